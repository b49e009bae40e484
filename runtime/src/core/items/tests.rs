//! Splitting does not depend on the chunk boundaries.

use std::time::Duration;

use bytes::Bytes;
use proptest::prelude::*;

use super::*;

/// Splits `input`, passed in chunks that end at `cuts`.
fn split(mut splitter: impl Splitter, input: &[u8], cuts: &[usize]) -> Result<Vec<Bytes>, Broken> {
    let mut items = Vec::new();
    let mut cuts: Vec<_> = cuts.iter().map(|cut| cut % (input.len() + 1)).chain([0, input.len()]).collect();
    cuts.sort_unstable();
    for pair in cuts.windows(2) {
        let mut chunk = Bytes::copy_from_slice(&input[pair[0]..pair[1]]);
        while let Some(item) = splitter.next(&mut chunk)? {
            items.push(item);
        }
        assert!(chunk.is_empty(), "a chunk is used up");
    }
    items.extend(splitter.finish()?);
    Ok(items)
}

fn array(input: &str) -> Result<Vec<Bytes>, Broken> {
    split(ArraySplitter::default(), input.as_bytes(), &[])
}

#[test]
fn lines() {
    let lines = |input: &str| split(LineSplitter::default(), input.as_bytes(), &[]).unwrap();
    assert_eq!(lines("1\n\n {\"a\":2} \r\n3"), ["1", " {\"a\":2} \r", "3"]);
    assert_eq!(lines(""), [""; 0]);
    assert_eq!(lines("\n\r\n"), [""; 0]);
}

#[test]
fn arrays() {
    assert_eq!(array("[]").unwrap(), [""; 0]);
    assert_eq!(array(" [ 1 , [2,3] ,{\"a\":[4,\"]},\"]} ]\n").unwrap(), ["1 ", "[2,3] ", "{\"a\":[4,\"]},\"]} "]);
    assert_eq!(array(r#"["a\"]","\\"]"#).unwrap(), [r#""a\"]""#, r#""\\""#]);
}

#[test]
fn items_within_a_chunk_are_parts_of_it() {
    for (splitter, input) in [
        (Box::new(ArraySplitter::default()) as Box<dyn Splitter>, "[[1],{\"a\": 2}]"),
        (Box::new(LineSplitter::default()), "[1]\n{\"a\": 2}\n"),
        (Box::new(EventSplitter::default()), "data: 1\r\n\r\ndata: 2\n\n"),
    ] {
        let (mut splitter, whole) = (splitter, Bytes::copy_from_slice(input.as_bytes()));
        let mut chunk = whole.clone();
        for _ in 0..2 {
            let item = splitter.next(&mut chunk).unwrap().unwrap();
            assert!(whole.as_ptr_range().contains(&item.as_ptr()), "{input}: not copied");
        }
        assert_eq!((splitter.next(&mut chunk), splitter.held()), (Ok(None), 0));
    }
}

#[test]
fn a_string_ends_at_its_own_quote_wherever_it_is_cut() {
    let items = [r#""a long string, with \" and [ and \\""#, r#"{"k\\":"]","\"":[["\\\""]]}"#, r#""""#];
    let input = format!("[{}]", items.join(","));
    for cut in 0..=input.len() {
        for second in [cut, cut + 1, cut + 9] {
            assert_eq!(split(ArraySplitter::default(), input.as_bytes(), &[cut, second]).unwrap(), items, "{cut}");
        }
    }
}

#[test]
fn a_mark_is_only_skipped_as_a_whole() {
    for (chunks, rest) in [
        (&[&b"\xef\xbb\xbf1"[..]][..], &b"1"[..]),
        (&[b"\xef", b"", b"\xbb", b"\xbf", b"1", b"\xef\xbb\xbf2"], b"1\xef\xbb\xbf2"),
        (&[b"\xef", b"\xbb1"], b"\xef\xbb1"),
        (&[b"\xef\xbb"], b"\xef\xbb"),
        (&[b"\xef\xbb\xbf"], b""),
        (&[b"1", b"\xef"], b"1\xef"),
        (&[], b""),
    ] {
        let mut mark = Mark::default();
        let mut passed: Vec<_> = chunks.iter().map(|chunk| mark.skip(Bytes::copy_from_slice(chunk))).collect();
        passed.push(mark.finish());
        assert_eq!((passed.concat(), mark.finish()), (rest.to_vec(), Bytes::new()), "{chunks:?}");
    }
}

#[test]
fn invalid_arrays_are_errors() {
    for (input, why) in [
        ("", "unexpected end of the JSON array"),
        ("[1,2", "unexpected end of the JSON array"),
        ("{\"error\":1}", "expected a JSON array"),
        ("<html>", "expected a JSON array"),
        ("\x0c[1]", "expected a JSON array"),
        ("[1]\x0c", "unexpected data after the JSON array"),
        ("[1,]", "missing item in the JSON array"),
        ("[,1]", "missing item in the JSON array"),
        ("[1}]", "unmatched `}` in the JSON array"),
        ("[1]2", "unexpected data after the JSON array"),
    ] {
        assert_eq!(array(input), Err(Broken(why)), "{input}");
    }
}

fn events(input: &str, cuts: &[usize]) -> Vec<Event> {
    let blocks = split(EventSplitter::default(), input.as_bytes(), cuts).unwrap();
    blocks.iter().map(|block| Event::read(block)).collect()
}

#[test]
fn events_as_in_the_standard() {
    let input = "\u{feff}: a comment\n\ndata: one\r\rid: 7\r\nevent:add\r\ndata\r\ndata:  two\r\nretry: 1500\r\n\r\nda: x\n\n\
                 data: never ended";
    let one = Event { kind: "message".into(), data: "one".into(), id: None, retry: None };
    let two = Event {
        kind: "add".into(),
        data: "\n two".into(),
        id: Some("7".into()),
        retry: Some(Duration::from_millis(1500)),
    };
    assert_eq!(events(input, &[]), [one, two]);
}

#[test]
fn the_last_kind_of_an_event_counts() {
    let kind = |fields: &str| events(&format!("{fields}\ndata: 1\n\n"), &[]).remove(0).kind;
    assert_eq!(kind("event: add\nevent: remove"), "remove");
    assert_eq!(kind("event: add\nevent"), "message");
    assert_eq!(kind("event: add\nevent:"), "message");
}

proptest! {
    #[test]
    fn a_json_array_by_items(values in prop::collection::vec(any::<(String, Option<i64>, Vec<bool>)>(), 0..6),
                             pretty in any::<bool>(), cuts in prop::collection::vec(any::<usize>(), 0..8)) {
        let whole = serde_json::to_value(&values).unwrap();
        let text = if pretty { serde_json::to_string_pretty(&whole) } else { serde_json::to_string(&whole) }.unwrap();
        let items = split(ArraySplitter::default(), text.as_bytes(), &cuts).unwrap();
        let read: Vec<serde_json::Value> = items.iter().map(|item| serde_json::from_slice(item).unwrap()).collect();
        prop_assert_eq!(serde_json::Value::from(read), whole);
    }

    #[test]
    fn events_however_they_are_cut(data in prop::collection::vec("[^\r\n\0]{0,6}", 1..5),
                                   end in prop::sample::select(vec!["\n", "\r", "\r\n"]),
                                   cuts in prop::collection::vec(any::<usize>(), 0..8)) {
        let blocks: Vec<_> = data.iter().map(|data| format!("data: {data}{end}{end}")).collect();
        let input = blocks.concat();
        let read: Vec<_> = events(&input, &cuts).into_iter().map(|event| event.data).collect();
        prop_assert_eq!(read, data);
    }

    #[test]
    fn no_bytes_panic(input in prop::collection::vec(any::<u8>(), 0..64), cuts in prop::collection::vec(any::<usize>(), 0..4)) {
        let _ = split(LineSplitter::default(), &input, &cuts);
        let _ = split(ArraySplitter::default(), &input, &cuts);
        for block in split(EventSplitter::default(), &input, &cuts).unwrap() {
            let _ = Event::read(&block);
        }
    }
}

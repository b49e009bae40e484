//! The code that is imported from `tests/documents/post.yaml`: it is up to date, compiles, and sends what the document
//! says.

use std::fs;
use std::path::Path;

use expect_test::expect_file;
use fingerpost::{Client, Error, PerCall};
use fingerpost_openapi::{Facts, Overlay, Sources, import};

#[path = "../post/mod.rs"]
#[expect(dead_code, unreachable_pub, reason = "the code is that of a library")]
mod imported;

use self::imported::letters::{LettersState, Order, Size};
use self::imported::traits::*;

fn client() -> Client {
    Client::new("https://post.example").unwrap()
}

#[test]
fn the_code_is_up_to_date() {
    let document = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/documents/post.yaml");
    let overlay = Overlay::parse("[tag.Letters]\nalways = true").unwrap();
    let reading = Facts::from_document(&fs::read_to_string(document).unwrap(), &overlay);
    let imported = import(&Sources { facts: reading.facts, overlay, ..Sources::default() });
    assert!(!imported.notes.has_errors(), "{}", imported.notes.summary(9));
    for (path, text) in &imported.files {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/post").join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        expect_file![path].assert_eq(text);
    }
}

#[test]
fn enums_are_sent_in_every_place() -> Result<(), Error> {
    let call = client().letters(&Size::Small, &Order::Down);
    let request =
        call.states(&[LettersState::Draft, LettersState::Sent]).sizes(&[Size::Small, Size::Large]).request()?;
    assert_eq!(request.uri().path(), "/letters/small");
    assert_eq!(request.uri().query(), Some("order=down&states=draft&states=sent&sizes=small%2Clarge"));
    let request = client().letters(&Size::Small, &Order::Up).x_size(&Size::Large).x_sizes(&[Size::Small]).request()?;
    assert_eq!(["x-size", "x-sizes"].map(|name| &request.headers()[name]), ["large", "small"]);
    let request = client().post_letter(&Size::from("huge")).order(&Order::Up).request()?;
    assert_eq!(request.body().as_bytes(), Some(&b"size=huge&order=up"[..]));
    Ok(())
}

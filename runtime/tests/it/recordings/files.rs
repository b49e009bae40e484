//! Files that are read, written, and not.

use super::*;

fn refusal(path: &Path) -> String {
    Recording::at(path).mode(Mode::Replay).open().unwrap_err().to_string()
}

#[test]
fn a_file_that_cannot_be_played_says_where_and_what_to_do() {
    let folder = Folder::new();
    let none = folder.path("none.yaml");
    assert_eq!(
        refusal(&none),
        format!(
            "{}: there is no recording; run the test once with FINGERPOST_RECORD=1 to make it from the real service",
            none.display()
        )
    );
    for (text, why) in [
        ("version: 2\nnew: [1]\n", "the file is of version 2, and this program reads version 1; record it anew"),
        ("interactions: []\n", "missing field `version`"),
        ("version: 1\ninteractions: [\n", "at line 3 column 1"),
        ("version: 1\ninteractions:\n- request: {method: GET}\n", "missing field `target` at line 3 column 12"),
        ("version: 1\ninteractions:\n- request: {method: GET, target: /}\n", "exactly one of `response`"),
        (
            "version: 1\ninteractions:\n- request: {method: GET, target: /, body: 17}\n  unanswered: true\n",
            "invalid type: integer `17`, expected a text (in quotes if it looks like a number)",
        ),
        (
            "version: 1\ninteractions:\n- request: {method: GET, target: /, body: {base64: '?'}}\n  unanswered: true\n",
            "invalid `base64`",
        ),
    ] {
        let (_folder, path) = Folder::with(text);
        let refusal = refusal(&path);
        assert!(refusal.starts_with(path.to_str().unwrap()) && refusal.contains(why), "{refusal}");
        assert!(refusal.contains("FINGERPOST_RECORD=1"), "{refusal}");
    }
    let (_folder, path) = Folder::with("");
    fs::write(&path, [0xff]).unwrap();
    assert!(refusal(&path).contains("no text"), "{}", refusal(&path));
    let json = folder.path("a.json");
    fs::write(&json, "{\"version\": 1,\n 'x'}").unwrap();
    assert!(refusal(&json).contains("line 2 column 2"), "{}", refusal(&json));
}

#[test]
fn two_recordings_are_not_made_in_one_file_at_once() {
    let folder = Folder::new();
    let path = folder.path("shared.yaml");
    let open = || Recording::at(&path).mode(Mode::Record).over(script(|_| ok())).open();
    let first = open().unwrap();
    let refusal = open().unwrap_err().to_string();
    assert!(refusal.contains("being recorded already, opened at") && refusal.contains(file!()), "{refusal}");
    drop(first);
    open().unwrap();
    let refusal = Recording::at(&path).mode(Mode::Record).open().unwrap_err().to_string();
    assert!(refusal.contains("give it one by `over`"), "{refusal}");
}

#[tokio::test(start_paused = true)]
async fn a_test_that_fails_leaves_the_file_as_it_was() {
    let (_folder, path) = Folder::with(TWO);
    let recording = recorded(&path, script(|_| ok()));
    let other = recording.clone();
    panic_of(move || {
        let _recording = recording;
        panic!("{}", "the test failed");
    });
    drop(other);
    assert_eq!(fs::read_to_string(&path).unwrap(), TWO);

    let recording = recorded(&path, script(|_| ok()));
    client(&recording).thing("1").await.unwrap();
    recording.save().unwrap();
    let saved = fs::read_to_string(&path).unwrap();
    assert!(saved.contains("endpoint: thing"), "{saved}");
    client(&recording).thing("1").await.unwrap();
    drop(recording);
    assert_eq!(fs::read_to_string(&path).unwrap().matches("endpoint: thing").count(), 2);
}

#[test]
fn a_file_that_cannot_be_written_is_told() {
    let folder = Folder::new();
    let path = folder.path("a/folder");
    fs::create_dir_all(&path).unwrap();
    let recording = recorded(&path, script(|_| ok()));
    let error = recording.save().unwrap_err().to_string();
    assert!(error.contains("cannot be written"), "{error}");
    assert_eq!(panic_of(|| drop(recording)), error);
}

/// The file that a process of this test's own is to use: only a process of its own can have another environment.
const FILE: &str = "RECORDING_OF_THE_TEST";

#[tokio::test(start_paused = true)]
async fn the_environment_makes_recordings() {
    if let Ok(path) = std::env::var(FILE) {
        let recording = Recording::at(path).over(script(|_| json("\"made\""))).open().unwrap();
        let name = client(&recording).name("1").await.unwrap();
        println!("{:?} {name}", recording.mode());
        return;
    }
    let (_folder, path) = Folder::with(TWO);
    let run = |variable: &str| {
        let mut test = process::command("recordings::files::the_environment_makes_recordings");
        let output = test.env(FILE, &path).env("FINGERPOST_RECORD", variable).output().unwrap();
        String::from_utf8(output.stdout).unwrap() + &String::from_utf8(output.stderr).unwrap()
    };
    for (variable, told) in [("", "Replay first"), ("0", "Replay first"), ("1", "Record made"), ("0", "Replay made")] {
        let output = run(variable);
        assert!(output.contains(told), "{variable}: {output}");
    }
    assert!(run("c4n4ry").contains("FINGERPOST_RECORD has a value that means nothing: 1 records, and 0 or none plays"));
}

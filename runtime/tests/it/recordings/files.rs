//! Reading and writing of recording files, and their errors.

use super::*;

fn open_error(path: &Path) -> String {
    Recording::at(path).mode(Mode::Replay).open().unwrap_err().to_string()
}

#[test]
fn an_invalid_file_is_reported_with_its_path_and_a_remedy() {
    let folder = Folder::new();
    let none = folder.path("none.yaml");
    assert_eq!(
        open_error(&none),
        format!(
            "{}: no such recording; run the test once with FINGERPOST_RECORD=1 to record the real service",
            none.display()
        )
    );
    for (text, why) in [
        ("version: 2\nnew: [1]\n", "unsupported version 2 of the recording, expected 1; record it again"),
        ("interactions: []\n", "missing field `version`"),
        ("version: 1\ninteractions: [\n", "at line 3 column 1"),
        ("version: 1\ninteractions:\n- request: {method: GET}\n", "missing field `target` at line 3 column 12"),
        ("version: 1\ninteractions:\n- request: {method: GET, target: /}\n", "exactly one of `response`"),
        (
            "version: 1\ninteractions:\n- request: {method: GET, target: /, body: 17}\n  unanswered: true\n",
            "invalid type: integer `17`, expected a string (in quotes if it looks like a number)",
        ),
        (
            "version: 1\ninteractions:\n- request: {method: GET, target: /, body: {base64: '?'}}\n  unanswered: true\n",
            "invalid `base64`",
        ),
    ] {
        let (_folder, path) = Folder::with(text);
        let error = open_error(&path);
        assert!(error.starts_with(path.to_str().unwrap()) && error.contains(why), "{error}");
        assert!(error.contains("FINGERPOST_RECORD=1"), "{error}");
    }
    let (_folder, path) = Folder::with("");
    fs::write(&path, [0xff]).unwrap();
    assert!(open_error(&path).contains("not UTF-8"), "{}", open_error(&path));
    let json = folder.path("a.json");
    fs::write(&json, "{\"version\": 1,\n 'x'}").unwrap();
    assert!(open_error(&json).contains("line 2 column 2"), "{}", open_error(&json));
}

#[test]
fn two_recordings_cannot_write_one_file() {
    let folder = Folder::new();
    let path = folder.path("shared.yaml");
    let open = || Recording::at(&path).mode(Mode::Record).over(script(|_| ok())).open();
    let first = open().unwrap();
    let error = open().unwrap_err().to_string();
    assert!(error.contains("already being recorded, opened at") && error.contains(file!()), "{error}");
    drop(first);
    open().unwrap();
    let error = Recording::at(&path).mode(Mode::Record).open().unwrap_err().to_string();
    assert!(error.contains("set one with `over`"), "{error}");
}

#[tokio::test(start_paused = true)]
async fn a_failed_test_does_not_change_the_file() {
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
fn a_file_that_cannot_be_written_is_an_error() {
    let folder = Folder::new();
    let path = folder.path("a/folder");
    fs::create_dir_all(&path).unwrap();
    let recording = recorded(&path, script(|_| ok()));
    let error = recording.save().unwrap_err().to_string();
    assert!(error.contains("cannot write the recording"), "{error}");
    assert_eq!(panic_of(|| drop(recording)), error);
}

/// The variable with the path for a child process, which the test needs to set environment variables.
const FILE: &str = "RECORDING_OF_THE_TEST";

#[tokio::test(start_paused = true)]
async fn the_environment_sets_the_mode() {
    if let Ok(path) = std::env::var(FILE) {
        let recording = Recording::at(path).over(script(|_| json("\"made\""))).open().unwrap();
        let name = client(&recording).name("1").await.unwrap();
        println!("{:?} {name}", recording.mode());
        return;
    }
    let (_folder, path) = Folder::with(TWO);
    let run = |variable: &str| {
        let mut test = process::command("recordings::files::the_environment_sets_the_mode");
        let output = test.env(FILE, &path).env("FINGERPOST_RECORD", variable).output().unwrap();
        String::from_utf8(output.stdout).unwrap() + &String::from_utf8(output.stderr).unwrap()
    };
    for (variable, expected) in
        [("", "Replay first"), ("0", "Replay first"), ("1", "Record made"), ("0", "Replay made")]
    {
        let output = run(variable);
        assert!(output.contains(expected), "{variable}: {output}");
    }
    assert!(run("c4n4ry").contains("invalid value of FINGERPOST_RECORD: expected 1 to record, or 0 to replay"));
}

#[tokio::test(start_paused = true)]
async fn a_nested_recording_takes_linear_time() {
    const DEPTH: usize = 50_000;
    let begun = std::time::Instant::now();
    let (open, close) = ("[".repeat(DEPTH), "]".repeat(DEPTH));
    let (_folder, path) = Folder::with(&format!("version: 1\ninteractions: {open}{close}"));
    let error = Recording::at(&path).mode(Mode::Replay).open().unwrap_err();
    assert!(error.to_string().contains("brackets are nested too deep"), "{error}");
    // A body may be nested as deep as it likes.
    let body: &str = (open + "1" + &close).leak();
    for name in ["deep.yaml", "deep.json"] {
        let folder = Folder::new();
        let path = folder.path(name);
        client(&recorded(&path, script(move |_| respond(200, &[], body)))).file("a").await.unwrap();
        assert_eq!(client(&replayed(&path)).file("a").await.unwrap(), body);
    }
    assert!(begun.elapsed() < Duration::from_secs(20), "{:?}", begun.elapsed());
}

//! Results that are not ready or empty, and bodies with undeclared properties.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpListener;
use std::process::Command;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use looker_api::simulator::Simulator;
use serde_json::{Value, json};

use super::{at, batch, dry_run, looker, refused, text, with_input};

/// A server with these responses, as raw text, to all calls but the login; the last one is repeated. Returns its URL
/// and the request lines.
fn server(responses: &'static [&'static str]) -> (String, Arc<Mutex<Vec<String>>>) {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let url = format!("http://{}", listener.local_addr().unwrap());
    let lines = Arc::new(Mutex::new(Vec::new()));
    let seen = Arc::clone(&lines);
    std::thread::spawn(move || {
        for connection in listener.incoming() {
            let mut connection = connection.unwrap();
            let mut reader = BufReader::new(connection.try_clone().unwrap());
            let (mut first, mut length) = (String::new(), 0);
            reader.read_line(&mut first).unwrap();
            loop {
                let mut line = String::new();
                reader.read_line(&mut line).unwrap();
                if line.trim().is_empty() {
                    break;
                }
                if let Some(value) = line.to_lowercase().strip_prefix("content-length:") {
                    length = value.trim().parse().unwrap();
                }
            }
            reader.read_exact(&mut vec![0; length]).unwrap();
            let response = if first.contains("/login") {
                "200 OK\r\ncontent-type: application/json\r\n\r\n{\"access_token\":\"token\",\"expires_in\":3600}"
            } else {
                let mut seen = seen.lock().unwrap();
                seen.push(first.rsplit_once(' ').unwrap().0.to_owned());
                responses[(seen.len() - 1).min(responses.len() - 1)]
            };
            write!(connection, "HTTP/1.1 {}", response.replacen("\r\n", "\r\nconnection: close\r\n", 1)).unwrap();
        }
    });
    (url, lines)
}

fn at_url(url: &str, arguments: &[&str]) -> Command {
    let mut command = looker(arguments);
    command.env("LOOKERSDK_BASE_URL", url).env("LOOKERSDK_CLIENT_ID", "id").env("LOOKERSDK_CLIENT_SECRET", "secret");
    command
}

/// The arguments of a call of `render_task_results`, which responds with 202 until the document is there.
const RESULTS: [&str; 3] = ["call", "render_task_results", "render_task_id=7"];

const PENDING: &str = "202 Accepted\r\nretry-after: 7\r\ncontent-length: 0\r\n\r\n";
const SOON: &str = "202 Accepted\r\ncontent-length: 0\r\n\r\n";
const PDF: &str = "200 OK\r\ncontent-type: application/pdf\r\ncontent-length: 4\r\n\r\n%PDF";
const EMPTY_PDF: &str = "200 OK\r\ncontent-type: application/pdf\r\ncontent-length: 0\r\n\r\n";
const EMPTY_CSV: &str = "200 OK\r\ncontent-type: text/csv\r\ncontent-length: 0\r\n\r\n";
const NO_CONTENT: &str = "204 No Content\r\n\r\n";

#[test]
fn a_document_that_is_not_ready_writes_no_file_and_exits_with_75() {
    let runtime = tokio::runtime::Runtime::new().unwrap();
    let simulator = Simulator::new().render_step(Duration::from_hours(1));
    let simulator = runtime.block_on(simulator.start()).unwrap();
    let create = ["call", "create_look_render_task", "look_id=1", "result_format=png", "width=200", "height=100"];
    let task: Value = serde_json::from_slice(&at(&simulator, &create).output().unwrap().stdout).unwrap();
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("look.png");
    let id = format!("render_task_id={}", task["id"].as_str().unwrap());
    let results = ["call", "render_task_results", &id, "--out", path.to_str().unwrap()];
    let output = at(&simulator, &results).output().unwrap();
    assert_eq!((output.status.code(), text(&output.stdout)), (Some(75), String::new()));
    let why = "202 Accepted: the result is not ready; ask again in 1 s, or wait with --wait\n";
    assert!(text(&output.stderr).ends_with(why), "{}", text(&output.stderr));
    assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 0);
    simulator.advance(Duration::from_hours(5));
    assert!(at(&simulator, &results).output().unwrap().status.success());
    assert!(std::fs::read(&path).unwrap().starts_with(b"\x89PNG"));
}

#[test]
fn what_is_not_ready_is_never_taken_for_a_result() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("result");
    std::fs::write(&path, "before").unwrap();
    for (operation, arguments) in [
        ("render_task_results", &["render_task_id=7"][..]),
        ("query_task_results", &["query_task_id=7"]),
        // The document does not say so, but it is 202 all the same.
        ("run_look", &["look_id=1", "result_format=csv"]),
        ("content_thumbnail", &["type=look", "resource_id=1"]),
    ] {
        let (url, lines) = server(&[PENDING]);
        let call = [&["call", operation], arguments].concat();
        let output = at_url(&url, &call).output().unwrap();
        assert_eq!((output.status.code(), text(&output.stdout)), (Some(75), String::new()), "{operation}");
        assert!(text(&output.stderr).contains("ask again in 7 s"), "{}", text(&output.stderr));
        let with_out = [&call[..], &["--include", "--out", path.to_str().unwrap()]].concat();
        let output = at_url(&url, &with_out).output().unwrap();
        assert_eq!(output.status.code(), Some(75), "{operation}");
        assert!(text(&output.stdout).starts_with("202 Accepted\n"), "the head is printed: {}", text(&output.stdout));
        assert_eq!(std::fs::read_to_string(&path).unwrap(), "before", "an existing file is kept");
        assert_eq!(lines.lock().unwrap().len(), 2);
    }
}

#[test]
fn wait_repeats_a_read_until_its_result_is_ready() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("d.pdf");
    let (url, lines) = server(&[SOON, SOON, PDF]);
    let output = at_url(&url, &[&RESULTS[..], &["--wait", "--out", path.to_str().unwrap()]].concat()).output().unwrap();
    assert!(output.status.success(), "{}", text(&output.stderr));
    assert_eq!((&std::fs::read(&path).unwrap()[..], lines.lock().unwrap().len()), (&b"%PDF"[..], 3));

    // A wait that the server asks for, and that is longer than the limit, ends at once.
    let (url, lines) = server(&[PENDING]);
    let output = at_url(&url, &[&RESULTS[..], &["--wait=5"]].concat()).output().unwrap();
    assert_eq!((output.status.code(), lines.lock().unwrap().len()), (Some(75), 1));
    let message = text(&output.stderr);
    assert!(message.ends_with("202 Accepted: the result is not ready; ask again in 7 s\n"), "{message}");
}

#[test]
fn wait_does_not_repeat_a_write() {
    for call in [&["start_pdt_build", "model_name=m", "view_name=v"][..], &["create_dashboard", "--body", "-"]] {
        let (url, lines) = server(&[PENDING]);
        let mut child = at_url(&url, &[&["call"], call, &["--wait"]].concat());
        child.stdin(std::process::Stdio::piped()).stderr(std::process::Stdio::piped());
        let mut child = child.spawn().unwrap();
        child.stdin.take().unwrap().write_all(b"{}").unwrap();
        let output = child.wait_with_output().unwrap();
        assert_eq!(output.status.code(), Some(2));
        assert!(text(&output.stderr).contains("--wait repeats the request"), "{}", text(&output.stderr));
        assert_eq!(lines.lock().unwrap().len(), 0);
    }
}

#[test]
fn an_empty_response_is_no_document() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("d.pdf");
    let out = path.to_str().unwrap();
    let (url, _) = server(&[EMPTY_PDF]);
    for call in [&RESULTS[..], &[&RESULTS[..], &["--out", out]].concat()] {
        let output = at_url(&url, call).output().unwrap();
        assert_eq!(output.status.code(), Some(1));
        assert!(text(&output.stderr).ends_with("200 OK: the response is empty\n"), "{}", text(&output.stderr));
    }
    let (url, _) = server(&[EMPTY_CSV]);
    let run = ["call", "run_look", "look_id=1", "result_format=csv", "--out", out];
    assert!(at_url(&url, &run).output().unwrap().status.success() && std::fs::read(&path).unwrap().is_empty());
    std::fs::remove_file(&path).unwrap();
    let (url, _) = server(&[NO_CONTENT]);
    for call in [["call", "project_validation_results", "project_id=p"], ["call", "delete_look", "look_id=1"]] {
        let output = at_url(&url, &[&call[..], &["--out", out]].concat()).output().unwrap();
        assert!(output.status.success(), "{}", text(&output.stderr));
        assert!(text(&output.stderr).starts_with("note: "), "{}", text(&output.stderr));
    }
    assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 0);
}

#[test]
fn json_on_a_pipe_ends_in_a_newline_and_a_file_has_the_bytes() {
    const JSON: &str = "200 OK\r\ncontent-type: application/json;charset=utf-8\r\ncontent-length: 2\r\n\r\n{}";
    const LINE: &str = "200 OK\r\ncontent-type: application/json\r\ncontent-length: 3\r\n\r\n{}\n";
    const CSV: &str = "200 OK\r\ncontent-type: text/csv\r\ncontent-length: 3\r\n\r\na,b";
    for (response, printed) in [(&[JSON], "{}\n"), (&[LINE], "{}\n"), (&[CSV], "a,b")] {
        let (url, _) = server(response);
        let output = at_url(&url, &["call", "run_look", "look_id=1", "result_format=json"]).output().unwrap();
        assert_eq!(text(&output.stdout), printed);
    }
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("out");
    let (url, _) = server(&[JSON]);
    let output = at_url(&url, &["call", "me", "--out", path.to_str().unwrap()]).output().unwrap();
    assert!(output.status.success() && std::fs::read(&path).unwrap() == b"{}");
}

#[test]
fn an_undeclared_property_of_a_body_is_refused_and_force_sends_it() {
    let error = |operation: &[&str], body: &Value| {
        let call = [&["call"], operation, &["--dry-run", "--body", "-"]].concat();
        let output = with_input(&call, body.to_string().as_bytes());
        assert_eq!((output.status.code(), text(&output.stdout)), (Some(2), String::new()));
        text(&output.stderr)
    };
    let user = json!({ "frist_name": "x" });
    let message = error(&["create_user"], &user);
    let problem = "unknown property `frist_name` (did you mean `first_name`?) in the body; --force sends it";
    assert_eq!(message, format!("error: create_user (POST /users): {problem}; nothing was sent\n"));
    for (operation, body, problem) in [
        (
            &["create_query"][..],
            json!({ "model": "m", "view": "v", "vis_config": { "any": 1 }, "filds": [] }),
            "unknown property `filds` (did you mean `fields`?) in",
        ),
        (
            &["create_scheduled_plan"],
            json!({ "scheduled_plan_destination": [{ "type": "email" }, { "adress": "a" }], "canary": 1 }),
            "unknown property `canary`, unknown property `scheduled_plan_destination/1/adress` (did you mean `address`?)",
        ),
        (&["update_dashboard", "dashboard_id=1"], json!({ "title": "t", "can": {} }), "read-only property `can` in"),
    ] {
        let message = error(operation, &body);
        assert!(message.contains(problem), "{message}");
        let shown = dry_run(&[operation, &["--force", "--body", "-"]].concat(), &body.to_string());
        assert_eq!(shown["body"], body);
    }
    // Nothing is sent.
    let (url, lines) = server(&[NO_CONTENT]);
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("user.json");
    std::fs::write(&file, user.to_string()).unwrap();
    let create = ["call", "create_user", "--body", file.to_str().unwrap()];
    assert_eq!(at_url(&url, &create).output().unwrap().status.code(), Some(2));
    assert_eq!(lines.lock().unwrap().len(), 0);
    assert!(at_url(&url, &[&create[..], &["--force"]].concat()).output().unwrap().status.success());
    assert_eq!(*lines.lock().unwrap(), ["POST /api/4.0/users"]);

    let line = br#"{"id":1,"op":"create_user","body":{"frist_name":"x"}}"#;
    assert!(batch(line)[0]["error"].as_str().unwrap().contains("did you mean `first_name`?"));
    let output = with_input(&["call", "--batch", "-", "--dry-run", "--force"], line);
    assert!(text(&output.stdout).contains(r#""body":{"frist_name":"x"}"#));
    assert!(refused(&["call", "create_user", "--body", "no/such.json"], 2).contains("cannot read"));
}

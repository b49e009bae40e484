//! The program as users run it: its requests, output and exit codes.

#[path = "looker/results.rs"]
mod results;

use std::io::Write;
use std::path::Path;
use std::process::{Command, Output, Stdio};

use looker_api::OPERATIONS;
use looker_api::simulator::{RunningSimulator, Simulator};
use serde_json::{Value, json};

/// Returns a command without settings from the environment.
fn looker(arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_looker"));
    command.args(arguments);
    for (name, _) in std::env::vars_os() {
        if name.to_string_lossy().starts_with("LOOKERSDK_") {
            command.env_remove(name);
        }
    }
    command
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}

/// Runs the program with this standard input.
fn with_input(arguments: &[&str], input: &[u8]) -> Output {
    let mut command = looker(arguments);
    let mut child = command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    child.stdin.take().unwrap().write_all(input).unwrap();
    child.wait_with_output().unwrap()
}

/// Returns the request that a successful dry run prints.
fn dry_run(arguments: &[&str], body: &str) -> Value {
    let all: Vec<_> = ["call", "--dry-run"].into_iter().chain(arguments.iter().copied()).collect();
    let output = with_input(&all, body.as_bytes());
    assert!(output.status.success(), "{}", text(&output.stderr));
    let printed = text(&output.stdout);
    assert_eq!(printed.lines().count(), 1, "{printed}");
    serde_json::from_str(&printed).unwrap()
}

fn target(arguments: &[&str]) -> String {
    let shown = dry_run(arguments, "");
    assert_eq!(shown["body"], Value::Null);
    shown["target"].as_str().unwrap().to_owned()
}

/// Returns the error message of a run with this exit code.
fn refused(arguments: &[&str], code: i32) -> String {
    let output = looker(arguments).output().unwrap();
    assert_eq!(output.status.code(), Some(code), "{}", text(&output.stderr));
    assert_eq!(text(&output.stdout), "");
    let message = text(&output.stderr);
    message.strip_prefix("error: ").unwrap().strip_suffix('\n').unwrap().to_owned()
}

fn printed(arguments: &[&str]) -> String {
    let output = looker(arguments).output().unwrap();
    assert!(output.status.success(), "{}", text(&output.stderr));
    text(&output.stdout)
}

fn batch(lines: &[u8]) -> Vec<Value> {
    let output = with_input(&["call", "--batch", "-", "--dry-run"], lines);
    assert!(output.status.success(), "{}", text(&output.stderr));
    text(&output.stdout).lines().map(|line| serde_json::from_str(line).unwrap()).collect()
}

/// Starts a simulator for the child process, on a runtime of other threads than the test's.
fn simulator() -> (tokio::runtime::Runtime, RunningSimulator) {
    let runtime = tokio::runtime::Runtime::new().unwrap();
    let simulator = runtime.block_on(Simulator::new().start()).unwrap();
    (runtime, simulator)
}

fn at(simulator: &RunningSimulator, arguments: &[&str]) -> Command {
    let mut command = looker(arguments);
    command
        .env("LOOKERSDK_BASE_URL", simulator.base_url())
        .env("LOOKERSDK_CLIENT_ID", simulator.client_id())
        .env("LOOKERSDK_CLIENT_SECRET", simulator.client_secret());
    command
}

#[test]
fn a_dry_run_is_the_request() {
    let shown = dry_run(&["dashboard", "dashboard_id=a/b c%2F", "fields=id,title"], "");
    let app = format!("looker-api-rust {}", env!("CARGO_PKG_VERSION"));
    let expected = json!({
        "operation": "dashboard",
        "method": "GET",
        "target": "/api/4.0/dashboards/a%2Fb%20c%252F?fields=id%2Ctitle",
        "headers": { "accept": "application/json", "user-agent": app, "x-looker-appid": app },
        "body": null,
    });
    assert_eq!(shown, expected);
}

#[test]
fn strings_are_converted_to_the_parameter_type() {
    let search = target(&["search_dashboards", "limit=9007199254740993", "filter_or=true", "title=a=b&c"]);
    assert_eq!(search, "/api/4.0/dashboards/search?title=a%3Db%26c&limit=9007199254740993&filter_or=true");
    let lists = "/api/4.0/query_tasks/multi_results?query_task_ids=a%2Cb%2Cc";
    assert_eq!(target(&["query_task_multi_results", "query_task_ids=a,b", "query_task_ids=c"]), lists);
    let active = target(&["active_themes", "ts=2024-06-30T23:59:59+05:30"]);
    assert_eq!(active, "/api/4.0/themes/active?ts=2024-06-30T18%3A29%3A59Z");
    let field = ["model_fieldname_suggestions", "model_name=m", "view_name=v", "field_name=f"];
    let filters = target(&[field[0], field[1], field[2], field[3], r#"filters={"a.b":"1"}"#]);
    assert!(filters.ends_with("/suggestions?filters=%7B%22a.b%22%3A%221%22%7D"), "{filters}");
    // Keywords of Rust are valid names.
    let thumbnail = target(&["content_thumbnail", "type=dashboard", "resource_id=1"]);
    assert_eq!(thumbnail, "/api/4.0/content_thumbnail/dashboard/1");
}

#[test]
fn undeclared_parameters() {
    let run = ["run_url_encoded_query", "model_name=m", "view_name=v", "result_format=csv", "f[a.b]=x y", "q=1", "q=2"];
    assert_eq!(target(&run), "/api/4.0/queries/models/m/views/v/run/csv?f%5Ba.b%5D=x%20y&q=1&q=2");
}

#[test]
fn invalid_values() {
    for value in ["", ".", ".."] {
        let message = refused(&["call", "--dry-run", "dashboard", &format!("dashboard_id={value}")], 2);
        assert!(
            message.starts_with("dashboard (GET /dashboards/{dashboard_id}): argument `dashboard_id` "),
            "{message}"
        );
        assert!(message.ends_with("; nothing was sent"), "{message}");
    }
    let search = "search_dashboards (GET /dashboards/search): argument";
    for (argument, kind) in [("limit=canary", "a 64-bit integer"), ("filter_or=1", "`true` or `false`")] {
        let name = argument.split('=').next().unwrap();
        let message = refused(&["call", "search_dashboards", argument], 2);
        assert_eq!(message, format!("{search} `{name}` must be {kind}; nothing was sent"));
    }
    let message = refused(&["call", "active_themes", "ts=yesterday", "--dry-run"], 2);
    assert!(message.contains("argument `ts` must be a date and time (RFC 3339)"), "{message}");
}

#[test]
fn unknown_names() {
    let message = refused(&["call", "dashboard", "dashboard_id=1", "feilds=id"], 2);
    let dashboard = "dashboard (GET /dashboards/{dashboard_id})".to_owned();
    assert_eq!(message, format!("{dashboard}: unknown argument `feilds` (did you mean `fields`?); nothing was sent"));
    let message = refused(&["call", "dashboard", "dashboard_id=1", "canary=id"], 2);
    assert!(message.contains("unknown argument `canary`; expected one of: dashboard_id, fields"), "{message}");
    assert!(refused(&["call", "dashboard"], 2).ends_with(": missing argument `dashboard_id`; nothing was sent"));
    assert!(
        refused(&["call", "dashboard", "dashboard_id"], 2)
            .starts_with("expected NAME=VALUE, found an argument without `=`")
    );
    let message = refused(&["call", "dashboard", "dashboard_id=1", "dashboard_id=2"], 2);
    assert!(message.contains("duplicate argument `dashboard_id`"), "{message}");
    let message = refused(&["call", "dashbord"], 2);
    let finds = "(`looker ops WORD` searches operations)";
    assert_eq!(message, format!("unknown operation `dashbord`; did you mean `dashboard`? {finds}"));
}

#[test]
fn json_and_text_bodies() {
    let update = ["update_dashboard", "dashboard_id=1", "--force", "--body", "-"];
    let body = r#"{"title":null,"n":9007199254740993,"x":[1e-7,"é"]}"#;
    let shown = dry_run(&update, body);
    assert_eq!(shown["body"], serde_json::from_str::<Value>(body).unwrap());
    assert_eq!((&shown["method"], &shown["headers"]["content-type"]), (&json!("PATCH"), &json!("application/json")));
    let shown = dry_run(&["parse_saml_idp_metadata", "--body", "-"], "{\"a\":1}\n");
    assert_eq!(shown["body"], "{\"a\":1}\n");
    assert_eq!(shown["headers"]["content-type"], "text/plain; charset=utf-8");
    assert_eq!(dry_run(&["parse_saml_idp_metadata", "--body", "-"], "")["body"], "");

    let wrong = |arguments: &[&str], body: &[u8]| {
        let output = with_input(arguments, body);
        assert_eq!(output.status.code(), Some(2));
        text(&output.stderr)
    };
    let update = ["call", "update_dashboard", "dashboard_id=1", "--dry-run", "--body", "-"];
    assert!(wrong(&update, b"{\"canary\"").contains("invalid JSON in -: EOF while parsing an object"));
    assert!(wrong(&update, b"\xff").contains("invalid UTF-8 in the body of - after byte 0"));
    assert!(
        wrong(&["call", "dashboard", "dashboard_id=1", "--body", "-"], b"{}").contains("the operation has no body")
    );
    assert!(refused(&["call", "create_dashboard"], 2).contains("missing body"));
}

#[test]
fn secrets_are_masked() {
    let login = ["login", "client_id=a+b c", "client_secret=canary"];
    let shown = dry_run(&login, "");
    assert_eq!(shown["body"], "client_id=a%2Bb+c&client_secret=***");
    assert!(!shown.to_string().contains("canary"));
    let lines = batch(br#"{"id":1,"op":"login","form":{"client_id":"i","client_secret":"canary"}}"#);
    assert_eq!(lines[0]["body"], "client_id=i&client_secret=***");
}

#[test]
fn a_batch_responds_to_each_line() {
    let lines = br#"{"id":"a","op":"search_dashboards","args":{"limit":"5","title":7,"filter_or":"false","fields":null}}
{"id":2,"op":"query_task_multi_results","args":{"query_task_ids":["a","b",3]}}
{"op":"content_favorite","args":{"content_favorite_id":18446744073709551615}}

{"id":4,"op":"update_dashboard","args":{"dashboard_id":"1"},"body":{"title":null}}
{"id":5,"op":"model_fieldname_suggestions","args":{"model_name":"m","view_name":"v","field_name":"f","filters":{"a":"1"}}}
"#;
    let responses = batch(lines);
    let targets: Vec<_> = responses.iter().map(|response| response["target"].as_str().unwrap()).collect();
    let expected = [
        "/api/4.0/dashboards/search?title=7&limit=5&filter_or=false",
        "/api/4.0/query_tasks/multi_results?query_task_ids=a%2Cb%2C3",
        "/api/4.0/content_favorite/18446744073709551615",
        "/api/4.0/dashboards/1",
        "/api/4.0/models/m/views/v/fields/f/suggestions?filters=%7B%22a%22%3A%221%22%7D",
    ];
    assert_eq!(targets, expected);
    assert_eq!(responses[3]["body"], json!({ "title": null }));
    let ids: Vec<_> = responses.iter().map(|response| response["id"].clone()).collect();
    assert_eq!(ids, [json!("a"), json!(2), json!(null), json!(4), json!(5)]);
}

#[test]
fn an_invalid_line_does_not_affect_the_others() {
    let lines: &[(&[u8], &str)] = &[
        (br#"{"id":0,"op":"dashboard","args":{"dashboard_id":".."}}"#, "creates a path segment"),
        (br#"{"id":1,"op":"dashboard","args":{"dashboard_id":null}}"#, "missing argument `dashboard_id`"),
        (br#"{"id":2,"op":"dashboard","args":{"dashboard_id":"1","x":1}}"#, "unknown argument `x`"),
        (br#"{"id":3,"op":"dashboard","args":{"dashboard_id":["1"]}}"#, "must be a string"),
        (br#"{"id":4,"op":"dashboard","args":{"dashboard_id":123456789012345678901}}"#, "must be a string"),
        (br#"{"id":5,"op":"search_dashboards","args":{"limit":1.5}}"#, "a 64-bit integer"),
        (br#"{"id":6,"op":"nothing_like_it"}"#, "unknown operation `nothing_like_it` ("),
        (
            br#"{"id":7,"op":"login","form":{"clientid":"x"}}"#,
            "unknown form field `clientid` (did you mean `client_id`?)",
        ),
        (br#"{"id":8,"op":"dashboard","args":[]}"#, "`args` must be an object"),
        (br#"{"id":9}"#, "missing `op`"),
        (b"{\"id\":10,\"op\":\"me\xff\"}", "invalid UTF-8 in the line after byte 17"),
        (br#"{"id":11"#, "invalid JSON in the line: EOF"),
        (b"[12]", "expected a JSON object in the line"),
        (br#"{"id":13,"op":"me"}"#, ""),
    ];
    let input: Vec<_> = lines.iter().map(|(line, _)| *line).collect();
    let responses = batch(&input.join(&b"\r\n"[..]));
    assert_eq!(responses.len(), lines.len());
    for (index, (response, (_, problem))) in responses.iter().zip(lines).enumerate() {
        let message = response["error"].as_str().unwrap_or_default();
        assert!(message.contains(problem), "{response}");
        assert_eq!(message.is_empty(), problem.is_empty(), "{response}");
        let id = if (10..13).contains(&index) { Value::Null } else { index.into() };
        assert_eq!(response["id"], id, "{response}");
    }
    assert_eq!(responses[13]["target"], "/api/4.0/user");
}

#[test]
fn operations_are_listed_and_found() {
    let all = printed(&["ops"]);
    let count = OPERATIONS.concat().len();
    assert_eq!(all.lines().count(), count);
    let found = printed(&["ops", "RENDER_TASKS/dashboards"]);
    let words: Vec<_> = found.split_whitespace().collect();
    let path = "/render_tasks/dashboards/{dashboard_id}/{result_format}";
    assert_eq!(words, ["create_dashboard_render_task", "POST", path]);
    let lines = printed(&["ops", "--json"]);
    let lines: Vec<Value> = lines.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    assert_eq!(lines.len(), count);
    let login = lines.iter().find(|line| line["name"] == "login").unwrap();
    assert_eq!((&login["method"], &login["path"]), (&json!("POST"), &json!("/login")));
    assert_eq!(login["parameters"][1]["secret"], true);
    assert_eq!(refused(&["ops", "zzz"], 1), "no operation has `zzz` in its name or path");
}

#[test]
fn help_describes_the_operation() {
    let page = printed(&["call", "create_dashboard_render_task", "--help"]);
    for part in [
        "create_dashboard_render_task: POST /render_tasks/dashboards/{dashboard_id}/{result_format}\n",
        "  dashboard_id    path   required  string\n",
        "  width           query  required  integer\n",
        "  pdf_landscape   query  optional  boolean\n",
        "Body: required, JSON, CreateDashboardRenderTask\n",
        "Errors: 400, 404, 409, 422, 429\n",
        "Stability: stable\n",
        "Documentation: https://",
    ] {
        assert!(page.contains(part), "{part} in {page}");
    }
    assert!(printed(&["call", "login", "-h"]).contains("  client_secret  form  optional  string, secret\n"));
    let list = printed(&["call", "query_task_multi_results", "--help"]);
    assert!(list.contains("  query_task_ids  query  required  list of string, joined by commas\n"), "{list}");
    assert!(printed(&["call", "--help"]).contains("Usage: looker call [OPTIONS] [OPERATION] [NAME=VALUE]..."));
    for wrong in [&["call"][..], &["call", "--batch", "-"], &["call", "me", "--out", "x", "--dry-run"], &["cal"]] {
        assert_eq!(looker(wrong).output().unwrap().status.code(), Some(2), "{wrong:?}");
    }
}

#[test]
fn a_successful_call() {
    let (_runtime, simulator) = simulator();
    let output = at(&simulator, &["call", "dashboard", "dashboard_id=2", "fields=id,title"]).output().unwrap();
    assert!(output.status.success(), "{}", text(&output.stderr));
    let dashboard: Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!(dashboard, json!({ "id": "2", "title": "Umsätze & Erträge – 2026" }));

    let output = at(&simulator, &["call", "me", "--include"]).output().unwrap();
    let (head, body) = text(&output.stdout).split_once("\n\n").map(|(a, b)| (a.to_owned(), b.to_owned())).unwrap();
    assert!(head.starts_with("200 OK\n") && head.contains("content-type: application/json"), "{head}");
    assert!(serde_json::from_str::<Value>(&body).unwrap().is_object());
}

#[test]
fn a_failing_call() {
    let (_runtime, simulator) = simulator();
    let output = at(&simulator, &["call", "dashboard", "dashboard_id=99"]).output().unwrap();
    assert_eq!(output.status.code(), Some(1));
    let message = "error: dashboard (GET /dashboards/{dashboard_id}): 404 Not Found: Not found\n";
    assert_eq!(text(&output.stderr), message);
    let output = at(&simulator, &["call", "me"]).env("LOOKERSDK_CLIENT_SECRET", "canary").output().unwrap();
    let check = "Looker rejected the credentials (404 Not Found: Not found); check LOOKERSDK_CLIENT_ID and \
                 LOOKERSDK_CLIENT_SECRET";
    assert_eq!((output.status.code(), text(&output.stderr)), (Some(1), format!("error: {check}\n")));
    let missing =
        "base_url (LOOKERSDK_BASE_URL), client_id (LOOKERSDK_CLIENT_ID), client_secret (LOOKERSDK_CLIENT_SECRET)";
    assert_eq!(refused(&["call", "me"], 1), format!("missing Looker settings: {missing}"));
}

#[test]
fn a_response_in_a_file() {
    let (_runtime, simulator) = simulator();
    let folder = tempfile::tempdir().unwrap();
    let files = |folder: &Path| std::fs::read_dir(folder).unwrap().count();
    let path = folder.path().join("response");
    let out = path.to_str().unwrap();
    let output = at(&simulator, &["call", "dashboard", "dashboard_id=99", "--out", out]).output().unwrap();
    assert_eq!((output.status.code(), files(folder.path())), (Some(1), 0));
    let output = at(&simulator, &["call", "dashboard", "dashboard_id=1", "fields=id", "--out", out]).output().unwrap();
    assert!(output.status.success() && output.stdout.is_empty(), "{}", text(&output.stderr));
    assert_eq!((&std::fs::read(&path).unwrap()[..], files(folder.path())), (&br#"{"id":"1"}"#[..], 1));
    let nowhere = folder.path().join("no/response");
    let output = at(&simulator, &["call", "me", "--out", nowhere.to_str().unwrap()]).output().unwrap();
    assert!(text(&output.stderr).contains("cannot write "), "{}", text(&output.stderr));
    assert_eq!((output.status.code(), simulator.count("GET /user")), (Some(1), 0));
}

#[cfg(unix)]
#[test]
fn a_variable_that_is_not_utf8_is_not_ignored() {
    let name = std::os::unix::ffi::OsStrExt::from_bytes(b"\xff");
    let name: &std::ffi::OsStr = name;
    let mut command = looker(&["call", "me"]);
    command.env("LOOKERSDK_BASE_URL", "http://127.0.0.1:1").env("LOOKERSDK_CLIENT_ID", "id");
    let output = command.env("LOOKERSDK_CLIENT_SECRET", name).output().unwrap();
    let message = text(&output.stderr);
    assert!(message.contains("the environment variable `LOOKERSDK_CLIENT_SECRET` is not valid UTF-8"), "{message}");
}

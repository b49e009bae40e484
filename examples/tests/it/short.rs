//! Runs the short examples, and compares their output.

use crate::support::example;

/// Runs an example to its end, and checks its output.
fn prints(name: &str, expected: &str) {
    let output = example(name).output().unwrap();
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap();
    let (code, stdout, stderr) = (output.status.code(), text(output.stdout), text(output.stderr));
    assert_eq!((code, &*stdout, &*stderr), (Some(0), expected, ""));
}

#[test]
fn each_kind_of_error_is_told_apart() {
    let expected = "\
ada: transfer 7
bob: no such account
cem: the account is closed
dan: invalid: amount
eve: try again in Some(300s)
fay: check whether it happened before you repeat it: transfer (POST /accounts/<account>/transfers): the \
connection failed before the response; the server may have processed the request
gus: report this: transfer (POST /accounts/<account>/transfers): 501 Not Implemented, body: out of order
..: a bug of this program: transfer (POST /accounts/<account>/transfers): argument `account` creates a path \
segment `.` or `..`, which every URL parser resolves; nothing was sent
";
    prints("errors", expected);
}

#[test]
fn idempotent_calls_are_retried_and_slow_ones_end() {
    let expected = "\
> GET /temperature
> GET /temperature
> GET /temperature
temperature: 21.0
> POST /measurement
> POST /measurement
> POST /measurement
measurement: 21
> POST /forecasts
after 1 attempt: buy (POST /forecasts): 503 Service Unavailable
> GET /temperature
after 1 attempt: temperature (GET /temperature): 503 Service Unavailable
> GET /climate
timeout: true, climate (GET /climate): call timed out after 50ms
";
    prints("retry_and_timeouts", expected);
}

#[test]
fn the_key_is_sent_in_each_way_and_is_in_no_error() {
    let expected = "\
header: x-api-key: k3y
query: ?api_key=k3y
bearer: authorization: Bearer k3y
basic: authorization: Basic YWRhOmszeQ==
public: nothing
an error: forbidden (GET /forbidden): 403 Forbidden
";
    prints("api_key", expected);
}

#[test]
fn a_page_is_requested_when_it_is_needed() {
    let expected = "\
> GET /titles?author=Austen&limit=2&offset=0
Sense and Sensibility
Pride and Prejudice
> GET /titles?author=Austen&limit=2&offset=2
Emma
Mansfield Park
> GET /titles?author=Austen&limit=2&offset=4
Persuasion
> GET /titles?limit=2&offset=0
first: Sense and Sensibility, Pride and Prejudice
> GET /titles?limit=2&offset=4
last: [\"Persuasion\"]
";
    prints("pages", expected);
}

#[test]
fn files_are_sent_and_written_in_chunks() {
    let expected = "\
uploaded 100259 bytes
downloaded 1000 bytes
downloaded 500 bytes
on disk: 1500 bytes
";
    prints("upload_download", expected);
}

#[test]
fn events_resume_after_the_last_one() {
    let expected = "\
S1 departs in 3 minutes
U2 departs in 5 minutes
delay: U2 is late
resumed after announcements (GET /announcements): the connection failed during the response
message: S1 departs
";
    prints("events", expected);
}

#[test]
fn layers_see_every_attempt() {
    let expected = "\
x-trace: \"7\"
response: 503 Service Unavailable
x-trace: \"7\"
response: 200 OK
3 items
";
    prints("tower_layers", expected);
}

#[test]
fn the_endpoint_uses_the_session_of_the_handle() {
    let expected = "\
> POST https://looker.example/api/4.0/login
> GET https://looker.example/api/4.0/internal/licenses/main?fields=seats
25 seats
> GET https://looker.example/api/4.0/internal/licenses/spare
not found: no such licence
";
    prints("extra_endpoint", expected);
}

#[test]
fn an_explore_is_queried_as_rows_as_a_file_and_in_the_background() {
    let expected = "\
Complete: 9656
Shipped: 1573
Cancelled: 1058
Returned: 890
Processing: 704
113 bytes of CSV
5 rows in the background: Complete
run_inline_query (POST /queries/run/{result_format}): 404 Not Found: The model `thelook` has no explore \
`order_lines`; it has `order_items`, `orders`, `users`, `inventory_items`.
";
    prints("explore", expected);
}

#[test]
fn the_result_is_read_as_rows_and_as_csv() {
    let expected = "\
Complete: 9656
Shipped: 1573
Cancelled: 1058
Order Items Status,Order Items Count\r
Complete,9656\r
Shipped,1573\r
Cancelled,1058\r
Returned,890\r
Processing,704\r
not found: The model `thelook` has no explore `order_lines`; it has `order_items`, `orders`, `users`, \
`inventory_items`.
";
    prints("run_query", expected);
}

#[test]
fn each_user_has_a_session() {
    let expected = "\
7 Gustavo Pérez sees 7 dashboards
21 Uma Patel sees 8 dashboards
me (GET /user): authentication failed: login_user (POST /login/{user_id}): 404 Not Found
";
    prints("sudo", expected);
}

/// The table of `README.md` is the way to find an example.
#[test]
fn the_readme_lists_every_example() {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR"));
    let readme = std::fs::read_to_string(folder.join("README.md")).unwrap();
    let mut missing = Vec::new();
    for file in std::fs::read_dir(folder.join("examples")).unwrap() {
        let path = file.unwrap().path();
        let name = path.file_stem().unwrap().to_str().unwrap();
        for line in
            [format!("| [{name}] | `cargo run --example {name}` |\n"), format!("\n[{name}]: examples/{name}.rs\n")]
        {
            if !readme.contains(&line) {
                missing.push(line);
            }
        }
    }
    assert!(missing.is_empty(), "missing in examples/README.md: {missing:#?}");
}

//! Settings files and base URLs as the official SDKs take them, up to the request on the socket.

use std::io::{BufRead, BufReader, Write};
use std::net::TcpListener;
use std::sync::{Arc, Mutex};

use looker_api::prelude::*;
use looker_api::user::Users;

/// A server that responds to everything with this JSON, and the paths that it has seen.
fn server(json: &'static str) -> (String, Arc<Mutex<Vec<String>>>) {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let url = format!("http://{}", listener.local_addr().unwrap());
    let paths = Arc::new(Mutex::new(Vec::new()));
    let seen = Arc::clone(&paths);
    std::thread::spawn(move || {
        for connection in listener.incoming() {
            let mut connection = connection.unwrap();
            let mut lines = BufReader::new(connection.try_clone().unwrap()).lines().map_while(Result::ok);
            let first = lines.next().unwrap_or_default();
            lines.find(String::is_empty);
            seen.lock().unwrap().push(first.split(' ').nth(1).unwrap_or_default().to_owned());
            let is_login = first.contains("/login");
            let body = if is_login { r#"{"access_token":"token","expires_in":3600}"# } else { json };
            let length = body.len();
            let head = "HTTP/1.1 200 OK\r\ncontent-type: application/json\r\nconnection: close";
            write!(connection, "{head}\r\ncontent-length: {length}\r\n\r\n{body}").unwrap();
        }
    });
    (url, paths)
}

#[tokio::test]
async fn a_settings_file_is_read_as_the_official_sdks_read_it() {
    let (url, _) = server(r#"{"id":"1"}"#);
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("looker.ini");
    for text in [
        format!("[Looker]\nBASE_URL={url}\nClient_Id=id\nclient_secret=x\n"),
        format!("[DEFAULT]\nbase_url={url}\n[Looker]\nclient_id=id\nclient_secret=x\n"),
        format!("[Looker]\nbase_url=\n  {url}\nclient_id=id\nclient_secret=x\n"),
    ] {
        std::fs::write(&file, &text).unwrap();
        let looker = Looker::builder().ini(&file).unwrap().build().unwrap();
        assert_eq!(looker.me().await.unwrap().id.as_deref(), Some("1"), "{text}");
    }
}

#[tokio::test]
async fn the_base_url_of_another_version_is_refused() {
    let (url, paths) = server(r#"{"id":"1"}"#);
    for (path, is_fine) in [("/api/3.1", false), ("/API/3.1/", false), ("/API/4.0", true), ("/", true)] {
        let builder = Looker::builder().base_url(format!("{url}{path}")).client_id("id").client_secret("secret");
        match builder.build() {
            Ok(looker) => {
                looker.me().await.unwrap();
                assert!(is_fine, "{path}");
            }
            Err(error) => {
                assert!(!is_fine && error.is_config(), "{error}");
                assert!(error.to_string().contains("`/api/3.1`"), "{error}");
            }
        }
    }
    assert!(paths.lock().unwrap().iter().all(|path| path.starts_with("/api/4.0/")));
}

#[test]
fn a_setting_that_a_section_sets_twice_is_an_error() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("looker.ini");
    let read = |text: &str| {
        std::fs::write(&file, text).unwrap();
        Looker::builder().ini_section(&file, "Looker").map(drop)
    };
    for text in [
        "[Looker]\nbase_url=https://h\nbase_url=https://i\n",
        "\u{feff}[Looker]\nBASE_URL: https://h\n# base_url=https://i\nbase_url = https://j\n",
        "[Looker]\nbase_url=https://h\n[Other]\nbase_url=https://i\n[Looker]\nBase_Url=https://j\n",
    ] {
        let error = read(text).unwrap_err();
        assert!(error.is_config() && error.to_string().contains("`base_url` is set twice"), "{error}");
    }
    read("[DEFAULT]\nbase_url=https://h\n[Looker]\nbase_url=\n  base_url=https://i\n;base_url=https://j\n").unwrap();
    // References to itself end.
    let all = "%(base_url)s".repeat(20);
    read(&format!("[Looker]\nbase_url={all}\n")).unwrap();
}

#[tokio::test]
async fn no_ids_are_not_all_ids() {
    let (url, paths) = server("[]");
    let looker = Looker::builder().base_url(&url).client_id("id").client_secret("secret").build().unwrap();
    looker.all_users().ids(&[]).await.unwrap();
    assert_eq!(paths.lock().unwrap().last().unwrap(), "/api/4.0/users?ids=");
}

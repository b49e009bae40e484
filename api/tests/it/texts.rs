//! Results that are text, in the charset that the server names.

use http::Response;
use looker_api::prelude::*;

use crate::scripted::scripted;

/// A handle whose calls all get this text.
fn responding(content_type: &'static str, text: &'static [u8]) -> Looker {
    let respond = move |_, _| async move {
        Ok(Response::builder().header("content-type", content_type).body(text.to_vec()).unwrap())
    };
    scripted(|builder| builder, respond).0
}

#[tokio::test]
async fn text_is_decoded_by_its_charset() {
    for (content_type, text) in [
        ("text/plain; charset=latin1", &b"na\xefve"[..]),
        ("text/plain; charset=iso-8859-1", b"na\xefve"),
        ("text/csv;charset=\"windows-1252\"", b"na\xefve"),
        ("text/plain; charset=utf-8", "na\u{ef}ve".as_bytes()),
        ("text/plain", "na\u{ef}ve".as_bytes()),
    ] {
        let looker = responding(content_type, text);
        assert_eq!(looker.run_look("1", "txt").await.unwrap().text().unwrap(), "na\u{ef}ve", "{content_type}");
        assert_eq!(looker.git_deploy_key("1").await.unwrap(), "na\u{ef}ve", "{content_type}");
    }
    let error = responding("text/plain; charset=canary-8", b"x").git_deploy_key("1").await.unwrap_err();
    assert!(error.to_string().contains("canary-8"), "{error}");
}

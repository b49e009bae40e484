//! Removal of secrets from recordings.

use super::*;

async fn calls(client: Client) -> Vec<String> {
    let content = serde_json::json!({
        "password": "c4n4ry \"pass\"", "numbers": {"api_key": 90_125_331}, "apiSecret": ["c4n4ry-list"],
        "mine": "c4n4ry-prop", "note": "kept", "again": 90_125_331, "secret": "c4n4ry plus", "form": "c4n4ry+plus", "pin": true,
    });
    let opened = client.open("7", "c4n4ry/pin?&", "ada", "c4n4ry-sign", &content).await.unwrap();
    let mut texts = vec![opened.to_string()];
    for what in ["c4n4ry-token", "c4n4ry/pin?&", "sk-c4n4ry", "c4n4ry \"pass\"", "90125331", "c4n4ry plus", "plain"] {
        texts.push(client.follow(what).q("c4n4ry-list").await.unwrap());
    }
    texts
}

#[tokio::test(start_paused = true)]
async fn no_secret_is_written_to_the_file() {
    let folder = Folder::new();
    let vault = |recording: &Recording| {
        builder(recording).header("x-api-key", "c4n4ry-key").header("x-mine", "c4n4ry-mine").build().unwrap()
    };
    let responses = |number: usize| match number {
        1 => respond(
            200,
            &[("set-cookie", "sid=c4n4ry-cookie; Path=/"), ("link", "<https://h/?page=2&access_token=c4n4ry-link>")],
            r#"{"access_token":"c4n4ry-token","urls":["https://h/?mine=c4n4ry-q\u0026x=1"],"key":"sk-c4n4ry"}"#,
        ),
        2 => Step::Response(http::Response::new(chunks(&["token c4n4ry-", "token, sid c4n4ry-coo", "kie"]))),
        3 => respond(200, &[("content-type", "text/plain")], "pin c4n4ry%2Fpin%3F%26 or c4n4ry/pin?&"),
        4 => Step::Fail(TransportError::new("GET https://h/?token=c4n4ry-other failed")),
        _ => respond(200, &[("x-key-again", "c4n4ry-key")], "fine"),
    };
    for name in ["secrets.yaml", "secrets.json"] {
        let path = folder.path(name);
        let open = |mode| {
            let found = |text: &str| text.match_indices("sk-c4n4ry").map(|(_, found)| found.to_owned()).collect();
            let builder = Recording::at(&path).secret_header("X-Mine").secret_query_parameter("mine");
            builder.secret_property("mine").find_secrets(found).mode(mode)
        };
        calls(vault(&open(Mode::Record).over(script(responses)).open().unwrap())).await;
        let text = fs::read_to_string(&path).unwrap();
        for secret in ["c4n4ry", "90125331"] {
            assert!(!text.contains(secret), "{text}");
        }
        for kept in ["plain", "ada", "kept", "page=2", "token ***, sid ***", "fine"] {
            assert!(text.contains(kept), "{kept}: {text}");
        }
        let plain = text.replace('\\', "");
        assert!(plain.contains(r#""again":"***""#) && plain.contains(r#""pin":true"#), "still JSON: {text}");
        let recording = open(Mode::Replay).open().unwrap();
        let texts = calls(vault(&recording)).await;
        assert_eq!(texts[0], r#"{"access_token":"***","key":"***","urls":["https://h/?mine=***&x=1"]}"#);
        recording.assert_all_played();
    }
}

#[tokio::test(start_paused = true)]
async fn a_secret_found_late_is_removed_from_earlier_interactions_and_still_matches() {
    let folder = Folder::new();
    let path = folder.path("late.yaml");
    let responses = |_| json(r#""x""#);
    let login = |_| json(r#"{"access_token":"abcdefgh"}"#);
    let transport = script(move |number| if number == 1 { responses(1) } else { login(2) });
    let calls = async |client: Client| {
        client.name("abcdefgh").await.unwrap();
        client.login("me", "hush-hush").await.unwrap();
    };
    calls(client(&recorded(&path, transport))).await;
    assert!(!fs::read_to_string(&path).unwrap().contains("abcdefgh"));
    calls(client(&replayed(&path))).await;
}

#[tokio::test(start_paused = true)]
async fn short_secrets_are_not_replaced_within_words() {
    let folder = Folder::new();
    let path = folder.path("short.yaml");
    let transport = script(|_| json(r#"{"token":"id","password":"five5","id":"xfive5x five5"}"#));
    client(&recorded(&path, transport)).thing("1").await.unwrap();
    let text = fs::read_to_string(&path).unwrap();
    assert!(text.contains(r#"{"token":"***","password":"***","id":"xfive5x ***"}"#), "{text}");
}

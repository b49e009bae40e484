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
async fn secrets_in_json_within_values_are_masked_and_learned() {
    let folder = Folder::new();
    let path = folder.path("within.yaml");
    let event = "data: {\"kept\":\ndata: 1,\"password\":\ndata: \"c4n4ry-event\"}\n\n";
    let transport = script(move |number| match number {
        1 => json(
            r#"{"payload":"{\"a\":{\"apiTokens\":[\"c4n4ry-list\"]}}","echo":"c4n4ry-list","refreshTokens":["c4n4ry-r"]}"#,
        ),
        2 => respond(200, &[("content-type", "text/plain")], "ghp_c4n4ryc4n4ryc4n4ry\n"),
        _ => respond(200, &[("content-type", "text/event-stream")], event),
    });
    let calls = async |client: Client| {
        client.follow("w").await.unwrap();
        client.follow("x").q(r#"{"password":"c4n4ry-query"}"#).await.unwrap();
        client.follow("y").await.unwrap()
    };
    calls(client(&recorded(&path, transport))).await;
    let text = fs::read_to_string(&path).unwrap();
    assert!(!text.contains("c4n4ry"), "{text}");
    let replayed = calls(client(&replayed(&path))).await;
    assert_eq!(replayed, event.replace("c4n4ry-event", "***"));
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

#[tokio::test(start_paused = true)]
async fn a_short_secret_is_replaced_also_where_it_overlaps_itself() {
    let folder = Folder::new();
    let path = folder.path("overlap.yaml");
    let transport = script(|_| json(r#"{"password":"5.5.5","id":"x5.5.5.5 5.5.5"}"#));
    client(&recorded(&path, transport)).thing("1").await.unwrap();
    let text = fs::read_to_string(&path).unwrap();
    assert!(text.contains(r#"{"password":"***","id":"x5.*** ***"}"#), "{text}");
}

#[endpoints]
trait Accounts {
    /// Creates an account.
    #[endpoint(POST "/accounts", response_headers(total: u64 = "x-declared", bearer: String = "x-token"))]
    fn account(
        &self,
        #[header("x-region")] region: &str,
        #[query("redirect_uri")] uri: &str,
        #[body] account: &serde_json::Value,
    ) -> serde_json::Value;
}

#[tokio::test(start_paused = true)]
async fn what_may_be_a_secret_is_masked_by_rule() {
    let folder = Folder::new();
    let path = folder.path("rule.yaml");
    let body = r#"{"api_token":"c4n4ry-1","SecretAccessKey":"c4n4ry-2","passphrase":"c4n4ry-3","nested":{"x":["ghp_c4n4ryc4n4ryc4n4ry"]},
        "repository":"https://ada:c4n4ry-4@git.example/r","escaped":"https:\/\/c4n4ry-5@git.example\/r","page_token":"kept-1",
        "random":"c4N4rY8Zt3VbXw0PnR5kYd7LmC2sF","uuid":"0b9f9a52-7f7c-4c0a-9d0b-6a1d1f6f3c11"}"#;
    let headers = [
        ("x-declared", "17"),
        ("x-token", "c4n4ry-6"),
        ("x-unknown", "c4n4ry-7"),
        ("x-kept", "kept-2"),
        ("etag", "kept-3"),
        ("location", "https://u:c4n4ry-8@h/?sig=c4n4ry-9"),
    ];
    // A known token is echoed in base64, at any position, and in hexadecimal.
    let echo = "a:c4n4ry-token ab:c4n4ry-token abc:c4n4ry-token"
        .split(' ')
        .map(|text| base64::Engine::encode(&base64::engine::general_purpose::STANDARD, text));
    let hex = "c4n4ry-token".bytes().map(|byte| format!("{byte:02x}")).collect::<Vec<_>>().concat();
    let echo: &str = echo.chain([hex.clone()]).collect::<Vec<_>>().join(" ").leak();
    let transport = script(move |number| match number {
        1 => respond(200, &headers, body),
        2 => respond(200, &[("content-type", "text/plain")], echo),
        _ => Step::Fail(TransportError::new("proxy http://u:c4n4ry-10@h failed")),
    });
    {
        let recording = Recording::at(&path).keep_header("X-Kept").mode(Mode::Record).over(transport).open().unwrap();
        let client = builder(&recording)
            .header("PRIVATE-TOKEN", "c4n4ry-token")
            .header("Api-Token", "c4n4ry-11")
            .header("x-tenant", "c4n4ry-12")
            .retry(RetryPolicy::never())
            .build()
            .unwrap();
        drop(recording);
        let account = serde_json::json!({ "user": "kept-4", "secretString": "c4n4ry-13", "db_passwd": ["c4n4ry-14"] });
        client.account("kept-5", "https://u:c4n4ry-15@h/?apiKey=c4n4ry-16", &account).await.unwrap();
        client.follow("x").await.unwrap();
        client.follow("x").await.unwrap_err();
    }
    let text = fs::read_to_string(&path).unwrap();
    assert!(!text.to_lowercase().contains("c4n4ry"), "{text}");
    for encoded in ["YzRuNHJ5LXRva2Vu", "M0bjRyeS10b2tlb", "jNG40cnktdG9rZW", &hex] {
        assert!(!text.contains(encoded), "{encoded}: {text}");
    }
    for kept in
        ["kept-1", "kept-2", "kept-3", "kept-4", "kept-5", "ada:***@git.example", "x-declared: '17'", "0b9f9a52"]
    {
        assert!(text.contains(kept), "{kept}: {text}");
    }
    #[cfg(unix)]
    {
        let mode = std::os::unix::fs::PermissionsExt::mode(&fs::metadata(&path).unwrap().permissions());
        assert_eq!(mode & 0o777, 0o600, "only its owner can read it");
    }
}

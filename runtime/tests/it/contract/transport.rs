//! Calls over a transport with a contract.

use std::sync::Arc;

use fingerpost::testing::contract::Contract;
use fingerpost::{Body, Client, Items, Transport, TransportError, endpoints};
use serde_json::json;

use super::{document, request, response};
use crate::support::{NewThing, Script, Things, ok, respond};

fn things() -> Contract {
    let thing = json!({ "type": "object", "required": ["id"], "properties": { "id": { "type": "string" } } });
    let of_thing = json!({ "application/json": { "schema": { "$ref": "#/components/schemas/Thing" } } });
    let one = json!({ "operationId": "thing", "parameters": [
        { "name": "id", "in": "path", "required": true, "schema": { "type": "string", "maxLength": 5 } },
        { "name": "limit", "in": "query", "schema": { "type": "integer", "maximum": 100 } },
    ], "responses": { "200": { "description": "", "content": of_thing }, "4XX": { "description": "" } } });
    let create = json!({ "operationId": "create",
        "requestBody": { "required": true, "content": { "application/json": { "schema": {
            "type": "object", "properties": { "name": { "type": "string", "minLength": 2 } } } } } },
        "responses": { "201": { "description": "", "content": of_thing } } });
    document(
        "3.0.3",
        &json!({ "/things/{id}": { "get": one }, "/things": { "post": create } }),
        &json!({ "Thing": thing }),
    )
}

fn client(contract: &Contract, script: &Arc<Script>) -> Client {
    let transport = contract.around_shared(Arc::clone(script) as Arc<dyn Transport>);
    Client::builder("https://things.example/v2").transport(transport).build().unwrap()
}

fn chain(error: &dyn std::error::Error) -> String {
    let sources = std::iter::successors(Some(error), |error| error.source());
    sources.map(ToString::to_string).collect::<Vec<_>>().join(" / ")
}

#[tokio::test(start_paused = true)]
async fn valid_requests_and_responses_are_unchanged() {
    let (contract, script) = (things(), Script::new(|_| ok()));
    assert_eq!(client(&contract, &script).thing("42").limit(7).await.unwrap().id, "42");
    contract.assert_clean();
}

#[tokio::test(start_paused = true)]
async fn an_invalid_request_is_not_sent_and_an_invalid_response_is_final() {
    let (contract, script) = (things(), Script::new(|_| respond(200, &[("content-type", "application/json")], "{}")));
    let error = client(&contract, &script).thing("42").limit(101).await.unwrap_err();
    let message = "thing: request, query parameter `limit`: the value is greater than the maximum of 100; found 101";
    assert!(chain(&error).contains(message), "{}", chain(&error));
    assert_eq!((script.count(), error.attempts()), (0, 1));

    let error = client(&contract, &script).thing("42").await.unwrap_err();
    let message = "thing: response, body /: \"id\" is a required property; found an object of 0 members";
    assert!(chain(&error).contains(message), "{}", chain(&error));
    assert_eq!((script.count(), error.attempts()), (1, 1), "the GET is not retried");
    assert_eq!(contract.violations().len(), 2);
}

#[tokio::test(start_paused = true)]
async fn collected_violations_fail_the_end_of_the_test() {
    let (contract, script) = (things().collecting(), Script::new(|_| ok()));
    let name = "a".to_owned();
    assert!(client(&contract, &script).create(&NewThing { name }).await.is_ok());
    let lines: Vec<_> = contract.violations().iter().map(ToString::to_string).collect();
    assert_eq!(
        lines,
        [
            "create: request, body /name: the value is shorter than 2 characters; found \"a\"",
            "create: response, status 200: not declared in the document, expected one of: 201"
        ]
    );
    let panic = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| contract.assert_clean())).unwrap_err();
    assert!(panic.downcast::<String>().unwrap().contains(&lines[1]));
}

#[tokio::test(start_paused = true)]
async fn exceptions_hide_violations_and_unused_ones_are_reported() {
    let contract = things().allow_at("create", "response, status 200", "the server responds with 200");
    let (contract, script) = (contract.allow("thing", "outdated"), Script::new(|_| ok()));
    let name = "ab".to_owned();
    assert!(client(&contract, &script).create(&NewThing { name }).await.is_ok());
    contract.assert_clean();
    assert!(client(&contract, &script).thing("42").await.is_ok());
    let panic = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| contract.assert_clean())).unwrap_err();
    let message = panic.downcast::<String>().unwrap();
    assert!(message.contains("unused exception for thing (outdated)"), "{message}");
    let unknown = std::panic::catch_unwind(|| things().allow("thnig", "typo")).unwrap_err();
    assert!(unknown.downcast::<String>().unwrap().contains("unknown operation `thnig`"));
}

/// Endpoints with secrets and streams.
#[endpoints]
pub trait More {
    /// Logs in.
    #[endpoint(POST "/login")]
    fn login(
        &self,
        #[secret] key: &str,
        #[form]
        #[secret]
        password: &str,
    ) -> String;

    /// Lists all numbers.
    #[endpoint(GET "/numbers", output = items)]
    fn numbers(&self) -> Items<u64>;

    /// Uploads a file.
    #[endpoint(PUT "/file")]
    fn upload(&self, #[body(stream)] file: Body) -> ();
}

fn more() -> Contract {
    let number = json!({ "type": "integer" });
    let numbers = json!({ "application/json": { "schema": { "type": "array", "items": number } } });
    let form = json!({ "application/x-www-form-urlencoded": { "schema": { "properties": { "password": number } } } });
    let fine = json!({ "default": { "description": "" } });
    document(
        "3.1.0",
        &json!({
            "/login": { "post": { "operationId": "login", "requestBody": { "content": form }, "responses": fine,
                "parameters": [{ "name": "key", "in": "query", "schema": number }] } },
            "/numbers": { "get": { "operationId": "numbers",
                "responses": { "200": { "description": "", "content": numbers } } } },
            "/file": { "put": { "operationId": "upload", "responses": fine, "requestBody": {
                "content": { "application/octet-stream": {}, "application/json": { "schema": number } } } } },
        }),
        &json!({}),
    )
}

#[tokio::test(start_paused = true)]
async fn a_declared_secret_is_not_shown() {
    let (contract, script) = (more(), Script::new(|_| ok()));
    let error = client(&contract, &script).login("canary", "hunter2").await.unwrap_err();
    let message = format!("{} {error:?} {:?}", chain(&error), contract.violations());
    assert!(message.contains("query parameter `key`") && message.contains("body /password"), "{message}");
    assert!(!message.contains("canary") && !message.contains("hunter2"), "{message}");
}

#[tokio::test(start_paused = true)]
async fn a_stream_is_checked_at_its_end() {
    // The end of the second one is known with its last chunk.
    let chunks = [vec!["[1, 2", ", \"three\"]"], vec!["[1, 2, \"three\"]"]];
    for chunks in chunks {
        let given = chunks.clone();
        let server = move |_| {
            let body = match *given {
                [whole] => Body::from(whole),
                _ => {
                    let chunks = given.clone().into_iter().map(|text| Ok::<_, std::io::Error>(text.into()));
                    Body::stream(futures_util::stream::iter(chunks))
                }
            };
            async { Ok::<_, TransportError>(response(200, body)) }
        };
        let contract = more();
        let transport = contract.around(server);
        let mut request = request("GET", "/numbers", Body::empty());
        request.headers_mut().clear();
        request.extensions_mut().insert(NUMBERS.descriptor());
        let mut body = transport.send(request).await.unwrap().into_body();
        for chunk in chunks {
            assert_eq!(body.chunk().await.unwrap().unwrap(), chunk);
            assert!(!http_body::Body::is_end_stream(&body));
        }
        let error = format!("{:?}", body.chunk().await.unwrap_err());
        assert!(
            error.contains("numbers: response, body /2: the value is not of type \"integer\"; found \"three\""),
            "{error}"
        );
        assert_eq!(contract.violations().len(), 1);
    }
}

#[tokio::test(start_paused = true)]
async fn a_streamed_request_is_checked_at_its_end_without_repeating_known_violations() {
    let server = |request: http::Request<Body>| async {
        let mut body = request.into_body();
        while body.chunk().await.map_err(TransportError::new)?.is_some() {}
        Ok::<_, TransportError>(http::Response::new(""))
    };
    let contract = more().collecting();
    let transport = contract.around(server);
    for (media_type, expected) in [
        ("application/json", "upload: request, body /: the value is not of type \"integer\"; found \"x\""),
        (
            "text/csv",
            "upload: request, body: undeclared media type text/csv, expected one of: application/json, \
             application/octet-stream",
        ),
    ] {
        let chunks = futures_util::stream::iter([Ok::<_, std::io::Error>("\"x\"".into())]);
        let mut request = request("PUT", "/file", Body::stream(chunks));
        request.headers_mut().insert("content-type", media_type.parse().unwrap());
        transport.send(request).await.unwrap();
        let last: Vec<_> = contract.violations().iter().map(ToString::to_string).collect();
        assert_eq!(last.iter().filter(|line| *line == expected).count(), 1, "{last:?}");
    }
    assert_eq!(contract.violations().len(), 2);
}

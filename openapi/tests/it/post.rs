//! The code that is imported from `tests/documents/post.yaml`: it is up to date, compiles, and sends what the document
//! says.

use std::fs;
use std::path::Path;

use expect_test::expect_file;
use fingerpost::{Body, Client, Error, PerCall, TransportError, http};
use fingerpost_openapi::{Facts, Overlay, Sources, import};

#[path = "../post/mod.rs"]
#[expect(dead_code, unreachable_pub, reason = "the code is that of a library")]
mod imported;

use self::imported::letters::{LettersState, Order, Size};
use self::imported::parcels::{ParcelError, ReturnParcelError};
use self::imported::traits::*;

fn client() -> Client {
    Client::new("https://post.example").unwrap()
}

/// Creates a client whose server responds with that.
fn responding(status: u16, media: &'static str, body: &'static str) -> Client {
    let transport = move |request: http::Request<Body>| async move {
        let accepted = request.headers()["accept"].clone();
        let response = http::Response::builder().status(status).header("content-type", media);
        Ok::<_, TransportError>(response.header("x-accepted", accepted).body(body).unwrap())
    };
    Client::builder("https://post.example").transport(transport).build().unwrap()
}

#[test]
fn the_code_is_up_to_date() {
    let document = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/documents/post.yaml");
    let overlay = Overlay::parse("[tag]\nLetters.always = true\nParcels.always = true\nResults.always = true").unwrap();
    let reading = Facts::from_document(&fs::read_to_string(document).unwrap(), &overlay);
    let imported = import(&Sources { facts: reading.facts, overlay, ..Sources::default() });
    assert!(!imported.notes.has_errors(), "{}", imported.notes.summary(9));
    for (path, text) in &imported.files {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/post").join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        expect_file![path].assert_eq(text);
    }
}

#[test]
fn enums_are_sent_in_every_place() -> Result<(), Error> {
    let call = client().letters(&Size::Small, &Order::Down);
    let request =
        call.states(&[LettersState::Draft, LettersState::Sent]).sizes(&[Size::Small, Size::Large]).request()?;
    assert_eq!(request.uri().path(), "/letters/small");
    assert_eq!(request.uri().query(), Some("order=down&states=draft&states=sent&sizes=small%2Clarge"));
    let request = client().letters(&Size::Small, &Order::Up).x_size(&Size::Large).x_sizes(&[Size::Small]).request()?;
    assert_eq!(["x-size", "x-sizes"].map(|name| &request.headers()[name]), ["large", "small"]);
    let request = client().post_letter(&Size::from("huge")).order(&Order::Up).request()?;
    assert_eq!(request.body().as_bytes(), Some(&b"size=huge&order=up"[..]));
    Ok(())
}

#[tokio::test]
async fn errors_are_those_of_a_class_and_all_others() {
    let body = r#"{"message":"no","code":7}"#;
    let error = responding(410, "application/json", body).parcel(1).await.unwrap_err();
    let Some(ParcelError::Status4XX { status, body: refused }) = error.declared() else { panic!("{error}") };
    assert_eq!((status.as_u16(), refused.message.as_deref()), (410, Some("no")));
    let error = responding(501, "application/json", body).parcel(1).await.unwrap_err();
    assert!(matches!(error.declared(), Some(ParcelError::Other { body, .. }) if body.code == Some(7)), "{error}");
    assert!(matches!(
        responding(404, "application/json", "").parcel(1).await.unwrap_err().declared(),
        Some(ParcelError::NotFound)
    ));
    let error = responding(409, "application/json", body).return_parcel(1).await.unwrap_err();
    assert!(
        matches!(error.declared(), Some(ReturnParcelError::Conflict(refused)) if refused.message.is_some()),
        "{error}"
    );
}

#[tokio::test]
async fn results_are_read_in_their_media_type() -> Result<(), Error> {
    let json = r#"{"id":7,"to":"Ada"}"#;
    let parcel = responding(200, "application/json", json).parcel(7).with_response().await?;
    assert_eq!(
        (parcel.value.id, &parcel.headers["x-accepted"]),
        (Some(7), &http::HeaderValue::from_static("application/json"))
    );
    assert_eq!(responding(200, "application/json", json).any_parcel().await?.to.as_deref(), Some("Ada"));
    let list = responding(206, "application/vnd.post+json", json).list().with_response().await?;
    assert_eq!((list.value.id, list.headers["x-accepted"].to_str().ok()), (Some(7), Some("application/vnd.post+json")));
    assert_eq!(responding(200, "application/pdf", "%PDF").label(7).await?, "%PDF");
    assert_eq!(responding(200, "text/csv", "a,b").table().await?, "a,b");
    let mut log = responding(200, "application/x-ndjson", "{\"id\":1}\n{\"id\":2}\n").log().await?;
    assert_eq!(log.next().await.unwrap()?.id, Some(1));
    let mut moves = responding(200, "text/event-stream", "data: {\"id\":3}\n\n").moves().await?;
    assert_eq!(moves.next().await.unwrap()?.data, "{\"id\":3}");
    Ok(())
}

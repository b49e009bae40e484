//! The code that is imported from `tests/documents/post.yaml`: it is up to date, compiles, and sends what the document
//! says.

use std::fs;
use std::path::Path;

use expect_test::expect_file;
use fingerpost::{Body, Client, Error, FormPart, PerCall, TransportError, http};
use fingerpost_openapi::{Facts, Overlay, Sources, import};

#[path = "../post/mod.rs"]
#[expect(dead_code, unreachable_pub, reason = "the code is that of a library")]
mod imported;

use self::imported::letters::{LettersState, Order, Size};
use self::imported::parcels::{ParcelError, ReturnParcelError};
use self::imported::styles::{SearchPosted, WriteParcel};
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
    let tags = ["Letters", "Parcels", "Results", "Styles"].map(|tag| format!("{tag}.always = true\n"));
    let overlay = Overlay::parse(&format!("[tag]\n{}", tags.concat())).unwrap();
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

fn parcel() -> WriteParcel {
    WriteParcel { id: 7.into(), to: "Ada & Co".to_owned().into() }
}

#[test]
fn lists_and_objects_are_sent_in_their_styles() -> Result<(), Error> {
    let posted = SearchPosted { since: 3.into(), by: parcel().into() };
    let call = client().search(&[1, 2]).posted(&posted).zones(&["a", "b"]).boxes(&["{}"]);
    let request = call.x_parcel(&parcel()).x_spot("id,7").request()?;
    assert_eq!(request.uri().path(), "/search/1,2");
    let query = "posted%5Bsince%5D=3&posted%5Bby%5D%5Bid%5D=7&posted%5Bby%5D%5Bto%5D=Ada%20%26%20Co&\
                 zones%5B%5D=a&zones%5B%5D=b&boxes=%7B%7D";
    assert_eq!(request.uri().query(), Some(query));
    assert_eq!(["x-parcel", "x-spot"].map(|name| &request.headers()[name]), [r#"{"id":7,"to":"Ada & Co"}"#, "id,7"]);
    let call = client().nested(&[1]).plain(&parcel()).deep(&parcel()).tags(&["a"]);
    let body =
        "plain=%7B%22id%22%3A7%2C%22to%22%3A%22Ada+%26+Co%22%7D&deep%5Bid%5D=7&deep%5Bto%5D=Ada+%26+Co&tags%5B%5D=a";
    assert_eq!(call.request()?.body().as_bytes(), Some(body.as_bytes()));
    Ok(())
}

#[test]
fn parts_are_sent_in_their_media_types() -> Result<(), Error> {
    let scan = FormPart::new(vec![1, 2]).file_name("a.png").media_type("image/png");
    let call = client().attach(&[1], scan, &Size::Large).weight(0.5).to(&parcel()).marks(&["x", "y"]).note(&[1, 2]);
    let request = call.request()?;
    let text = String::from_utf8_lossy(request.body().as_bytes().unwrap()).replace("\r\n", "\n");
    for part in [
        "name=\"scan\"; filename=\"a.png\"\nContent-Type: image/png",
        "name=\"size\"\n\nlarge\n",
        "name=\"weight\"\n\n0.5\n",
        "name=\"to\"\nContent-Type: application/json\n\n{\"id\":7,\"to\":\"Ada & Co\"}\n",
        "name=\"marks\"\n\nx\n",
        "name=\"marks\"\n\ny\n",
        "name=\"note\"\nContent-Type: application/json\n\n[1,2]\n",
    ] {
        assert!(text.to_lowercase().contains(&part.to_lowercase()), "{part} is not in {text}");
    }
    Ok(())
}

#[test]
fn cookies_share_a_header_and_none_is_two() -> Result<(), Error> {
    let call = client().search(&[1]).session("old").size(&Size::Small).session("a=b");
    assert_eq!(call.request()?.headers()["cookie"], "Size=small; session=a=b");
    for value in ["a; admin=1", "a b", "a,b", "\"a\"", "a\\b", "é", "a\r\nb", ""] {
        assert!(client().search(&[1]).session(value).request().unwrap_err().is_argument(), "{value}");
    }
    Ok(())
}

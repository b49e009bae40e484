//! Properties that types do not have: kept on request, and written back.

use std::sync::{Arc, Mutex};

use fingerpost::{Body, Client, Field, Model, PerCall, TransportError, endpoints};
use serde_json::{Value, json};

#[derive(Clone, Debug, Default, Model)]
#[model(default, skip_none)]
struct Tile {
    title: Option<String>,
    size: Option<Size>,
    parts: Option<Vec<Size>>,
}

#[derive(Clone, Debug, Default, Model)]
#[model(default, skip_none)]
struct Size {
    width: Option<i64>,
}

#[derive(Clone, Debug, Default, Model)]
#[model(default, skip_none)]
struct WriteTile {
    title: Field<String>,
}

#[endpoints]
trait Tiles {
    #[endpoint(GET "/tile")]
    fn tile(&self) -> Tile;

    #[endpoint(GET "/tiles")]
    fn tiles(&self) -> Vec<Tile>;

    #[endpoint(GET "/count")]
    fn count(&self) -> u64;

    #[endpoint(PATCH "/tile")]
    fn update_tile(&self, #[body] body: Option<&WriteTile>) -> ();

    #[endpoint(PUT "/list")]
    fn set_list(&self, #[body] body: &[i64]) -> ();

    #[endpoint(PUT "/text")]
    fn set_text(&self, #[body(text)] body: &str) -> ();

    #[endpoint(DELETE "/tile")]
    fn delete_tile(&self) -> ();
}

/// Returns a client whose responses have this body, and the bodies of its requests.
fn client(body: &Value) -> (Client, Arc<Mutex<Vec<String>>>) {
    let (body, sent) = (body.to_string(), Arc::new(Mutex::new(Vec::new())));
    let record = Arc::clone(&sent);
    let transport = move |request: http::Request<Body>| {
        record.lock().unwrap().push(String::from_utf8(request.body().as_bytes().unwrap().to_vec()).unwrap());
        let response = http::Response::new(body.clone());
        async move { Ok::<_, TransportError>(response) }
    };
    (Client::builder("https://tiles.example").transport(transport).build().unwrap(), sent)
}

#[tokio::test]
async fn unknown_properties_are_kept_on_request() {
    let body = json!({
        "title": "Sales", "color": "red", "nothing": null, "a/b~c": [1, { "d": 2.5 }],
        "size": { "width": 3, "unit": "cm" },
        "parts": [{ "width": 1 }, { "width": 2, "unit": "mm" }],
    });
    let (client, _) = client(&body);
    let tile = client.tile().with_extra().await.unwrap();
    assert_eq!(tile.value.title.as_deref(), Some("Sales"));
    let extra = json!({ "color": "red", "nothing": null, "a/b~c": [1, { "d": 2.5 }] });
    assert_eq!(Value::Object(tile.extra.clone()), extra);
    let mut unknown: Vec<_> = tile.unknown().map(|(pointer, _)| pointer.to_owned()).collect();
    unknown.sort_unstable();
    assert_eq!(unknown, ["/a~1b~0c", "/color", "/nothing", "/parts/1/unit", "/size/unit"]);
    // Nothing is lost on the way to a file.
    assert_eq!(serde_json::to_value(&tile).unwrap(), body);
}

#[tokio::test]
async fn a_changed_value_is_written_with_the_properties_of_what_it_still_has() {
    let body = json!({
        "title": "Sales", "color": "red", "size": { "width": 3, "unit": "cm" },
        "parts": [{ "width": 1, "unit": "a" }, { "width": 2, "unit": "b" }],
    });
    let (client, _) = client(&body);
    let mut tile = client.tile().with_extra().await.unwrap();
    tile.value.title = Some("Orders".into());
    tile.value.size = None;
    tile.value.parts.as_mut().unwrap().remove(0);
    tile.extra.insert("color".into(), "blue".into());
    let expected = json!({ "title": "Orders", "color": "blue", "parts": [{ "width": 2 }] });
    assert_eq!(serde_json::to_value(&tile).unwrap(), expected);
}

#[tokio::test]
async fn lists_keep_the_unknown_properties_of_their_items() {
    let body = json!([{ "title": "a" }, { "title": "b", "color": "red" }]);
    let (lists, _) = client(&body);
    let tiles = lists.tiles().with_extra().await.unwrap();
    assert!(tiles.extra.is_empty());
    assert_eq!(tiles.unknown().collect::<Vec<_>>(), [("/1/color", &json!("red"))]);
    assert_eq!(serde_json::to_value(&tiles).unwrap(), body);
    let count = client(&json!(3)).0.count().with_extra().await.unwrap();
    assert_eq!((count.value, count.extra.len()), (3, 0));
}

#[tokio::test]
async fn extra_properties_are_added_to_a_body() {
    let (client, sent) = client(&json!(null));
    let Value::Object(extra) = json!({ "color": "red", "title": "not this one", "deep": { "x": [1] } }) else {
        panic!()
    };
    let body = WriteTile { title: "Sales".into() };
    client.update_tile().body(&body).body_extra(&extra).await.unwrap();
    client.update_tile().body(&WriteTile { title: Field::Null }).body_extra(&extra).await.unwrap();
    client.update_tile().body_extra(&extra).await.unwrap();
    client.update_tile().body(&WriteTile::default()).body_extra(&extra).await.unwrap();
    client.update_tile().body(&body).body_extra(&serde_json::Map::new()).await.unwrap();
    let all = r#"{"color":"red","deep":{"x":[1]},"title":"not this one"}"#;
    assert_eq!(
        *sent.lock().unwrap(),
        [
            r#"{"title":"Sales","color":"red","deep":{"x":[1]}}"#,
            r#"{"title":null,"color":"red","deep":{"x":[1]}}"#,
            all,
            all,
            r#"{"title":"Sales"}"#,
        ]
    );
}

#[tokio::test]
async fn properties_of_a_body_that_is_no_object_are_an_error_before_anything_is_sent() {
    let (client, sent) = client(&json!(null));
    let Value::Object(extra) = json!({ "color": "red" }) else { panic!() };
    let expected = "call option `body_extra` needs a body that is a JSON object; nothing was sent";
    let errors = [
        client.set_list(&[1]).body_extra(&extra).await.unwrap_err().to_string(),
        client.set_text("{}").body_extra(&extra).await.unwrap_err().to_string(),
        client.delete_tile().body_extra(&extra).await.unwrap_err().to_string(),
    ];
    assert!(errors.iter().all(|error| error.contains(expected)), "{errors:?}");
    assert!(sent.lock().unwrap().is_empty());
}

//! Properties of a newer Looker: ignored, or kept on request and written back.

use http::Response;
use http_body_util::BodyExt;
use looker_api::dashboard::WriteDashboard;
use looker_api::prelude::*;

use crate::scripted::scripted;

#[tokio::test]
async fn unknown_properties_are_kept_on_request_and_written_back() {
    let text = r#"{"id":"1","title":"Sales","zzz":{"a":[1,null]},"folder":{"id":"2","badge":"new"}}"#;
    let (looker, _) = scripted(
        |builder| builder,
        move |_, request| async move {
            if request.method() == http::Method::PATCH {
                let body = request.into_body().collect().await.unwrap().to_bytes();
                assert_eq!(body, r#"{"title":"Orders","zzz":{"a":[1,null]}}"#);
            }
            Ok(Response::new(text.into()))
        },
    );
    // Without a request they are ignored.
    assert_eq!(looker.dashboard("1").await.unwrap().title.as_deref(), Some("Sales"));
    let dashboard = looker.dashboard("1").with_extra().await.unwrap();
    assert_eq!(dashboard.extra["zzz"]["a"][0], 1);
    assert_eq!(serde_json::to_value(&dashboard).unwrap(), serde_json::from_str::<serde_json::Value>(text).unwrap());
    let changes = WriteDashboard { title: "Orders".into(), ..Default::default() };
    looker.update_dashboard("1", &changes).body_extra(&dashboard.extra).await.unwrap();
}

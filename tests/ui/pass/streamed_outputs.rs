use fingerpost::{Body, Call, Client, Event, Items, NoDeclaredErrors, PerCall, Progress, ResponseCall, endpoints};

#[derive(serde::Deserialize)]
pub struct Row {}

#[endpoints]
pub trait Outputs {
    #[endpoint(GET "/stream", output = stream)]
    fn stream(&self) -> Body;
    #[endpoint(GET "/response", output = stream, pending(202))]
    fn response(&self) -> http::Response<Body>;
    #[endpoint(GET "/items", output = items)]
    fn items(&self) -> Items<Row>;
    #[endpoint(GET "/lines", output = lines)]
    fn lines(&self) -> Items<Row>;
    #[endpoint(GET "/events", output = events)]
    fn events(&self) -> Items<Event>;
}

fn main() {
    let client = Client::new("https://outputs.example").unwrap();
    let _: Call<Body, NoDeclaredErrors> = client.stream().call();
    let _: Call<Progress<http::Response<Body>>, NoDeclaredErrors> = client.response().call();
    let _: Call<Items<Row>, NoDeclaredErrors> = client.items().call();
    let _: Call<Items<Row>, NoDeclaredErrors> = client.lines().call();
    let events: Call<Items<Event>, NoDeclaredErrors> = client.events().call();
    assert_eq!(events.request().unwrap().headers()["accept"], "text/event-stream");
    let _: ResponseCall<Body, NoDeclaredErrors> = client.stream().with_response();
}

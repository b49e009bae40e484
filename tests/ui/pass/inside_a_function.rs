#![deny(warnings)]

fn main() {
    use fingerpost::PerCall as _;

    #[derive(Debug, serde::Deserialize)]
    struct Problem;

    #[fingerpost::endpoints(error = Problem)]
    trait Things {
        #[fingerpost::endpoint(GET "/things", errors(404))]
        fn things(&self, limit: Option<i64>) -> Vec<String>;
    }

    let client = fingerpost::Client::new("https://things.example").unwrap();
    let call: ThingsBuilderForThings = client.things().limit(3);
    assert_eq!(call.call().request().unwrap().uri(), "https://things.example/things?limit=3");
    let _: fn(ThingsError) = |ThingsError::NotFound(Problem)| {};
}

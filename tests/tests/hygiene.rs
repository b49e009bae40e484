//! Expansions lean on no name in scope. `ui/pass/no_prelude.rs` takes the prelude away; here the crate has another name.

mod api {
    /// What a path that begins with `fingerpost` would find here.
    #[allow(dead_code)]
    mod fingerpost {}

    #[renamed::endpoints(crate = renamed)]
    pub(super) trait Things {
        #[endpoint(POST "/things/<id>", errors(404 => (), 409 => String), pending(202))]
        fn thing(&self, id: &str, #[body] names: &[&str], fields: Option<&str>) -> Vec<u64>;

        #[endpoint(POST "/forms", output = text)]
        fn form(&self, #[form] field: Option<bool>) -> String;
    }
}

#[test]
fn the_crate_can_have_another_name() {
    use api::Things as _;
    let client = renamed::Client::new("https://things.example").unwrap();
    let request = client.thing("a", &["b"]).fields("c").call().request().unwrap();
    assert_eq!(request.uri(), "https://things.example/things/a?fields=c");
    assert!(client.form().field(true).call().request().is_ok());
}

#[endpoints]
pub(crate) trait Things {
    #[endpoint(PUT "/things/<id>", ok(200, 201))]
    fn put(&self, #[body] thing: &Thing, id: &str) -> Thing;

    #[endpoint(PATCH "/things/<id>")]
    fn patch(&self, id: &str, #[body] changes: Option<&Changes>) -> Thing;
}

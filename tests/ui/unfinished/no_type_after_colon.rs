use fingerpost::endpoints;

#[endpoints]
pub trait Things {
    #[endpoint(GET "/things")]
    fn things(&self) -> ();
    #[endpoint(GET "/thing")]
    fn thing(&self, id: ) -> ();
}

fn call(client: &fingerpost::Client) {
    drop(client.things());
}

fn main() {
    let _ = call;
}

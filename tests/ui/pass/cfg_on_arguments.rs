//! Conditional arguments in any position.

use fingerpost::{Client, Pagination, PerCall, Role, Schema, endpoints};

#[endpoints]
pub trait Things {
    #[endpoint(GET "/things/<id>", paginate = offset(limit, offset))]
    fn things(
        &self,
        #[cfg(any())] gone: &str,
        id: i64,
        #[cfg(all())] first: &str,
        #[cfg(any())] missing: Option<Missing>,
        #[cfg(all())]
        #[cfg(not(any()))]
        second: Option<bool>,
        #[cfg(any())] kind: &str,
        #[cfg(all())] kind: i64,
        limit: Option<i64>,
        offset: Option<i64>,
    ) -> Vec<String>;

    #[endpoint(POST "/things")]
    fn store(&self, #[cfg(any())] #[body] thing: &Missing, #[cfg(all())] #[body] thing: &str) -> ();
}

fn main() {
    let client = Client::new("https://things.example").unwrap();
    let request = client.things(1, "a", 7).offset(3).second(true).limit(2).call().request().unwrap();
    assert_eq!(request.uri().path_and_query().unwrap(), "/things/1?first=a&second=true&kind=7&limit=2&offset=3");
    let things = <dyn Things>::ENDPOINTS[0];
    let names: Vec<_> = things.parameters().map(|parameter| parameter.name()).collect();
    assert_eq!(names, ["id", "first", "second", "kind", "limit", "offset"]);
    let required: Vec<_> = things.parameters().map(|parameter| parameter.is_required()).collect();
    assert_eq!(required, [true, true, false, true, false, false]);
    let in_the_query: Vec<_> = things.parameters().map(|parameter| parameter.role() == Role::Query).collect();
    assert_eq!(in_the_query, [false, true, true, true, true, true]);
    let forms: Vec<_> = things.parameters().filter_map(|parameter| parameter.value_schema()).collect();
    let integer = || Schema::Integer;
    assert_eq!(forms, [integer(), Schema::Text, Schema::Boolean, integer(), integer(), integer()]);
    assert_eq!(things.result_schema(200), Some(Schema::List(Box::new(Schema::Text))));
    assert_eq!(things.pagination(), Some(Pagination::Offset { limit: 4, offset: 5 }));
    assert_eq!(client.store("x").request().unwrap().body().as_bytes(), Some(&b"\"x\""[..]));
}

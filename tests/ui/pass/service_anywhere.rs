//! Services in a function, from a macro, of a private trait, with `#[cfg]` and with names that the expansion uses.
#![deny(warnings)]

use fingerpost::testing::{Failure, FakeService, Incoming};

macro_rules! resource {
    ($name:ident, $service:ident, $get:ident, $argument:ty) => {
        #[fingerpost::endpoints(service = $service)]
        trait $name {
            #[endpoint(GET "/books/<id>")]
            fn $get(&self, id: $argument) -> String;
        }
    };
}

resource!(Books, BooksService, book, &str);

/// Names that the expansion could use itself.
#[fingerpost::endpoints(service = OddService)]
pub trait Odd {
    #[endpoint(GET "/clone", errors(404 => ()))]
    fn clone(&self, arguments: &str, service: &[&str], result: Option<i64>, #[query(json)] serving: (&str, i64)) -> String;

    #[endpoint(GET "/routes")]
    fn routes(&self, r#type: std::borrow::Cow<'_, str>, #[cfg(any())] gone: Missing) -> String;

    #[cfg(any())]
    #[endpoint(GET "/gone", errors(404 => Missing))]
    fn gone(&self, id: Missing) -> Missing;

    #[endpoint(GET "/result", ok(200 => i64, 204 => ()))]
    fn result(&self) -> Outcome;
}

struct Fake;

impl BooksService for Fake {
    async fn book(&self, _: Incoming, arguments: BookArguments) -> Result<String, Failure<BookError>> {
        Ok(arguments.id)
    }
}

impl OddService for Fake {}

fn main() {
    #[fingerpost::endpoints(service = ThingsService)]
    trait Things {
        #[endpoint(GET "/things")]
        fn things(&self, limit: Option<i64>) -> Vec<String>;
    }

    #[fingerpost::endpoints(service = NothingService)]
    trait Nothing {}

    impl ThingsService for Fake {}
    impl NothingService for Fake {}

    let service = FakeService::new(&[]);
    service.serve(<dyn Things>::service(Fake)).serve(<dyn Books>::service(Fake));
    service.serve(<dyn Odd>::service(Fake)).serve(<dyn Nothing>::service(Fake));
    assert_eq!(format!("{service:?}"), "FakeService(5 endpoints, 5 handlers)");
    let client = service.client();
    let _ = (client.things().limit(1), client.book("1"), client.routes("x".into()));
    let _ = (Odd::clone(&client, "a", &["b"], ("c", 1)).result(2), client.result());
}

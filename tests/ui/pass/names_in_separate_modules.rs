#![deny(warnings)]

// Instead of a prefix, each trait can have its own module. Both can be glob-imported.

use fingerpost::Client;

mod users {
    #[fingerpost::endpoints(errors(404 => ()))]
    pub trait Users {
        #[endpoint(GET "/users")]
        fn list(&self) -> Vec<String>;
    }
}

mod orders {
    #[fingerpost::endpoints(errors(404 => ()))]
    pub trait Orders {
        #[endpoint(GET "/orders")]
        fn list(&self) -> Vec<u64>;
    }
}

use orders::*;
use users::*;

fn main() {
    let client = Client::new("https://things.example").unwrap();
    let _ = (Users::list(&client), Orders::list(&client));
    assert_eq!(users::LIST.descriptor().template(), "/users");
    assert_eq!(orders::LIST.descriptor().template(), "/orders");
    let _ = |error: users::ListError| matches!(error, users::ListError::NotFound);
    let _ = |error: orders::ListError| matches!(error, orders::ListError::NotFound);
}

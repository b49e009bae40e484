//! Roles and styles from a `macro_rules!` macro.

use fingerpost::{Client, PerCall, endpoints};

macro_rules! list {
    ($name:ident, $method:ident, $path:literal, $item:ty) => {
        #[endpoints]
        pub trait $name {
            #[endpoint(GET $path, paginate = offset(limit, offset))]
            fn $method(
                &self,
                #[query("ids[]")] ids: Option<&[i64]>,
                #[query(comma)] fields: Option<&[&str]>,
                limit: Option<i64>,
                offset: Option<i64>,
            ) -> Vec<$item>;
        }
    };
}

list!(Books, books, "/books", String);
list!(Prices, prices, "/prices", f64);

fn main() {
    let client = Client::new("https://shop.example").unwrap();
    let request = client.books().ids(&[1, 2]).fields(&["a", "b"]).call().request().unwrap();
    assert_eq!(request.uri().query(), Some("ids%5B%5D=1&ids%5B%5D=2&fields=a%2Cb"));
    let _ = client.prices().pages();
}

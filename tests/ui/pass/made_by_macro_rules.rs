#![deny(warnings)]

use fingerpost::{Client, PerCall, endpoints};

macro_rules! resource {
    ($name:ident, $get:ident, $path:literal, $error:ty, $status:literal, $id:ident: $id_type:ty => $result:ty) => {
        #[endpoints(error = $error)]
        pub trait $name {
            #[endpoint(GET $path, errors($status))]
            fn $get(&self, $id: $id_type, fields: Option<&str>) -> $result;
        }
    };
}

#[derive(Debug, serde::Deserialize)]
pub struct ApiError {}

resource!(Things, thing, "/things/<id>", ApiError, 404, id: &str => String);
resource!(Parts, part, "/parts/<part_id>", ApiError, 410, part_id: i64 => Vec<u8>);

macro_rules! versioned {
    ($base:literal, $version:tt, $name:ident) => {
        #[endpoints]
        pub trait Versioned {
            #[endpoint(GET ::core::concat!($base, '/', "v", $version, "/things/<id>"))]
            fn one(&self, id: i64) -> String;

            #[endpoint("PURGE" concat!($base, concat!("/", stringify!($name)),), retry = never)]
            fn purge(&self) -> ();
        }
    };
}

versioned!("/api", 2, caches);

fn main() {
    let client = Client::new("https://things.example").unwrap();
    assert_eq!(client.thing("1").fields("a").call().request().unwrap().uri(), "https://things.example/things/1?fields=a");
    assert_eq!(client.one(1).request().unwrap().uri(), "https://things.example/api/v2/things/1");
    assert_eq!(client.purge().request().unwrap().uri().path(), "/api/caches");
    assert_eq!(PURGE.descriptor().template().to_string(), "/api/caches");
}

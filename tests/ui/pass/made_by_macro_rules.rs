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

fn main() {
    let client = Client::new("https://things.example").unwrap();
    assert_eq!(client.thing("1").fields("a").call().request().unwrap().uri(), "https://things.example/things/1?fields=a");
}

//! Types of the user with the names of other frameworks' wrappers and extractors.

use fingerpost::{Client, PerCall, Param, ParamText, endpoints};

#[derive(Debug, serde::Deserialize)]
pub struct Json<T>(pub T);
#[derive(Debug, serde::Deserialize)]
pub struct Response<T> {
    pub data: T,
}
pub struct Query<T>(pub T);
pub struct Path<T>(pub T);

impl<T: Param> Param for Query<T> {
    fn write(&self, out: &mut ParamText<'_>) {
        self.0.write(out);
    }
}
impl<T: Param> Param for Path<T> {
    fn write(&self, out: &mut ParamText<'_>) {
        self.0.write(out);
    }
}

#[endpoints]
pub trait Things {
    #[endpoint(GET "/things/<id>")]
    fn thing(&self, id: Path<u64>, q: Query<&str>, more: Option<Query<bool>>) -> Json<Vec<String>>;
    #[endpoint(GET "/others/<id>")]
    fn other(&self, id: &Path<u64>, q: &Query<u8>) -> Response<String>;
}

fn main() {
    let client = Client::new("https://things.example").unwrap();
    let request = client.thing(Path(7), Query("a b")).more(Query(true)).call().request().unwrap();
    assert_eq!(request.uri(), "https://things.example/things/7?q=a%20b&more=true");
    let request = client.other(&Path(7), &Query(1)).call().request().unwrap();
    assert_eq!(request.uri(), "https://things.example/others/7?q=1");
}

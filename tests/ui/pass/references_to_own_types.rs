#![deny(warnings)]

use fingerpost::{Client, Param, ParamText, PerCall, endpoints};

pub struct Id(i64);

impl Param for Id {
    fn write(&self, out: &mut ParamText<'_>) {
        out.push(&self.0.to_string());
    }
}

/// An alias of an unsized type.
pub type Text = str;

/// References to types unknown to the macro.
#[endpoints]
pub trait Things {
    #[endpoint(POST "/things/<id>/<name>/<other>")]
    fn things(
        &self,
        id: &Id,
        name: &Text,
        other: &dyn Param,
        all: &[&Id],
        one: &Id,
        #[form] text: &Text,
        #[form] more: Option<&Id>,
        last: Option<&Text>,
    ) -> ();
}

fn main() {
    let client = Client::new("https://things.example").unwrap();
    let call = client.things(&Id(1), "a b", &Id(2), &[&Id(3), &Id(4)], &Id(5), "text").more(&Id(6)).last("z");
    let request = call.request().unwrap();
    assert_eq!(request.uri(), "https://things.example/things/1/a%20b/2?all=3&all=4&one=5&last=z");
    assert_eq!(request.body().as_bytes(), Some(&b"text=text&more=6"[..]));
}

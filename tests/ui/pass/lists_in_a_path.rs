//! Lists, maps and structs in a path.

use std::collections::BTreeMap;

use fingerpost::{Client, PerCall, endpoints};

#[derive(serde::Serialize)]
pub struct Color {
    #[serde(rename = "R")]
    pub red: u8,
    pub none: Option<u8>,
    #[serde(rename = "G")]
    pub green: u8,
}

type Ids = Vec<i64>;

#[endpoints]
pub trait Colors {
    #[endpoint(GET "/lists/<comma>/x<label><matrix>/<type>")]
    fn lists(
        &self,
        #[path(comma)] comma: &[&str],
        #[path(label)] label: Vec<i64>,
        #[path(matrix)] matrix: [char; 2],
        #[path(matrix, explode)] r#type: &Ids,
    ) -> ();

    #[endpoint(GET "/maps/<map><color>/<one>")]
    fn maps(
        &self,
        #[path(matrix)] map: &BTreeMap<String, f32>,
        #[path(matrix, explode)] color: &Color,
        #[path(matrix)] one: &str,
    ) -> ();
}

fn main() {
    let client = Client::new("https://colors.example").unwrap();
    let call = client.lists(&["a b", "c"], vec![1, 2], ['x', 'y'], &vec![3, 4]);
    assert_eq!(call.request().unwrap().uri().path(), "/lists/a%20b,c/x.1,2;matrix=x,y/;type=3;type=4");
    let call = client.maps(
        &BTreeMap::from([("a".to_owned(), 0.1)]),
        &Color { red: 100, none: None, green: 200 },
        "solo",
    );
    assert_eq!(call.request().unwrap().uri().path(), "/maps/;map=a,0.1;R=100;G=200/;one=solo");
}

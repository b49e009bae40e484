//! The code that is imported from `tests/documents/bakery.yaml`: it is up to date, compiles, and reads and writes
//! unions, enums of integers, required and further properties.

use std::fs;
use std::path::Path;

use expect_test::expect_file;
use fingerpost::{Client, Error, PerCall};
use fingerpost_openapi::{CheckOptions, Facts, Kind, Overlay, Sources, Type, check, export, import};
use serde_json::{Value, json};

#[path = "../bakery/mod.rs"]
#[expect(dead_code, unreachable_pub, unused_imports, reason = "the code is that of a library")]
mod imported;

use self::imported::orders::{
    Bake, Goods, Order, OrderCustomer, OrderGiftFor, OrderLabels, Orders, State, Step, WriteBake, WriteBoth,
    WriteBreadGoods, WriteCustomer, WriteGoods, WriteOrder, WriteOrderCustomer, WriteStep,
};

#[test]
fn the_code_is_up_to_date() {
    let document = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/documents/bakery.yaml");
    let overlay = Overlay::parse("[tag.Orders]\nalways = true").unwrap();
    let reading = Facts::from_document(&fs::read_to_string(document).unwrap(), &overlay);
    assert_eq!(reading.notes.summary(9), "");
    let imported = import(&Sources { facts: reading.facts, overlay, ..Sources::default() });
    assert!(!imported.notes.has_errors(), "{}", imported.notes.summary(9));
    for (path, text) in &imported.files {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/bakery").join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        expect_file![path].assert_eq(text);
    }
}

#[test]
fn the_code_agrees_with_the_document() {
    let document = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/documents/bakery.yaml");
    let reading = Facts::from_document(&fs::read_to_string(document).unwrap(), &Overlay::default());
    let declared = Facts::from_endpoints(<dyn Orders>::ENDPOINTS);
    assert_eq!(check(&declared, &reading.facts, &CheckOptions::default()).to_string(), "no drift\n");
    // Also the unions of declarations are written and read.
    let (document, notes) = export(&declared);
    assert_eq!(notes.summary(9), "");
    let again = Facts::from_document(&serde_json::to_string(&document).unwrap(), &Overlay::default());
    assert_eq!(check(&again.facts, &declared, &CheckOptions::default()).to_string(), "no drift\n");

    let mut changed = reading.facts;
    let Some(Type::Union(goods)) = changed.types.get_mut("Goods") else { panic!("it is a union") };
    goods.members[0].kind = Kind::Text;
    goods.members[1].values = vec!["tart".into()];
    let report = check(&declared, &changed, &CheckOptions::default()).to_string();
    for line in
        ["member bread: declared ref<BreadGoods>, the document has text", "member loaf", "member tart", "member cake"]
    {
        assert!(report.contains(line), "{line} is not in {report}");
    }
}

/// Returns an order as the server sends it.
fn order() -> Value {
    json!({
        "id": "7", "kind": "order", "note": null, "state": 10, "number": u64::MAX, "labels": ["rye", "large"],
        "goods": [
            { "type": "loaf", "grams": 500 },
            { "type": "cake", "layers": [{ "type": "bread", "grams": 9 }] },
            { "type": "pie", "filling": "plum" },
        ],
        "customer": "Ada", "gift_for": { "object": "company", "title": "Ovens" }, "flour": 3, "eggs": 2,
    })
}

#[test]
fn unions_and_further_properties_are_read_and_kept() {
    let order: Order = serde_json::from_value(order()).unwrap();
    let goods = order.goods.as_deref().unwrap();
    assert!(matches!(&goods[0], Goods::Loaf(bread) if bread.grams == Some(500)), "{goods:?}");
    let Goods::Cake(cake) = &goods[1] else { panic!("{goods:?}") };
    assert!(matches!(cake.layers.as_deref(), Some([Goods::Bread(_)])));
    assert_eq!(goods[2], Goods::Unknown(json!({ "type": "pie", "filling": "plum" })));
    assert_eq!(order.customer, Some(OrderCustomer::Text("Ada".into())));
    assert!(matches!(&order.gift_for, Some(OrderGiftFor::Company(of)) if of.title.as_deref() == Some("Ovens")));
    assert!(matches!(&order.labels, Some(OrderLabels::List(labels)) if labels.len() == 2));
    assert_eq!((order.state, order.number, order.more["eggs"]), (Some(State::Baked), Some(u64::MAX), 2));
}

#[test]
fn an_order_is_written_as_it_was_read() {
    let expected = order();
    let order: Order = serde_json::from_value(expected.clone()).unwrap();
    let mut written = serde_json::to_value(&order).unwrap();
    // A response type does not write null.
    written["note"] = Value::Null;
    assert_eq!(written, expected);
}

#[test]
fn required_properties_are_arguments_and_constants_are_set() -> Result<(), Error> {
    let goods = vec![WriteGoods::Bread(WriteBreadGoods::new("bread", 500))];
    let customer = WriteOrderCustomer::Customer(WriteCustomer::new("Ada"));
    let order = WriteOrder {
        labels: OrderLabels::Text("rye".into()).into(),
        more: [("eggs".to_owned(), 2)].into(),
        ..WriteOrder::new(goods, customer, None, State::Unknown(30), 1 << 63)
    };
    let request = Client::new("https://bakery.example").unwrap().place_order(&order).request()?;
    let sent: Value = serde_json::from_slice(request.body().as_bytes().unwrap()).unwrap();
    let expected = json!({
        "kind": "order", "goods": [{ "type": "bread", "grams": 500 }],
        "customer": { "object": "customer", "name": "Ada" }, "note": null, "labels": "rye", "state": 30,
        "number": 1_u64 << 63, "eggs": 2,
    });
    assert_eq!(sent, expected);
    assert!(serde_json::from_value::<WriteOrder>(json!({ "kind": "order" })).is_err());
    Ok(())
}

#[test]
fn unions_refer_to_themselves() {
    let text = r#"{"first":{"minutes":40},"then":{"first":{"minutes":1},"then":{"minutes":2}}}"#;
    let step: Step = serde_json::from_str(text).unwrap();
    let Step::Both(both) = &step else { panic!("{step:?}") };
    assert!(matches!(both.first, Some(Step::Bake(Bake { minutes: Some(40) }))));
    assert_eq!(serde_json::to_string(&step).unwrap(), text);
    let minutes = |minutes| WriteStep::Bake(WriteBake::new(minutes));
    let written = WriteStep::Both(Box::new(WriteBoth::new(minutes(1), minutes(2))));
    assert_eq!(serde_json::to_string(&written).unwrap(), r#"{"first":{"minutes":1},"then":{"minutes":2}}"#);
}

use serde_json::{Value, json};

use super::super::output::{PIECE, RowFormat};
use super::super::{OutputOptions, ResultFormat, write};
use super::{order_items, parse, rows, text};

const PLAIN: OutputOptions = OutputOptions { apply_formatting: false, apply_vis: false };
const FORMATTED: OutputOptions = OutputOptions { apply_formatting: true, apply_vis: false };

const ALL: [RowFormat; 8] = [
    RowFormat::Json,
    RowFormat::JsonBi,
    RowFormat::JsonDetail,
    RowFormat::Csv,
    RowFormat::Txt,
    RowFormat::Html,
    RowFormat::Md,
    RowFormat::Xlsx,
];

/// Returns a query with ids, names with commas, quotation marks and letters of several alphabets, prices and nulls.
fn awkward() -> Value {
    let fields =
        ["order_items.id", "users.name", "products.brand", "products.name", "order_items.sale_price", "users.age"];
    order_items(&fields, json!({ "sorts": ["order_items.id"], "limit": "2000" }))
}

fn bytes(query: &Value, format: RowFormat) -> Vec<u8> {
    write(parse(query).unwrap().run(), format, PLAIN).unwrap().flat_map(|piece| piece.to_vec()).collect()
}

/// Returns a value as text in a format other than JSON.
fn plain(value: &Value) -> String {
    match value {
        Value::Null => String::new(),
        Value::String(text) => text.clone(),
        other => other.to_string(),
    }
}

#[test]
fn csv_is_read_back_by_a_reader_of_csv() {
    let query = awkward();
    let expected = rows(&query);
    let text = text(&query, RowFormat::Csv, PLAIN);
    assert!(text.starts_with("Order Items ID,Users Name,Products Brand,Products Name,"), "{}", &text[..80]);
    assert_eq!(text.matches("\r\n").count(), 2001);
    let mut reader = csv::Reader::from_reader(text.as_bytes());
    let labels = reader.headers().unwrap().clone();
    assert_eq!(&labels[4], "Order Items Sale Price");
    let found: Vec<csv::StringRecord> = reader.records().map(Result::unwrap).collect();
    assert_eq!(found.len(), expected.len());
    for (record, row) in found.iter().zip(&expected) {
        for (value, field) in record.iter().zip(query["fields"].as_array().unwrap()) {
            assert_eq!(value, plain(&row[field.as_str().unwrap()]));
        }
    }
}

#[test]
fn a_column_that_is_null_is_still_a_line_of_csv() {
    let query = order_items(&["users.country"], json!({ "sorts": ["users.country"], "limit": "2" }));
    assert_eq!(text(&query, RowFormat::Csv, PLAIN), "Users Country\r\n\"\"\r\nAustralia\r\n");
}

#[test]
fn a_hundred_thousand_rows_come_in_pieces() {
    let fields =
        ["order_items.id", "users.name", "products.name", "order_items.created_date", "order_items.sale_price"];
    let query = order_items(&fields, json!({ "limit": "-1" }));
    let pieces: Vec<_> = write(parse(&query).unwrap().run(), RowFormat::Json, PLAIN).unwrap().collect();
    let (last, whole) = pieces.split_last().unwrap();
    assert!(whole.len() > 100 && whole.iter().all(|piece| piece.len() == PIECE));
    assert!(!last.is_empty() && last.len() <= PIECE);
    let rows: Vec<serde_json::Map<String, Value>> = serde_json::from_slice(&pieces.concat()).unwrap();
    assert_eq!(rows.len(), 100_000);
}

#[test]
fn pieces_are_made_as_they_are_taken() {
    let query = order_items(&["order_items.id", "users.name"], json!({ "limit": "-1" }));
    let mut pieces = write(parse(&query).unwrap().run(), RowFormat::Csv, PLAIN).unwrap();
    pieces.next().unwrap();
    // The longest row here is far below a kilobyte.
    assert!(pieces.held() < 1024, "{} bytes are held", pieces.held());
}

#[test]
fn the_same_query_is_the_same_bytes() {
    for format in ALL {
        assert!(bytes(&awkward(), format) == bytes(&awkward(), format), "{format:?}");
    }
    // The data must never change.
    let fields = ["order_items.id", "order_items.status", "users.name", "products.name", "order_items.sale_price"];
    let query = order_items(&fields, json!({ "filters": { "order_items.id": "1, 50000, 100000" } }));
    expect_test::expect![["
        | Order Items ID | Order Items Status | Users Name | Products Name | Order Items Sale Price |
        | ---: | --- | --- | --- | ---: |
        | 1 | Complete | Jensen, Mia | Striped Dress No. 19 | 174.36 |
        | 50000 | Complete | Anders Smith | Plain Jumpsuit No. 24 | 64.39 |
        | 100000 | Processing | Kwame Rossi | Relaxed Socks No. 34 | 3.63 |
    "]]
    .assert_eq(&text(&query, RowFormat::Md, PLAIN));
}

#[test]
fn values_are_formatted_where_that_is_asked_for() {
    let query = order_items(
        &["order_items.id", "order_items.sale_price"],
        json!({ "sorts": ["order_items.id"], "limit": "1" }),
    );
    let row: Value = serde_json::from_str(&text(&query, RowFormat::Json, FORMATTED)).unwrap();
    let stored = &rows(&query)[0];
    let price = stored["order_items.sale_price"].as_f64().unwrap();
    assert_eq!(row[0]["order_items.sale_price"], format!("${price:.2}"));
    assert_eq!(row[0]["order_items.id"], "1");
    let total = order_items(&["order_items.count"], json!({}));
    assert_eq!(text(&total, RowFormat::Csv, FORMATTED), "Order Items Count\r\n\"100,000\"\r\n");
    assert_eq!(text(&total, RowFormat::Json, FORMATTED), "[{\"order_items.count\":\"100,000\"}]");
}

#[test]
fn the_visualization_renames_and_hides() {
    let vis = json!({ "series_labels": { "order_items.count": "Sold" }, "hidden_fields": ["order_items.status"] });
    let fields = ["users.country", "order_items.status", "order_items.count"];
    let query = order_items(&fields, json!({ "vis_config": vis, "limit": "1" }));
    let heading = |options| text(&query, RowFormat::Txt, options).lines().next().unwrap().to_owned();
    assert_eq!(heading(PLAIN), "Users Country\tOrder Items Status\tOrder Items Count");
    assert_eq!(heading(OutputOptions { apply_vis: true, ..PLAIN }), "Users Country\tSold");
}

#[test]
fn json_detail_says_what_it_is_of() {
    let fields = ["order_items.status", "products.category", "order_items.total_sale_price"];
    let more = json!({ "total": true, "limit": "2", "filters": { "users.country": "Japan" } });
    let detail: Value =
        serde_json::from_str(&text(&order_items(&fields, more.clone()), RowFormat::JsonDetail, PLAIN)).unwrap();
    assert_eq!(detail["data"].as_array().unwrap().len(), 2);
    let amount = &detail["data"][0]["order_items.total_sale_price"];
    assert!(amount["value"].is_number() && amount["rendered"].as_str().unwrap().starts_with('$'), "{amount}");
    assert_eq!(detail["fields"]["dimensions"][1]["label"], "Products Category");
    assert_eq!(detail["fields"]["measures"][0]["type"], "sum");
    assert_eq!(detail["applied_filters"], json!({ "users.country": "Japan" }));
    assert_eq!([&detail["has_totals"], &detail["has_row_totals"]], [true, false]);
    assert!(detail["sql"].as_str().unwrap().contains("users.country = 'Japan'"));
    // Totals are those of all rows, not of the two shown.
    let all = rows(&order_items(&["order_items.total_sale_price"], json!({ "filters": { "users.country": "Japan" } })));
    assert_eq!(detail["totals_data"]["order_items.total_sale_price"]["value"], all[0]["order_items.total_sale_price"]);

    let mut pivoted = order_items(&fields, more);
    pivoted["pivots"] = json!(["order_items.status"]);
    pivoted["row_total"] = json!("right");
    let detail: Value = serde_json::from_str(&text(&pivoted, RowFormat::JsonDetail, PLAIN)).unwrap();
    let keys: Vec<_> =
        detail["pivots"].as_array().unwrap().iter().map(|pivot| pivot["key"].as_str().unwrap()).collect();
    assert_eq!(keys, ["Cancelled", "Complete", "Processing", "Returned", "Shipped", "$$$_row_total_$$$"]);
    for key in keys {
        assert!(detail["data"][0]["order_items.total_sale_price"][key]["value"].is_number());
        assert!(detail["totals_data"]["order_items.total_sale_price"][key]["value"].is_number());
    }
    assert_eq!(detail["fields"]["pivots"][0]["name"], "order_items.status");
    assert_eq!(detail["fields"]["dimensions"].as_array().unwrap().len(), 1);
}

#[test]
fn json_bi_has_metadata_and_rows() {
    let query = order_items(&["order_items.status", "order_items.count"], json!({ "limit": "3" }));
    let bi: Value = serde_json::from_str(&text(&query, RowFormat::JsonBi, PLAIN)).unwrap();
    assert_eq!(bi["rows"].as_array().unwrap().len(), 3);
    assert_eq!(bi["rows"][0]["order_items.status"]["value"], "Complete");
    assert_eq!(bi["metadata"]["fields"]["dimensions"][0]["name"], "order_items.status");
    assert_eq!(bi["metadata"]["pivots"], json!([]));
}

#[test]
fn pivots_are_columns_of_flat_formats() {
    let fields = ["products.category", "order_items.status", "order_items.count"];
    let query = order_items(&fields, json!({ "pivots": ["order_items.status"], "limit": "1", "column_limit": "2" }));
    let expected = rows(&query);
    let counts = &expected[0]["order_items.count"];
    let name = expected[0]["products.category"].as_str().unwrap();
    let line = format!("{name},{},{}\r\n", counts["Cancelled"], counts["Complete"]);
    assert_eq!(
        text(&query, RowFormat::Csv, PLAIN),
        format!("Products Category,Cancelled - Order Items Count,Complete - Order Items Count\r\n{line}")
    );
}

#[test]
fn markup_of_values_is_no_markup() {
    let query =
        order_items(&["products.brand", "order_items.count"], json!({ "filters": { "products.brand": "Acre%,Ivy%" } }));
    let html = text(&query, RowFormat::Html, PLAIN);
    assert!(html.contains("<td>Acre &amp; Sons</td>") && html.contains("<td>Ivy &quot;Evergreen&quot;</td>"), "{html}");
    let markdown = text(&query, RowFormat::Md, PLAIN);
    assert!(markdown.starts_with("| Products Brand | Order Items Count |\n| --- | ---: |\n"), "{markdown}");
}

#[test]
fn a_workbook_is_a_zip() {
    assert!(bytes(&awkward(), RowFormat::Xlsx).starts_with(b"PK\x03\x04"));
}

#[test]
fn formats_have_lookers_names() {
    for name in ["json", "json_bi", "json_detail", "csv", "txt", "html", "md", "xlsx", "sql", "png", "jpg"] {
        assert!(ResultFormat::parse(name).is_some_and(|format| format.content_type().contains('/')), "{name}");
    }
    assert!(ResultFormat::parse("pdf").is_none() && ResultFormat::parse("JSON").is_none());
}

//! Results as Arrow and Parquet, and their destinations.

mod destinations;
mod values;

use arrow_array::cast::AsArray;
use arrow_array::types::{Float64Type, Int64Type};
use arrow_array::{Array, RecordBatch};
use bytes::Bytes;
use fingerpost::Body;
use looker_api::tables::{Table, TableError};
use parquet::file::reader::{FileReader, SerializedFileReader};

/// Returns a body that arrives in chunks of seven bytes.
fn chunks(text: &str) -> Body {
    let chunks: Vec<_> =
        text.as_bytes().chunks(7).map(|chunk| Ok::<_, std::io::Error>(chunk.to_vec().into())).collect();
    Body::stream(futures_util::stream::iter(chunks))
}

/// Returns `json_bi` with dimensions of these names and types, and these rows.
fn json_bi(fields: &[(&str, &str)], rows: &str) -> String {
    let fields: Vec<_> = fields.iter().map(|(name, kind)| serde_json::json!({ "name": name, "type": kind })).collect();
    let metadata = serde_json::json!({ "fields": { "dimensions": fields, "measures": [] }, "pivots": [] });
    format!(r#"{{"metadata":{metadata},"rows":{rows}}}"#)
}

async fn batches(table: Table) -> Result<Vec<RecordBatch>, TableError> {
    let (mut batches, mut all) = (table.to_arrow()?, Vec::new());
    while let Some(batch) = batches.next().await {
        all.push(batch?);
    }
    Ok(all)
}

async fn failure(body: &str) -> String {
    match Table::open(chunks(body)).await {
        Ok(table) => batches(table).await.unwrap_err().to_string(),
        Err(error) => error.to_string(),
    }
}

/// Returns the rows of a Parquet file as text.
fn read_back(file: impl Into<Bytes>) -> Vec<String> {
    let reader = SerializedFileReader::new(file.into()).unwrap();
    reader.get_row_iter(None).unwrap().map(|row| row.unwrap().to_string()).collect()
}

#[tokio::test]
async fn a_parquet_file_has_the_rows_of_the_result() {
    let fields = [
        ("t.id", "count"),
        ("t.ratio", "number"),
        ("t.price", "sum"),
        ("t.new", "yesno"),
        ("t.day", "date_date"),
        ("t.at", "date_time"),
        ("t.month", "date_month"),
    ];
    let rows = r#"[
        {"t.id":{"value":1,"rendered":"1"},"t.ratio":{"value":0.1},"t.price":{"value":12.34},"t.new":{"value":"Yes"},
         "t.day":{"value":"2026-01-31"},"t.at":{"value":"2026-01-31 23:59:59"},"t.month":{"value":"2026-01"}},
        {"t.id":{"value":9007199254740993},"t.ratio":{"value":2.5},"t.price":{"value":null},"t.new":{"value":"No"},
         "t.day":{"value":null},"t.at":{"value":null},"t.month":{"value":"\"\u00e9\\"}}]"#;
    let table = Table::open(chunks(&json_bi(&fields, rows))).await.unwrap();
    let kind = looker_api::tables::ColumnKind::Decimal { precision: 9, scale: 3 };
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("t.parquet");
    assert_eq!(table.with_kind("t.price", kind).unwrap().to_parquet(&path).await.unwrap(), 2);
    assert_eq!(
        read_back(std::fs::read(&path).unwrap()),
        [
            r#"{t.id: 1, t.ratio: 0.1, t.price: 12.340, t.new: true, t.day: 2026-01-31, t.at: 2026-01-31 23:59:59.000000 +00:00, t.month: "2026-01"}"#,
            r#"{t.id: 9007199254740993, t.ratio: 2.5, t.price: null, t.new: false, t.day: null, t.at: null, t.month: ""é\"}"#,
        ]
    );
}

#[tokio::test]
async fn pivots_have_a_column_for_each_key() {
    let result = r#"{"fields":{"dimensions":[{"name":"t.a","type":"string"}],
            "measures":[{"name":"t.count","type":"count"}],
            "table_calculations":[{"name":"share","type":"number","can_pivot":false}],
            "pivots":[{"name":"t.b","type":"string"}]},
        "pivots":[{"key":"x"},{"key":"y"},{"key":"$$$_row_total_$$$"}],"timezone":"America/New_York",
        "data":[{"t.a":{"value":"1"},"share":{"value":0.5},
            "t.count":{"x":{"value":1},"y":{"value":null},"$$$_row_total_$$$":{"value":1}}},
        {"t.a":{"value":"2"},"share":{"value":0.5},"t.count":{"y":{"value":2}}}],"errors":[]}"#;
    let batch = batches(Table::open(chunks(result)).await.unwrap()).await.unwrap().remove(0);
    let names: Vec<_> = batch.schema().fields().iter().map(|field| field.name().clone()).collect();
    assert_eq!(names, ["t.a", "t.count[x]", "t.count[y]", "t.count[$$$_row_total_$$$]", "share"]);
    assert_eq!(batch.column(2).as_primitive::<Int64Type>().iter().collect::<Vec<_>>(), [None, Some(2)]);
    assert!(batch.column(1).is_null(1) && batch.column(3).is_null(1));
    assert_eq!(batch.schema().metadata().get("looker.timezone").map(String::as_str), Some("America/New_York"));
}

#[tokio::test]
async fn a_list_without_a_description_is_text() {
    let result = r#"[{"id":9007199254740993,"at":"2026-01-31","share":0.10,"ok":true,"tags":["a"]},{"id":null,
        "at":null,"share":1e3,"ok":false,"tags":null}]"#;
    let batch = batches(Table::open(chunks(result)).await.unwrap()).await.unwrap().remove(0);
    let texts = |name| -> Vec<_> {
        let column = batch.column_by_name(name).unwrap().as_string::<i32>();
        column.iter().map(|text| text.map(str::to_owned)).collect()
    };
    let some = |text: &str| Some(text.to_owned());
    assert_eq!(texts("id"), [some("9007199254740993"), None]);
    assert_eq!(texts("share"), [some("0.10"), some("1e3")]);
    assert_eq!(texts("ok"), [some("true"), some("false")]);
    assert_eq!(texts("tags"), [some(r#"["a"]"#), None]);
    let none = Table::open(Body::from("[]")).await.unwrap();
    assert!(none.columns().is_empty() && batches(none).await.unwrap().is_empty());
}

#[cfg(feature = "simulator")]
#[tokio::test]
async fn all_rows_of_the_simulator_come_in_batches() {
    use looker_api::common::WriteQuery;
    use looker_api::prelude::*;
    use looker_api::simulator::Simulator;

    let simulator = Simulator::new().in_memory();
    let looker = crate::support::in_memory(&simulator);
    let query = WriteQuery {
        model: "thelook".into(),
        view: "order_items".into(),
        fields: ["order_items.id", "order_items.created_date", "order_items.total_sale_price", "order_items.count"]
            .into(),
        limit: "20000".into(),
        ..Default::default()
    };
    let run = || async { looker.run_inline_query("json_bi", &query).call().streamed().await.unwrap().into_body() };
    let batches = batches(Table::open(run().await).await.unwrap()).await.unwrap();
    assert_eq!(batches.iter().map(RecordBatch::num_rows).collect::<Vec<_>>(), [8192, 8192, 3616]);
    let rows = looker.run_inline_query("json", &query).await.unwrap().json::<Vec<serde_json::Value>>().unwrap();
    let prices = batches.iter().flat_map(|batch| batch.column(2).as_primitive::<Float64Type>().iter());
    let counts = batches.iter().flat_map(|batch| batch.column(3).as_primitive::<Int64Type>().iter());
    assert!(prices.eq(rows.iter().map(|row| row["order_items.total_sale_price"].as_f64())));
    assert!(counts.eq(rows.iter().map(|row| row["order_items.count"].as_i64())));
    let mut file = Vec::new();
    let to_file = looker_api::destinations::Destination::writer(&mut file);
    assert_eq!(Table::open(run().await).await.unwrap().to_parquet(to_file).await.unwrap(), 20_000);
    let read = read_back(file);
    assert_eq!(read.len(), rows.len());
    for (read, row) in read.iter().zip(&rows) {
        let price = row["order_items.total_sale_price"].as_f64().unwrap();
        assert!(read.contains(&format!("order_items.total_sale_price: {price:?}, ")), "{read} {row}");
    }
}

#[tokio::test]
async fn a_query_is_written_as_parquet_with_the_types_of_its_fields() {
    let simulator = looker_api::simulator::Simulator::new().in_memory();
    let looker = simulator.looker().build().unwrap();
    let query = looker
        .explore("thelook", "order_items")
        .fields(["order_items.status", "order_items.count"])
        .filter("order_items.status", "Complete");
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("statuses.parquet");
    assert_eq!(query.clone().to_parquet(&path).await.unwrap(), 1);
    let rows = read_back(std::fs::read(&path).unwrap());
    assert!(rows[0].starts_with("{order_items.status: \"Complete\", order_items.count: "), "{rows:?}");
    let batch = query.to_arrow().await.unwrap().next().await.unwrap().unwrap();
    assert_eq!(batch.column(1).as_primitive::<Int64Type>().len(), 1);
}

//! Values that do not fit, errors in results, and timezones.

use arrow_array::cast::AsArray;
use arrow_array::types::TimestampMicrosecondType;
use fingerpost::Body;
use looker_api::tables::{ColumnKind, Table, TableError};

use super::{batches, chunks, failure, json_bi};

#[tokio::test]
async fn a_value_that_does_not_fit_is_an_error_that_names_it() {
    for (kind, fits, value) in [
        ("count", "1", "1.5"),
        ("count", "1", "9223372036854775808"),
        ("number", "1.5", "9007199254740993"),
        ("sum", "1", r#""1,234.00""#),
        ("yesno", r#""No""#, r#""maybe""#),
        ("date_date", r#""2026-01-31""#, r#""2026-02-30""#),
        ("date_week", r#""2026-01-26""#, r#""2026-W05""#),
        ("date_hour", r#""2026-01-31 05""#, r#""2026-01-31 05:00:00 +02:00""#),
        ("date_year", "2026", r#""FY2026""#),
    ] {
        let rows = format!(r#"[{{"t.a":{{"value":{fits}}}}},{{"t.a":{{"value":{value}}}}}]"#);
        let error = failure(&json_bi(&[("t.a", kind)], &rows)).await;
        assert!(error.starts_with(&format!("row 2: the value {value} of `t.a` is not ")), "{kind}: {error}");
        assert!(error.contains("choose another kind for the column"), "{error}");
        // What the error proposes.
        let table = Table::open(chunks(&json_bi(&[("t.a", kind)], &rows))).await.unwrap();
        assert!(batches(table.with_kind("t.a", ColumnKind::Text).unwrap()).await.is_ok(), "{kind}");
    }
}

#[tokio::test]
async fn rows_that_lack_or_add_columns_are_errors() {
    let fields = [("t.a", "string"), ("t.b", "string")];
    let row = r#"{"t.a":{"value":"1"},"t.b":{"value":null}}"#;
    let with = |other: &str| json_bi(&fields, &format!("[{row},{other}]"));
    let missing = failure(&with(r#"{"t.a":{"value":"1"}}"#)).await;
    assert_eq!(missing, "column `t.b`: row 2 does not have it");
    let unknown = failure(&with(r#"{"t.a":{"value":"1"},"t.c":{"value":"1"}}"#)).await;
    assert_eq!(unknown, "column `t.c`: row 2 has it, but the description of the fields does not");
    let twice = failure(&with(r#"{"t.a":{"value":"1"},"t.a":{"value":"1"},"t.b":{"value":"1"}}"#)).await;
    assert_eq!(twice, "column `t.a`: row 2 has it twice");
    let broken = failure(&with(r#"{"t.a":{"value":}}"#)).await;
    assert!(broken.starts_with("invalid result after 1 rows: "), "{broken}");
    let table = Table::open(chunks(&with(row))).await.unwrap();
    let error = table.with_kind("t.x", ColumnKind::Text).unwrap_err().to_string();
    assert_eq!(error, "column `t.x`: the result only has t.a, t.b");
    let table = Table::open(chunks(&with(row))).await.unwrap();
    assert!(table.with_kind("t.a", ColumnKind::Decimal { precision: 39, scale: 0 }).is_err());
}

#[tokio::test]
async fn errors_that_looker_reports_in_a_result_are_errors() {
    let fields = r#""fields":{"dimensions":[{"name":"a","type":"string"}]}"#;
    for result in [
        r#"[{"looker_error":"no such table"}]"#.to_owned(),
        r#"[{"a":"1"},{"looker_error":"no such table"}]"#.to_owned(),
        r#"{"looker_error":"no such table"}"#.to_owned(),
        format!(r#"{{{fields},"errors":[{{"message":"no such","message_details":"table"}}],"data":[]}}"#),
        format!(r#"{{{fields},"data":[{{"a":{{"value":"1"}}}}],"errors":[{{"message":"no such table"}}]}}"#),
        format!(r#"{{"metadata":{{{fields}}},"rows":[{{"looker_error":"no such table"}}]}}"#),
        format!(r#"{{"metadata":{{{fields},"errors":["no such table"]}},"rows":[]}}"#),
    ] {
        assert_eq!(failure(&result).await, "the query failed: no such table", "{result}");
    }
    let truncated = format!(r#"{{{fields},"columns_truncated":"yes","data":[]}}"#);
    assert!(matches!(Table::open(Body::from(truncated)).await, Err(TableError::Truncated)));
    let late = format!(r#"{{"data":[],{fields}}}"#);
    assert!(failure(&late).await.contains("ask for `json_bi`"));
    for (result, reason) in [("", "the result is empty"), ("<html>", "expected JSON"), ("{}", "no rows")] {
        let error = failure(result).await;
        assert!(error.contains(reason) || error.contains("not complete"), "{error}");
    }
}

#[tokio::test]
async fn a_result_that_breaks_off_is_an_error() {
    let whole = json_bi(&[("t.a", "string")], r#"[{"t.a":{"value":"1"}},{"t.a":{"value":"2"}}]"#);
    for length in 0..whole.len() {
        let error = failure(&whole[..length]).await;
        assert!(error.starts_with("invalid result after "), "{length}: {error}");
    }
    let broken = futures_util::stream::iter([Ok(whole[..60].to_owned().into()), Err(std::io::Error::other("reset"))]);
    let error = Table::open(Body::stream(broken)).await.map(drop).unwrap_err();
    assert!(matches!(error, TableError::Interrupted(_)), "{error}");
}

#[tokio::test]
async fn timestamps_are_as_written_or_points_in_time_of_a_zone() {
    use jiff::tz::TimeZone;

    let result = json_bi(&[("t.at", "date_time")], r#"[{"t.at":{"value":"1970-01-01 02:00:00"}}]"#);
    let table = || async { Table::open(chunks(&result)).await.unwrap() };
    for (table, zone, hour) in [
        (table().await, None, 2),
        (table().await.in_timezone(&TimeZone::UTC), Some("UTC"), 2),
        (table().await.in_timezone(&TimeZone::fixed(jiff::tz::offset(-3))), Some("-03:00"), 5),
    ] {
        let batch = batches(table).await.unwrap().remove(0);
        let times = batch.column(0).as_primitive::<TimestampMicrosecondType>();
        assert_eq!(times.value(0), hour * 3_600_000_000);
        let expected = arrow_schema::DataType::Timestamp(arrow_schema::TimeUnit::Microsecond, zone.map(Into::into));
        assert_eq!(batch.schema().field(0).data_type(), &expected);
    }
    // The hour that clocks pass twice.
    let autumn = json_bi(&[("t.at", "date_time")], r#"[{"t.at":{"value":"2026-11-01 01:30:00"}}]"#);
    let new_york = TimeZone::posix("EST5EDT,M3.2.0,M11.1.0").unwrap();
    let error = batches(Table::open(chunks(&autumn)).await.unwrap().in_timezone(&new_york)).await.unwrap_err();
    assert!(matches!(error, TableError::Value { row: 1, .. }), "{error}");
}

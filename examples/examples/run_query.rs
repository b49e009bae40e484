//! Runs a Looker query, and reads its result as typed rows and as streamed CSV.
//!
//! `cargo run --example run_query` queries a simulated Looker in memory. For your own instance, use
//! `Looker::from_env()?` in place of the simulator, and your own model and fields.

use fingerpost::BoxError;
use looker_api::prelude::*;
use looker_api::query::{RunInlineQueryError, WriteQuery};
use looker_api::simulator::Simulator;
use serde::Deserialize;

/// A row of the result. Looker names the columns `view.field`.
#[derive(Debug, Deserialize)]
struct Row {
    #[serde(rename = "order_items.status")]
    status: String,
    #[serde(rename = "order_items.count")]
    count: u64,
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), BoxError> {
    let simulator = Simulator::new().in_memory();
    let looker = simulator.looker().build()?;

    let query = WriteQuery {
        model: "thelook".into(),
        view: "order_items".into(),
        fields: vec!["order_items.status".to_owned(), "order_items.count".to_owned()].into(),
        filters: serde_json::from_str(r#"{"order_items.created_date": "2025", "users.country": "UK,USA"}"#)?,
        sorts: vec!["order_items.count desc".to_owned()].into(),
        limit: "3".into(),
        ..Default::default()
    };
    for Row { status, count } in looker.run_inline_query("json", &query).await?.json::<Vec<Row>>()? {
        println!("{status}: {count}");
    }

    // `streamed` reads a result of any size in chunks, and `limit(-1)` requests all rows.
    let mut csv = looker.run_inline_query("csv", &query).limit(-1).streamed().await?;
    while let Some(chunk) = csv.body_mut().chunk().await? {
        print!("{}", String::from_utf8_lossy(&chunk));
    }

    let unknown = WriteQuery { view: "order_lines".into(), ..query };
    if let Err(error) = looker.run_inline_query("json", &unknown).await {
        match error.declared() {
            Some(RunInlineQueryError::NotFound(body)) => println!("not found: {body}"),
            Some(RunInlineQueryError::UnprocessableContent(body)) => println!("invalid query: {body}"),
            _ => return Err(error.into()),
        }
    }
    Ok(())
}

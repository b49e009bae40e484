//! Queries an explore: typed rows, a CSV file, and a query that runs in the background.
//!
//! `cargo run --example explore` queries a simulated Looker in memory. For your own instance, use
//! `Looker::from_env()?` in place of the simulator, and your own model and fields.

use fingerpost::BoxError;
use looker_api::queries::QueryError;
use looker_api::simulator::Simulator;
use serde::Deserialize;

/// A row of the result. A field belongs to the column of its name: `status` to `order_items.status`.
#[derive(Debug, Deserialize)]
struct Row {
    status: String,
    #[serde(rename = "order_items.count")]
    orders: u64,
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), BoxError> {
    let simulator = Simulator::new().in_memory();
    let looker = simulator.looker().build()?;

    let orders = looker
        .explore("thelook", "order_items")
        .fields(["order_items.status", "order_items.count"])
        .filter("order_items.created_date", "2025")
        .filter("users.country", "UK,USA")
        .sort("order_items.count desc")
        .all_rows();

    // One row at a time, so that results of any size fit into memory. `all` collects them.
    let mut rows = orders.clone().rows::<Row>();
    while let Some(row) = rows.next().await {
        let Row { status, orders } = row?;
        println!("{status}: {orders}");
    }

    // The file appears when it is complete.
    let path = std::env::temp_dir().join(format!("orders-{}.csv", std::process::id()));
    let length = orders.clone().csv_to(&path).await?;
    println!("{length} bytes of CSV");
    std::fs::remove_file(&path)?;

    // For queries that take longer than a connection lives.
    let run = orders.in_background();
    let progress = run.progress();
    let rows = run.all::<Row>().await?;
    println!("{} rows in the background: {:?}", rows.len(), progress.borrow().state);

    match looker.explore("thelook", "order_lines").csv().await {
        Err(QueryError::Call(error)) => println!("{}", looker.explain(&error)),
        other => drop(other?),
    }
    Ok(())
}

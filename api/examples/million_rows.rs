//! Peak memory of a million rows to a CSV file and to a Parquet file, from a server on loopback:
//!
//! ```text
//! cargo run -p looker-api --example million_rows --features parquet -- FOLDER
//! ```
//!
//! Each file is written by a process of its own, whose peak is that of the kernel (Linux). `tests/tables/compare.py`
//! compares the two files.

use std::error::Error;
use std::io::{BufRead, BufReader, BufWriter, Write};
use std::net::{TcpListener, TcpStream};
use std::time::Instant;

use looker_api::destinations::Destination;
use looker_api::prelude::*;
use looker_api::tables::Table;

const ROWS: u32 = 1_000_000;

type Result<T> = std::result::Result<T, Box<dyn Error + Send + Sync>>;

fn main() -> Result<()> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    match arguments.iter().map(String::as_str).collect::<Vec<_>>()[..] {
        [folder] => measure(folder),
        [base_url, format, path] => {
            let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build()?;
            runtime.block_on(write(base_url, format, path))
        }
        _ => Err("usage: million_rows FOLDER".into()),
    }
}

/// Starts the server, and a process for each file.
fn measure(folder: &str) -> Result<()> {
    let listener = TcpListener::bind("127.0.0.1:0")?;
    let base_url = format!("http://{}", listener.local_addr()?);
    std::thread::spawn(move || {
        for stream in listener.incoming().flatten() {
            // A client that closes the connection is no error.
            std::thread::spawn(move || serve(stream).is_ok());
        }
    });
    println!("| destination | rows | seconds | size | peak above start |\n|---|--:|--:|--:|--:|");
    for format in ["csv", "parquet"] {
        let path = format!("{folder}/rows.{format}");
        let status = std::process::Command::new(std::env::current_exe()?).args([&base_url, format, &path]).status()?;
        if !status.success() {
            return Err(format!("{format} failed").into());
        }
    }
    Ok(())
}

async fn write(base_url: &str, format: &str, path: &str) -> Result<()> {
    let looker = Looker::builder().base_url(base_url).client_id("id").client_secret("secret").build()?;
    // The first call logs in, so that the start includes the client.
    looker.run_query("1", "none").await?;
    let (start, clock) = (status("VmRSS:")?, Instant::now());
    let rows = if format == "csv" {
        let csv = looker.run_query("1", "csv").call().streamed().await?.into_body();
        Destination::path(path).save(csv).await?;
        u64::from(ROWS)
    } else {
        let result = looker.run_query("1", "json_bi").call().streamed().await?.into_body();
        Table::open(result).await?.to_parquet(path).await?
    };
    let (seconds, peak) = (clock.elapsed().as_secs_f64(), status("VmHWM:")?.saturating_sub(start) / 1024);
    let size = std::fs::metadata(path)?.len() >> 20;
    println!("| {format} | {rows} | {seconds:.1} | {size} MiB | {peak} MiB |");
    Ok(())
}

/// Returns a property of this process, in KiB.
fn status(name: &str) -> Result<u64> {
    let status = std::fs::read_to_string("/proc/self/status")?;
    let line = status.lines().find_map(|line| line.strip_prefix(name)).ok_or("unknown property")?;
    Ok(line.split_whitespace().next().unwrap_or_default().parse()?)
}

/// Answers one request of a connection.
fn serve(stream: TcpStream) -> Result<()> {
    let mut reader = BufReader::new(stream.try_clone()?);
    let (mut request, mut line, mut length) = (String::new(), String::new(), 0);
    reader.read_line(&mut request)?;
    while reader.read_line(&mut line)? > 2 {
        if let Some((name, value)) = line.split_once(':')
            && name.eq_ignore_ascii_case("content-length")
        {
            length = value.trim().parse()?;
        }
        line.clear();
    }
    std::io::copy(&mut std::io::Read::take(&mut reader, length), &mut std::io::sink())?;
    let mut out = BufWriter::with_capacity(1 << 16, stream);
    // The end of the connection is that of the body.
    write!(out, "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nConnection: close\r\n\r\n")?;
    match request.split_whitespace().nth(1).unwrap_or_default() {
        path if path.ends_with("/login") => write!(out, r#"{{"access_token":"token","expires_in":3600}}"#)?,
        path if path.ends_with("/csv") => {
            writeln!(out, "t.id,t.count,t.price,t.is_new,t.day,t.at,t.month")?;
            for row in 0..ROWS {
                let [id, count, price, new, day, at, month] = values(row);
                writeln!(out, "{id},{count},{price},{new},{day},{at},{month}")?;
            }
        }
        path if path.ends_with("/json_bi") => {
            let field = |(name, kind)| format!(r#"{{"name":"t.{name}","type":"{kind}"}}"#);
            let fields = [
                ("id", "number"),
                ("count", "count"),
                ("price", "sum"),
                ("is_new", "yesno"),
                ("day", "date_date"),
                ("at", "date_time"),
                ("month", "date_month"),
            ];
            let fields = fields.map(field).join(",");
            write!(out, r#"{{"metadata":{{"fields":{{"dimensions":[{fields}]}}}},"rows":["#)?;
            for row in 0..ROWS {
                let [id, count, price, new, day, at, month] = values(row);
                let comma = if row == 0 { "" } else { "," };
                write!(
                    out,
                    concat!(
                        r#"{}{{"t.id":{{"value":{}}},"t.count":{{"value":{}}},"t.price":{{"value":{}}},"#,
                        r#""t.is_new":{{"value":"{}"}},"t.day":{{"value":"{}"}},"t.at":{{"value":"{}"}},"#,
                        r#""t.month":{{"value":"{}"}}}}"#
                    ),
                    comma, id, count, price, new, day, at, month
                )?;
            }
            write!(out, "]}}")?;
        }
        _ => write!(out, "[]")?,
    }
    out.flush()?;
    Ok(())
}

/// Returns the values of a row: numbers, yes or no, a date, a time and a month.
fn values(row: u32) -> [String; 7] {
    let random = row.wrapping_mul(2_654_435_761);
    let (year, month, day) = (2000 + random % 27, 1 + random / 7 % 12, 1 + random / 11 % 28);
    let (hour, minute, second) = (random / 13 % 24, random / 17 % 60, random / 19 % 60);
    [
        row.to_string(),
        (i64::from(random) * 2_000_000_011).to_string(),
        format!("{}.{:02}", random / 23 % 100_000, random % 100),
        if random.is_multiple_of(3) { "Yes" } else { "No" }.to_owned(),
        format!("{year}-{month:02}-{day:02}"),
        format!("{year}-{month:02}-{day:02} {hour:02}:{minute:02}:{second:02}"),
        format!("{year}-{month:02}"),
    ]
}

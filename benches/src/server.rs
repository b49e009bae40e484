//! A server on loopback in a separate process, so that it is not measured.

use std::io::{self, BufRead, BufReader};
use std::path::Path;
use std::process::{Child, Command, Stdio};

use tokio::io::{AsyncRead, AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};

use crate::data;

/// Serves a render task at every target, until its process is killed.
pub async fn serve() -> io::Result<()> {
    let listener = TcpListener::bind("127.0.0.1:0").await?;
    println!("http://{}", listener.local_addr()?);
    let body = data::render_task();
    let head = format!(
        "HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: {}\r\n\
         date: Mon, 30 Nov 2026 12:00:00 GMT\r\n\r\n",
        body.len()
    );
    let response = [head.into_bytes(), body].concat();
    loop {
        let (stream, _) = listener.accept().await?;
        let response = response.clone();
        tokio::spawn(async move { connection(stream, &response).await });
    }
}

/// Reads a request without a body; `false` at the end of the connection.
pub async fn next_request(stream: &mut (impl AsyncRead + Unpin), input: &mut Vec<u8>) -> io::Result<bool> {
    input.clear();
    while !input.ends_with(b"\r\n\r\n") {
        if stream.read_buf(input).await? == 0 {
            return Ok(false);
        }
    }
    Ok(true)
}

/// Responds to requests without a body. A connection that fails is the client's problem.
async fn connection(mut stream: TcpStream, response: &[u8]) -> io::Result<()> {
    stream.set_nodelay(true)?;
    let mut input = Vec::new();
    loop {
        if !next_request(&mut stream, &mut input).await? {
            return Ok(());
        }
        stream.write_all(response).await?;
    }
}

/// A running server, killed on drop.
#[derive(Debug)]
pub struct Server {
    process: Child,
    url: String,
}

impl Server {
    /// Starts the program `benches` as a server, and waits until it listens.
    pub fn start(program: &Path) -> io::Result<Self> {
        let mut process = Command::new(program).arg("serve").stdin(Stdio::null()).stdout(Stdio::piped()).spawn()?;
        let mut url = String::new();
        BufReader::new(process.stdout.take().expect("the output is a pipe")).read_line(&mut url)?;
        Ok(Self { process, url: url.trim().to_owned() })
    }

    /// Returns the base URL.
    pub fn url(&self) -> &str {
        &self.url
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        // It may have exited already.
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

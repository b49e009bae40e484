//! Uploads a file in a multipart form, and downloads one to disk, without holding either in memory.
//!
//! `cargo run --example upload_download`. A function replaces the network.

use std::path::Path;

use fingerpost::{Body, BoxError, Bytes, Client, Multipart, TransportError, endpoints};
use futures_util::stream;
use tokio::fs::File;
use tokio::io::{AsyncReadExt, AsyncWriteExt};

#[endpoints]
trait Archive {
    /// Stores a scan with its title, and returns the size of the request body.
    #[endpoint(POST "/scans")]
    fn upload(&self, #[body(multipart)] form: Multipart) -> usize;

    /// Returns a scan.
    #[endpoint(GET "/scans/<id>", output = stream)]
    fn download(&self, id: u32) -> Body;
}

/// Reads a file in chunks of 16 KiB.
async fn read(path: &Path) -> std::io::Result<Body> {
    let file = File::open(path).await?;
    Ok(Body::stream(stream::try_unfold(file, |mut file| async move {
        let mut chunk = vec![0; 16 << 10];
        let length = file.read(&mut chunk).await?;
        chunk.truncate(length);
        std::io::Result::Ok((length > 0).then(|| (Bytes::from(chunk), file)))
    })))
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), BoxError> {
    let archive = Client::builder("https://archive.example").transport(respond).build()?;
    let folder = tempfile::tempdir()?;
    let scan = folder.path().join("scan.png");
    tokio::fs::write(&scan, vec![0; 100_000]).await?;

    let form = Multipart::new().text("title", "Emma").file("scan", "emma.png", "image/png", read(&scan).await?);
    println!("uploaded {} bytes", archive.upload(form).await?);

    let mut body = archive.download(7).await?;
    let mut file = File::create(folder.path().join("copy.png")).await?;
    // A truncated body is an error here, not the end.
    while let Some(chunk) = body.chunk().await? {
        file.write_all(&chunk).await?;
        println!("downloaded {} bytes", chunk.len());
    }
    file.flush().await?;
    println!("on disk: {} bytes", file.metadata().await?.len());
    Ok(())
}

async fn respond(request: http::Request<Body>) -> Result<http::Response<Body>, TransportError> {
    if request.method() == http::Method::GET {
        let chunks = [1000, 500].map(|length| Ok::<_, BoxError>(Bytes::from(vec![1; length])));
        return Ok(http::Response::new(Body::stream(stream::iter(chunks))));
    }
    let (mut body, mut size) = (request.into_body(), 0);
    while let Some(chunk) = body.chunk().await.map_err(TransportError::new)? {
        size += chunk.len();
    }
    Ok(http::Response::new(size.to_string().into()))
}

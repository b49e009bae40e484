//! Content codings of responses: gzip, and those of the features `brotli`, `zstd` and `deflate`.

use std::sync::LazyLock;

use http::HeaderMap;
use http::header::{ACCEPT_ENCODING, CONTENT_ENCODING, CONTENT_LENGTH, HeaderValue, RANGE};
use http_body::Body as _;

use super::gzip;
use crate::core::body::Body;
use crate::core::coding::codings;

/// The number of codings that are unpacked one after the other. A server that applies more wants to exhaust memory.
const LAYERS: usize = 2;

/// The supported codings (RFC 9110, section 8.4.1), which requests ask for.
const SUPPORTED: [(&str, bool); 4] = [
    ("gzip", true),
    ("br", cfg!(feature = "brotli")),
    ("zstd", cfg!(feature = "zstd")),
    ("deflate", cfg!(feature = "deflate")),
];

/// Asks for the supported codings, unless the request says otherwise. A range of a packed body could not be unpacked.
pub(super) fn ask_for_codings(headers: &mut HeaderMap) {
    // The same for every request, so it is only written once.
    static NAMES: LazyLock<Option<HeaderValue>> = LazyLock::new(|| {
        let names: Vec<_> = SUPPORTED.iter().filter_map(|(name, is_supported)| is_supported.then_some(*name)).collect();
        names.join(", ").try_into().ok()
    });
    let Some(names) = &*NAMES else { return };
    if !headers.contains_key(RANGE) {
        headers.entry(ACCEPT_ENCODING).or_insert_with(|| names.clone());
    }
}

/// Unpacks a response whose codings are all supported, and removes the headers that describe the packed body. Others
/// are returned unchanged; the client rejects them.
pub(super) fn unpacked(mut response: http::Response<Body>) -> http::Response<Body> {
    // A response to HEAD has no body, and its headers describe the one that GET would return.
    if response.body().is_end_stream() {
        return response;
    }
    let layers: Vec<_> = codings(response.headers()).collect();
    // `x-gzip` is equivalent (RFC 9110, section 8.4.1.3).
    let is_supported = |name: &String| name == "x-gzip" || SUPPORTED.contains(&(name.as_str(), true));
    if layers.is_empty() || layers.len() > LAYERS || !layers.iter().all(is_supported) {
        return response;
    }
    response.headers_mut().remove(CONTENT_ENCODING);
    response.headers_mut().remove(CONTENT_LENGTH);
    // The last one was applied last.
    response.map(|body| layers.iter().rfold(body, |body, coding| unpack(body, coding)))
}

fn unpack(body: Body, coding: &str) -> Body {
    match coding {
        #[cfg(feature = "brotli")]
        "br" => further::unpack(body, "br", |packed| {
            let mut decoder = async_compression::tokio::bufread::BrotliDecoder::new(packed);
            decoder.multiple_members(true);
            decoder
        }),
        #[cfg(feature = "zstd")]
        "zstd" => further::unpack(body, "zstd", |packed| {
            let mut decoder = async_compression::tokio::bufread::ZstdDecoder::new(packed);
            decoder.multiple_members(true);
            decoder
        }),
        #[cfg(feature = "deflate")]
        "deflate" => further::unpack(body, "deflate", |packed| {
            let mut decoder = async_compression::tokio::bufread::ZlibDecoder::new(packed);
            decoder.multiple_members(true);
            decoder
        }),
        _ => Body::wrap(gzip::Unpacked::new(body)),
    }
}

/// The codings beyond gzip.
#[cfg(feature = "_codings")]
mod further {
    use std::error::Error as StdError;
    use std::fmt;
    use std::io;
    use std::pin::Pin;

    use bytes::Bytes;
    use futures_util::{Stream, StreamExt, TryStreamExt, stream};
    use http_body_util::BodyDataStream;
    use tokio::io::AsyncRead;
    use tokio_util::io::{ReaderStream, StreamReader};

    use crate::core::body::{Body, BoxError};
    use crate::core::coding::CorruptCoding;

    pub(super) type Packed = StreamReader<Pin<Box<dyn Stream<Item = io::Result<Bytes>> + Send>>, Bytes>;

    /// The error of the connection, as opposed to one of the decoder.
    #[derive(Debug)]
    struct Broken(BoxError);

    impl fmt::Display for Broken {
        fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            self.0.fmt(f)
        }
    }

    impl StdError for Broken {}

    /// Unpacks a body with a decoder, which should continue after the end of a member: what follows is then decoded or
    /// an error, but never dropped.
    pub(super) fn unpack<D>(
        mut body: Body,
        coding: &'static str,
        decoder: impl FnOnce(Packed) -> D + Send + 'static,
    ) -> Body
    where
        D: AsyncRead + Send + 'static,
    {
        let unpacked = async move {
            // An empty body is not in the coding, but there is nothing to unpack.
            let Some(first) = body.chunk().await? else { return Ok(None) };
            let rest = BodyDataStream::new(body).map_err(|error| io::Error::other(Broken(error)));
            let packed: Packed = StreamReader::new(stream::once(async { Ok(first) }).chain(rest).boxed());
            let unpacked = ReaderStream::new(decoder(packed)).map_err(move |error| match error.downcast() {
                Ok(Broken(error)) => error,
                Err(_) => CorruptCoding(coding).into(),
            });
            Ok::<_, BoxError>(Some(unpacked))
        };
        let chunks = stream::once(unpacked).map_ok(|unpacked| stream::iter(unpacked).flatten()).try_flatten();
        Body::stream(chunks)
    }
}

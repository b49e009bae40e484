//! `multipart/form-data` (RFC 7578).

use std::fmt;
use std::fmt::Write;

use bytes::{Bytes, BytesMut};
use futures_util::stream;

use crate::core::body::{Body, BoxError};

/// A multipart form with fields and files, for an argument marked `#[body(multipart)]`.
///
/// The boundary between the parts is random, so it cannot occur in them. A form whose parts are all in memory can be
/// retried; one with a streamed part cannot.
///
/// ```
/// use fingerpost::{Client, Multipart, PerCall, endpoints};
///
/// #[endpoints]
/// pub trait Pictures {
///     /// Stores a picture.
///     #[endpoint(POST "/pictures")]
///     fn store(&self, #[body(multipart)] form: Multipart) -> ();
/// }
///
/// # fn main() -> Result<(), fingerpost::Error> {
/// let client = Client::new("https://pictures.example")?;
/// let form = Multipart::new().text("title", "Tea").file("picture", "tea.png", "image/png", vec![1, 2, 3]);
/// let request = client.store(form).request()?;
/// assert!(request.headers()["content-type"].to_str().unwrap().starts_with("multipart/form-data; boundary="));
/// # Ok(()) }
/// ```
#[derive(Default)]
#[must_use = "a form is sent as an argument of a call"]
pub struct Multipart {
    parts: Vec<Part>,
}

/// A multipart body: [`Multipart`].
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not a multipart body",
    label = "`#[body(multipart)]` takes a `fingerpost::Multipart`",
    note = "add its parts with `text` and `file`"
)]
pub trait MultipartBody {
    #[doc(hidden)]
    fn into_form(self) -> Multipart;
}

impl MultipartBody for Multipart {
    fn into_form(self) -> Self {
        self
    }
}

struct Part {
    /// The headers of the part, with the empty line after them.
    head: String,
    content: Body,
}

impl Multipart {
    /// Creates a form without parts.
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds a text field.
    pub fn text(self, name: &str, value: impl Into<String>) -> Self {
        self.part(name, None, None, value.into().into())
    }

    /// Adds a file, in memory or as a stream ([`Body::stream`]). An invalid media type is left out.
    pub fn file(self, name: &str, file_name: &str, media_type: &str, content: impl Into<Body>) -> Self {
        self.part(name, Some(file_name), Some(media_type), content.into())
    }

    fn part(mut self, name: &str, file_name: Option<&str>, media_type: Option<&str>, content: Body) -> Self {
        let mut head = format!("Content-Disposition: form-data; name=\"{}\"", escaped(name));
        // Writing to a `String` cannot fail.
        if let Some(file_name) = file_name {
            let _ = write!(head, "; filename=\"{}\"", escaped(file_name));
        }
        if let Some(media_type) = media_type.filter(|value| http::HeaderValue::from_str(value).is_ok()) {
            let _ = write!(head, "\r\nContent-Type: {media_type}");
        }
        head.push_str("\r\n\r\n");
        self.parts.push(Part { head, content });
        self
    }

    /// Returns the media type, with the boundary, and the body.
    pub(crate) fn into_body(self) -> (String, Body) {
        // 128 random bits, which cannot occur in the content by chance.
        let boundary = format!("{:016x}{:016x}", fastrand::u64(..), fastrand::u64(..));
        let mut chunks = Vec::with_capacity(2 * self.parts.len() + 1);
        for (index, Part { head, content }) in self.parts.into_iter().enumerate() {
            let line_end = if index == 0 { "" } else { "\r\n" };
            chunks.push(Body::from(format!("{line_end}--{boundary}\r\n{head}")));
            chunks.push(content);
        }
        let line_end = if chunks.is_empty() { "" } else { "\r\n" };
        chunks.push(Body::from(format!("{line_end}--{boundary}--\r\n")));
        (format!("multipart/form-data; boundary={boundary}"), joined(chunks))
    }
}

/// Joins bodies. The result is in memory if all of them are.
fn joined(chunks: Vec<Body>) -> Body {
    if chunks.iter().all(|chunk| chunk.as_bytes().is_some()) {
        let mut whole = BytesMut::new();
        for bytes in chunks.iter().filter_map(Body::as_bytes) {
            whole.extend_from_slice(bytes);
        }
        return Body::from(whole.freeze());
    }
    Body::stream(stream::unfold(chunks.into_iter(), next_chunk))
}

type Bodies = std::vec::IntoIter<Body>;

async fn next_chunk(mut rest: Bodies) -> Option<(Result<Bytes, BoxError>, Bodies)> {
    loop {
        let first = rest.as_mut_slice().first_mut()?;
        match first.chunk().await {
            Ok(Some(chunk)) => return Some((Ok(chunk), rest)),
            Ok(None) => drop(rest.next()),
            // The request fails, so the rest is not needed.
            Err(error) => return Some((Err(error), Vec::new().into_iter())),
        }
    }
}

/// Escapes a name as browsers do (WHATWG HTML, section 4.10.21.8), so that it cannot end its quotes or its line.
fn escaped(name: &str) -> String {
    name.replace('"', "%22").replace('\r', "%0D").replace('\n', "%0A")
}

/// Prints the number of parts, never their content.
impl fmt::Debug for Multipart {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Multipart({} parts)", self.parts.len())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    async fn sent(form: Multipart) -> (String, String) {
        let (media_type, mut body) = form.into_body();
        let boundary = media_type.strip_prefix("multipart/form-data; boundary=").unwrap().to_owned();
        let mut text = String::new();
        while let Some(chunk) = body.chunk().await.unwrap() {
            text.push_str(std::str::from_utf8(&chunk).unwrap());
        }
        (text.replace(&boundary, "BOUNDARY"), boundary)
    }

    const WHOLE: &str = "--BOUNDARY\r\nContent-Disposition: form-data; name=\"title\"\r\n\r\nTea & \"é\"\r\n\
        --BOUNDARY\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.txt\"\r\nContent-Type: text/plain\r\n\r\n\
        one two\r\n--BOUNDARY--\r\n";

    #[tokio::test]
    async fn in_memory_and_streamed_are_the_same_bytes() {
        let form = || Multipart::new().text("title", "Tea & \"é\"");
        let buffered = form().file("file", "a.txt", "text/plain", "one two");
        assert!(buffered.into_body().1.as_bytes().is_some());
        assert_eq!(sent(form().file("file", "a.txt", "text/plain", "one two")).await.0, WHOLE);
        let chunks = stream::iter([Ok::<_, BoxError>("one ".into()), Ok("two".into())]);
        let streamed = form().file("file", "a.txt", "text/plain", Body::stream(chunks));
        assert_eq!(sent(streamed).await.0, WHOLE);
        assert_eq!(sent(Multipart::new()).await.0, "--BOUNDARY--\r\n");
    }

    #[tokio::test]
    async fn boundaries_differ() {
        assert_ne!(sent(Multipart::new()).await.1, sent(Multipart::new()).await.1);
    }

    #[tokio::test]
    async fn names_stay_in_their_quotes_and_lines() {
        let form = Multipart::new().file("a\"b", "c\r\nX-Evil: 1\".png", "image/png\r\nX-Evil: 1", "x");
        let (text, _) = sent(form).await;
        assert!(text.contains("name=\"a%22b\"; filename=\"c%0D%0AX-Evil: 1%22.png\"\r\n\r\nx\r\n"), "{text}");
    }

    #[tokio::test]
    async fn a_stream_that_fails_fails_the_body() {
        let chunks = stream::iter([Ok::<Bytes, BoxError>("one".into()), Err("disk gone".into())]);
        let (_, mut body) = Multipart::new().file("f", "f", "text/plain", Body::stream(chunks)).into_body();
        let mut failed = false;
        loop {
            match body.chunk().await {
                Ok(Some(_)) => {}
                Ok(None) => break,
                Err(_) => failed = true,
            }
        }
        assert!(failed);
    }
}

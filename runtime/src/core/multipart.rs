//! `multipart/form-data` (RFC 7578).

use std::collections::VecDeque;
use std::fmt;
use std::fmt::Write;
use std::pin::Pin;
use std::task::{Context, Poll};

use bytes::{Bytes, BytesMut};
use http_body::{Frame, SizeHint};

use crate::core::body::{Body, BoxError};
use crate::core::form_part::FormPart;

/// A multipart form with fields and files, for an argument marked `#[body(multipart)]`.
///
/// The boundary between the parts is random, so it cannot occur in them, unless [`boundary`](Self::boundary) sets
/// another. A form whose parts are all in memory can be
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
    boundary: Option<String>,
    problem: Option<&'static str>,
}

/// A multipart body: [`Multipart`].
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not a multipart body",
    label = "`#[body(multipart)]` takes a `fingerpost::Multipart`",
    note = "add its parts with `text`, `file` and `part`"
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
        self.part(name, FormPart::new(value.into()))
    }

    /// Adds a file, in memory or as a stream ([`Body::stream`]). An invalid media type is refused before anything is
    /// sent; for a file without a media type use [`part`](Self::part).
    pub fn file(self, name: &str, file_name: &str, media_type: &str, content: impl Into<Body>) -> Self {
        self.part(name, FormPart::new(content).file_name(file_name).media_type(media_type))
    }

    /// Adds a part of any kind.
    pub fn part(mut self, name: &str, part: FormPart) -> Self {
        let problem = part.problem();
        let FormPart { file_name, media_type, content, .. } = part;
        let mut head = format!("Content-Disposition: form-data; name=\"{}\"", escaped(name));
        // Writing to a `String` cannot fail.
        if let Some(file_name) = file_name {
            let _ = write!(head, "; filename=\"{}\"", escaped(&file_name));
        }
        if let Some(media_type) = &media_type {
            let _ = write!(head, "\r\nContent-Type: {media_type}");
        }
        head.push_str("\r\n\r\n");
        self.problem = self.problem.or(problem);
        self.parts.push(Part { head, content });
        self
    }

    /// Sets the boundary between the parts, for servers and signatures that expect a certain one. Default: 128 random
    /// bits.
    ///
    /// It has 1 to 70 letters, digits and `'+_-.` (RFC 2046, section 5.1.1), or else the call fails before anything is
    /// sent. So does the call of a form with a part in memory that contains the boundary; a streamed part must not
    /// contain it.
    pub fn boundary(mut self, boundary: &str) -> Self {
        // Characters that need no quotes in the media type.
        let is_valid = |byte: u8| byte.is_ascii_alphanumeric() || b"'+_-.".contains(&byte);
        if boundary.is_empty() || boundary.len() > 70 || !boundary.bytes().all(is_valid) {
            self.problem.get_or_insert("has an invalid boundary");
        }
        self.boundary = Some(boundary.to_owned());
        self
    }

    /// Returns whether a part in memory contains the boundary.
    fn contains(&self, boundary: &str) -> bool {
        let boundary = boundary.as_bytes();
        let in_memory = self.parts.iter().filter_map(|part| part.content.as_bytes());
        in_memory.into_iter().any(|bytes| bytes.windows(boundary.len()).any(|window| window == boundary))
    }

    /// Returns the media type, with the boundary, and the body. The error is phrased to follow the name of an argument.
    pub(crate) fn into_body(self) -> Result<(String, Body), &'static str> {
        if let Some(problem) = self.problem {
            return Err(problem);
        }
        let boundary = match &self.boundary {
            Some(boundary) if self.contains(boundary) => return Err("has a part that contains the boundary"),
            Some(boundary) => boundary.clone(),
            // 128 random bits, which cannot occur in the content by chance.
            None => format!("{:016x}{:016x}", fastrand::u64(..), fastrand::u64(..)),
        };
        let mut chunks = Vec::with_capacity(2 * self.parts.len() + 1);
        for (index, Part { head, content }) in self.parts.into_iter().enumerate() {
            let line_end = if index == 0 { "" } else { "\r\n" };
            chunks.push(Body::from(format!("{line_end}--{boundary}\r\n{head}")));
            chunks.push(content);
        }
        let line_end = if chunks.is_empty() { "" } else { "\r\n" };
        chunks.push(Body::from(format!("{line_end}--{boundary}--\r\n")));
        Ok((format!("multipart/form-data; boundary={boundary}"), joined(chunks)))
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
    Body::wrap(Joined(chunks.into()))
}

/// Bodies one after the other. Its size is known if all of theirs are.
struct Joined(VecDeque<Body>);

impl http_body::Body for Joined {
    type Data = Bytes;
    type Error = BoxError;

    fn poll_frame(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<Result<Frame<Bytes>, BoxError>>> {
        while let Some(first) = self.0.front_mut() {
            match Pin::new(first).poll_frame(cx) {
                Poll::Ready(None) => drop(self.0.pop_front()),
                // The trailers of a part have no place in the whole.
                Poll::Ready(Some(Ok(frame))) if frame.is_trailers() => {}
                Poll::Ready(Some(Err(error))) => {
                    // The request fails, so the rest is not needed.
                    self.0.clear();
                    return Poll::Ready(Some(Err(error)));
                }
                frame @ (Poll::Ready(Some(Ok(_))) | Poll::Pending) => return frame,
            }
        }
        Poll::Ready(None)
    }

    fn size_hint(&self) -> SizeHint {
        let mut sizes = self.0.iter().map(|body| body.size_hint().exact());
        let sum = |sum: u64, size: Option<u64>| sum.checked_add(size?);
        sizes.try_fold(0, sum).map_or_else(SizeHint::default, SizeHint::with_exact)
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
    use futures_util::stream;

    use super::*;

    async fn sent(form: Multipart) -> (String, String) {
        let (media_type, mut body) = form.into_body().unwrap();
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
        assert!(buffered.into_body().unwrap().1.as_bytes().is_some());
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
        let form = Multipart::new().part("a\"b", FormPart::new("x").file_name("c\r\nX-Evil: 1\".png"));
        let (text, _) = sent(form).await;
        assert!(text.contains("name=\"a%22b\"; filename=\"c%0D%0AX-Evil: 1%22.png\"\r\n\r\nx\r\n"), "{text}");
    }

    #[tokio::test]
    async fn a_stream_that_fails_fails_the_body() {
        let chunks = stream::iter([Ok::<Bytes, BoxError>("one".into()), Err("disk gone".into())]);
        let (_, mut body) = Multipart::new().file("f", "f", "text/plain", Body::stream(chunks)).into_body().unwrap();
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

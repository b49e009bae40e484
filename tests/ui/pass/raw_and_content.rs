//! Raw responses with any status, and content of any media type.

use fingerpost::{Client, Content, Output, PerCall, RawResponse, endpoints};

#[endpoints(errors(429 => ()))]
pub trait Answers {
    #[endpoint(GET "/raw", output = raw)]
    fn raw(&self) -> RawResponse;

    #[endpoint(GET "/content", output = content, pending(202))]
    fn content(&self) -> Content;
}

fn main() {
    let client = Client::new("https://things.example").unwrap();
    let _ = (client.raw(), client.content().streamed());
    let [raw, content] = <dyn Answers>::ENDPOINTS else { panic!("there are two") };
    assert_eq!((raw.output_kind(), content.output_kind()), (Output::Raw, Output::Content));
    assert_eq!((raw.error_statuses(), content.error_statuses()), (&[][..], &[429][..]));
}

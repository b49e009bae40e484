//! Calls that have their answer already, for traits that a test implements by hand.

use std::sync::{Mutex, PoisonError};

use super::stub_response::StubResponse;
use crate::client::call::Call;
use crate::client::transport::{BoxFuture, Transport};
use crate::core::body::Body;
use crate::core::encode::PathParam;
use crate::core::endpoint::{Endpoint, Role};
use crate::core::transport_error::TransportError;

/// A call that is answered with this, without leaving the process. The answer is decoded like any other.
#[track_caller]
pub(crate) fn ready<T, E>(endpoint: &'static Endpoint<T, E>, answer: StubResponse) -> Call<T, E> {
    let description = endpoint.description();
    let count = description.parameters().filter(|parameter| parameter.role() == Role::Path).count();
    // Nobody sees the path: a call is given its arguments by whoever asks the double.
    let anything: &dyn PathParam = if description.takes_address() { &"/ready" } else { &"ready" };
    let client = super::client("", Once(Mutex::new(Some(answer))));
    Call::new(&client, endpoint, &vec![anything; count])
}

/// Has one answer.
struct Once(Mutex<Option<StubResponse>>);

impl Transport for Once {
    fn send(&self, _: http::Request<Body>) -> BoxFuture<'_, Result<http::Response<Body>, TransportError>> {
        Box::pin(async {
            let answer = self.0.lock().unwrap_or_else(PoisonError::into_inner).take();
            answer.unwrap_or_else(StubResponse::spent).send().await
        })
    }
}

//! The transport that injects faults.

use std::future::pending;
use std::io;
use std::sync::Arc;

use tokio::time::sleep;

use super::Faults;
use super::body::{Cut, FaultyBody, Recorder};
use super::fault::Effect;
use super::plan::{Chosen, Key, Plan};
use crate::client::transport::{BoxFuture, Transport};
use crate::core::body::Body;
use crate::core::endpoint::EndpointDescriptor;
use crate::core::transport_error::TransportError;

/// A transport with [`Faults`], created by [`Faults::around`].
pub struct FaultyTransport {
    pub(super) faults: Faults,
    pub(super) inner: Arc<dyn Transport>,
}

impl std::fmt::Debug for FaultyTransport {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("FaultyTransport").field("faults", &self.faults).finish_non_exhaustive()
    }
}

impl Transport for FaultyTransport {
    fn send(&self, request: http::Request<Body>) -> BoxFuture<'_, Result<http::Response<Body>, TransportError>> {
        // Outside of the future, so that requests are numbered in the order in which they are sent, not polled.
        let endpoint = request.extensions().get::<&'static EndpointDescriptor>().copied();
        let concerned: Vec<bool> = self.faults.rules.iter().map(|fault| fault.concerns(endpoint, &request)).collect();
        let key = Key::new(endpoint, &request);
        let name = key.name.clone();
        let (index, number, plan) = self.faults.log.enter(self.faults.seed, &self.faults.rules, &concerned, key);
        let recorder = Recorder { log: Arc::clone(&self.faults.log), index, request: format!("{name} #{number}") };
        Box::pin(self.exchange(request, plan, recorder))
    }

    fn settings(&self) -> Vec<(&'static str, String)> {
        let mut settings = self.inner.settings();
        settings.push(("faults", format!("{} rules, seed {}", self.faults.rules.len(), self.faults.seed)));
        settings
    }
}

impl FaultyTransport {
    async fn exchange(
        &self,
        request: http::Request<Body>,
        plan: Plan,
        recorder: Recorder,
    ) -> Result<http::Response<Body>, TransportError> {
        for (chosen, time) in &plan.delays {
            recorder.happened_as(chosen, format!("delayed by {time:?}"));
            sleep(*time).await;
        }
        let response = match plan.fault {
            Some(Chosen { effect: Effect::Truncate(_) | Effect::Stall(_) | Effect::Pause(..), .. }) | None => {
                self.inner.send(request).await?
            }
            Some(ref chosen) => self.broken(request, chosen, &recorder).await?,
        };
        Ok(response.map(|body| with_body_faults(body, plan.pace, plan.fault, recorder)))
    }

    /// Sends a request whose response is not the server's.
    async fn broken(
        &self,
        request: http::Request<Body>,
        chosen: &Chosen,
        recorder: &Recorder,
    ) -> Result<http::Response<Body>, TransportError> {
        let happened = |kind| {
            recorder.happened(chosen);
            recorder.error(kind, chosen)
        };
        match &chosen.effect {
            Effect::LoseRequest => {
                recorder.happened(chosen);
                // Dropping the request would end a streamed body.
                let _request = request;
                pending().await
            }
            Effect::LoseResponse => {
                // Without a response to drop, the error of the transport is returned.
                drop(self.inner.send(request).await?);
                recorder.happened(chosen);
                pending().await
            }
            Effect::ResetResponse => {
                drop(self.inner.send(request).await?);
                Err(TransportError::new(happened(io::ErrorKind::ConnectionReset)))
            }
            Effect::ResetRequest => Err(TransportError::new(happened(io::ErrorKind::ConnectionReset))),
            Effect::Response(response) => {
                recorder.happened(chosen);
                Ok((**response).clone().map(Into::into))
            }
            Effect::Refuse => Err(TransportError::connect(happened(io::ErrorKind::ConnectionRefused))),
            Effect::Unprocessed => Err(TransportError::unprocessed(happened(io::ErrorKind::ConnectionAborted))),
            // Handled by `exchange` and `with_body_faults`.
            Effect::Delay(_)
            | Effect::Jitter(_)
            | Effect::Slow(_)
            | Effect::Truncate(_)
            | Effect::Stall(_)
            | Effect::Pause(..) => self.inner.send(request).await,
        }
    }
}

/// Wraps the body if faults apply to it.
fn with_body_faults(body: Body, pace: Option<Chosen>, fault: Option<Chosen>, recorder: Recorder) -> Body {
    let cut = fault.and_then(Cut::new);
    if http_body::Body::is_end_stream(&body) || (pace.is_none() && cut.is_none()) {
        return body;
    }
    Body::wrap(FaultyBody::new(body, pace, cut, recorder))
}

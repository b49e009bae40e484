//! The operations that need more than the instance: time, pictures, result formats, logins.
//!
//! Each is bound to its endpoint here. All others are operations on the instance (`resources`) or, if no resource has
//! them, generated from their declaration (`generated`).

pub(super) mod generated;
mod query_tasks;
mod render_tasks;
mod runs;
mod session;
mod thumbnails;

use std::future::{Future, ready};
use std::pin::Pin;
use std::sync::LazyLock;

use fingerpost::testing::{Incoming, StubResponse};
use fingerpost::{Endpoint, EndpointDescriptor};

use super::bindings::Bindings;
use super::refusal::Refusal;
use super::request::Request;
use super::state::State;
use crate::resources::api_auth::{LOGIN, LOGIN_USER, LOGOUT};
use crate::resources::content::{CONTENT_THUMBNAIL, VECTOR_THUMBNAIL};
use crate::resources::look::RUN_LOOK;
use crate::resources::query::{
    CREATE_QUERY_TASK, QUERY_TASK, QUERY_TASK_MULTI_RESULTS, QUERY_TASK_RESULTS, RUN_INLINE_QUERY, RUN_QUERY,
    RUN_SQL_QUERY, RUN_URL_ENCODED_QUERY,
};
use crate::resources::render_task::{
    CREATE_DASHBOARD_ELEMENT_RENDER_TASK, CREATE_DASHBOARD_RENDER_TASK, CREATE_LOOK_RENDER_TASK,
    CREATE_QUERY_RENDER_TASK, RENDER_TASK, RENDER_TASK_RESULTS,
};
use crate::resources::sql_interface_query::RUN_SQL_INTERFACE_QUERY;

type Response = Result<StubResponse, Refusal>;
type Pending<'r> = Pin<Box<dyn Future<Output = Response> + Send + 'r>>;

/// The implementation of an operation.
#[derive(Clone, Copy)]
pub(super) enum Handler {
    /// Needs no session.
    Open(fn(&State, &Incoming) -> Response),
    LoggedIn(for<'r> fn(&'r Request) -> Pending<'r>),
}

pub(super) struct Handlers(Bindings<Handler>);

impl Handlers {
    fn on<T, E>(&mut self, endpoint: &'static Endpoint<T, E>, handler: for<'r> fn(&'r Request) -> Pending<'r>) {
        self.0.bind(endpoint, Handler::LoggedIn(handler));
    }

    fn on_open<T, E>(&mut self, endpoint: &'static Endpoint<T, E>, handler: fn(&State, &Incoming) -> Response) {
        self.0.bind(endpoint, Handler::Open(handler));
    }

    /// Returns the handler of this endpoint, if there is one.
    pub(super) fn get(&self, endpoint: &EndpointDescriptor) -> Option<Handler> {
        self.0.get(endpoint).copied()
    }

    #[cfg(test)]
    pub(super) fn endpoints(&self) -> impl Iterator<Item = &'static EndpointDescriptor> {
        self.0.iter().map(|(endpoint, _)| endpoint)
    }
}

pub(super) static HANDLERS: LazyLock<Handlers> = LazyLock::new(|| {
    let mut handlers = Handlers(Bindings::new());
    handlers.on_open(&LOGIN, session::login);
    handlers.on_open(&LOGOUT, |state, incoming| Ok(session::logout(state, incoming)));
    handlers.on(&LOGIN_USER, |request| now(session::login_user(request)));
    handlers.on(&CREATE_DASHBOARD_RENDER_TASK, |request| now(render_tasks::create_for_dashboard(request)));
    handlers.on(&CREATE_DASHBOARD_ELEMENT_RENDER_TASK, |request| now(render_tasks::create_for_element(request)));
    handlers.on(&CREATE_LOOK_RENDER_TASK, |request| now(render_tasks::create_for_look(request)));
    handlers.on(&CREATE_QUERY_RENDER_TASK, |request| now(render_tasks::create_for_query(request)));
    handlers.on(&RENDER_TASK, |request| now(render_tasks::one(request)));
    handlers.on(&RENDER_TASK_RESULTS, |request| Box::pin(render_tasks::results(request)));
    handlers.on(&CONTENT_THUMBNAIL, |request| Box::pin(thumbnails::content(request)));
    handlers.on(&VECTOR_THUMBNAIL, |request| now(thumbnails::vector(request)));
    handlers.on(&CREATE_QUERY_TASK, |request| now(query_tasks::create(request)));
    handlers.on(&QUERY_TASK, |request| now(query_tasks::one(request)));
    handlers.on(&QUERY_TASK_RESULTS, |request| Box::pin(query_tasks::results(request)));
    handlers.on(&QUERY_TASK_MULTI_RESULTS, |request| Box::pin(query_tasks::multi_results(request)));
    handlers.on(&RUN_QUERY, |request| Box::pin(runs::saved(request)));
    handlers.on(&RUN_INLINE_QUERY, |request| Box::pin(runs::inline(request)));
    handlers.on(&RUN_LOOK, |request| Box::pin(runs::look(request)));
    handlers.on(&RUN_URL_ENCODED_QUERY, |request| Box::pin(runs::url_encoded(request)));
    handlers.on(&RUN_SQL_QUERY, |request| Box::pin(runs::sql(request)));
    handlers.on(&RUN_SQL_INTERFACE_QUERY, |request| Box::pin(runs::sql(request)));
    handlers
});

fn now<'r>(response: Response) -> Pending<'r> {
    Box::pin(ready(response))
}

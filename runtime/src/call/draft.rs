//! The request so far.

use std::borrow::Cow;

use http::header::{ACCEPT, AUTHORIZATION, CONTENT_TYPE, COOKIE, PROXY_AUTHORIZATION};
use http::{Extensions, HeaderMap, HeaderName, HeaderValue};

use crate::attempt::Outgoing;
use crate::body::Body;
use crate::client::{Client, Timeouts};
use crate::encode::{Encoding, ParamText, QueryString, WriteSegment, WriteText, WriteValues, encode_path};
use crate::endpoint::{Description, Parameter, Role};
use crate::error::{Error, Kind};
use crate::retry::RetryPolicy;

pub(super) struct Draft {
    pub(super) client: Client,
    pub(super) endpoint: &'static Description,
    pub(super) path: Vec<u8>,
    pub(super) query: QueryString,
    pub(super) form: Option<QueryString>,
    /// A body that is no form, with its media type.
    pub(super) body: Option<(Cow<'static, str>, Body)>,
    /// The headers of this call: the client's, the declaration's, and those set on it.
    pub(super) headers: HeaderMap,
    pub(super) extensions: Extensions,
    pub(super) timeouts: Timeouts,
    pub(super) retry: RetryPolicy,
    /// The first thing that no request can carry; reported in place of sending.
    refused: Option<Error>,
}

impl Draft {
    pub(super) fn new(client: &Client, endpoint: &'static Description, values: &[WriteSegment<'_>]) -> Self {
        let inner = client.inner();
        let prefix = inner.base.prefix();
        let mut path = Vec::with_capacity(prefix.len() + endpoint.template().len() + 16 * values.len());
        path.extend_from_slice(prefix.as_bytes());
        let encoded = encode_path(endpoint.pieces, values, &mut path);
        let mut headers = HeaderMap::with_capacity(inner.headers.len() + endpoint.static_headers().len() + 4);
        // A header that the client was given stands in place of one of the declaration, and can have several values.
        for (name, value) in endpoint.static_headers().iter().filter(|(name, _)| !inner.headers.contains_key(*name)) {
            headers.insert(HeaderName::from_static(name), HeaderValue::from_static(value));
        }
        headers.extend(inner.headers.iter().map(|(name, value)| (name.clone(), value.clone())));
        headers.entry(ACCEPT).or_insert(HeaderValue::from_static(endpoint.accept_header()));
        let mut timeouts = inner.timeouts;
        if let Some(limit) = endpoint.time_limit() {
            timeouts.call = limit;
        }
        let mut draft = Self {
            client: client.clone(),
            endpoint,
            path,
            query: QueryString::new(Encoding::Component),
            form: None,
            body: None,
            headers,
            extensions: Extensions::new(),
            timeouts,
            retry: inner.retry,
            refused: None,
        };
        for (place, parameter) in endpoint.parameters().iter().enumerate() {
            match (parameter.write_default(), parameter.role()) {
                (Some(write), Role::Form) => draft.set_form(place, &write),
                (Some(write), _) => draft.set_query(place, &write),
                (None, _) => {}
            }
        }
        if let Err((index, problem)) = encoded {
            let is_path = |parameter: &&Parameter| parameter.role() == Role::Path;
            let name = endpoint.parameters().iter().filter(is_path).nth(index).map_or("", Parameter::name);
            draft.refuse(Kind::Argument { name, problem: problem.reason() });
        }
        draft
    }

    pub(super) fn set_query(&mut self, place: usize, write: WriteValues<'_>) {
        self.query.set(place, self.wire_name(place), write);
    }

    pub(super) fn set_form(&mut self, place: usize, write: WriteValues<'_>) {
        let name = self.wire_name(place);
        self.form.get_or_insert_with(|| QueryString::new(Encoding::Form)).set(place, name, write);
    }

    pub(super) fn set_header(&mut self, place: usize, write: WriteText<'_>) {
        let (mut text, mut problem) = (Vec::new(), None);
        write(&mut ParamText::new(&mut text, Encoding::Plain, &mut problem));
        let Some(parameter) = self.endpoint.parameters().get(place) else { return };
        let value = std::str::from_utf8(&text).ok().and_then(|text| HeaderValue::from_str(text).ok());
        match (problem, value) {
            (None, Some(mut value)) => {
                value.set_sensitive(parameter.is_secret());
                self.headers.insert(HeaderName::from_static(parameter.wire_name()), value);
            }
            (problem, _) => {
                let problem = problem.unwrap_or("holds characters that no header can carry");
                self.refuse(Kind::Argument { name: parameter.name(), problem });
            }
        }
    }

    pub(super) fn insert_header(&mut self, name: &str, value: &str) {
        match (HeaderName::try_from(name), HeaderValue::from_str(value)) {
            (Ok(name), Ok(mut value)) => {
                value.set_sensitive([AUTHORIZATION, COOKIE, PROXY_AUTHORIZATION].contains(&name));
                self.headers.insert(name, value);
            }
            (Err(_), _) => {
                self.refuse(Kind::Value("a header of this call has a name that is none; nothing was sent".into()));
            }
            (_, Err(_)) => {
                self.refuse(Kind::Value(
                    "a header of this call holds characters that none can carry; nothing was sent".into(),
                ));
            }
        }
    }

    pub(super) fn refuse(&mut self, kind: Kind) {
        if self.refused.is_none() {
            self.refused = Some(Error::new(self.endpoint, kind));
        }
    }

    /// The first thing that no request can carry.
    pub(super) fn refused(&self) -> Option<Error> {
        if let Some(error) = &self.refused {
            return Some(error.clone());
        }
        let (place, problem) = self.query.problem().or_else(|| self.form.as_ref()?.problem())?;
        let name = self.endpoint.parameters().get(place).map_or("", Parameter::name);
        Some(Error::new(self.endpoint, Kind::Argument { name, problem }))
    }

    pub(super) fn finish(self) -> Result<Outgoing, Error> {
        if let Some(error) = self.refused() {
            return Err(error);
        }
        let Self { client, endpoint, mut path, query, form, body, mut headers, extensions, timeouts, retry, .. } = self;
        if let [_, pairs @ ..] = query.as_bytes() {
            path.push(b'?');
            path.extend_from_slice(pairs);
        }
        let uri = client.inner().base.at(path).map_err(|_| Error::new(endpoint, Kind::AddressTooLong))?;
        let (media_type, body) = match (body, form) {
            (Some((media_type, body)), _) => (Some(media_type), body),
            (None, Some(form)) => {
                let fields = form.as_bytes().get(1..).unwrap_or_default().to_vec();
                (Some("application/x-www-form-urlencoded".into()), Body::from(fields))
            }
            (None, None) => (None, Body::empty()),
        };
        if let Some(media_type) = media_type {
            // The one of this call stands before that of its kind of body.
            // Media types are printable: the macro has looked at those of declarations.
            if let Ok(media_type) = HeaderValue::from_str(&media_type) {
                headers.entry(CONTENT_TYPE).or_insert(media_type);
            }
        }
        Ok(Outgoing { client, endpoint, uri, headers, extensions, body, timeouts, retry })
    }

    fn wire_name(&self, place: usize) -> &'static str {
        self.endpoint.parameters().get(place).map_or("", Parameter::wire_name)
    }
}

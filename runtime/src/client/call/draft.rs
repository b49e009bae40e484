//! The request of a call while it is built.

use std::borrow::Cow;
use std::fmt;

use http::header::{CONTENT_TYPE, COOKIE};
use http::{Extensions, HeaderMap, HeaderName, HeaderValue, Uri};

use super::parts::{self, Parts};
use crate::client::base_url::Origin;
use crate::client::handle::Client;
use crate::client::options::Options;
use crate::client::outgoing::{AddedHeaders, Outgoing, request_headers};
use crate::core::body::Body;
use crate::core::encode::{
    Encoding, HeaderValues, Param, ParamText, PathParam, QueryParam, QueryString, ValueStyle, WriteHeaders,
    WriteValues, cookie_problem, encode_path, header_value, is_credential, part_texts, percent_decoded, with_cookie,
};
use crate::core::endpoint::{EndpointDescriptor, Role};
use crate::core::error::{Error, Kind};
use crate::core::form_part::{DeclaredFile, FormPart};
use crate::core::multipart::Multipart;

pub(crate) struct Draft {
    pub(super) client: Client,
    pub(super) endpoint: &'static EndpointDescriptor,
    /// The origin of the request, if it is not the client's own.
    pub(super) elsewhere: Option<Origin>,
    /// The path, which includes a query if the call takes a full address, and the query parameters.
    pub(super) target: QueryString,
    pub(super) form: Option<Box<QueryString>>,
    /// The parts of a multipart form, boxed since few calls have any.
    pub(super) parts: Option<Box<Parts>>,
    /// A body other than a form, with its media type.
    pub(super) body: Option<(Cow<'static, str>, Body)>,
    /// The headers that this call sets.
    pub(super) headers: HeaderMap,
    pub(super) extensions: Extensions,
    /// The options that this call sets, if any. Most calls set none, and a box keeps drafts small.
    pub(super) options: Option<Box<Options>>,
    /// The first argument error, returned instead of sending.
    refused: Option<Error>,
}

/// Printed as the call.
impl fmt::Debug for Draft {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Call({})", self.endpoint)
    }
}

impl Draft {
    pub(super) fn new(client: &Client, endpoint: &'static EndpointDescriptor, values: &[&dyn PathParam]) -> Self {
        let inner = client.inner();
        let (elsewhere, path, refused) = if endpoint.takes_address() {
            whole_address(client, endpoint, values)
        } else {
            let prefix = inner.base.prefix();
            let mut path = Vec::with_capacity(prefix.len() + 128);
            path.extend_from_slice(prefix.as_bytes());
            let refused = encode_path(endpoint.template().pieces(), values, &mut path).err();
            // An empty template is the base URL itself.
            if path.is_empty() {
                path.push(b'/');
            }
            if !endpoint.static_query().is_empty() {
                path.push(b'?');
                path.extend_from_slice(endpoint.static_query().as_bytes());
            }
            (None, path, refused.map(|(index, problem)| (index, problem.reason())))
        };
        let mut draft = Self {
            client: client.clone(),
            endpoint,
            elsewhere,
            target: QueryString::after(path, Encoding::Component),
            form: None,
            parts: None,
            body: None,
            headers: HeaderMap::new(),
            extensions: Extensions::new(),
            options: None,
            refused: None,
        };
        for (index, parameter) in endpoint.defaults() {
            match (parameter.write_default(), parameter.role()) {
                (Some(write), Role::Form) => draft.set_form(index, &write),
                (Some(write), Role::Part) => draft.set_part(index, &write),
                // A header of the client replaces one of the declaration.
                (Some(_), Role::Header) if inner.headers.contains_key(parameter.wire_name()) => {}
                (Some(write), Role::Header) => draft.set_header_with(index, &write),
                (Some(write), _) => draft.set_query(index, &write),
                (None, _) => {}
            }
        }
        if let Some((index, problem)) = refused {
            let name = endpoint.template().parameters().nth(index).unwrap_or_default();
            draft.refuse(Kind::Argument { name, problem });
        }
        draft
    }

    pub(crate) fn set_query(&mut self, index: usize, write: WriteValues<'_>) {
        self.target.set(index, self.wire_name(index), write);
    }

    pub(super) fn set_query_value(&mut self, index: usize, value: &dyn QueryParam) {
        self.set_query(index, &|out| value.append(out));
    }

    /// Returns the descriptor of the endpoint that is called.
    pub(crate) fn endpoint(&self) -> &'static EndpointDescriptor {
        self.endpoint
    }

    /// Returns the text of a query parameter, if it is set.
    pub(crate) fn query_text(&self, index: usize) -> Option<String> {
        let (_, pair) = self.target.by_parameter().into_iter().find(|(known, _)| *known == index)?;
        let value = pair.iter().position(|&byte| byte == b'=').map(|at| &pair[at + 1..])?;
        Some(String::from_utf8_lossy(&percent_decoded(value)).into_owned())
    }

    pub(super) fn set_form(&mut self, index: usize, write: WriteValues<'_>) {
        let name = self.wire_name(index);
        self.form.get_or_insert_with(|| Box::new(QueryString::new(Encoding::Form))).set(index, name, write);
    }

    pub(super) fn set_form_value(&mut self, index: usize, value: &dyn QueryParam) {
        self.set_form(index, &|out| value.append(out));
    }

    pub(super) fn set_part(&mut self, index: usize, write: WriteValues<'_>) {
        let Some(parameter) = self.endpoint.parameter(index) else { return };
        let texts = part_texts(self.wire_name(index), write);
        let of_text = |(name, text)| (name, parts::of_text(parameter, text));
        let parts = texts.map(|texts| texts.into_iter().map(of_text).collect());
        self.parts.get_or_insert_default().set(index, parts);
    }

    pub(super) fn set_files(&mut self, index: usize, files: impl FnOnce(DeclaredFile) -> Vec<FormPart>) {
        let Some(parameter) = self.endpoint.parameter(index) else { return };
        self.parts.get_or_insert_default().set(index, parts::of_files(parameter, files));
    }

    pub(super) fn set_header(&mut self, index: usize, value: &dyn Param) {
        self.set_header_with(index, &|out| value.write(&mut out.value()));
    }

    /// Sets a header to the value that `write` writes.
    pub(super) fn set_header_with(&mut self, index: usize, write: WriteValues<'_>) {
        let Some(parameter) = self.endpoint.parameter(index) else { return };
        let mut values = QueryString::new(Encoding::Header);
        values.set(0, "", write);
        let pairs = values.pairs();
        let text = pairs.strip_prefix(b"&=").and_then(|text| std::str::from_utf8(text).ok());
        let problem = match (values.problem(), parameter.format()) {
            (Some((_, problem)), _) => Some(problem),
            // `Bearer ` without a token.
            (None, Some(_)) if text.is_none_or(str::is_empty) => Some("is empty"),
            (None, Some(_)) if parameter.wire_name() == COOKIE => text.and_then(cookie_problem),
            (None, _) => None,
        };
        let (before, after) = parameter.format().unwrap_or_default();
        let value = format!("{before}{}{after}", text.unwrap_or_default());
        let is_named = parameter.wire_name() == COOKIE && parameter.format().is_some();
        let value = header_value(&if is_named { with_cookie(self.headers.get(COOKIE), before, &value) } else { value });
        match (problem, value) {
            (None, Ok(mut value)) => {
                value.set_sensitive(parameter.is_secret() || is_credential(parameter.wire_name()));
                self.headers.insert(HeaderName::from_static(parameter.wire_name()), value);
            }
            (Some(problem), _) | (None, Err(problem)) => {
                self.refuse(Kind::Argument { name: parameter.name(), problem });
            }
        }
    }

    /// Sets the headers that `write` writes.
    pub(super) fn set_headers(&mut self, index: usize, write: WriteHeaders<'_>) {
        let Some(parameter) = self.endpoint.parameter(index) else { return };
        let mut values = HeaderValues::new(parameter.is_secret(), &mut self.headers);
        write(&mut values);
        if let Some(problem) = values.problem() {
            self.refuse(Kind::Argument { name: parameter.name(), problem });
        }
    }

    pub(super) fn set_json(&mut self, media_type: &'static str, body: Result<Vec<u8>, serde_json::Error>) {
        match body {
            Ok(json) => self.set_body(media_type.into(), json.into()),
            Err(error) => self.refuse(Kind::Encode(error)),
        }
    }

    pub(super) fn set_body(&mut self, media_type: Cow<'static, str>, body: Body) {
        self.body = Some((media_type, body));
    }

    pub(super) fn set_multipart(&mut self, form: Multipart) {
        match form.into_body() {
            Ok((media_type, body)) => self.set_body(media_type.into(), body),
            Err(problem) => {
                let body = self.endpoint.parameters().find(|parameter| parameter.role() == Role::Body);
                self.refuse(Kind::Argument { name: body.map_or("", |parameter| parameter.name()), problem });
            }
        }
    }

    /// Sets a header of this call only.
    pub(super) fn insert_header(&mut self, name: &str, value: &str) {
        let mut values = HeaderValues::new(false, &mut self.headers);
        values.set(name, value);
        if let Some(problem) = values.problem() {
            self.refuse(Kind::Value(format!("call option `header` {problem}; nothing was sent").into()));
        }
    }

    /// Returns the headers of the request, without that of its body.
    pub(super) fn request_headers(&self) -> HeaderMap {
        request_headers(&self.client, self.endpoint, &self.headers, self.added_headers(), 0)
    }

    fn added_headers(&self) -> AddedHeaders {
        if self.elsewhere.is_some() { AddedHeaders::OfOtherOrigin } else { AddedHeaders::All }
    }

    /// Returns a copy; `None` if the body is a stream.
    pub(crate) fn try_clone(&self) -> Option<Self> {
        let body = match &self.body {
            Some((media_type, body)) => Some((media_type.clone(), body.try_clone()?)),
            None => None,
        };
        let parts = match &self.parts {
            Some(parts) => Some(Box::new(parts.try_clone()?)),
            None => None,
        };
        Some(Self {
            parts,
            client: self.client.clone(),
            endpoint: self.endpoint,
            elsewhere: self.elsewhere.clone(),
            target: self.target.clone(),
            form: self.form.clone(),
            body,
            headers: self.headers.clone(),
            extensions: self.extensions.clone(),
            options: self.options.clone(),
            refused: self.refused.clone(),
        })
    }

    /// Replaces path and query by those of a URL of the same origin.
    pub(crate) fn follow(&mut self, uri: &Uri) {
        let target = uri.path_and_query().map_or("/", |target| target.as_str());
        self.target = QueryString::after(target.into(), Encoding::Component);
    }

    pub(super) fn refuse(&mut self, kind: Kind) {
        if self.refused.is_none() {
            self.refused = Some(Error::new(self.endpoint, kind));
        }
    }

    /// Returns the first argument error.
    pub(super) fn refused(&self) -> Option<Error> {
        if let Some(error) = &self.refused {
            return Some(error.clone());
        }
        // The names of a map may be those of other parameters.
        let repeated = || self.target.repeated(self.endpoint.static_query());
        let in_form = || self.form.as_ref()?.problem().or_else(|| self.form.as_ref()?.repeated(""));
        let in_parts = || self.parts.as_ref()?.problem();
        let (index, problem) = self.target.problem().or_else(repeated).or_else(in_form).or_else(in_parts)?;
        let name = self.endpoint.parameter(index).map_or("", |parameter| parameter.name());
        Some(Error::new(self.endpoint, Kind::Argument { name, problem }))
    }

    pub(super) fn finish(self) -> Result<Outgoing, Error> {
        if let Some(error) = self.refused() {
            return Err(error);
        }
        let added_headers = self.added_headers();
        let Self { client, endpoint, elsewhere, target, form, parts, body, mut headers, .. } = self;
        let Self { extensions, options, .. } = self;
        let target = target.into_target();
        let origin = elsewhere.as_ref().unwrap_or(client.inner().base.origin());
        let uri = origin.at(target).map_err(|_| Error::new(endpoint, Kind::AddressTooLong))?;
        let (media_type, body) = match (body, form, parts) {
            (Some((media_type, body)), ..) => (Some(media_type), body),
            (None, None, Some(parts)) => match parts.into_form().into_body() {
                Ok((media_type, body)) => (Some(media_type.into()), body),
                Err(problem) => return Err(Error::new(endpoint, Kind::Argument { name: "", problem })),
            },
            (None, Some(form), _) => {
                let fields = form.pairs().get(1..).unwrap_or_default().to_vec();
                (Some("application/x-www-form-urlencoded".into()), Body::from(fields))
            }
            (None, None, None) => (None, Body::empty()),
        };
        if let Some(media_type) = media_type {
            // A header of this call, its client or its declaration takes precedence over the media type of its body.
            // The macro has checked the media types of declarations, so this does not fail.
            // That of a multipart form needs its boundary, without which no server can read the form.
            let boundary = media_type.split_once("; boundary=").map(|(_, boundary)| boundary.as_bytes());
            let is_right = |value: &[u8]| {
                boundary.is_none_or(|boundary| value.windows(boundary.len()).any(|window| window == boundary))
            };
            if headers.get(CONTENT_TYPE).is_some_and(|value| !is_right(value.as_bytes())) {
                headers.remove(CONTENT_TYPE);
            }
            let of_client = client.inner().headers.get(CONTENT_TYPE).filter(|_| elsewhere.is_none());
            let is_set = of_client.is_some_and(|value| is_right(value.as_bytes()))
                || endpoint
                    .static_headers()
                    .iter()
                    .any(|(name, value)| CONTENT_TYPE == *name && is_right(value.as_bytes()));
            if let (false, Ok(media_type)) = (is_set, HeaderValue::from_str(&media_type)) {
                headers.entry(CONTENT_TYPE).or_insert(media_type);
            }
        }
        let own_budget = options.as_ref().and_then(|options| options.budget.as_ref());
        let budget = client.inner().budget_for(elsewhere.as_ref(), own_budget);
        let options = client.inner().options_for(endpoint, options);
        Ok(Outgoing {
            client,
            endpoint,
            uri,
            get_instead: false,
            own_headers: headers,
            added_headers,
            left_origin: false,
            extensions,
            body,
            options,
            budget,
        })
    }

    /// Returns the name of a query parameter or form field; if it is flattened, the text before each name.
    fn wire_name(&self, index: usize) -> &'static str {
        self.endpoint.parameter(index).map_or("", |parameter| match parameter.value_style() {
            ValueStyle::Flattened => parameter.prefix(),
            _ => parameter.wire_name(),
        })
    }
}

/// Resolves the full address of a call. Credentials are only sent to the client's origin, so an authenticated call
/// accepts no other.
fn whole_address(
    client: &Client,
    endpoint: &EndpointDescriptor,
    values: &[&dyn PathParam],
) -> (Option<Origin>, Vec<u8>, Option<(usize, &'static str)>) {
    let (mut text, mut problem) = (Vec::new(), None);
    if let Some(value) = values.first() {
        value.append(&mut ParamText::new(&mut text, Encoding::Plain, &mut problem));
    }
    let text = String::from_utf8_lossy(&text);
    let resolved = match problem {
        Some(why) => Err(why),
        None => client.inner().base.resolve(&text),
    };
    match resolved {
        Ok((Some(_), _)) if endpoint.is_authenticated() => {
            (None, Vec::new(), Some((0, "leads to another origin, where the client's credentials are not sent")))
        }
        Ok((elsewhere, target)) => (elsewhere, target, None),
        Err(problem) => (None, Vec::new(), Some((0, problem))),
    }
}

//! Keys that identify endpoints, since endpoints of two traits can share a name or a template.

use http::Method;

use crate::core::endpoint::EndpointDescriptor;
use crate::core::path_template::PathTemplate;

/// Name, method and template.
pub(super) type Key = (&'static str, Method, PathTemplate);

pub(super) fn key(endpoint: &EndpointDescriptor) -> Key {
    (endpoint.name(), endpoint.method().clone(), endpoint.template())
}

//! What tells endpoints apart: those of two traits can have one name, or one template.

use http::Method;

use crate::core::endpoint::EndpointDescriptor;
use crate::core::path_template::PathTemplate;

/// Name, method and template.
pub(super) type Key = (&'static str, Method, PathTemplate);

pub(super) fn key(endpoint: &EndpointDescriptor) -> Key {
    (endpoint.name(), endpoint.method().clone(), endpoint.template())
}

//! The lowest layer: endpoint descriptors, schemas, encoding, decoding and errors. It performs no I/O and does not
//! depend on the layers above it.

pub(crate) mod body;
pub(crate) mod chunks;
pub(crate) mod coding;
pub(crate) mod content;
pub(crate) mod declared_errors;
pub(crate) mod decode;
pub(crate) mod encode;
pub(crate) mod endpoint;
pub(crate) mod error;
pub(crate) mod field;
pub(crate) mod foreign;
pub(crate) mod foreign_calls;
pub(crate) mod form_part;
pub(crate) mod items;
pub(crate) mod json_error;
pub(crate) mod json_path;
pub(crate) mod json_strings;
pub(crate) mod masking;
pub(crate) mod model;
pub(crate) mod multipart;
pub(crate) mod not_an_iterator;
pub(crate) mod path_template;
pub(crate) mod preencoded;
pub(crate) mod progress;
pub(crate) mod rate_limit;
pub(crate) mod response;
pub(crate) mod response_headers;
pub(crate) mod retry_after;
pub(crate) mod schema;
pub(crate) mod secret;
pub(crate) mod serialize;
pub(crate) mod stall;
pub(crate) mod text;
pub(crate) mod transport_error;
pub(crate) mod typed_endpoint;

//! Names of secrets.

use std::collections::BTreeSet;
use std::fmt;
use std::sync::Arc;

use crate::core::endpoint::EndpointDescriptor;
use crate::core::masking::{is_secret_header, is_secret_name};

type Find = dyn Fn(&str) -> Vec<String> + Send + Sync;

/// The names that a test adds to the rule.
#[derive(Clone, Default)]
pub(super) struct SecretNames {
    pub(super) headers: BTreeSet<String>,
    /// Headers that are not secret.
    pub(super) kept: BTreeSet<String>,
    pub(super) query: BTreeSet<String>,
    pub(super) properties: BTreeSet<String>,
    pub(super) finders: Vec<Arc<Find>>,
}

impl SecretNames {
    pub(super) fn is_header(&self, name: &str, endpoint: Option<&EndpointDescriptor>) -> bool {
        let name = name.to_ascii_lowercase();
        self.headers.contains(&name) || (!self.kept.contains(&name) && is_secret_header(&name, endpoint))
    }

    pub(super) fn is_query(&self, name: &str) -> bool {
        self.query.contains(name) || is_secret_name(name)
    }

    pub(super) fn is_property(&self, name: &str) -> bool {
        self.properties.contains(name) || is_secret_name(name)
    }
}

impl fmt::Debug for SecretNames {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { headers, kept, query, properties, finders } = self;
        let mut shown = f.debug_struct("SecretNames");
        shown.field("headers", headers).field("kept", kept).field("query", query).field("properties", properties);
        shown.field("finders", &finders.len()).finish()
    }
}

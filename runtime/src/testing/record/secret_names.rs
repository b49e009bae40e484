//! Names of secrets.

use std::collections::BTreeSet;
use std::fmt;
use std::sync::Arc;

use crate::core::encode::is_credential;

type Find = dyn Fn(&str) -> Vec<String> + Send + Sync;

/// The names of secret values that a test adds to the built-in ones.
#[derive(Clone, Default)]
pub(super) struct SecretNames {
    pub(super) headers: BTreeSet<String>,
    pub(super) query: BTreeSet<String>,
    pub(super) properties: BTreeSet<String>,
    pub(super) finders: Vec<Arc<Find>>,
}

/// Names in lower case and without separators. A suffix `token` would match page tokens as well.
const WHOLE: [&str; 8] =
    ["token", "idtoken", "authtoken", "sessiontoken", "securitytoken", "bearertoken", "pwd", "jwt"];
const SUFFIXES: [&str; 7] = ["password", "passwd", "secret", "apikey", "accesstoken", "refreshtoken", "privatekey"];

/// Returns whether this is the name of a secret in a query, a form, JSON or a header.
fn is_known(name: &str) -> bool {
    let name: String = name.chars().filter(|letter| !matches!(letter, '-' | '_')).collect();
    let name = name.to_ascii_lowercase();
    WHOLE.contains(&name.strip_prefix('x').unwrap_or(&name))
        || WHOLE.contains(&name.as_str())
        || SUFFIXES.iter().any(|suffix| name.ends_with(suffix))
}

impl SecretNames {
    pub(super) fn is_header(&self, name: &str) -> bool {
        let name = name.to_ascii_lowercase();
        // `is_credential` only knows request headers.
        name == "set-cookie" || is_credential(&name) || self.headers.contains(&name) || is_known(&name)
    }

    pub(super) fn is_query(&self, name: &str) -> bool {
        self.query.contains(name) || is_known(name)
    }

    pub(super) fn is_property(&self, name: &str) -> bool {
        self.properties.contains(name) || is_known(name)
    }
}

impl fmt::Debug for SecretNames {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { headers, query, properties, finders } = self;
        let mut shown = f.debug_struct("SecretNames");
        shown.field("headers", headers).field("query", query).field("properties", properties);
        shown.field("finders", &finders.len()).finish()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_of_secrets_are_recognized_in_any_case() {
        for name in ["password", "client_secret", "clientSecret", "Api-Key", "access_token", "embed_secret", "token"] {
            assert!(is_known(name), "{name}");
        }
        for name in ["next_page_token", "token_type", "secretary", "id", "monkey", "expires_in"] {
            assert!(!is_known(name), "{name}");
        }
        assert!(SecretNames::default().is_header("X-Api-Key") && SecretNames::default().is_header("x-auth-token"));
    }
}

//! Strings that are never printed.

use std::fmt;

use secrecy::{ExposeSecret, SecretString};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::core::field::Field;
use crate::core::schema::{Described, Schema};

/// A secret string, such as a token or a password, as a property of a type. It is serialized as a string, but hidden by
/// `Debug`, and its memory is wiped when it is dropped.
///
/// ```
/// use fingerpost::{Model, Secret};
///
/// #[derive(Debug, Model)]
/// struct Session { token: Secret }
///
/// let session: Session = serde_json::from_str(r#"{"token":"hush"}"#)?;
/// assert_eq!(format!("{session:?}"), "Session { token: Secret(***) }");
/// assert_eq!(session.token.expose(), "hush");
/// # Ok::<_, serde_json::Error>(())
/// ```
#[derive(Clone, Default)]
pub struct Secret(SecretString);

impl Secret {
    /// Returns the string.
    pub fn expose(&self) -> &str {
        self.0.expose_secret()
    }
}

impl fmt::Debug for Secret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Secret(***)")
    }
}

impl PartialEq for Secret {
    fn eq(&self, other: &Self) -> bool {
        self.expose() == other.expose()
    }
}

impl Eq for Secret {}

impl From<String> for Secret {
    fn from(text: String) -> Self {
        Self(text.into())
    }
}

impl From<&str> for Secret {
    fn from(text: &str) -> Self {
        Self(text.into())
    }
}

impl From<SecretString> for Secret {
    fn from(secret: SecretString) -> Self {
        Self(secret)
    }
}

impl From<Secret> for SecretString {
    fn from(secret: Secret) -> Self {
        secret.0
    }
}

impl From<&str> for Field<Secret> {
    fn from(text: &str) -> Self {
        Self::Set(text.into())
    }
}

impl Described for Secret {
    fn schema() -> Schema {
        Schema::Text
    }
}

impl Serialize for Secret {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.expose())
    }
}

impl<'de> Deserialize<'de> for Secret {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer).map(Self::from)
    }
}

//! Properties of write types: absent, `null`, or a value.

use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// A property of a request body: absent, `null`, or a value.
///
/// In a partial update, an absent property keeps its value on the server, while `null` clears it. `Option` cannot
/// distinguish the two; `Field` can. Annotate it with `#[serde(default, skip_serializing_if = "Field::is_unset")]`.
///
/// ```
/// use fingerpost::Field;
/// use serde::Serialize;
///
/// #[derive(Default, Serialize)]
/// struct WriteUser {
///     #[serde(skip_serializing_if = "Field::is_unset")]
///     first_name: Field<String>,
///     #[serde(skip_serializing_if = "Field::is_unset")]
///     last_name: Field<String>,
///     #[serde(skip_serializing_if = "Field::is_unset")]
///     locale: Field<String>,
/// }
///
/// let change = WriteUser { first_name: "Ada".into(), last_name: Field::Null, ..WriteUser::default() };
/// assert_eq!(serde_json::to_string(&change).unwrap(), r#"{"first_name":"Ada","last_name":null}"#);
/// ```
#[derive(Clone, Copy, Debug, Default, Eq, Hash, PartialEq)]
pub enum Field<T> {
    /// The property is left out of the request.
    #[default]
    Unset,
    /// The property is sent as `null`.
    Null,
    /// The property is sent with this value.
    Set(T),
}

impl<T> Field<T> {
    /// Returns `true` if the property is absent, for `#[serde(skip_serializing_if = …)]`.
    pub fn is_unset(&self) -> bool {
        matches!(self, Self::Unset)
    }

    /// Returns the value, if there is one.
    pub fn value(&self) -> Option<&T> {
        match self {
            Self::Set(value) => Some(value),
            Self::Unset | Self::Null => None,
        }
    }
}

impl<T> From<T> for Field<T> {
    fn from(value: T) -> Self {
        Self::Set(value)
    }
}

impl From<&str> for Field<String> {
    fn from(value: &str) -> Self {
        Self::Set(value.to_owned())
    }
}

impl<T: Serialize> Serialize for Field<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Set(value) => serializer.serialize_some(value),
            // The field's attribute skips `Unset`; without the attribute, null is the closest value.
            Self::Unset | Self::Null => serializer.serialize_none(),
        }
    }
}

impl<'de, T: Deserialize<'de>> Deserialize<'de> for Field<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Ok(Option::deserialize(deserializer)?.map_or(Self::Null, Self::Set))
    }
}

//! Properties of write types: absent, `null`, or a value.

use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// A property of a request body: absent, `null`, or a value.
///
/// In a partial update, an absent property keeps its value on the server, while `null` clears it. `Option` cannot
/// distinguish the two; `Field` can.
///
/// Requests leave out unset properties, whether their type derives [`Model`](crate::Model) or serde's traits. An unset
/// item of a list cannot be left out, so such a request is refused before anything is sent.
///
/// ```
/// # fn main() -> Result<(), fingerpost::Error> {
/// use fingerpost::{Client, Field, PerCall, endpoints};
/// use serde::Serialize;
///
/// #[derive(Default, Serialize)]
/// struct WriteUser { first_name: Field<String>, last_name: Field<String>, locale: Field<String> }
///
/// #[endpoints]
/// trait Users {
///     /// Changes a user.
///     #[endpoint(PATCH "/users/<id>")]
///     fn change(&self, id: u64, #[body] user: &WriteUser) -> ();
/// }
///
/// let change = WriteUser { first_name: "Ada".into(), last_name: Field::Null, ..WriteUser::default() };
/// let request = Client::new("https://users.example")?.change(7, &change).request()?;
/// assert_eq!(request.body().as_bytes(), Some(&br#"{"first_name":"Ada","last_name":null}"#[..]));
/// # Ok(()) }
/// ```
///
/// Other serializers, such as `serde_json::to_value`, write an unset property of a serde type as `null`, unless the
/// field has the attribute `#[serde(default, skip_serializing_if = "Field::is_unset")]`. The `default` also makes a
/// missing property readable.
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
            Self::Unset => unset(serializer),
            Self::Null => serializer.serialize_none(),
        }
    }
}

/// The name of the newtype by which the serializer of requests recognizes an unset field, to leave it out.
pub(crate) const UNSET: &str = "$fingerpost::Unset";

/// Serializes an unset field. Other formats cannot leave it out, and null is the closest value.
pub(crate) fn unset<S: Serializer>(serializer: S) -> Result<S::Ok, S::Error> {
    serializer.serialize_newtype_struct(UNSET, &None::<()>)
}

impl<'de, T: Deserialize<'de>> Deserialize<'de> for Field<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Ok(Option::deserialize(deserializer)?.map_or(Self::Null, Self::Set))
    }
}

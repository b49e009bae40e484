//! Properties of write types: absent, `null`, or a value.

use std::collections::BTreeMap;

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
/// Values convert with `into()`, strings also from `&str`, from numbers, and in lists and maps:
///
/// ```
/// # use fingerpost::Field;
/// # use std::collections::BTreeMap;
/// #[derive(Default)]
/// struct WriteQuery { fields: Field<Vec<String>>, filters: Field<BTreeMap<String, String>>, limit: Field<String> }
///
/// let query = WriteQuery {
///     fields: ["orders.status", "orders.count"].into(),
///     filters: [("orders.status", "complete")].into(),
///     limit: 500.into(),
/// };
/// assert_eq!(query.limit, Field::Set("500".to_owned()));
/// assert_eq!(query.fields.value().unwrap().len(), 2);
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

impl From<&String> for Field<String> {
    fn from(value: &String) -> Self {
        Self::Set(value.clone())
    }
}

/// Numbers as strings, for APIs whose ids and limits are strings: `limit: 500.into()`.
macro_rules! numbers_as_strings {
    ($($number:ty)+) => {
        $(impl From<$number> for Field<String> {
            fn from(value: $number) -> Self {
                Self::Set(value.to_string())
            }
        })+
    };
}

numbers_as_strings! { i8 i16 i32 i64 isize u8 u16 u32 u64 usize }

/// `fields: ["a", "b"].into()`
impl<const N: usize> From<[&str; N]> for Field<Vec<String>> {
    fn from(values: [&str; N]) -> Self {
        Self::from(&values[..])
    }
}

impl From<Vec<&str>> for Field<Vec<String>> {
    fn from(values: Vec<&str>) -> Self {
        Self::from(&values[..])
    }
}

impl From<&[&str]> for Field<Vec<String>> {
    fn from(values: &[&str]) -> Self {
        Self::Set(values.iter().copied().map(str::to_owned).collect())
    }
}

impl<T, const N: usize> From<[T; N]> for Field<Vec<T>> {
    fn from(values: [T; N]) -> Self {
        Self::Set(values.into())
    }
}

impl<T: Clone> From<&[T]> for Field<Vec<T>> {
    fn from(values: &[T]) -> Self {
        Self::Set(values.to_vec())
    }
}

impl<T: Clone> From<&Vec<T>> for Field<Vec<T>> {
    fn from(values: &Vec<T>) -> Self {
        Self::Set(values.clone())
    }
}

/// `filters: [("a", "b")].into()`
impl<const N: usize> From<[(&str, &str); N]> for Field<BTreeMap<String, String>> {
    fn from(entries: [(&str, &str); N]) -> Self {
        entries.map(|(key, value)| (key, value.to_owned())).into()
    }
}

impl<V, const N: usize> From<[(&str, V); N]> for Field<BTreeMap<String, V>> {
    fn from(entries: [(&str, V); N]) -> Self {
        Self::Set(entries.into_iter().map(|(key, value)| (key.to_owned(), value)).collect())
    }
}

impl<V, const N: usize> From<[(String, V); N]> for Field<BTreeMap<String, V>> {
    fn from(entries: [(String, V); N]) -> Self {
        Self::Set(entries.into())
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

/// The name of the newtype by which the serializer of requests recognizes a value that is percent-encoded already.
pub(crate) const ENCODED: &str = "$fingerpost::PreEncoded";

/// Serializes an unset field. Other formats cannot leave it out, and null is the closest value.
pub(crate) fn unset<S: Serializer>(serializer: S) -> Result<S::Ok, S::Error> {
    serializer.serialize_newtype_struct(UNSET, &None::<()>)
}

impl<'de, T: Deserialize<'de>> Deserialize<'de> for Field<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Ok(Option::deserialize(deserializer)?.map_or(Self::Null, Self::Set))
    }
}

//! JSON schemas of types, for tables that are read at run time and for comparison with OpenAPI documents.

mod error;
mod nearest;
mod rules;
#[cfg(test)]
mod tests;
mod unions;

use std::collections::{BTreeMap, HashMap};

use serde_json::Value;

pub use self::error::{SchemaError, SchemaMismatch};
pub use self::rules::SchemaRules;
pub(crate) use self::rules::is_exact;
pub use self::unions::{SchemaConstant, UnionMember, UnionSchema};
use crate::core::field::Field;

/// The JSON schema of a type.
///
/// ```
/// use fingerpost::{Described, Schema};
///
/// assert_eq!(<Vec<Option<i64>>>::schema(), Schema::List(Box::new(Schema::Integer)));
/// ```
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum Schema {
    /// Any value.
    Any,
    /// A boolean.
    Boolean,
    /// An integer.
    Integer,
    /// A number.
    Number,
    /// A string.
    Text,
    /// A string with a date and time (RFC 3339).
    DateTime,
    /// A string with a date.
    Date,
    /// An array of this item type.
    List(Box<Schema>),
    /// An object with arbitrary keys and this value type.
    Map(Box<Schema>),
    /// An object with known properties.
    Object(ObjectSchema),
    /// A string out of a list.
    Enum(&'static EnumSchema),
    /// A value of one of several types.
    Union(&'static UnionSchema),
}

impl Schema {
    /// Checks that a JSON value fits this schema, that is, that a type with this schema can be deserialized from it.
    ///
    /// Null fits every schema, since schemas do not mark optional values, and objects may have properties that the
    /// schema does not list. [`SchemaRules`] can reject both. Dates and times are checked with the feature `jiff`;
    /// without it, any string is accepted.
    ///
    /// # Errors
    ///
    /// Returns all mismatches, each with its JSON pointer and with what was expected and found.
    ///
    /// # Examples
    ///
    /// ```
    /// use fingerpost::{Described, Model};
    /// use serde_json::json;
    ///
    /// #[derive(Model)]
    /// pub struct Tile {
    ///     pub title: Option<String>,
    ///     pub rows: Vec<i64>,
    /// }
    ///
    /// let schema = Tile::schema();
    /// assert!(schema.validate(&json!({ "title": null, "rows": [1, 2], "new": true })).is_ok());
    /// let error = schema.validate(&json!({ "rows": [1, "2"] })).unwrap_err();
    /// assert_eq!(error.to_string(), "at `/rows/1`: expected a 64-bit integer, found a string");
    /// ```
    pub fn validate(&self, value: &Value) -> Result<(), SchemaError> {
        SchemaRules::new().validate(self, value)
    }

    /// Converts a JSON value so that it fits this schema, for values that come from text or from a lenient client:
    /// command lines, queries, calls by name.
    ///
    /// At any depth, a string is parsed as the boolean or number that the schema requires (`"True"`, `" 42"`), and a
    /// boolean or number is converted to a string if the schema requires one, except for integers beyond 64 bits, which
    /// have lost digits. Properties that the schema does not list are dropped. The result passes
    /// [`validate`](Self::validate); a value that already fits is not changed otherwise.
    ///
    /// # Errors
    ///
    /// Returns all remaining mismatches. Their JSON pointers and kinds refer to the original value.
    ///
    /// # Examples
    ///
    /// ```
    /// use fingerpost::Described;
    /// use serde_json::json;
    ///
    /// assert_eq!(<Vec<i64>>::schema().coerce(&json!(["1", 2])).unwrap(), json!([1, 2]));
    /// assert_eq!(String::schema().coerce(&json!(42)).unwrap(), json!("42"));
    /// assert_eq!(bool::schema().coerce(&json!("yes")).unwrap_err().first().expected(), "`true` or `false`");
    /// ```
    pub fn coerce(&self, value: &Value) -> Result<Value, SchemaError> {
        SchemaRules::new().coerce(self, value)
    }

    /// Returns the properties of a JSON value, at any depth, that this schema does not list. A misspelt property is one
    /// of them: most servers ignore it without an error.
    ///
    /// # Examples
    ///
    /// ```
    /// use fingerpost::{Described, Model};
    /// use serde_json::json;
    ///
    /// #[derive(Model)]
    /// pub struct Person {
    ///     pub first_name: Option<String>,
    ///     pub friends: Option<Vec<Person>>,
    /// }
    ///
    /// let value = json!({ "first_name": "Ada", "friends": [{ "frist_name": "Bob" }] });
    /// let [unknown] = &Person::schema().unknown_properties(&value)[..] else { panic!("expected one") };
    /// assert_eq!((unknown.pointer(), unknown.nearest()), ("/friends/0/frist_name", Some("first_name")));
    /// ```
    pub fn unknown_properties(&self, value: &Value) -> Vec<SchemaMismatch> {
        let error = SchemaRules::new().refuse_unknown_properties().validate(self, value).err();
        let mismatches = error.into_iter().flat_map(SchemaError::into_mismatches);
        mismatches.filter(SchemaMismatch::is_unknown_property).collect()
    }
}

/// The schema of a type with named properties.
#[derive(Clone, Copy, Debug)]
pub struct ObjectSchema {
    /// The name of the type.
    pub name: &'static str,
    /// The names of its properties on the wire, in declaration order.
    pub names: &'static [&'static str],
    /// The schema of the property at an index in `names`. A function, since types can be recursive.
    pub property: fn(usize) -> Schema,
    /// Set if the type keeps other properties as well, in a field with `#[model(flatten)]`.
    pub open: bool,
}

impl ObjectSchema {
    /// Returns the name and the schema of each property, in declaration order.
    pub fn properties(self) -> impl ExactSizeIterator<Item = (&'static str, Schema)> {
        self.names.iter().enumerate().map(move |(index, name)| (*name, (self.property)(index)))
    }
}

/// Types can be recursive, so objects are compared by their names and the names of their properties.
impl PartialEq for ObjectSchema {
    fn eq(&self, other: &Self) -> bool {
        (self.name, self.names) == (other.name, other.names)
    }
}

/// The schema of a type whose values are strings out of a list.
#[derive(Debug, PartialEq)]
pub struct EnumSchema {
    /// The name of the type.
    pub name: &'static str,
    /// The listed strings.
    pub values: &'static [&'static str],
    /// Set if the type accepts other strings as well.
    pub open: bool,
}

/// A type with a known JSON schema. `#[derive(Model)]` implements it.
pub trait Described {
    /// Returns the JSON schema. Optional and nullable values have the schema of their type.
    fn schema() -> Schema;
}

macro_rules! described {
    ($($ty:ty => $schema:ident),+ $(,)?) => {
        $(impl Described for $ty {
            fn schema() -> Schema {
                Schema::$schema
            }
        })+
    };
}

described! {
    bool => Boolean,
    i8 => Integer, i16 => Integer, i32 => Integer, i64 => Integer, isize => Integer,
    u8 => Integer, u16 => Integer, u32 => Integer, u64 => Integer, usize => Integer,
    f32 => Number, f64 => Number, serde_json::Number => Number,
    str => Text, String => Text, char => Text,
    serde_json::Value => Any, () => Any,
}

#[cfg(feature = "jiff")]
described! {
    jiff::Timestamp => DateTime, jiff::civil::Date => Date,
    // Without an offset, a date and time is not a `date-time` of OpenAPI.
    jiff::civil::DateTime => Text, jiff::civil::Time => Text,
}

#[cfg(feature = "chrono")]
described! { chrono::NaiveDate => Date, chrono::NaiveDateTime => Text, chrono::NaiveTime => Text }

#[cfg(feature = "chrono")]
impl<Z: chrono::TimeZone> Described for chrono::DateTime<Z> {
    fn schema() -> Schema {
        Schema::DateTime
    }
}

#[cfg(feature = "uuid")]
described! { uuid::Uuid => Text }

#[cfg(feature = "url")]
described! { url::Url => Text }

macro_rules! described_by_content {
    ($(($($ty:tt)+)),+ $(,)?) => {
        $(impl<T: Described + ?Sized> Described for $($ty)+ {
            fn schema() -> Schema {
                T::schema()
            }
        })+
    };
}

described_by_content! { (Box<T>), (&T) }

impl<T: Described> Described for Option<T> {
    fn schema() -> Schema {
        T::schema()
    }
}

impl<T: Described> Described for Field<T> {
    fn schema() -> Schema {
        T::schema()
    }
}

impl<T: Described> Described for [T] {
    fn schema() -> Schema {
        Schema::List(Box::new(T::schema()))
    }
}

impl<T: Described> Described for Vec<T> {
    fn schema() -> Schema {
        <[T]>::schema()
    }
}

impl<T: Described> Described for BTreeMap<String, T> {
    fn schema() -> Schema {
        Schema::Map(Box::new(T::schema()))
    }
}

impl<T: Described, S> Described for HashMap<String, T, S> {
    fn schema() -> Schema {
        Schema::Map(Box::new(T::schema()))
    }
}

impl<T: Described, const N: usize> Described for [T; N] {
    fn schema() -> Schema {
        <[T]>::schema()
    }
}

/// The schema of a type, for tables in constants.
#[derive(Clone, Copy)]
pub struct SchemaOf(fn() -> Schema);

impl SchemaOf {
    pub(crate) fn schema(self) -> Schema {
        (self.0)()
    }
}

impl PartialEq for SchemaOf {
    fn eq(&self, other: &Self) -> bool {
        std::ptr::fn_addr_eq(self.0, other.0)
    }
}

impl Eq for SchemaOf {}

impl std::fmt::Debug for SchemaOf {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.schema().fmt(f)
    }
}

/// Looks up the schema of a type that may have none: `Probe::<T>::SCHEMA`, with [`Unknown`] in scope. The inherent
/// constant takes precedence over that of the trait if its bounds hold.
#[derive(Debug)]
pub struct Probe<T: ?Sized>(std::marker::PhantomData<T>);

impl<T: Described + ?Sized> Probe<T> {
    /// The schema of the type.
    pub const SCHEMA: Option<SchemaOf> = Some(SchemaOf(T::schema));
}

/// The fallback for types without a schema.
pub trait Unknown {
    /// No schema.
    const SCHEMA: Option<SchemaOf> = None;
}

impl<T: ?Sized> Unknown for Probe<T> {}

/// The absence of a schema.
pub const NO_SCHEMA: Option<SchemaOf> = None;

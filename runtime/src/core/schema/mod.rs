//! What is known of a type's JSON form: for tables that are read at run time, and for comparing them with a document.

mod error;
mod rules;
#[cfg(test)]
mod tests;

use std::collections::{BTreeMap, HashMap};

use serde_json::Value;

pub use self::error::{SchemaError, SchemaMismatch};
pub use self::rules::SchemaRules;
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
    /// Anything.
    Any,
    /// `true` or `false`.
    Boolean,
    /// A whole number.
    Integer,
    /// A number.
    Number,
    /// Text.
    Text,
    /// Text that is a point in time.
    DateTime,
    /// Text that is a day.
    Date,
    /// A list of these.
    List(Box<Schema>),
    /// Names, each with one of these.
    Map(Box<Schema>),
    /// Named properties.
    Object(ObjectSchema),
    /// One of several texts.
    Enum(&'static EnumSchema),
}

impl Schema {
    /// Checks that a JSON value fits this schema, that is, that a type of this schema reads it.
    ///
    /// Null fits every schema, since a schema does not tell optional values from others, and an object may have
    /// properties that its schema does not list. [`SchemaRules`] can refuse both. Dates and times are checked with the
    /// feature `jiff`; without it any text is one.
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
    /// assert_eq!(error.to_string(), "at `/rows/1`: expected a 64-bit integer, found text");
    /// ```
    pub fn validate(&self, value: &Value) -> Result<(), SchemaError> {
        SchemaRules::new().validate(self, value)
    }

    /// Converts a JSON value so that it fits this schema, for values that were text once or were written by a lenient
    /// client: command lines, queries, calls by name.
    ///
    /// At any depth, text becomes the boolean or number that it stands for (`"True"`, `" 42"`), and a boolean or number
    /// becomes text where the schema has text, unless it is a whole number beyond 64 bits, which has lost digits.
    /// Properties that the schema does not list are dropped. The result fits by [`validate`](Self::validate); a value
    /// that fits already is not changed otherwise.
    ///
    /// # Errors
    ///
    /// Returns all mismatches that are left. Their JSON pointers and kinds are those of the given value.
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
}

/// A type with named properties.
#[derive(Clone, Copy, Debug)]
pub struct ObjectSchema {
    /// Its name.
    pub name: &'static str,
    /// The names of its properties on the wire, in the order of the declaration.
    pub names: &'static [&'static str],
    /// The form of a property's value, by its place in `names`. A function, since types refer to each other in circles.
    pub property: fn(usize) -> Schema,
}

impl ObjectSchema {
    /// The properties, each with its name and the form of its value, in the order of the declaration.
    pub fn properties(self) -> impl ExactSizeIterator<Item = (&'static str, Schema)> {
        self.names.iter().enumerate().map(move |(index, name)| (*name, (self.property)(index)))
    }
}

/// Types refer to each other in circles, so an object is known by its name and the names of its properties.
impl PartialEq for ObjectSchema {
    fn eq(&self, other: &Self) -> bool {
        (self.name, self.names) == (other.name, other.names)
    }
}

/// A type whose values are texts out of a list.
#[derive(Debug, PartialEq)]
pub struct EnumSchema {
    /// Its name.
    pub name: &'static str,
    /// The texts.
    pub values: &'static [&'static str],
    /// Whether other texts are kept, too.
    pub open: bool,
}

/// A type whose JSON form is known. `#[derive(Model)]` makes a type of one's own one.
pub trait Described {
    /// The JSON form. What may be `null` or left out has the form of what is there otherwise.
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
    f32 => Number, f64 => Number,
    str => Text, String => Text, char => Text,
    serde_json::Value => Any, () => Any,
}

#[cfg(feature = "jiff")]
described! { jiff::Timestamp => DateTime, jiff::civil::Date => Date }

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

/// The schema of a type in a table that is a constant.
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

/// Finds the schema of a type, if it has one: `Probe::<T>::SCHEMA`, with [`Unknown`] in scope. An inherent constant
/// goes before one of a trait, where its bounds hold.
#[derive(Debug)]
pub struct Probe<T: ?Sized>(std::marker::PhantomData<T>);

impl<T: Described + ?Sized> Probe<T> {
    /// The schema of the type.
    pub const SCHEMA: Option<SchemaOf> = Some(SchemaOf(T::schema));
}

/// The schema of a type of which none is known.
pub trait Unknown {
    /// No schema.
    const SCHEMA: Option<SchemaOf> = None;
}

impl<T: ?Sized> Unknown for Probe<T> {}

/// The schema of what has none.
pub const NO_SCHEMA: Option<SchemaOf> = None;

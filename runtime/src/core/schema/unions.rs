//! The schema of a union, and the comparison of JSON values with it.

use serde_json::Value;

use super::Schema;

/// The schema of a type whose values are those of several types.
#[derive(Debug)]
pub struct UnionSchema {
    /// The name of the type.
    pub name: &'static str,
    /// The property that tells the members apart, which all of them have; `None` if their shapes do.
    pub tag: Option<&'static str>,
    /// The types, in declaration order.
    pub members: &'static [UnionMember],
    /// Set if the type keeps other values as well.
    pub open: bool,
}

/// One of the types of a [`UnionSchema`].
#[derive(Debug)]
pub struct UnionMember {
    /// The name of the variant.
    pub name: &'static str,
    /// The values of the tag, of which the first one is written. Empty without a tag.
    pub tags: &'static [&'static str],
    /// The names of properties that a value must have to be of this type, some with their value.
    pub properties: &'static [(&'static str, Option<SchemaConstant>)],
    /// The schema of the type. A function, since types can be recursive.
    pub schema: fn() -> Schema,
}

/// The constant value of a property.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum SchemaConstant {
    /// A string.
    Text(&'static str),
    /// An integer.
    Integer(i64),
    /// A boolean.
    Bool(bool),
}

/// Types can be recursive, so unions are compared by their names and those of their members.
impl PartialEq for UnionSchema {
    fn eq(&self, other: &Self) -> bool {
        let members = |schema: &Self| schema.members.iter().map(|member| (member.name, member.tags, member.properties));
        (self.name, self.tag, self.open) == (other.name, other.tag, other.open) && members(self).eq(members(other))
    }
}

impl UnionSchema {
    /// Returns the members that a value may be of: the one that its tag names, or those of its kind with its
    /// properties.
    pub(super) fn candidates<'a>(&'a self, value: &'a Value) -> impl Iterator<Item = &'static UnionMember> + 'a {
        self.members.iter().filter(move |member| match self.tag {
            Some(tag) => value.get(tag).and_then(Value::as_str).is_some_and(|value| member.tags.contains(&value)),
            None => member.has_properties(value) && is_kind(&(member.schema)(), value),
        })
    }

    /// Returns a noun phrase for its values.
    pub(super) fn noun(&self) -> String {
        let quoted = |words: &[&str]| words.iter().map(|word| format!("`{word}`")).collect::<Vec<_>>().join(", ");
        match self.tag {
            Some(tag) => {
                let tags: Vec<_> = self.members.iter().flat_map(|member| member.tags).copied().collect();
                format!("an object whose `{tag}` is one of: {}", quoted(&tags))
            }
            None => {
                let names: Vec<_> = self.members.iter().map(|member| member.name).collect();
                format!("a value of `{}`, one of: {}", self.name, quoted(&names))
            }
        }
    }
}

impl UnionMember {
    /// Returns `true` if a value has the properties of this type.
    pub(in crate::core) fn has_properties(&self, value: &Value) -> bool {
        self.properties.iter().all(|(name, constant)| {
            value.get(name).is_some_and(|value| constant.is_none_or(|constant| constant.is(value)))
        })
    }
}

impl SchemaConstant {
    /// Returns `true` if a value is this constant.
    fn is(self, value: &Value) -> bool {
        match self {
            Self::Text(text) => value.as_str() == Some(text),
            Self::Integer(number) => value.as_i64() == Some(number),
            Self::Bool(flag) => value.as_bool() == Some(flag),
        }
    }
}

/// Returns `true` if a value is of the kind of a schema.
fn is_kind(schema: &Schema, value: &Value) -> bool {
    match schema {
        // The members of a union are compared with the value when it is checked.
        Schema::Any | Schema::Union(_) => true,
        Schema::Boolean => value.is_boolean(),
        Schema::Integer => value.is_i64() || value.is_u64(),
        Schema::Number => value.is_number(),
        Schema::Text | Schema::DateTime | Schema::Date | Schema::Enum(_) => value.is_string(),
        Schema::List(_) => value.is_array(),
        Schema::Map(_) | Schema::Object(_) => value.is_object(),
    }
}

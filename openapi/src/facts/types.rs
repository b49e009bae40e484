//! Objects and unions.

use std::ops::{Deref, DerefMut};

use indexmap::IndexMap;

use super::{Kind, Property};

/// The properties of an object.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Object {
    /// Named properties.
    pub properties: IndexMap<String, Property>,
    /// Kind of all other properties, if there may be any.
    pub further: Option<Kind>,
}

impl Deref for Object {
    type Target = IndexMap<String, Property>;

    fn deref(&self) -> &Self::Target {
        &self.properties
    }
}

impl DerefMut for Object {
    fn deref_mut(&mut self) -> &mut Self::Target {
        &mut self.properties
    }
}

impl From<IndexMap<String, Property>> for Object {
    fn from(properties: IndexMap<String, Property>) -> Self {
        Self { properties, further: None }
    }
}

impl FromIterator<(String, Property)> for Object {
    fn from_iter<I: IntoIterator<Item = (String, Property)>>(properties: I) -> Self {
        properties.into_iter().collect::<IndexMap<_, _>>().into()
    }
}

impl<'a> IntoIterator for &'a Object {
    type Item = (&'a String, &'a Property);
    type IntoIter = indexmap::map::Iter<'a, String, Property>;

    fn into_iter(self) -> Self::IntoIter {
        self.properties.iter()
    }
}

/// A value of one of several kinds.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct Union {
    /// Property that tells the members apart by its values. Without one, their shapes do.
    pub tag: Option<String>,
    /// Members, in the order in which they are tried.
    pub members: Vec<Member>,
}

/// A member of a union.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Member {
    /// Kind of the value.
    pub kind: Kind,
    /// Values of the tag.
    pub values: Vec<String>,
    /// In a union without a tag, properties that tell the member apart from other objects, some by a constant value.
    pub has: Vec<(String, Option<Constant>)>,
}

impl Member {
    /// Creates a member without a tag.
    pub fn of(kind: Kind) -> Self {
        Self { kind, values: Vec::new(), has: Vec::new() }
    }
}

/// The constant value of a property.
#[derive(Clone, Debug, Eq, Hash, PartialEq)]
pub enum Constant {
    /// A string.
    Text(String),
    /// An integer.
    Integer(i64),
    /// `true` or `false`.
    Boolean(bool),
}

//! Lists, maps and structs in a path: the expansion of RFC 6570, section 3.2, which is also that of OpenAPI.

use serde::Serialize;
use serde::ser::SerializeMap;

use super::{Param, ParamText};
use crate::core::serialize::{self, FlatField};

/// The notation of lists, maps and structs in a path.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct Expansion {
    /// The text before the value and between its items.
    pub notation: PathNotation,
    /// Separates the items of a list as separate values, and writes the fields of a map as `name=value`.
    pub explode: bool,
}

/// The text around the items of a list in a path.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum PathNotation {
    /// `blue,black`: `simple` of OpenAPI.
    Simple,
    /// `.blue,black`, or exploded `.blue.black`.
    Label,
    /// `;color=blue,black`, or exploded `;color=blue;color=black`.
    Matrix,
}

/// A map, a struct, or another value with serde's `Serialize`, for a path parameter with a style.
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot be a path parameter with a style",
    label = "this type is neither a list of parameter values nor a map or a struct",
    note = "`comma`, `label` and `matrix` take a slice, an array or a `Vec` of parameter values, or a type with \
            `serde::Serialize`",
    note = "a single value can be part of the template: `/colors;name=<name>`"
)]
pub trait PathFields {
    #[doc(hidden)]
    fn append_expanded(&self, name: &str, expansion: Expansion, out: &mut ParamText<'_>);
}

#[diagnostic::do_not_recommend]
impl<T: Serialize + ?Sized> PathFields for T {
    fn append_expanded(&self, name: &str, expansion: Expansion, out: &mut ParamText<'_>) {
        expanded_value(self, name, expansion, out);
    }
}

/// Writes a list of parameter values.
#[doc(hidden)]
pub fn expanded_list<T: Param>(list: &[T], name: &str, expansion: Expansion, out: &mut ParamText<'_>) {
    let items = list.iter().map(|item| item as &dyn Param).collect();
    expansion.write(name, Members::List(items), out);
}

/// Writes a single parameter value.
#[doc(hidden)]
pub fn expanded_scalar<T: Param + ?Sized>(value: &T, name: &str, expansion: Expansion, out: &mut ParamText<'_>) {
    expansion.write(name, Members::One(&value), out);
}

/// Writes a value with `Serialize`: a scalar, a list of them, or a map or struct of them.
pub(crate) fn expanded_value(
    value: &(impl Serialize + ?Sized),
    name: &str,
    expansion: Expansion,
    out: &mut ParamText<'_>,
) {
    let written = match serialize::fields(value) {
        Err(serialize::NO_FIELDS) => unnamed(value, name, expansion, out),
        Err(problem) => Err(problem),
        Ok(fields) => named(&fields, name, expansion, out),
    };
    if let Err(problem) = written {
        out.refuse(problem);
    }
}

/// Writes the fields of a map or a struct. Null is left out.
fn named(fields: &[FlatField], name: &str, expansion: Expansion, out: &mut ParamText<'_>) -> Result<(), &'static str> {
    let mut pairs = Vec::new();
    for field in fields {
        match &field.values[..] {
            _ if field.is_list => return Err("has a nested list"),
            [Some(text)] => pairs.push((&*field.name, text as &dyn Param)),
            _ => {}
        }
    }
    expansion.write(name, Members::Fields(pairs), out);
    Ok(())
}

/// Writes a scalar or a list, which is read as the only field of a map.
fn unnamed(
    value: &(impl Serialize + ?Sized),
    name: &str,
    expansion: Expansion,
    out: &mut ParamText<'_>,
) -> Result<(), &'static str> {
    for field in serialize::fields(&OnlyField(value))? {
        let texts: Option<Vec<_>> =
            field.values.iter().map(|text| text.as_ref().map(|text| text as &dyn Param)).collect();
        match texts.as_deref() {
            Some(texts) if field.is_list => expansion.write(name, Members::List(texts.to_vec()), out),
            Some([text]) => expansion.write(name, Members::One(*text), out),
            Some(_) | None if field.is_list => return Err("has a list with a null"),
            Some(_) | None => return Err("is null, which a path cannot express"),
        }
    }
    Ok(())
}

/// Serializes a value as a map with one entry.
struct OnlyField<'a, T: ?Sized>(&'a T);

impl<T: Serialize + ?Sized> Serialize for OnlyField<'_, T> {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(1))?;
        map.serialize_entry("", self.0)?;
        map.end()
    }
}

/// The parts of a value.
enum Members<'a> {
    One(&'a dyn Param),
    List(Vec<&'a dyn Param>),
    Fields(Vec<(&'a str, &'a dyn Param)>),
}

impl Expansion {
    /// Returns the text between items, and between a name and its value if these are exploded.
    const fn separator(self) -> &'static str {
        match (self.notation, self.explode) {
            (PathNotation::Label, true) => ".",
            (PathNotation::Matrix, true) => ";",
            (PathNotation::Simple, _) | (PathNotation::Label | PathNotation::Matrix, false) => ",",
        }
    }

    const fn prefix(self) -> &'static str {
        match self.notation {
            PathNotation::Simple => "",
            PathNotation::Label => ".",
            PathNotation::Matrix => ";",
        }
    }

    /// Writes the parts. Separators are not encoded, and everything else of an item is, so that servers which split a
    /// path before they decode it get the items.
    fn write(self, name: &str, members: Members<'_>, out: &mut ParamText<'_>) {
        let is_matrix = self.notation == PathNotation::Matrix;
        let none = match &members {
            Members::One(_) => false,
            Members::List(items) => items.is_empty(),
            Members::Fields(fields) => fields.is_empty(),
        };
        if none {
            return out.refuse("is empty, which a path cannot express");
        }
        out.push_encoded(self.prefix());
        if is_matrix && !(self.explode && matches!(members, Members::Fields(_))) {
            out.push(name);
        }
        match members {
            Members::One(value) => self.item(is_matrix, value, out),
            Members::List(items) => {
                // Without `explode`, the name and `=` are written once, unless the whole list is an empty text.
                let is_named = is_matrix && (self.explode || items.len() == 1);
                if is_matrix && !is_named {
                    out.push_encoded("=");
                }
                for (index, item) in items.into_iter().enumerate() {
                    if index > 0 {
                        out.push_encoded(self.separator());
                        if is_named {
                            out.push(name);
                        }
                    }
                    self.part(is_named, item, out);
                }
            }
            Members::Fields(fields) => {
                for (index, (name, value)) in fields.into_iter().enumerate() {
                    match index {
                        0 if is_matrix && !self.explode => out.push_encoded("="),
                        0 => {}
                        _ => out.push_encoded(self.separator()),
                    }
                    self.part(false, &name, out);
                    if !self.explode {
                        out.push_encoded(self.separator());
                    } else if !is_matrix {
                        out.push_encoded("=");
                    }
                    self.part(is_matrix && self.explode, value, out);
                }
            }
        }
    }

    /// Writes a part of a list or a map, which must not contain a separator that is not encoded.
    fn part(self, is_named: bool, part: &dyn Param, out: &mut ParamText<'_>) {
        let start = out.out.len();
        self.item(is_named, part, out);
        // A dot is never encoded, and a `PreEncoded` may contain the other separators.
        if out.out[start..].contains(&self.separator().as_bytes()[0]) {
            out.refuse("has an item that contains a separator of the items");
        }
    }

    /// Writes a value, after `=` if it `is_named` and not empty.
    fn item(self, is_named: bool, item: &dyn Param, out: &mut ParamText<'_>) {
        if is_named {
            out.push_encoded("=");
        }
        let start = out.out.len();
        item.write(out);
        if is_named && out.out.len() == start {
            out.out.truncate(start - 1);
        }
        if self.notation == PathNotation::Matrix && out.out[start.min(out.out.len())..].contains(&b';') {
            out.refuse("has an item that contains `;`, which starts the next parameter");
        }
    }
}

#[cfg(feature = "testing")]
impl Expansion {
    /// Removes the text before the items of a value, which is still encoded.
    pub(crate) fn inside<'t>(self, name: &str, encoded: &'t str) -> Result<&'t str, &'static str> {
        const OTHER: &str = "does not have the notation of its style";
        let rest = encoded.strip_prefix(self.prefix()).ok_or(OTHER)?;
        match (self.notation, self.explode) {
            (PathNotation::Matrix, false) => match rest.strip_prefix(name).ok_or(OTHER)? {
                "" => Ok(""),
                rest => rest.strip_prefix('=').ok_or(OTHER),
            },
            (PathNotation::Matrix, true) | (PathNotation::Simple | PathNotation::Label, _) => Ok(rest),
        }
    }

    /// Splits the items.
    pub(crate) fn items(self, inside: &str) -> impl Iterator<Item = &str> {
        inside.split(self.separator())
    }

    /// Returns an exploded item without its name, for a list or a single value.
    pub(crate) fn unnamed<'t>(self, name: &str, item: &'t str) -> Option<&'t str> {
        if self.notation != PathNotation::Matrix || !self.explode {
            return Some(item);
        }
        match item.strip_prefix(name)? {
            "" => Some(""),
            rest => rest.strip_prefix('='),
        }
    }
}

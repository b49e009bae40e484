//! The fields of a struct or the entries of a map, as text.

use serde::Serialize;

use super::emit::Emit;
use super::nesting::Nesting;
use super::{Output, Result, Scalar, number_text, refused};

/// The problem of a value that is neither a map nor a struct.
pub(crate) const NO_FIELDS: &str = "must be a map or a struct";

/// A field that is sent under its own name.
#[derive(Debug, Eq, PartialEq)]
pub(crate) struct FlatField {
    pub(crate) name: String,
    pub(crate) is_list: bool,
    /// The texts of its values, which are encoded like those of parameters; `None` for null. A field without values is
    /// an empty list.
    pub(crate) values: Vec<Option<FlatText>>,
}

/// A text, which may be percent-encoded already.
#[derive(Debug, Eq, PartialEq)]
pub(crate) struct FlatText {
    pub(crate) text: String,
    pub(crate) is_encoded: bool,
}

/// Returns the fields in the order of the type, without unset ones. The error is phrased to follow the name of an
/// argument.
pub(crate) fn fields(value: &(impl Serialize + ?Sized)) -> std::result::Result<Vec<FlatField>, &'static str> {
    collected(value, Fields::default())
}

/// Returns the fields at any depth, with names that start with `name`.
pub(crate) fn nested_fields(
    value: &(impl Serialize + ?Sized),
    name: &str,
    nesting: Nesting,
) -> std::result::Result<Vec<FlatField>, &'static str> {
    collected(value, Fields { nested: Some((nesting, vec![name.to_owned()])), ..Fields::default() })
}

fn collected(
    value: &(impl Serialize + ?Sized),
    mut fields: Fields,
) -> std::result::Result<Vec<FlatField>, &'static str> {
    match value.serialize(Emit(&mut fields)) {
        Ok(()) => Ok(fields.all),
        Err(_) => Err(fields.problem.unwrap_or("cannot be serialized as parameters")),
    }
}

#[derive(Default)]
struct Fields {
    all: Vec<FlatField>,
    /// The notation of nested names, and the names of the maps around the next field, from the outermost one.
    nested: Option<(Nesting, Vec<String>)>,
    depth: usize,
    position: Position,
    problem: Option<&'static str>,
}

#[derive(Clone, Copy, Default, Eq, PartialEq)]
enum Position {
    #[default]
    Outside,
    Field,
    List,
}

impl Fields {
    fn refuse<T>(&mut self, why: &'static str) -> Result<T> {
        self.problem.get_or_insert(why);
        refused(why)
    }

    fn push(&mut self, text: Option<String>) -> Result {
        self.push_text(text.map(|text| FlatText { text, is_encoded: false }))
    }

    fn push_text(&mut self, text: Option<FlatText>) -> Result {
        match (self.all.last_mut(), &self.nested) {
            (Some(field), _) if self.position != Position::Outside => {
                field.values.push(text);
                Ok(())
            }
            // A value that is no map, such as one of a union, has the name of the whole.
            (None, Some((_, names))) => {
                let name = names.last().cloned().unwrap_or_default();
                self.all.push(FlatField { name, is_list: false, values: vec![text] });
                Ok(())
            }
            (Some(_) | None, _) => self.refuse(NO_FIELDS),
        }
    }

    fn number(&mut self, finite: bool, text: String) -> Result {
        if finite { self.push(Some(text)) } else { self.refuse("is not a finite number") }
    }
}

impl Output for Fields {
    fn scalar(&mut self, scalar: Scalar<'_>) -> Result {
        match scalar {
            Scalar::Null => self.push(None),
            Scalar::Unset if self.position == Position::Field => {
                self.all.pop();
                Ok(())
            }
            Scalar::Unset => self.refuse("has a `Field` that is `Unset` in a list"),
            Scalar::Bool(value) => self.push(Some(value.to_string())),
            Scalar::I64(value) => self.push(Some(value.to_string())),
            Scalar::U64(value) => self.push(Some(value.to_string())),
            Scalar::I128(value) => self.push(Some(value.to_string())),
            Scalar::U128(value) => self.push(Some(value.to_string())),
            Scalar::F32(value) => self.number(value.is_finite(), value.to_string()),
            Scalar::F64(value) => self.number(value.is_finite(), value.to_string()),
            Scalar::Text(text) => self.push(Some(text.to_owned())),
            Scalar::Encoded(text) => self.push_text(Some(FlatText { text: text.to_owned(), is_encoded: true })),
        }
    }

    fn raw(&mut self, json: &str) -> Result {
        // As text, since a float has no room for all digits.
        if json.starts_with(|first: char| first == '-' || first.is_ascii_digit()) {
            return self.push(Some(number_text(json)));
        }
        serde_json::from_str::<serde_json::Value>(json)?.serialize(Emit(self))
    }

    fn begin_list(&mut self) -> Result {
        match (self.position, self.all.last_mut()) {
            (Position::Field, Some(field)) => {
                field.is_list = true;
                self.position = Position::List;
                Ok(())
            }
            (Position::List, _) => self.refuse("has a nested list"),
            (Position::Outside | Position::Field, _) => self.refuse(NO_FIELDS),
        }
    }

    fn item(&mut self) -> Result {
        Ok(())
    }

    fn end_list(&mut self) -> Result {
        self.position = Position::Field;
        Ok(())
    }

    fn begin_map(&mut self) -> Result {
        match (self.position, &mut self.nested) {
            (Position::Outside, _) => {}
            (Position::Field, Some((_, names))) => names.extend(self.all.pop().map(|field| field.name)),
            (Position::List, Some(_)) => return self.refuse("has a list of maps or structs"),
            (Position::Field | Position::List, None) => return self.refuse("has a nested map or struct"),
        }
        self.depth += 1;
        self.position = Position::Field;
        Ok(())
    }

    fn key(&mut self, key: &str) -> Result {
        let name = match &self.nested {
            Some((nesting, names)) => {
                if let Some(problem) = nesting.problem(key) {
                    return self.refuse(problem);
                }
                nesting.inside(names.last().map_or("", String::as_str), key)
            }
            None => key.to_owned(),
        };
        // As in a JSON object, the last one of a name wins.
        self.all.retain(|field| field.name != name);
        self.all.push(FlatField { name, is_list: false, values: Vec::new() });
        Ok(())
    }

    fn end_map(&mut self) -> Result {
        self.depth -= 1;
        match &mut self.nested {
            Some((_, names)) if self.depth > 0 => drop(names.pop()),
            Some(_) | None => {}
        }
        self.position = if self.depth > 0 { Position::Field } else { Position::Outside };
        Ok(())
    }
}

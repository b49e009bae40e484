//! Unions that are told apart by the value of a property, the tag.

use std::vec;

use serde_json::{Map, Value};

use super::{Read, held};
use crate::core::model::event::{Detail, Event, ExpectedKind, Fault, FieldName, MapSource, Source, Target, UnionSpec};
use crate::core::model::spec::{Mode, StructSpec};

/// Reads a variant from an object. Only the properties before the tag are held in memory.
pub(super) fn read(
    spec: &'static UnionSpec,
    tag: &'static str,
    source: &mut dyn MapSource,
    read: &mut Read<'_>,
) -> Result<(), Fault> {
    let mut before = Vec::new();
    let mut found = None;
    while let Some(key) = source.key()? {
        let mut value = Value::Null;
        source.value(&mut value, Mode::Exact)?;
        if key == tag {
            found = Some(value);
            break;
        }
        before.push((key, value));
    }
    let known = found.as_ref().and_then(Value::as_str).and_then(|value| spec.of_tag(value));
    let index = known.or_else(|| spec.other()).ok_or_else(|| unknown(spec, tag, found.as_ref()))?;
    let is_over = found.is_none();
    let before = before.into_iter();
    read(index, &mut Object { tag, value: found, before, current: Current::Rest, rest: source, is_over })
}

/// Reads a variant from an object in memory.
pub(super) fn read_held(
    spec: &'static UnionSpec,
    tag: &'static str,
    value: &Value,
    content: &mut Read<'_>,
) -> Result<(), Fault> {
    let Value::Object(entries) = value else { return Err(Fault::Type) };
    read(spec, tag, &mut held::Entries::of(entries), content)
}

/// Returns the error of a tag that is missing or has an unknown value.
#[cold]
fn unknown(spec: &UnionSpec, tag: &str, found: Option<&Value>) -> Fault {
    let all: Vec<_> = spec.schema.members.iter().flat_map(|member| member.tags).map(|tag| format!("`{tag}`")).collect();
    let one_of = if all.len() > 1 { "one of " } else { "" };
    let all = all.join(", ");
    let what = match found {
        None => format!("missing tag `{tag}`"),
        Some(Value::String(value)) => format!("unknown tag `{tag}`: `{value}`"),
        Some(value) => format!("unknown tag `{tag}`: {}", held::kind(value)),
    };
    Detail::Message(format!("{what}, expected {one_of}{all}").into()).into()
}

/// An object whose tag has been read.
struct Object<'a> {
    tag: &'static str,
    /// The value of the tag, until it is read again.
    value: Option<Value>,
    /// The entries before the tag.
    before: vec::IntoIter<(String, Value)>,
    current: Current,
    /// The entries after the tag.
    rest: &'a mut dyn MapSource,
    /// Set if there are no entries after the tag.
    is_over: bool,
}

/// The value of the current key.
enum Current {
    Held(String, Value),
    Rest,
}

impl Source for Object<'_> {
    fn read(&mut self, target: &mut dyn Target, mode: Mode) -> Result<(), Fault> {
        match target.expects().kind {
            // A struct gets the tag if it has a field for it, and any other union may need it.
            ExpectedKind::Struct(_) | ExpectedKind::Tagged(_) => target.fill(Event::Map(self), mode),
            ExpectedKind::Map => {
                self.value = None;
                target.fill(Event::Map(self), mode)
            }
            ExpectedKind::Json(_) => {
                let mut value = Value::Object(self.whole()?);
                target.fill(Event::Json(&mut value), mode)
            }
            _ => Err(Fault::Type),
        }
    }
}

impl Object<'_> {
    /// Returns all entries.
    fn whole(&mut self) -> Result<Map<String, Value>, Fault> {
        let mut all = Map::new();
        while let Some(key) = self.key()? {
            let mut value = Value::Null;
            self.value(&mut value, Mode::Exact)?;
            all.insert(key, value);
        }
        Ok(all)
    }

    fn held(&mut self) -> Option<String> {
        let (key, value) = match self.before.next() {
            Some(entry) => entry,
            None => (self.tag.to_owned(), self.value.take()?),
        };
        self.current = Current::Held(key.clone(), value);
        Some(key)
    }
}

impl MapSource for Object<'_> {
    fn field(&mut self, spec: &'static StructSpec) -> Result<Option<FieldName>, Fault> {
        while let Some(key) = self.held() {
            match spec.field_name(key.as_bytes(), 0) {
                FieldName::Unknown(_) if key == self.tag => {}
                name => return Ok(Some(name)),
            }
        }
        self.current = Current::Rest;
        if self.is_over {
            return Ok(None);
        }
        match self.rest.field(spec)? {
            Some(FieldName::Unknown(name)) if name == self.tag => Err(Detail::Duplicate(self.tag).into()),
            name => Ok(name),
        }
    }

    fn key(&mut self) -> Result<Option<String>, Fault> {
        if let Some(key) = self.held() {
            return Ok(Some(key));
        }
        self.current = Current::Rest;
        if self.is_over {
            return Ok(None);
        }
        match self.rest.key()? {
            Some(key) if key == self.tag => Err(Detail::Duplicate(self.tag).into()),
            key => Ok(key),
        }
    }

    fn value(&mut self, target: &mut dyn Target, mode: Mode) -> Result<(), Fault> {
        match &self.current {
            Current::Held(key, value) => held::read(value, target, mode).map_err(|fault| held::in_property(fault, key)),
            Current::Rest => self.rest.value(target, mode),
        }
    }

    fn skip(&mut self) -> Result<(), Fault> {
        match self.current {
            Current::Held(..) => Ok(()),
            Current::Rest => self.rest.skip(),
        }
    }
}

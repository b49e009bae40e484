//! Types that contain other values: options, lists and maps.

use std::collections::{BTreeMap, HashMap};
use std::hash::BuildHasher;

use serde_json::Value;

use super::event::{Event, Expected, ExpectedKind, Fault, MapSource, Scalar, Target};
use super::shape::{Entries, List, ModelMap, Shape, Take, ToShape};
use super::spec::Mode;
use super::value::ModelValue;
use crate::core::field::Field;

/// An option whose value may itself mean `None`, such as an empty timestamp.
pub(crate) struct Maybe<'a, T>(pub(crate) &'a mut Option<T>);

impl<T: ModelValue> Target for Maybe<'_, T> {
    fn fill(&mut self, event: Event<'_>, mode: Mode) -> Result<(), Fault> {
        T::read_optional(self.0, event, mode)
    }

    fn expects(&self) -> Expected {
        T::expected()
    }
}

/// Reads an option within an option. Only here, a format may have to be asked whether the value of an option is there.
fn read_within<T: ModelValue>(slot: &mut Option<T>, empty: T, event: Event<'_>, mode: Mode) -> Result<(), Fault> {
    *slot = Some(match event {
        Event::Some(source) => {
            let mut value = empty;
            source.read(&mut value, mode)?;
            value
        }
        event => T::read(event, mode)?,
    });
    Ok(())
}

impl<T: ModelValue> ModelValue for Option<T> {
    fn expected() -> Expected {
        let value = T::expected();
        Expected { kind: value.kind, is_optional: true, is_nested: value.is_optional }
    }

    fn read(event: Event<'_>, mode: Mode) -> Result<Self, Fault> {
        let mut value = None;
        match value.read_over(event, mode) {
            Ok(()) => Ok(value),
            Err(fault) => Err(fault),
        }
    }

    fn read_over(&mut self, event: Event<'_>, mode: Mode) -> Result<(), Fault> {
        match event {
            Event::Scalar(Scalar::None | Scalar::Null) | Event::Json(Value::Null) => {
                T::clear(self);
                Ok(())
            }
            event => T::read_optional(self, event, mode),
        }
    }

    fn read_optional(slot: &mut Option<Self>, event: Event<'_>, mode: Mode) -> Result<(), Fault> {
        read_within(slot, None, event, mode)
    }

    fn absent(in_list: bool) -> Option<Self> {
        (!in_list).then_some(None)
    }

    fn shape(&self, _: Mode) -> Shape<'_> {
        match self {
            Some(value) => Shape::Some(value.shown()),
            None => Shape::None,
        }
    }
}

impl<T: ModelValue> ModelValue for Field<T> {
    fn expected() -> Expected {
        Option::<T>::expected()
    }

    fn read(event: Event<'_>, mode: Mode) -> Result<Self, Fault> {
        match Option::read(event, mode) {
            Ok(Some(value)) => Ok(Self::Set(value)),
            Ok(None) => Ok(Self::Null),
            Err(fault) => Err(fault),
        }
    }

    fn read_optional(slot: &mut Option<Self>, event: Event<'_>, mode: Mode) -> Result<(), Fault> {
        read_within(slot, Self::Unset, event, mode)
    }

    fn absent(_: bool) -> Option<Self> {
        Some(Self::Unset)
    }

    fn shape(&self, _: Mode) -> Shape<'_> {
        match self {
            Self::Set(value) => Shape::Some(value.shown()),
            Self::Null => Shape::Null,
            Self::Unset => Shape::Unset,
        }
    }
}

impl<T: ModelValue> ModelValue for Box<T> {
    fn expected() -> Expected {
        T::expected()
    }

    fn read(event: Event<'_>, mode: Mode) -> Result<Self, Fault> {
        T::read(event, mode).map(Self::new)
    }

    fn read_optional(slot: &mut Option<Self>, event: Event<'_>, mode: Mode) -> Result<(), Fault> {
        let mut inner = None;
        T::read_optional(&mut inner, event, mode)?;
        *slot = inner.map(Self::new);
        Ok(())
    }

    fn absent(in_list: bool) -> Option<Self> {
        T::absent(in_list).map(Self::new)
    }

    fn shape(&self, mode: Mode) -> Shape<'_> {
        (**self).shape(mode)
    }
}

/// The destination of the items of a list.
trait Items: Target {
    /// Reserves capacity for this number of items.
    fn reserve(&mut self, count: usize);
}

fn read_items(event: Event<'_>, items: &mut dyn Items, mode: Mode) -> Result<(), Fault> {
    let Event::List(source) = event else { return Err(Fault::Type) };
    items.reserve(source.size_hint().unwrap_or(0));
    while source.next(items, mode)? {}
    Ok(())
}

/// The end of a vector.
struct End<'a, T>(&'a mut Vec<T>);

impl<T: ModelValue> Target for End<'_, T> {
    fn fill(&mut self, event: Event<'_>, mode: Mode) -> Result<(), Fault> {
        T::read_item(self.0, event, mode)
    }

    fn expects(&self) -> Expected {
        T::expected()
    }
}

impl<T: ModelValue> Items for End<'_, T> {
    fn reserve(&mut self, count: usize) {
        // Limited, since the size hint is not trusted.
        self.0.reserve(count.min((1 << 20) / size_of::<T>().max(1)));
    }
}

impl<T: ModelValue> ModelValue for Vec<T> {
    fn expected() -> Expected {
        ExpectedKind::List.into()
    }

    fn read(event: Event<'_>, mode: Mode) -> Result<Self, Fault> {
        let mut items = Self::new();
        match items.read_over(event, mode) {
            Ok(()) => Ok(items),
            Err(fault) => Err(fault),
        }
    }

    fn read_over(&mut self, event: Event<'_>, mode: Mode) -> Result<(), Fault> {
        T::clear_list(self);
        read_items(event, &mut End(self), mode)
    }

    fn shape(&self, _: Mode) -> Shape<'_> {
        Shape::List(T::list(self))
    }
}

impl<T: ModelValue> List for Vec<T> {
    fn count(&self) -> usize {
        self.len()
    }

    fn item(&self, index: usize) -> Option<&dyn ToShape> {
        match self.get(index) {
            Some(item) => Some(item.shown()),
            None => None,
        }
    }
}

/// Reads all entries of a map.
fn read_entries(event: Event<'_>, entries: &mut dyn ModelMap, mode: Mode) -> Result<(), Fault> {
    let Event::Map(source) = event else { return Err(Fault::Type) };
    while let Some(key) = source.key()? {
        entries.entry(key, source, mode)?;
    }
    Ok(())
}

/// Reads one value of a map.
fn entry<T: ModelValue>(source: &mut dyn MapSource, mode: Mode) -> Result<T, Fault> {
    let mut slot = T::slot();
    source.value(&mut slot, mode)?;
    slot.into_value().ok_or(Fault::Type)
}

impl<T: ModelValue> ModelMap for BTreeMap<String, T> {
    fn empty() -> Self {
        Self::new()
    }

    fn entry(&mut self, key: String, source: &mut dyn MapSource, mode: Mode) -> Result<(), Fault> {
        self.insert(key, entry(source, mode)?);
        Ok(())
    }

    fn entries(&self) -> &dyn Entries {
        self
    }
}

impl<T: ModelValue, S: BuildHasher + Default> ModelMap for HashMap<String, T, S> {
    fn empty() -> Self {
        Self::default()
    }

    fn entry(&mut self, key: String, source: &mut dyn MapSource, mode: Mode) -> Result<(), Fault> {
        self.insert(key, entry(source, mode)?);
        Ok(())
    }

    fn entries(&self) -> &dyn Entries {
        self
    }
}

impl<T: ModelValue> Entries for BTreeMap<String, T> {
    fn count(&self) -> usize {
        self.len()
    }

    fn get(&self, key: &str) -> Option<&dyn ToShape> {
        self.get(key).map(|value| value as &dyn ToShape)
    }

    fn each(&self, take: &mut Take<'_>) {
        // `all` stops at the first error.
        self.iter().all(|(key, value)| take(key, value));
    }
}

impl<T: ModelValue, S: BuildHasher> Entries for HashMap<String, T, S> {
    fn count(&self) -> usize {
        self.len()
    }

    fn get(&self, key: &str) -> Option<&dyn ToShape> {
        self.get(key).map(|value| value as &dyn ToShape)
    }

    fn each(&self, take: &mut Take<'_>) {
        self.iter().all(|(key, value)| take(key, value));
    }
}

fn read_map<M: ModelMap>(event: Event<'_>, mode: Mode) -> Result<M, Fault> {
    let mut entries = M::empty();
    read_entries(event, &mut entries, mode)?;
    Ok(entries)
}

impl<T: ModelValue> ModelValue for BTreeMap<String, T> {
    fn expected() -> Expected {
        ExpectedKind::Map.into()
    }

    fn read(event: Event<'_>, mode: Mode) -> Result<Self, Fault> {
        read_map(event, mode)
    }

    fn shape(&self, _: Mode) -> Shape<'_> {
        Shape::Map(self)
    }
}

impl<T: ModelValue, S: BuildHasher + Default> ModelValue for HashMap<String, T, S> {
    fn expected() -> Expected {
        ExpectedKind::Map.into()
    }

    fn read(event: Event<'_>, mode: Mode) -> Result<Self, Fault> {
        read_map(event, mode)
    }

    fn shape(&self, _: Mode) -> Shape<'_> {
        Shape::Map(self)
    }
}

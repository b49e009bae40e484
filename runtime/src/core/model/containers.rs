//! Types that contain other values: options, lists and maps.

use std::collections::{BTreeMap, HashMap};
use std::hash::BuildHasher;

use super::shape::{Entries, List, ModelMap, Shape, Take, ToShape};
use super::sink::{ExpectedKind, Fault, MapSource, Scalar, SeqSource, Sink, Source, Target};
use super::spec::Mode;
use super::value::{ModelValue, Words};
use crate::core::field::Field;

/// Accepts `null`, or a value for `inner`.
struct Optional<'a> {
    inner: &'a mut dyn Target,
    mode: Mode,
}

impl Sink for Optional<'_> {
    fn expected(&self) -> ExpectedKind {
        ExpectedKind::Optional
    }

    fn scalar(&mut self, scalar: Scalar<'_>) -> Result<(), Fault> {
        if matches!(scalar, Scalar::None | Scalar::Null) { Ok(()) } else { Err(Fault::Type) }
    }

    fn some(&mut self, source: &mut dyn Source) -> Result<(), Fault> {
        self.inner.fill(source, self.mode)
    }
}

/// An option whose value may itself mean `None`, such as an empty timestamp.
pub(crate) struct Maybe<'a, T>(pub(crate) &'a mut Option<T>);

impl<T: ModelValue> Target for Maybe<'_, T> {
    fn fill(&mut self, source: &mut dyn Source, mode: Mode) -> Result<(), Fault> {
        T::read_optional(self.0, source, mode)
    }
}

impl<T: ModelValue> ModelValue for Option<T> {
    fn read(source: &mut dyn Source, mode: Mode) -> Result<Self, Fault> {
        let mut value = None;
        match value.read_over(source, mode) {
            Ok(()) => Ok(value),
            Err(fault) => Err(fault),
        }
    }

    fn read_over(&mut self, source: &mut dyn Source, mode: Mode) -> Result<(), Fault> {
        T::clear(self);
        source.drive(&mut Optional { inner: &mut Maybe(self), mode }, mode)
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
    fn read(source: &mut dyn Source, mode: Mode) -> Result<Self, Fault> {
        match Option::read(source, mode) {
            Ok(Some(value)) => Ok(Self::Set(value)),
            Ok(None) => Ok(Self::Null),
            Err(fault) => Err(fault),
        }
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
    fn read(source: &mut dyn Source, mode: Mode) -> Result<Self, Fault> {
        T::read(source, mode).map(Self::new)
    }

    fn read_optional(slot: &mut Option<Self>, source: &mut dyn Source, mode: Mode) -> Result<(), Fault> {
        let mut inner = None;
        T::read_optional(&mut inner, source, mode)?;
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

/// Accepts a list.
struct Sequence<'a> {
    items: &'a mut dyn Items,
    mode: Mode,
}

/// The destination of the items of a list.
trait Items: Target {
    /// Reserves capacity for this number of items.
    fn reserve(&mut self, count: usize);
}

impl Sink for Sequence<'_> {
    fn expected(&self) -> ExpectedKind {
        ExpectedKind::List
    }

    fn list(&mut self, source: &mut dyn SeqSource) -> Result<(), Fault> {
        self.items.reserve(source.size_hint().unwrap_or(0));
        while source.next(&mut *self.items, self.mode)? {}
        Ok(())
    }
}

/// The end of a vector.
struct End<'a, T>(&'a mut Vec<T>);

impl<T: ModelValue> Target for End<'_, T> {
    fn fill(&mut self, source: &mut dyn Source, mode: Mode) -> Result<(), Fault> {
        T::read_item(self.0, source, mode)
    }
}

impl<T: ModelValue> Items for End<'_, T> {
    fn reserve(&mut self, count: usize) {
        // Limited, since the size hint is not trusted.
        self.0.reserve(count.min((1 << 20) / size_of::<T>().max(1)));
    }
}

impl<T: ModelValue> ModelValue for Vec<T> {
    fn read(source: &mut dyn Source, mode: Mode) -> Result<Self, Fault> {
        let mut items = Self::new();
        match items.read_over(source, mode) {
            Ok(()) => Ok(items),
            Err(fault) => Err(fault),
        }
    }

    fn read_over(&mut self, source: &mut dyn Source, mode: Mode) -> Result<(), Fault> {
        T::clear_list(self);
        source.drive(&mut Sequence { items: &mut End(self), mode }, mode)
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

/// Accepts a map.
struct Mapping<'a> {
    entries: &'a mut dyn ModelMap,
    mode: Mode,
}

impl Sink for Mapping<'_> {
    fn expected(&self) -> ExpectedKind {
        ExpectedKind::Map
    }

    fn map(&mut self, source: &mut dyn MapSource) -> Result<(), Fault> {
        loop {
            let mut key = Words::default();
            if !source.key(&mut key)? {
                return Ok(());
            }
            self.entries.entry(key.0, source, self.mode)?;
        }
    }
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

fn read_map<M: ModelMap>(source: &mut dyn Source, mode: Mode) -> Result<M, Fault> {
    let mut entries = M::empty();
    source.drive(&mut Mapping { entries: &mut entries, mode }, mode)?;
    Ok(entries)
}

impl<T: ModelValue> ModelValue for BTreeMap<String, T> {
    fn read(source: &mut dyn Source, mode: Mode) -> Result<Self, Fault> {
        read_map(source, mode)
    }

    fn shape(&self, _: Mode) -> Shape<'_> {
        Shape::Map(self)
    }
}

impl<T: ModelValue, S: BuildHasher + Default> ModelValue for HashMap<String, T, S> {
    fn read(source: &mut dyn Source, mode: Mode) -> Result<Self, Fault> {
        read_map(source, mode)
    }

    fn shape(&self, _: Mode) -> Shape<'_> {
        Shape::Map(self)
    }
}

//! The order of the keys of structs.

use std::ptr;

use crate::core::model::spec::StructSpec;

/// Remembers which field has followed which, for each struct.
///
/// Servers send the fields of all objects of a kind in the same order, but not always in that of the declaration. From
/// the second object on, each key is known before it is read, so that it only has to be compared.
#[derive(Default)]
pub(super) struct Orders(Vec<Order>);

struct Order {
    spec: &'static StructSpec,
    /// The index of the field after each field; the last one is the first field.
    next: Box<[usize]>,
}

/// The position in an object of a struct.
pub(super) struct Position {
    spec: &'static StructSpec,
    /// The index of the struct in `Orders`; `None` as long as the order is that of the declaration.
    order: Option<usize>,
    /// The index of the last field that was read, or the number of fields at the beginning.
    last: usize,
}

impl Orders {
    /// Returns the position at the beginning of an object.
    pub(super) fn begin(&self, spec: &'static StructSpec) -> Position {
        let order = self.0.iter().position(|order| ptr::eq(order.spec, spec));
        Position { spec, order, last: spec.fields.len() }
    }

    /// Returns the index of the field that is expected next.
    #[inline]
    pub(super) fn expected(&self, position: &Position) -> usize {
        let order = position.order.and_then(|order| self.0.get(order));
        match order.and_then(|order| order.next.get(position.last)) {
            Some(&next) => next,
            None if position.last == position.spec.fields.len() => 0,
            None => position.last + 1,
        }
    }

    /// Remembers that another field followed, and proceeds to it.
    pub(super) fn found(&mut self, position: &mut Position, index: usize) {
        let order = *position.order.get_or_insert_with(|| {
            let count = position.spec.fields.len();
            let next = (1..=count).chain([0]).collect();
            self.0.push(Order { spec: position.spec, next });
            self.0.len() - 1
        });
        let order = self.0.get_mut(order);
        if let Some(next) = order.and_then(|order| order.next.get_mut(position.last)) {
            *next = index;
        }
        position.last = index;
    }
}

impl Position {
    /// Proceeds to the field that was expected.
    #[inline]
    pub(super) fn proceed(&mut self, index: usize) {
        self.last = index;
    }
}

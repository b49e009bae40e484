//! Values bound to endpoints.

use std::collections::HashMap;
use std::ptr;

use fingerpost::{Endpoint, EndpointDescriptor};

/// Values by endpoint. The key is the endpoint's descriptor, a static, so that endpoints with the same name differ. The
/// first of two values for one endpoint applies; a test forbids the second.
pub(super) struct Bindings<V> {
    bound: Vec<(&'static EndpointDescriptor, V)>,
    indexes: HashMap<usize, usize>,
}

impl<V> Bindings<V> {
    pub(super) fn new() -> Self {
        Self { bound: Vec::new(), indexes: HashMap::new() }
    }

    pub(super) fn bind<T, E>(&mut self, endpoint: &'static Endpoint<T, E>, value: V) -> &mut V {
        let (endpoint, index) = (endpoint.descriptor(), self.bound.len());
        self.indexes.entry(address(endpoint)).or_insert(index);
        self.bound.push((endpoint, value));
        &mut self.bound[index].1
    }

    pub(super) fn get(&self, endpoint: &EndpointDescriptor) -> Option<&V> {
        let index = self.indexes.get(&address(endpoint))?;
        self.bound.get(*index).map(|(_, value)| value)
    }

    /// Returns all bindings in order, including duplicates.
    #[cfg(test)]
    pub(super) fn iter(&self) -> impl Iterator<Item = (&'static EndpointDescriptor, &V)> {
        self.bound.iter().map(|(endpoint, value)| (*endpoint, value))
    }
}

fn address(endpoint: &EndpointDescriptor) -> usize {
    ptr::from_ref(endpoint).addr()
}

//! What older documents do not have.

use crate::facts::{Facts, Type};

/// Older documents, each with the name that it goes by.
#[derive(Clone, Debug, Default)]
pub struct Since(Vec<(String, Facts)>);

impl Since {
    /// Adds one.
    pub fn add(&mut self, name: impl Into<String>, facts: Facts) {
        self.0.push((name.into(), facts));
    }

    pub(super) fn operation(&self, id: &str) -> Option<String> {
        self.lacking(|facts| facts.operations.contains_key(id))
    }

    /// Only where the operation was there.
    pub(super) fn parameter(&self, id: &str, name: &str) -> Option<String> {
        self.lacking(|facts| {
            let operation = facts.operations.get(id);
            operation.is_none_or(|operation| {
                let named = operation.parameters.iter().any(|parameter| parameter.name == name);
                named || (name == "body" && operation.body.is_some()) || name == "more"
            })
        })
    }

    pub(super) fn of_type(&self, name: &str) -> Option<String> {
        self.lacking(|facts| facts.types.contains_key(name))
    }

    /// Only where the type was there.
    pub(super) fn property(&self, ty: &str, name: &str) -> Option<String> {
        self.lacking(|facts| match facts.types.get(ty) {
            Some(Type::Object(properties)) => properties.contains_key(name),
            _ => true,
        })
    }

    fn lacking(&self, has: impl Fn(&Facts) -> bool) -> Option<String> {
        let names: Vec<_> = self.0.iter().filter(|(_, facts)| !has(facts)).map(|(name, _)| name.as_str()).collect();
        (!names.is_empty()).then(|| format!("Not in {}.", names.join(", ")))
    }
}

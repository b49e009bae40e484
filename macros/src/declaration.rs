//! A declaration as it was written.

use syn::{Attribute, Ident, ItemTrait, LitStr, Type};

use crate::model::Argument;
use crate::options::{EndpointOptions, TraitOptions};

/// A trait with its endpoints, as written.
pub(crate) struct Declaration {
    /// The trait without its items.
    pub(crate) item: ItemTrait,
    pub(crate) options: TraitOptions,
    pub(crate) endpoints: Vec<Endpoint>,
}

/// One method of the trait, as written.
pub(crate) struct Endpoint {
    pub(crate) ident: Ident,
    pub(crate) docs: Vec<Attribute>,
    /// `#[cfg(…)]`, which goes on everything that is generated.
    pub(crate) cfgs: Vec<Attribute>,
    /// Attributes that are none of ours; they stay on the method.
    pub(crate) others: Vec<Attribute>,
    pub(crate) method: Option<Ident>,
    pub(crate) template: Option<LitStr>,
    pub(crate) options: EndpointOptions,
    pub(crate) arguments: Vec<Argument>,
    /// `None` where there is none, or a mistake that has been reported.
    pub(crate) output: Option<Type>,
}

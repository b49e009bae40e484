//! A parsed declaration.

use syn::{Attribute, Ident, ItemTrait, LitStr, Type};

use crate::model::Argument;
use crate::options::{EndpointOptions, TraitOptions};

/// A parsed trait with its endpoints.
pub(crate) struct Declaration {
    /// The trait without its items.
    pub(crate) item: ItemTrait,
    pub(crate) options: TraitOptions,
    pub(crate) endpoints: Vec<Endpoint>,
}

/// A parsed method of the trait.
pub(crate) struct Endpoint {
    pub(crate) ident: Ident,
    pub(crate) docs: Vec<Attribute>,
    /// `#[cfg(…)]` attributes, copied to all generated items.
    pub(crate) cfgs: Vec<Attribute>,
    /// Other attributes, which are kept on the method.
    pub(crate) others: Vec<Attribute>,
    pub(crate) method: Option<Ident>,
    pub(crate) template: Option<LitStr>,
    pub(crate) options: EndpointOptions,
    pub(crate) arguments: Vec<Argument>,
    /// Return type; `None` if it is missing or invalid, which has been reported.
    pub(crate) output: Option<Type>,
}

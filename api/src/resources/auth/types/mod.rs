// Made by `fingerpost-openapi import`. Not edited by hand: change the overlay or the texts.

//! Types of `Auth`.

mod embed;
mod ldap;
mod more;
mod oidc;
mod saml;

pub use self::embed::*;
pub use self::ldap::*;
pub use self::more::*;
pub use self::oidc::*;
pub use self::saml::*;

//! Values that can be sent as JSON.

use super::headers::{HeaderValues, header_fields};
use super::styles::{flattened, json, nested};
use super::{Nesting, QueryValues};
use crate::core::serialize;

/// A type that can be serialized as JSON: anything with serde's `Serialize`.
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot be encoded as JSON",
    label = "this is sent as JSON",
    note = "derive `serde::Serialize` for it"
)]
pub trait ToJson {
    #[doc(hidden)]
    fn write_body(&self) -> Result<Vec<u8>, serde_json::Error>;

    // The styles are methods of this trait, so that a type that has none of them is reported once.
    #[doc(hidden)]
    fn append_json(&self, values: &mut QueryValues<'_>);

    #[doc(hidden)]
    fn append_flattened(&self, values: &mut QueryValues<'_>);

    #[doc(hidden)]
    fn append_nested(&self, nesting: Nesting, values: &mut QueryValues<'_>);

    #[doc(hidden)]
    fn append_headers(&self, out: &mut HeaderValues<'_>);
}

#[diagnostic::do_not_recommend]
impl<T: serde::Serialize + ?Sized> ToJson for T {
    fn write_body(&self) -> Result<Vec<u8>, serde_json::Error> {
        serialize::json(self)
    }

    fn append_json(&self, values: &mut QueryValues<'_>) {
        json(self, values);
    }

    fn append_flattened(&self, values: &mut QueryValues<'_>) {
        flattened(self, values);
    }

    fn append_nested(&self, nesting: Nesting, values: &mut QueryValues<'_>) {
        nested(self, nesting, values);
    }

    fn append_headers(&self, out: &mut HeaderValues<'_>) {
        header_fields(self, out);
    }
}

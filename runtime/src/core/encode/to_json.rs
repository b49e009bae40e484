//! Values that can be sent as JSON.

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
}

#[diagnostic::do_not_recommend]
impl<T: serde::Serialize + ?Sized> ToJson for T {
    fn write_body(&self) -> Result<Vec<u8>, serde_json::Error> {
        serialize::json(self)
    }
}

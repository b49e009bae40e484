//! Values that can be sent as JSON.

/// A type that can be serialized as JSON: anything with serde's `Serialize`.
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot be encoded as JSON",
    label = "this is sent as JSON",
    note = "derive `serde::Serialize` for it"
)]
pub trait ToJson {
    #[doc(hidden)]
    fn to_json(&self) -> Result<Vec<u8>, serde_json::Error>;
}

#[diagnostic::do_not_recommend]
impl<T: serde::Serialize + ?Sized> ToJson for T {
    fn to_json(&self) -> Result<Vec<u8>, serde_json::Error> {
        let mut json = Vec::with_capacity(128);
        self.serialize(&mut serde_json::Serializer::new(&mut json))?;
        Ok(json)
    }
}

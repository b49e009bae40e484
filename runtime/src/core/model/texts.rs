//! Enums of strings.

use super::sink::{ExpectedKind, Fault, Scalar, Sink, Source};
use super::spec::{EnumSpec, Mode, index_of};

/// Reads one of the listed strings and returns its index.
pub fn read_variant(spec: &'static EnumSpec, source: &mut dyn Source, mode: Mode) -> Result<usize, Fault> {
    let mut sink = Variant { spec, index: 0, other: None };
    source.drive(&mut sink, mode)?;
    Ok(sink.index)
}

/// Reads any string.
pub fn read_open_variant(spec: &'static EnumSpec, source: &mut dyn Source, mode: Mode) -> Result<String, Fault> {
    let mut sink = Variant { spec, index: 0, other: None };
    source.drive(&mut sink, mode)?;
    Ok(sink.other.unwrap_or_default())
}

/// Accepts a string.
struct Variant {
    spec: &'static EnumSpec,
    index: usize,
    /// The string itself, if the enum is open.
    other: Option<String>,
}

impl Sink for Variant {
    fn expected(&self) -> ExpectedKind {
        ExpectedKind::Enum(self.spec)
    }

    fn scalar(&mut self, scalar: Scalar<'_>) -> Result<(), Fault> {
        let spec = self.spec;
        let text = match scalar {
            Scalar::Text(text) => text,
            Scalar::Bytes(bytes) => std::str::from_utf8(bytes).map_err(|_| Fault::Value)?,
            Scalar::U64(index) if !spec.open => {
                let index = usize::try_from(index).ok().filter(|&index| index < spec.texts.len());
                self.index = index.ok_or(Fault::Value)?;
                return Ok(());
            }
            _ => return Err(Fault::Type),
        };
        if spec.open {
            self.other = Some(text.to_owned());
        } else {
            let index = index_of(text.as_bytes(), 0, spec.texts, spec.aliases);
            self.index = index.ok_or(Fault::Variant(spec.texts))?;
        }
        Ok(())
    }
}

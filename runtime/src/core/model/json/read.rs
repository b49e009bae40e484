//! JSON text as a source of values.

use serde_json::Value;

use super::lexer::{Lexer, Number, Refused};
use super::order::Position;
use crate::core::model::event::{
    Event, Expected, ExpectedKind, Fault, FieldName, MapSource, Scalar, SeqSource, Target,
};
use crate::core::model::lenient;
use crate::core::model::spec::{Mode, StructSpec};

/// Reads a whole text into a target. Returns `false` if `serde_json` has to read it, which may find an error or accept
/// it; then the value of the target is unspecified.
pub(crate) fn read_json(text: &str, target: &mut dyn Target) -> bool {
    let mut lexer = Lexer::new(text);
    read(&mut lexer, target, Mode::Exact).is_ok() && lexer.peek().is_none()
}

/// A refused text has no other error than that of `serde_json`.
impl From<Refused> for Fault {
    fn from(_: Refused) -> Self {
        Self::Format
    }
}

/// Reads the next value.
fn read(lexer: &mut Lexer<'_>, target: &mut dyn Target, mode: Mode) -> Result<(), Fault> {
    match lexer.peek() {
        Some(b'"') => lexer.string(|text| fill(target, Scalar::Text(text), "", mode))?,
        Some(b'{') => {
            if is_json(target) {
                return read_value(lexer, target, mode);
            }
            lexer.enter()?;
            target.fill(Event::Map(&mut Entries { lexer, is_first: true, position: None }), mode)?;
            Ok(lexer.leave(b'}')?)
        }
        Some(b'[') => {
            if is_json(target) {
                return read_value(lexer, target, mode);
            }
            lexer.enter()?;
            target.fill(Event::List(&mut Items { lexer, is_first: true }), mode)?;
            Ok(lexer.leave(b']')?)
        }
        Some(b'-' | b'0'..=b'9') => {
            let (text, number) = lexer.number()?;
            let scalar = match number {
                Number::Signed(value) => Scalar::I64(value),
                Number::Unsigned(value) => Scalar::U64(value),
                Number::Other => Scalar::F64(float(text, target, mode)?),
            };
            fill(target, scalar, text, mode)
        }
        Some(_) => fill(target, lexer.null_or_bool()?.map_or(Scalar::Null, Scalar::Bool), "", mode),
        None => Err(Fault::Format),
    }
}

/// Passes a scalar to a target. `number` is the text of a number.
#[inline]
fn fill(target: &mut dyn Target, scalar: Scalar<'_>, number: &str, mode: Mode) -> Result<(), Fault> {
    match target.fill(Event::Scalar(scalar), mode) {
        Err(Fault::Type) => refused(target, scalar, number, mode),
        result => result,
    }
}

/// Passes a scalar to a target that does not take it as it is: any JSON value, or a scalar of another kind. Targets are
/// asked only here for what they expect, since most scalars are of the expected kind.
#[cold]
fn refused(target: &mut dyn Target, scalar: Scalar<'_>, number: &str, mode: Mode) -> Result<(), Fault> {
    if is_json(target) {
        let mut value = match scalar {
            Scalar::Null => Value::Null,
            Scalar::Bool(value) => Value::Bool(value),
            Scalar::Text(text) => Value::String(text.to_owned()),
            // `serde_json` keeps the text of a number if one of its features is enabled.
            _ => parsed(number)?,
        };
        return target.fill(Event::Json(&mut value), mode);
    }
    if mode == Mode::Lenient { lenient::give(target, scalar) } else { Err(Fault::Type) }
}

/// Returns the value of a number that is not an integer of 64 bits.
fn float(text: &str, target: &dyn Target, mode: Mode) -> Result<f64, Fault> {
    let value = match target.expects() {
        // Rounded only once, and not to an `f64` first. Lenient targets are not asked by serde for what they expect.
        Expected { kind: ExpectedKind::F32, .. } if mode == Mode::Exact => text.parse::<f32>().map(f64::from),
        _ => text.parse(),
    };
    // `serde_json` does not accept a number that is too large.
    value.ok().filter(|value| value.is_finite()).ok_or(Fault::Format)
}

/// Returns `true` if the target takes any JSON value.
fn is_json(target: &dyn Target) -> bool {
    matches!(target.expects(), Expected { kind: ExpectedKind::Json(_), .. })
}

/// Reads a list or a map into a target that takes any JSON value.
fn read_value(lexer: &mut Lexer<'_>, target: &mut dyn Target, mode: Mode) -> Result<(), Fault> {
    // Skipped first, since that checks the depth, too.
    let mut value = parsed(lexer.skip()?)?;
    target.fill(Event::Json(&mut value), mode)
}

fn parsed(json: &str) -> Result<Value, Fault> {
    serde_json::from_str(json).map_err(|_| Fault::Format)
}

/// The items of a list.
struct Items<'a, 'text> {
    lexer: &'a mut Lexer<'text>,
    is_first: bool,
}

impl SeqSource for Items<'_, '_> {
    fn next(&mut self, target: &mut dyn Target, mode: Mode) -> Result<bool, Fault> {
        if !self.lexer.next_part(&mut self.is_first, b']')? {
            return Ok(false);
        }
        read(self.lexer, target, mode).map(|()| true)
    }

    fn size_hint(&self) -> Option<usize> {
        None
    }
}

/// The entries of a map.
struct Entries<'a, 'text> {
    lexer: &'a mut Lexer<'text>,
    is_first: bool,
    /// The position in the fields of a struct.
    position: Option<Position>,
}

impl MapSource for Entries<'_, '_> {
    fn field(&mut self, spec: &'static StructSpec) -> Result<Option<FieldName>, Fault> {
        if !self.lexer.next_part(&mut self.is_first, b'}')? {
            return Ok(None);
        }
        let position = self.position.get_or_insert_with(|| self.lexer.orders.begin(spec));
        let expected = self.lexer.orders.expected(position);
        if let Some(name) = spec.fields.get(expected)
            && self.lexer.known_key(name)?
        {
            position.proceed(expected);
            return Ok(Some(FieldName::Known(expected)));
        }
        let name = self.lexer.key(|name| spec.field_name(name.as_bytes(), expected))?;
        if let FieldName::Known(index) = name {
            self.lexer.orders.found(position, index);
        }
        Ok(Some(name))
    }

    fn key(&mut self) -> Result<Option<String>, Fault> {
        if !self.lexer.next_part(&mut self.is_first, b'}')? {
            return Ok(None);
        }
        Ok(Some(self.lexer.key(str::to_owned)?))
    }

    fn value(&mut self, target: &mut dyn Target, mode: Mode) -> Result<(), Fault> {
        read(self.lexer, target, mode)
    }

    fn skip(&mut self) -> Result<(), Fault> {
        Ok(self.lexer.skip().map(|_| ())?)
    }
}

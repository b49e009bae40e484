//! JSON values.

use serde::Serialize;
use serde_json::{Map, Number, Value};

use super::emit::Emit;
use super::{NOT_FINITE, Output, Result, Scalar, UNSET_OUTSIDE, refused};

/// Serializes as a JSON value. An `f32` has the digits of its own text.
pub(crate) fn to_value(value: &(impl Serialize + ?Sized)) -> Result<Value> {
    let mut tree = Tree::default();
    value.serialize(Emit(&mut tree))?;
    Ok(tree.whole)
}

#[derive(Default)]
struct Tree {
    /// The lists and maps around the next value, from the outermost one, and the key of that value.
    open: Vec<(Value, Option<String>)>,
    whole: Value,
}

impl Tree {
    fn put(&mut self, value: Value) {
        match self.open.last_mut() {
            Some((Value::Array(items), _)) => items.push(value),
            Some((Value::Object(map), key)) => drop(map.insert(key.take().unwrap_or_default(), value)),
            Some(_) | None => self.whole = value,
        }
    }

    fn close(&mut self) {
        let (value, _) = self.open.pop().unwrap_or_default();
        self.put(value);
    }
}

fn float(value: f64) -> Result<Value> {
    Number::from_f64(value).map_or_else(|| refused(NOT_FINITE), |number| Ok(Value::Number(number)))
}

impl Output for Tree {
    fn scalar(&mut self, scalar: Scalar<'_>) -> Result {
        let value = match scalar {
            Scalar::Null => Value::Null,
            Scalar::Unset => match self.open.last_mut() {
                Some((Value::Object(_), key)) => {
                    *key = None;
                    return Ok(());
                }
                Some(_) | None => return refused(UNSET_OUTSIDE),
            },
            Scalar::Bool(value) => value.into(),
            Scalar::I64(value) => value.into(),
            Scalar::U64(value) => value.into(),
            Scalar::I128(value) => serde_json::to_value(value)?,
            Scalar::U128(value) => serde_json::to_value(value)?,
            Scalar::F32(value) => float(value.to_string().parse().unwrap_or(f64::NAN))?,
            Scalar::F64(value) => float(value)?,
            Scalar::Text(text) | Scalar::Encoded(text) => text.into(),
        };
        self.put(value);
        Ok(())
    }

    fn raw(&mut self, json: &str) -> Result {
        self.put(serde_json::from_str(json)?);
        Ok(())
    }

    fn begin_list(&mut self) -> Result {
        self.open.push((Value::Array(Vec::new()), None));
        Ok(())
    }

    fn item(&mut self) -> Result {
        Ok(())
    }

    fn end_list(&mut self) -> Result {
        self.close();
        Ok(())
    }

    fn begin_map(&mut self) -> Result {
        self.open.push((Value::Object(Map::new()), None));
        Ok(())
    }

    fn key(&mut self, name: &str) -> Result {
        if let Some((_, key)) = self.open.last_mut() {
            *key = Some(name.to_owned());
        }
        Ok(())
    }

    fn end_map(&mut self) -> Result {
        self.close();
        Ok(())
    }
}

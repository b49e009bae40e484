//! Decoding of lists, maps and structs in a path.

use serde_json::{Map, Value};

use super::scalar::{Problem, encoded_scalar};
use crate::core::encode::{Expansion, PathNotation};
use crate::core::endpoint::Parameter;
use crate::core::schema::Schema;

/// Decodes a value by its schema. Without a schema, `name=value` is a field, and several items are a list.
pub(super) fn value(parameter: Parameter, expansion: Expansion, encoded: &str) -> Result<Value, Problem> {
    let name = parameter.wire_name();
    let inside = expansion.inside(name, encoded)?;
    let items: Vec<_> = expansion.items(inside).collect();
    let unnamed: Option<Vec<_>> = items.iter().map(|item| expansion.unnamed(name, item)).collect();
    let schema = parameter.value_schema().filter(|schema| *schema != Schema::Any);
    let is_field = |item: &&str| item.contains('=');
    match schema {
        Some(Schema::List(item)) => list(unnamed, Some(&item)),
        Some(Schema::Map(_) | Schema::Object(_)) => fields(expansion, &items, schema.as_ref()),
        None if expansion.explode && items.iter().all(is_field) && !is_named(expansion, unnamed.is_some()) => {
            fields(expansion, &items, None)
        }
        None if items.len() > 1 => list(unnamed, None),
        schema => encoded_scalar(expansion.unnamed(name, inside).ok_or(OTHER_NAME)?, schema.as_ref()),
    }
}

const OTHER_NAME: Problem = Problem::Borrowed("has another name in the path");

/// Returns whether the items have the name of the parameter, so that they are no fields.
fn is_named(expansion: Expansion, has_name: bool) -> bool {
    expansion.notation == PathNotation::Matrix && has_name
}

fn list(items: Option<Vec<&str>>, item: Option<&Schema>) -> Result<Value, Problem> {
    items.ok_or(OTHER_NAME)?.into_iter().map(|text| encoded_scalar(text, item)).collect()
}

fn fields(expansion: Expansion, items: &[&str], schema: Option<&Schema>) -> Result<Value, Problem> {
    let pairs: Vec<(&str, &str)> = if expansion.explode {
        items.iter().map(|item| item.split_once('=').unwrap_or((item, ""))).collect()
    } else {
        let pairs = items.chunks(2).map(|pair| match *pair {
            [name, value] => Ok((name, value)),
            _ => Err("has a name without a value"),
        });
        pairs.collect::<Result<_, _>>()?
    };
    let mut fields = Map::new();
    for (name, text) in pairs {
        let Value::String(name) = encoded_scalar(name, None)? else { continue };
        let of_field = match schema {
            Some(Schema::Object(object)) => {
                object.properties().find(|(known, _)| *known == name).map(|(_, schema)| schema)
            }
            Some(Schema::Map(item)) => Some((**item).clone()),
            _ => None,
        };
        fields.insert(name, encoded_scalar(text, of_field.as_ref())?);
    }
    Ok(fields.into())
}

//! Required properties of requests: fields that are always set, and the constructor that takes them.

use super::items::{Item, Side};
use super::page::Page;
use super::plan::Plan;
use crate::facts::{Kind, Object, Property, Type};
use crate::names;

/// A printed field of a request, with its value in a new struct.
pub(super) struct NewField {
    /// Name, raw if it is a keyword.
    pub(super) name: String,
    /// Type.
    pub(super) ty: String,
    /// Value.
    pub(super) value: NewValue,
}

/// The value of a field in a new struct.
pub(super) enum NewValue {
    /// An argument.
    Argument,
    /// An argument that is converted, such as text.
    Converted,
    /// This expression.
    Fixed(String),
}

/// Returns true if a field is always set: a property that requests must have. One that leads back to its own type is
/// left out, since no value could be the first.
pub(super) fn is_set(plan: &Plan<'_>, (name, item): (&str, &Item), side: Side, wire: &str, of: &Property) -> bool {
    let of_type = plan.overlay.types.get(name).and_then(|options| options.required);
    let enforced = of_type.or(plan.overlay.document.required).unwrap_or(true);
    enforced && side == Side::Write && of.required && !of.read_only && !item.boxed.contains(wire)
}

/// Returns the only value of a property, as an expression of the type `ty`.
pub(super) fn constant(plan: &Plan<'_>, kind: &Kind, ty: &str) -> Option<String> {
    let Kind::Ref(name) = plan.facts.resolve(kind) else { return None };
    let variant = match plan.facts.types.get(name)? {
        Type::Enum { values, open: false, names } => match values.as_slice() {
            [only] => names::variant(names.get(only).unwrap_or(only)),
            _ => return None,
        },
        Type::Integers { values, names } => match values.as_slice() {
            [only] => names::variant(names.get(only).unwrap_or(&only.to_string())),
            _ => return None,
        },
        Type::Object(_) | Type::Enum { .. } | Type::Union(_) | Type::Alias(_) => return None,
    };
    Some(format!("{ty}::{variant}"))
}

/// Returns true if a type has fields that are always set, so that it has no default.
pub(super) fn has_set(plan: &Plan<'_>, of: (&str, &Item), side: Side, all: &Object) -> bool {
    all.iter().any(|(wire, property)| is_set(plan, of, side, wire, property))
}

/// Prints the constructor.
pub(super) fn print_new(page: &mut Page, name: &str, fields: &[NewField]) {
    let arguments: Vec<_> = fields
        .iter()
        .filter_map(|field| match field.value {
            NewValue::Argument => Some(format!("{}: {}", field.name, field.ty)),
            NewValue::Converted => Some(format!("{}: impl Into<{}>", field.name, field.ty)),
            NewValue::Fixed(_) => None,
        })
        .collect();
    page.blank();
    page.line(0, &format!("impl {name} {{"));
    page.docs(4, "Creates a value with its required properties. All others are unset.");
    if arguments.len() > 7 {
        page.line(4, "#[allow(clippy::too_many_arguments, reason = \"an argument for each required property\")]");
    }
    page.line(4, &format!("pub fn new({}) -> Self {{", arguments.join(", ")));
    page.line(8, "Self {");
    for NewField { name, value, .. } in fields {
        match value {
            NewValue::Argument => page.line(12, &format!("{name},")),
            NewValue::Converted => page.line(12, &format!("{name}: {name}.into(),")),
            NewValue::Fixed(value) => page.line(12, &format!("{name}: {value},")),
        }
    }
    page.line(8, "}");
    page.line(4, "}");
    page.line(0, "}");
}

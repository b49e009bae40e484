//! The entries of a tagged union, for writing.

use serde_json::Value;

use crate::core::model::shape::{Entries, Shape, TaggedVariant, Take, ToShape, is_written};
use crate::core::model::spec::Mode;

/// The entries of a variant, after the tag. The tag is written once, with the value of the variant.
pub(in crate::core::model) struct TaggedEntries<'a> {
    /// Tags and their values, from the outermost union.
    tags: Vec<(&'static str, &'static str)>,
    content: Shape<'a>,
}

/// A text that is written as it is.
struct Word(&'static str);

impl ToShape for Word {
    fn to_shape(&self, _: Mode) -> Shape<'_> {
        Shape::Text(self.0)
    }
}

impl<'a> TaggedEntries<'a> {
    /// Returns the entries of a variant; its content must be an object.
    pub(in crate::core::model) fn of(
        variant: &'static TaggedVariant,
        content: &'a dyn ToShape,
        mode: Mode,
    ) -> Result<Self, String> {
        let mut tags: Vec<(&str, &str)> = Vec::new();
        let (mut variant, mut content) = (variant, content);
        loop {
            let TaggedVariant { union: spec, index } = variant;
            let member = spec.member(*index);
            let tag = spec.schema.tag.zip(member.and_then(|member| member.tags.first().copied()));
            let shape = shape_of(content, mode);
            if let Some((tag, value)) = tag {
                // The inner union says more about the value than the outer one.
                tags.retain(|(outer, _)| *outer != tag);
                let is_own = |known: &str| member.is_some_and(|member| member.tags.contains(&known));
                let own = match &shape {
                    Shape::Json(Value::Object(entries)) => entries.get(tag).and_then(Value::as_str),
                    _ => None,
                };
                // Unknown values of an inner union keep the tag they were received with.
                if !own.is_some_and(is_own) {
                    tags.push((tag, value));
                }
            }
            match shape {
                Shape::Tagged(inner, inner_content) => (variant, content) = (inner, inner_content),
                Shape::Struct(..) | Shape::Map(_) | Shape::Json(Value::Object(_)) => {
                    return Ok(Self { tags, content: shape });
                }
                _ => {
                    let (union, variant) = (spec.schema.name, member.map_or("", |member| member.name));
                    return Err(format!("variant `{variant}` of `{union}` is not an object, so it cannot have a tag"));
                }
            }
        }
    }
}

/// Returns the shape of a value, without options around it.
fn shape_of(value: &dyn ToShape, mode: Mode) -> Shape<'_> {
    match value.to_shape(mode) {
        Shape::Some(inner) => shape_of(inner, mode),
        shape => shape,
    }
}

impl Entries for TaggedEntries<'_> {
    fn count(&self) -> usize {
        let mut count = 0;
        self.each(&mut |_, _| {
            count += 1;
            true
        });
        count
    }

    fn get(&self, _: &str) -> Option<&dyn ToShape> {
        // Unions are compared by their contents.
        None
    }

    fn each(&self, take: &mut Take<'_>) {
        if !self.tags.iter().all(|(tag, value)| take(tag, &Word(value))) {
            return;
        }
        let is_tag = |key: &str| self.tags.iter().any(|(tag, _)| *tag == key);
        let mut take = |key: &str, value: &dyn ToShape| is_tag(key) || take(key, value);
        match &self.content {
            Shape::Struct(spec, fields) => {
                fields.visit_fields_of(&mut |fields: &[&dyn ToShape], rest: Option<&dyn Entries>| {
                    let written = spec.fields.iter().zip(fields);
                    let mut written = written.filter(|(_, field)| is_written(spec, &field.to_shape(spec.mode())));
                    if written.all(|(name, field)| take(name, *field))
                        && let Some(rest) = rest
                    {
                        rest.each(&mut take);
                    }
                });
            }
            Shape::Map(entries) => entries.each(&mut take),
            Shape::Json(Value::Object(entries)) => {
                entries.iter().all(|(key, value)| take(key, value));
            }
            _ => {}
        }
    }
}

//! Corrections of facts, and options of operations that are facts.

use super::{Fix, OperationOptions, Overlay};
use crate::facts::{Body, Content, Facts, Kind, Operation, Place, Property, Status, Style, Type};
use crate::note::Notes;

impl Overlay {
    /// Applies the corrections of operations and types, and checks that every other entry matches something.
    pub(crate) fn correct(&self, facts: &mut Facts, notes: &mut Notes) {
        for (index, fix) in self.fix.iter().enumerate().filter(|(_, fix)| fix.at.is_none()) {
            let before = facts.clone();
            match correct(facts, fix) {
                Ok(()) if *facts == before => {
                    notes.note(fix.place(index), "the document is correct now; remove the entry");
                }
                Ok(()) => {}
                Err(error) => notes.error(fix.place(index), error),
            }
        }
        for (id, options) in &self.operation {
            let at = format!("overlay operation.{id}");
            match facts.operations.get_mut(id) {
                Some(operation) => declare(operation, options, &at, notes),
                None => notes.error(at, format!("the document has no operation `{id}`")),
            }
        }
        for tag in self.tag.keys() {
            let default = self.document.default_tag.as_deref().unwrap_or(crate::import::DEFAULT_TAG);
            if !facts.operations.values().any(|operation| operation.tag.as_deref().unwrap_or(default) == tag) {
                notes.error(format!("overlay tag.{tag}"), format!("no operation of the document has the tag `{tag}`"));
            }
        }
        for (name, options) in &self.types {
            let at = format!("overlay type.{name}");
            match facts.types.get(name) {
                None => notes.error(at, format!("the document has no type `{name}`")),
                Some(Type::Object(properties)) => {
                    for property in options.secret.iter().filter(|property| !properties.contains_key(*property)) {
                        notes.error(&at, format!("unknown property `{property}` in `secret`"));
                    }
                }
                Some(_) if options.secret.is_empty() => {}
                Some(_) => notes.error(at, "`secret` lists properties, but the type is not an object"),
            }
        }
    }
}

fn correct(facts: &mut Facts, fix: &Fix) -> Result<(), String> {
    let kind = |text: &Option<String>, facts: &Facts| text.as_ref().map(|text| kind_of(text, facts)).transpose();
    if let Some(id) = &fix.operation {
        let (result, body, of) = (kind(&fix.result, facts)?, kind(&fix.body, facts)?, kind(&fix.kind, facts)?);
        let operation = facts.operations.get_mut(id).ok_or_else(|| format!("the document has no operation `{id}`"))?;
        return correct_operation(operation, fix, result, body, of);
    }
    let (Some(name), Some(property)) = (&fix.ty, &fix.property) else {
        return Err("expected `at`, `operation`, or `type` with `property`".to_owned());
    };
    let of = kind(&fix.kind, facts)?;
    let Some(Type::Object(properties)) = facts.types.get_mut(name) else {
        return Err(format!("the document has no object type `{name}`"));
    };
    let there = properties.get_mut(property).ok_or_else(|| format!("`{name}` has no property `{property}`"))?;
    let Property { kind, required, nullable, read_only, write_only, deprecated: _ } = there;
    *kind = of.unwrap_or(kind.clone());
    for (flag, value) in
        [(required, fix.required), (nullable, fix.nullable), (read_only, fix.read_only), (write_only, fix.write_only)]
    {
        *flag = value.unwrap_or(*flag);
    }
    Ok(())
}

fn correct_operation(
    operation: &mut Operation,
    fix: &Fix,
    result: Option<Kind>,
    body: Option<Kind>,
    kind: Option<Kind>,
) -> Result<(), String> {
    if result.is_none() && body.is_none() && fix.parameter.is_none() {
        return Err("expected `result`, `body` or `parameter` in the correction of an operation".to_owned());
    }
    if let Some(kind) = result {
        if operation.successes.is_empty() {
            operation.successes.insert(Status::Class(2), Vec::new());
        }
        let json = |contents: &Vec<Content>| contents.iter().any(Content::is_json);
        let any_json = operation.successes.values().any(json);
        // Replaces the JSON content if one status has it; otherwise adds the missing result.
        for contents in operation.successes.values_mut().filter(|contents| !any_json || json(contents)) {
            *contents = vec![Content::json(kind.clone())];
        }
    }
    if let Some(kind) = body {
        let required = fix.required.unwrap_or(operation.body.as_ref().is_none_or(|body| body.required));
        let media = operation.body.take().map_or_else(|| crate::facts::JSON.to_owned(), |body| body.content.media);
        operation.body = Some(Body { content: Content { media, kind }, required });
    }
    if let Some(name) = &fix.parameter {
        let parameter = operation.parameters.iter_mut().find(|parameter| parameter.name == *name);
        let parameter = parameter.ok_or_else(|| format!("the operation has no parameter `{name}`"))?;
        if let Some(kind) = kind {
            parameter.kind = kind;
        }
        if let Some(style) = &fix.style {
            parameter.style = style.parse::<Style>()?;
        }
        parameter.required = fix.required.unwrap_or(parameter.required);
    }
    Ok(())
}

/// Parses a kind in the format of facts, or as `Book`, `list<Book>` or `array of Book` for a type of the document.
fn kind_of(text: &str, facts: &Facts) -> Result<Kind, String> {
    let text = text.trim();
    if facts.types.contains_key(text) {
        return Ok(Kind::Ref(text.to_owned()));
    }
    for list in ["array of ", "list of "] {
        if let Some(of) = text.strip_prefix(list) {
            return Ok(Kind::list(kind_of(of, facts)?));
        }
    }
    let inner = |word: &str| text.strip_prefix(word)?.strip_prefix('<')?.strip_suffix('>');
    if let Some(of) = inner("list") {
        return Ok(Kind::list(kind_of(of, facts)?));
    }
    if let Some(of) = inner("map") {
        return Ok(Kind::map(kind_of(of, facts)?));
    }
    match text.parse()? {
        Kind::Ref(name) if !facts.types.contains_key(&name) => Err(format!("the document has no type `{name}`")),
        kind => Ok(kind),
    }
}

fn declare(operation: &mut Operation, options: &OperationOptions, at: &str, notes: &mut Notes) {
    for status in &options.pending {
        if !operation.successes.contains_key(&Status::Code(*status)) {
            notes.error(at, format!("`pending` has {status}, which is not a successful status of the operation"));
        }
    }
    operation.pending.clone_from(&options.pending);
    operation.free_parameters |= options.free_parameters;
    for name in &options.form {
        match operation.parameters.iter_mut().find(|parameter| parameter.name == *name) {
            Some(parameter) if parameter.place != Place::Path => parameter.place = Place::Form,
            _ => notes.error(at, format!("unknown parameter `{name}` outside the path in `form`")),
        }
    }
    for name in &options.secret {
        let known = |name| operation.parameters.iter().any(|parameter| parameter.name == name);
        let is_body = name == "body" && operation.body.is_some();
        if !is_body && !known(name.as_str()) {
            notes.error(at, format!("unknown parameter `{name}` in `secret`"));
        }
    }
}

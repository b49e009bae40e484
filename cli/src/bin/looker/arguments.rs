//! Conversion of arguments from the command line and batches to those of `call_by_name`.

use std::fmt::Display;

use fingerpost::{BodyKind, EndpointDescriptor, Parameter, Role, Schema, ValueStyle};
use serde_json::{Map, Value};

use crate::kinds;
use crate::operations::closest;

/// The arguments of a call, collected one by one.
pub(crate) struct Arguments {
    endpoint: &'static EndpointDescriptor,
    /// Accepts properties of the body that the operation does not declare.
    force: bool,
    values: Map<String, Value>,
    /// Arguments without a declared parameter, for operations that accept any.
    free: Map<String, Value>,
}

impl Arguments {
    pub(crate) fn new(endpoint: &'static EndpointDescriptor, force: bool) -> Self {
        Self { endpoint, force, values: Map::new(), free: Map::new() }
    }

    /// Adds an argument from the command line.
    pub(crate) fn text(&mut self, name: &str, text: &str) -> Result<(), String> {
        let Some(parameter) = self.named(name) else {
            self.free_parameters(name)?;
            // Arguments without a declared parameter may be repeated, like those of a list.
            let again = match self.free.remove(name) {
                None => text.into(),
                Some(Value::Array(mut items)) => {
                    items.push(text.into());
                    items.into()
                }
                Some(first) => Value::Array(vec![first, text.into()]),
            };
            return self.insert_free(name, &again);
        };
        let is_list = matches!(parameter.value_schema(), Some(Schema::List(_)));
        if is_list && parameter.value_style() != ValueStyle::Json {
            let items = text.split(',').filter(|_| !text.is_empty()).map(Value::from);
            let Value::Array(items) = self.converted(name, parameter, &items.collect())? else { return Ok(()) };
            if let Some(Value::Array(known)) = self.values.get_mut(parameter.name()) {
                known.extend(items);
                return Ok(());
            }
            return self.insert(name, parameter, Value::Array(items));
        }
        let value = self.converted(name, parameter, &text.into())?;
        self.insert(name, parameter, value)
    }

    /// Adds an argument from JSON. Null means unset.
    pub(crate) fn json(&mut self, name: &str, value: &Value) -> Result<(), String> {
        let Some(parameter) = self.named(name) else {
            self.free_parameters(name)?;
            return self.insert_free(name, value);
        };
        if value.is_null() {
            return Ok(());
        }
        let value = self.converted(name, parameter, value)?;
        self.insert(name, parameter, value)
    }

    /// Adds a form field.
    pub(crate) fn form(&mut self, name: &str, value: &Value) -> Result<(), String> {
        match self.named(name) {
            Some(parameter) if parameter.role() == Role::Form => self.json(name, value),
            _ => Err(self.unknown("form field", name, |parameter| parameter.role() == Role::Form)),
        }
    }

    /// Sets the body to the content of a file.
    pub(crate) fn body_text(&mut self, text: String, file: &dyn Display) -> Result<(), String> {
        if matches!(self.body_parameter()?.body_kind(), Some(BodyKind::Text | BodyKind::Bytes)) {
            return self.body(Value::String(text));
        }
        let body =
            serde_json::from_str(&text).map_err(|error| self.wrong(&format!("invalid JSON in {file}: {error}")))?;
        self.body(body)
    }

    /// Sets the body to JSON, or to a string if the operation takes text.
    pub(crate) fn body(&mut self, body: Value) -> Result<(), String> {
        let parameter = self.body_parameter()?;
        if !self.force {
            self.declared(parameter, &body)?;
        }
        self.values.insert(parameter.name().to_owned(), body);
        Ok(())
    }

    /// Fails if the body has properties that the operation does not declare: the server would ignore them.
    fn declared(&self, parameter: Parameter, body: &Value) -> Result<(), String> {
        let Some(schema) = parameter.value_schema() else { return Ok(()) };
        let unknown = schema.unknown_properties(body);
        if unknown.is_empty() {
            return Ok(());
        }
        let result = self.endpoint.result_schema(200);
        let is_in_result = |name: &str| matches!(&result, Some(Schema::Object(of)) if of.names.contains(&name));
        let named = unknown.iter().map(|property| {
            let name = property.pointer().trim_start_matches('/');
            match property.nearest() {
                _ if is_in_result(name) => format!("read-only property `{name}`"),
                Some(close) => format!("unknown property `{name}` (did you mean `{close}`?)"),
                None => format!("unknown property `{name}`"),
            }
        });
        let named = named.collect::<Vec<_>>().join(", ");
        Err(self.wrong(&format!("{named} in the body; --force sends it")))
    }

    /// Returns the arguments, keyed by the names in the declaration. Fails if a required one is missing.
    pub(crate) fn finish(mut self) -> Result<Value, String> {
        if let Some(parameter) = free(self.endpoint).filter(|_| !self.free.is_empty()) {
            self.values.insert(parameter.name().to_owned(), Value::Object(self.free));
        }
        let missing = self.endpoint.parameters().filter(|parameter| {
            parameter.is_required() && self.values.get(parameter.name()).is_none_or(Value::is_null)
        });
        let missing: Vec<_> = missing.map(shown).collect();
        if missing.is_empty() {
            return Ok(Value::Object(self.values));
        }
        let missing = missing.join(", ");
        Err(wrong(self.endpoint, &format!("missing {missing}")))
    }

    /// Finds a parameter by its name in the request, or else by its name in the declaration.
    fn named(&self, name: &str) -> Option<Parameter> {
        let named = |is: &dyn Fn(&Parameter) -> bool| {
            self.endpoint.parameters().filter(|parameter| is_named(*parameter)).find(is)
        };
        named(&|parameter| parameter.wire_name() == name).or_else(|| named(&|parameter| parameter.name() == name))
    }

    fn body_parameter(&self) -> Result<Parameter, String> {
        let body = self.endpoint.parameters().find(|parameter| parameter.role() == Role::Body);
        body.ok_or_else(|| self.wrong("the operation has no body"))
    }

    fn converted(&self, name: &str, parameter: Parameter, value: &Value) -> Result<Value, String> {
        kinds::convert(parameter, value).map_err(|kind| self.wrong(&format!("argument `{name}` must be {kind}")))
    }

    fn insert(&mut self, name: &str, parameter: Parameter, value: Value) -> Result<(), String> {
        match self.values.insert(parameter.name().to_owned(), value) {
            None => Ok(()),
            Some(_) => Err(self.wrong(&format!("duplicate argument `{name}`"))),
        }
    }

    fn insert_free(&mut self, name: &str, value: &Value) -> Result<(), String> {
        let value = kinds::free(value).map_err(|kind| self.wrong(&format!("argument `{name}` must be {kind}")))?;
        self.free.insert(name.to_owned(), value);
        Ok(())
    }

    /// Fails unless the operation accepts arguments without a declared parameter.
    fn free_parameters(&self, name: &str) -> Result<(), String> {
        if free(self.endpoint).is_some() {
            return Ok(());
        }
        let is_body = |parameter: Parameter| parameter.role() == Role::Body && parameter.name() == name;
        if self.endpoint.parameters().any(is_body) {
            return Err(
                self.wrong(&format!("`{name}` is the body: set it with --body FILE, or in a batch with \"body\""))
            );
        }
        Err(self.unknown("argument", name, is_named))
    }

    fn unknown(&self, what: &str, name: &str, is: fn(Parameter) -> bool) -> String {
        let known: Vec<_> = self.endpoint.parameters().filter(|parameter| is(*parameter)).collect();
        let names = || known.iter().map(Parameter::wire_name);
        self.wrong(&match closest(name, names()) {
            Some(close) => format!("unknown {what} `{name}` (did you mean `{close}`?)"),
            None if known.is_empty() => format!("unknown {what} `{name}`; the operation has none"),
            None => format!("unknown {what} `{name}`; expected one of: {}", names().collect::<Vec<_>>().join(", ")),
        })
    }

    fn wrong(&self, problem: &str) -> String {
        wrong(self.endpoint, problem)
    }
}

/// Returns true if the parameter is set by its own name.
pub(crate) fn is_named(parameter: Parameter) -> bool {
    parameter.role() != Role::Body && parameter.value_style() != ValueStyle::Flattened
}

/// Returns the parameter that collects arguments without a declared parameter.
pub(crate) fn free(endpoint: &EndpointDescriptor) -> Option<Parameter> {
    let mut all = endpoint.parameters();
    all.find(|parameter| parameter.role() == Role::Query && parameter.value_style() == ValueStyle::Flattened)
}

fn shown(parameter: Parameter) -> String {
    match parameter.role() {
        Role::Body => "body".to_owned(),
        _ => format!("argument `{}`", parameter.wire_name()),
    }
}

fn wrong(endpoint: &EndpointDescriptor, problem: &str) -> String {
    format!("{endpoint}: {problem}; nothing was sent")
}

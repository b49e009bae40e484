//! Counts what a document gives a type for, and what became any value in code.

use std::collections::{BTreeMap, HashSet};

use fingerpost_openapi::Node;

use crate::code::{Code, Method, Shape, Ty};
use crate::document::Document;

/// A part of a whole.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(crate) struct Part {
    pub(crate) part: usize,
    pub(crate) whole: usize,
}

impl std::ops::AddAssign for Part {
    fn add_assign(&mut self, other: Self) {
        self.part += other.part;
        self.whole += other.whole;
    }
}

/// The counts of a document's types.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(crate) struct Counts {
    /// Operations that have a method, of all.
    pub(crate) operations: Part,
    /// Properties that are any value, of those with a type in the document.
    pub(crate) properties: Part,
    /// Results that are any value, of those with a type in the document.
    pub(crate) results: Part,
}

/// Compares a document with the code that was generated from it.
pub(crate) fn count(document: &Document, code: &Code) -> Counts {
    let mut walk = Walk { document, code, seen: HashSet::new(), properties: BTreeMap::new() };
    let mut results = Part::default();
    let operations = document.operations();
    let mut methods: BTreeMap<&str, Vec<&Method>> = BTreeMap::new();
    for method in code.methods.iter().rev() {
        methods.entry(&method.route).or_default().push(method);
    }
    let mut declared = 0;
    for operation in &operations {
        // Operations that share a route are in the order of the document, in both.
        let Some(method) = methods.get_mut(operation.route.as_str()).and_then(Vec::pop) else { continue };
        declared += 1;
        if let Some(schema) = operation.result {
            let own = method.by_status.iter().find(|(status, _)| status == operation.status);
            let is_any = walk.pair(schema, "", own.map_or(&method.result, |(_, ty)| ty), 0);
            if document.gives_type(schema) {
                results += Part { part: usize::from(is_any), whole: 1 };
            }
        }
        if let (Some(schema), Some(ty)) = (operation.body, &method.body) {
            walk.pair(schema, "", ty, 0);
        }
    }
    walk.components();
    let any = walk.properties.values().filter(|is_any| **is_any).count();
    Counts {
        operations: Part { part: declared, whole: operations.len() },
        properties: Part { part: any, whole: walk.properties.len() },
        results,
    }
}

struct Walk<'a> {
    document: &'a Document,
    code: &'a Code,
    /// Schemas with the types that were made of them.
    seen: HashSet<(String, &'a str)>,
    /// Properties with a type in the document, by pointer, and whether one of their fields is any value.
    properties: BTreeMap<String, bool>,
}

impl<'a> Walk<'a> {
    /// Pairs components with the types that have their names, for those that no result or body reaches: of errors.
    fn components(&mut self) {
        for place in ["/components/schemas", "/definitions"] {
            for (name, schema) in self.document.root.at(place).map_or(&[][..], Node::members) {
                let found = self.code.types.keys().find(|ty| same_name(ty, name));
                if let Some(ty) = found {
                    self.pair(schema, &format!("{place}/{}", escaped(name)), &Ty::Named(ty.clone()), 0);
                }
            }
        }
    }

    /// Follows a schema and the type that was made of it. Returns true if the type, or a list or a map in it, is any
    /// value where the schema gives a type.
    fn pair(&mut self, schema: &'a Node, at: &str, ty: &Ty, depth: usize) -> bool {
        if depth > 32 {
            return false;
        }
        match ty {
            Ty::Any => self.document.gives_type(schema),
            Ty::List(of) => self.inside(schema, at, "items", of, depth),
            Ty::Map(of) => self.inside(schema, at, "additionalProperties", of, depth),
            Ty::Named(name) => self.named(schema, at, name, depth),
        }
    }

    fn inside(&mut self, schema: &'a Node, at: &str, word: &str, ty: &Ty, depth: usize) -> bool {
        let parts = self.document.parts(schema, at);
        let inner = parts.iter().find_map(|(node, at)| Some((node.get(word)?, format!("{at}/{word}"))));
        inner.is_some_and(|(inner, at)| self.pair(inner, &at, ty, depth + 1))
    }

    fn named(&mut self, schema: &'a Node, at: &str, name: &str, depth: usize) -> bool {
        let Some((name, shape)) = self.code.types.get_key_value(name) else { return false };
        match shape {
            Shape::Alias(ty) => self.pair(schema, at, ty, depth + 1),
            Shape::Object { .. } => {
                self.object(schema, at, name, depth);
                false
            }
            Shape::Union(payloads) => {
                let Some((_, place)) = self.document.resolve(schema, at) else { return false };
                if !self.seen.insert((place, name)) {
                    return false;
                }
                let parts = self.document.parts(schema, at);
                for payload in payloads {
                    if let Some((member, at)) = self.member(&parts, payload) {
                        self.pair(member, &at, payload, depth + 1);
                    }
                }
                // A variant without a type hides one of the members.
                payloads.contains(&Ty::Any) && self.document.gives_type(schema)
            }
        }
    }

    /// Finds the member of a union that a variant was made of: the one with the most of its properties.
    fn member(&self, parts: &[(&'a Node, String)], payload: &Ty) -> Option<(&'a Node, String)> {
        let has = |node: &Node| match payload {
            Ty::List(_) => usize::from(node.get("items").is_some()),
            Ty::Map(_) => usize::from(node.get("additionalProperties").is_some()),
            Ty::Named(name) => {
                let names = self.fields(name, 0);
                let properties = node.get("properties").map_or(&[][..], Node::members);
                properties.iter().filter(|(name, _)| names.iter().any(|(own, _)| own == name)).count()
            }
            Ty::Any => 0,
        };
        let best = parts.iter().max_by_key(|(node, _)| has(node))?;
        (has(best.0) > 0).then(|| best.clone())
    }

    fn object(&mut self, schema: &'a Node, at: &str, name: &'a str, depth: usize) {
        let Some((_, place)) = self.document.resolve(schema, at) else { return };
        if !self.seen.insert((place, name)) {
            return;
        }
        let fields = self.fields(name, 0);
        for (part, at) in self.document.parts(schema, at) {
            for (property, schema) in part.get("properties").map_or(&[][..], Node::members) {
                let Some((_, ty)) = fields.iter().find(|(name, _)| name == property) else { continue };
                let at = format!("{at}/properties/{}", escaped(property));
                let is_any = self.pair(schema, &at, ty, depth + 1);
                if self.document.gives_type(schema) {
                    *self.properties.entry(at).or_default() |= is_any;
                }
            }
        }
    }

    /// Returns the fields of a type by their names in JSON, with those of flattened types.
    fn fields(&self, name: &str, depth: usize) -> Vec<(String, Ty)> {
        match self.code.types.get(name) {
            Some(Shape::Object { fields, flattened }) if depth < 8 => {
                let inner = flattened.iter().flat_map(|ty| match ty {
                    Ty::Named(name) => self.fields(name, depth + 1),
                    _ => Vec::new(),
                });
                fields.iter().cloned().chain(inner).collect()
            }
            Some(Shape::Alias(Ty::Named(name))) if depth < 8 => self.fields(name, depth + 1),
            _ => Vec::new(),
        }
    }
}

/// Compares a name in code with one of a document, regardless of case and separators.
fn same_name(ty: &str, component: &str) -> bool {
    let mut letters = component.chars().filter(char::is_ascii_alphanumeric).map(|c| c.to_ascii_lowercase());
    ty.chars().map(|c| c.to_ascii_lowercase()).eq(letters.by_ref())
}

fn escaped(name: &str) -> String {
    name.replace('~', "~0").replace('/', "~1")
}

#[cfg(test)]
mod tests {
    use std::path::PathBuf;

    use fingerpost_openapi::parse;

    use super::*;

    const DOCUMENT: &str = "
paths:
  /cars/{id}:
    get:
      responses:
        404: { description: None., content: { application/json: { schema: { $ref: '#/components/schemas/Problem' } } } }
        200: { description: One., content: { application/json: { schema: { $ref: '#/components/schemas/Car' } } } }
    delete: { responses: { 200: { description: Gone., content: { application/json: { schema: {} } } } } }
  /cars:
    get: { responses: { 200: { description: All., content: { application/json: { schema: { type: array, items: {
      $ref: '#/components/schemas/Car' } } } } } } }
  /lost: { get: { responses: { 204: { description: Nothing. } } } }
components:
  schemas:
    Car:
      allOf:
        - { type: object, properties: { doors: { type: integer }, notes: {} } }
        - { properties: { shape: { oneOf: [{ $ref: '#/components/schemas/Sedan' }, { type: string }] }, tags: { type:
            array, items: { type: string } }, free: { type: object } } }
    Sedan: { type: object, properties: { trunk: { type: object, properties: { litres: { type: number } } } } }
    Problem: { type: object, properties: { code: { oneOf: [{ type: string }, { type: integer }] } } }
";

    fn counted(code: &str) -> Counts {
        let root = parse(DOCUMENT).unwrap();
        let (name, title, version) = (String::new(), String::new(), String::new());
        let document = Document { name, title, version, path: PathBuf::new(), root };
        let mut read = Code::default();
        read.add(code).unwrap();
        count(&document, &read)
    }

    #[test]
    fn declarations_are_compared_with_the_document() {
        let counts = counted(
            "#[endpoints(error = Problem, errors(404))]
            pub trait Cars {
                #[endpoint(GET \"/cars/<car>\", ok(200 => Car, 204 => ()))]
                fn car(&self, car: i64) -> CarOk;
                #[endpoint(DELETE \"/cars/<car>\")]
                fn scrap(&self, car: i64) -> serde_json::Value;
                #[endpoint(GET \"/cars\", output = content)]
                fn cars(&self) -> fingerpost::Content;
            }
            pub struct Car {
                pub doors: Option<i64>,
                pub notes: Option<Value>,
                pub shape: Option<CarShape>,
                #[model(rename = \"tags\")]
                pub labels: Option<Vec<Value>>,
                pub free: Option<BTreeMap<String, Value>>,
            }
            #[model(untagged)]
            pub enum CarShape { #[model(has(\"trunk\"))] Sedan(Box<Sedan>), Text(String), #[model(other)] Unknown(Value) }
            pub struct Sedan { pub trunk: Option<Value> }
            pub struct Problem { pub code: Option<Value> }",
        );
        let part = |part, whole| Part { part, whole };
        assert_eq!(counts.operations, part(3, 4));
        // Content of a list; `{}` gives no type.
        assert_eq!(counts.results, part(1, 2));
        // `tags`, `trunk` and `code` of doors, shape, tags, free, trunk and code.
        assert_eq!(counts.properties, part(3, 6));
    }

    #[test]
    fn the_code_of_progenitor_is_compared_as_well() {
        let counts = counted(
            "impl Client {
                #[doc = \"A car\\n\\nSends a `GET` request to `/cars/{id}`\\n\"]
                pub async fn car<'a>(&'a self, id: i64) -> Result<ResponseValue<types::Car>, Error<types::Problem>> {}
                #[doc = \"Sends a `GET` request to `/cars`\"]
                pub async fn cars<'a>(&'a self) -> Result<ResponseValue<::std::vec::Vec<types::Car>>, Error<()>> {}
                pub fn baseurl(&self) -> &String {}
            }
            pub mod types {
                pub struct Car {
                    #[serde(flatten)]
                    pub base: Base,
                    #[serde(default, skip_serializing_if = \"::std::option::Option::is_none\")]
                    pub shape: ::std::option::Option<CarShape>,
                }
                pub struct Base { pub doors: i64, #[serde(rename = \"tags\")] pub labels: Vec<String> }
                pub enum CarShape { Sedan(Sedan), String(String) }
                pub struct Sedan { pub trunk: ::std::option::Option<SedanTrunk> }
                pub struct SedanTrunk(pub ::serde_json::Value);
            }",
        );
        let part = |part, whole| Part { part, whole };
        assert_eq!((counts.operations, counts.results), (part(2, 4), part(0, 2)));
        // `trunk` of doors, tags, shape and trunk.
        assert_eq!(counts.properties, part(1, 4));
    }
}

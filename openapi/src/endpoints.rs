//! Conversion of declared endpoints to facts. The only file that uses fingerpost's descriptors.

use fingerpost::{
    BodyKind, EndpointDescriptor, EnumSchema, Expansion, Nesting, ObjectSchema, Output, PathNotation, Role, Schema,
    SchemaConstant, Separator, UnionMember, UnionSchema, ValueStyle,
};
use indexmap::{IndexMap, IndexSet};

use crate::facts::{
    Body, Constant, Content, Facts, JSON, Kind, Member, Object, Operation, Parameter, Place, Property, Stability,
    Status, Style, Type, Union,
};

/// Media type of a result that is not JSON; the actual one is not declared.
const SOME_MEDIA: &str = "application/octet-stream";
/// Media type of JSON lines.
const LINES: &str = "application/x-ndjson";

impl Facts {
    /// Creates facts from declared endpoints: `Facts::from_endpoints(<dyn Things>::ENDPOINTS)`.
    ///
    /// A descriptor does not have the schema of everything; unknown ones are [`Kind::Any`], which
    /// [`check`](fn@crate::check) accepts as equal to any other.
    pub fn from_endpoints(endpoints: &[&EndpointDescriptor]) -> Self {
        let mut facts = Self { declared: true, ..Self::default() };
        // An endpoint that is called with a whole URL follows a link in a response and is not an operation.
        for endpoint in endpoints.iter().filter(|endpoint| !endpoint.takes_address()) {
            let operation = operation(&mut facts.types, endpoint);
            facts.operations.insert(endpoint.operation_name().to_owned(), operation);
        }
        facts
    }
}

type Types = IndexMap<String, Type>;

fn operation(types: &mut Types, endpoint: &EndpointDescriptor) -> Operation {
    let mut operation = Operation {
        method: endpoint.method().to_string(),
        path: match endpoint.template().braced() {
            path if path.is_empty() => "/".to_owned(),
            path => path,
        },
        pending: endpoint.pending_statuses().to_vec(),
        stability: match endpoint.stability_level() {
            fingerpost::Stability::Beta => Stability::Beta,
            fingerpost::Stability::Alpha => Stability::Alpha,
            // Stable, and unknown levels, since the enum is non-exhaustive.
            _ => Stability::Stable,
        },
        deprecated: endpoint.is_deprecated(),
        security: (!endpoint.is_authenticated()).then(Vec::new),
        ..Operation::default()
    };
    // A constant has no other counterpart than a required parameter.
    for name in endpoint.static_query_pairs().map(|(name, _)| name).collect::<IndexSet<_>>() {
        let (place, kind, style) = (Place::Query, Kind::Text, Style::Plain);
        let parameter = Parameter { name, place, kind, style, required: true, deprecated: false, default: None };
        operation.parameters.push(parameter);
    }
    for parameter in endpoint.parameters() {
        let kind = parameter.value_schema().map_or(Kind::Any, |schema| kind(types, &schema));
        let place = match parameter.role() {
            Role::Path => Place::Path,
            Role::Query if parameter.value_style() == ValueStyle::Flattened && is_free(&kind) => {
                operation.free_parameters = true;
                continue;
            }
            Role::Query => Place::Query,
            Role::Form => Place::Form,
            Role::Part => Place::Part,
            Role::Header if cookie(parameter).is_some() => Place::Cookie,
            Role::Header => Place::Header,
            Role::Body => {
                operation.body = Some(body(parameter, kind));
                continue;
            }
            // Unknown roles have no counterpart in a document.
            _ => continue,
        };
        let (style, kind) = match (place, style(parameter.value_style(), kind)) {
            // OpenAPI has no other separator for headers, so the list is treated as text.
            (Place::Header, (Style::Space | Style::Pipe, _)) => (Style::Plain, Kind::Text),
            (_, styled) => styled,
        };
        // An HTTP date, for which OpenAPI has no format.
        let kind = if place == Place::Header && kind == Kind::DateTime { Kind::Text } else { kind };
        if place == Place::Path && parameter.wire_name() != parameter.name() {
            let [from, to] = [parameter.name(), parameter.wire_name()].map(|name| format!("{{{name}}}"));
            operation.path = operation.path.replace(&from, &to);
        }
        operation.parameters.push(Parameter {
            name: cookie(parameter).unwrap_or(parameter.wire_name()).to_owned(),
            place,
            kind,
            style,
            required: parameter.is_required(),
            deprecated: parameter.is_deprecated(),
            default: None,
        });
    }
    operation.successes = successes(types, endpoint);
    for status in endpoint.error_statuses() {
        let kind = endpoint.error_body(*status).map_or(Kind::Any, |schema| kind(types, &schema));
        operation.errors.insert(Status::Code(*status), vec![Content::json(kind)]);
    }
    for (range, schema) in endpoint.error_ranges() {
        let status = match (range.start(), range.end()) {
            (400, 499) => Status::Class(4),
            (500, 599) => Status::Class(5),
            _ => Status::Default,
        };
        let kind = schema.map_or(Kind::Any, |schema| kind(types, &schema));
        operation.errors.insert(status, vec![Content::json(kind)]);
    }
    operation
}

/// Returns true if a flattened parameter accepts any name. One with named fields is a struct.
fn is_free(kind: &Kind) -> bool {
    matches!(kind, Kind::Any | Kind::Map(_))
}

/// Returns the results by status, with one entry for all of them if the declaration names none.
fn successes(types: &mut Types, endpoint: &EndpointDescriptor) -> IndexMap<Status, Vec<Content>> {
    let some = |media: &str, kind| vec![Content { media: media.to_owned(), kind }];
    let mut contents = |status: u16| match endpoint.output_kind() {
        Output::Nothing => Vec::new(),
        // These statuses have no content, whatever the declared output is.
        _ if matches!(status, 204 | 205) => Vec::new(),
        Output::Json => {
            vec![Content::json(endpoint.result_schema(status).map_or(Kind::Any, |schema| kind(types, &schema)))]
        }
        Output::Items => vec![Content::json(Kind::Any)],
        Output::Text => some("text/plain", Kind::Text),
        Output::Events => some("text/event-stream", Kind::Text),
        Output::Lines => some(LINES, Kind::Text),
        Output::Bytes | Output::Stream | Output::Content | Output::Raw => some(SOME_MEDIA, Kind::Binary),
        // The enum is non-exhaustive. An unknown output is equal to any other.
        _ => some(SOME_MEDIA, Kind::Any),
    };
    match endpoint.success_statuses() {
        [] => [(Status::Class(2), contents(200))].into(),
        statuses => statuses.iter().map(|status| (Status::Code(*status), contents(*status))).collect(),
    }
}

/// Returns the name of the cookie that a parameter is.
fn cookie(parameter: fingerpost::Parameter) -> Option<&'static str> {
    let (before, _) = parameter.format().filter(|_| parameter.wire_name() == "cookie")?;
    before.strip_suffix('=')
}

fn body(parameter: fingerpost::Parameter, kind: Kind) -> Body {
    let (media, kind) = match parameter.body_kind().unwrap_or_default() {
        BodyKind::Json => (JSON, kind),
        BodyKind::Text => ("text/plain", Kind::Text),
        BodyKind::Bytes | BodyKind::Stream => (SOME_MEDIA, Kind::Binary),
        BodyKind::Multipart => ("multipart/form-data", Kind::Any),
    };
    let media = parameter.body_media_type().unwrap_or(media).to_owned();
    Body { content: Content { media, kind }, required: parameter.is_required() }
}

/// Returns the style of a parameter, and the kind of its value in that style.
fn style(style: ValueStyle, kind: Kind) -> (Style, Kind) {
    match style {
        // The fields of a flattened struct have no entries; they are compared by name.
        // OpenAPI has no other notation of nested names, and a flag is a boolean that may be empty.
        ValueStyle::Plain | ValueStyle::Flattened | ValueStyle::Nested(Nesting::Dots) | ValueStyle::Flag => {
            (Style::Plain, kind)
        }
        ValueStyle::Json => (Style::Json, kind),
        // Whether it is a list is not known.
        ValueStyle::File => (Style::File, Kind::Any),
        ValueStyle::Nested(Nesting::Brackets) => (Style::Deep, kind),
        ValueStyle::Joined(Separator::Comma) => (Style::Comma, kind),
        ValueStyle::Joined(Separator::Space) => (Style::Space, kind),
        ValueStyle::Joined(Separator::Pipe) => (Style::Pipe, kind),
        ValueStyle::Expanded(Expansion { notation, explode }) => {
            let style = match (notation, explode) {
                // A list has no other notation if it is exploded.
                (PathNotation::Simple, true) if !matches!(kind, Kind::List(_)) => Style::CommaExploded,
                (PathNotation::Simple, _) => Style::Comma,
                (PathNotation::Label, false) => Style::Label,
                (PathNotation::Label, true) => Style::LabelExploded,
                (PathNotation::Matrix, false) => Style::Matrix,
                (PathNotation::Matrix, true) => Style::MatrixExploded,
            };
            (style, kind)
        }
        // OpenAPI has no style for tabs, so the list is treated as text.
        ValueStyle::Joined(Separator::Tab) => (Style::Plain, Kind::Text),
    }
}

fn kind(types: &mut Types, schema: &Schema) -> Kind {
    match schema {
        Schema::Boolean => Kind::Boolean,
        Schema::Integer => Kind::Integer,
        Schema::Number => Kind::Number,
        Schema::Text => Kind::Text,
        Schema::DateTime => Kind::DateTime,
        Schema::Date => Kind::Date,
        Schema::List(of) => Kind::list(kind(types, of)),
        Schema::Map(of) => Kind::map(kind(types, of)),
        Schema::Object(object) => Kind::Ref(define_object(types, object)),
        Schema::Enum(of) => Kind::Ref(define_enum(types, of)),
        Schema::Union(of) => Kind::Ref(define_union(types, of)),
        _ => Kind::Any,
    }
}

fn define_object(types: &mut Types, object: &ObjectSchema) -> String {
    let same = |ty: &Type| matches!(ty, Type::Object(all) if all.keys().eq(object.names));
    let (name, known) = place(types, object.name, same);
    if !known {
        // Inserted before its properties are converted, since they may refer back to it.
        let empty = object.names.iter().map(|&name| (name.to_owned(), Property::of(Kind::Any))).collect();
        types.insert(name.clone(), Type::Object(empty));
        let properties = object.properties();
        let properties =
            properties.map(|(name, schema)| (name.to_owned(), Property::of(kind(types, &schema)))).collect();
        // The kind of further properties is not declared.
        let further = object.open.then_some(Kind::Any);
        types.insert(name.clone(), Type::Object(Object { properties, further }));
    }
    name
}

fn define_union(types: &mut Types, of: &UnionSchema) -> String {
    let member = |of: &UnionMember| Member {
        kind: Kind::Any,
        values: of.tags.iter().map(|value| (*value).to_owned()).collect(),
        has: of.properties.iter().map(|(name, value)| ((*name).to_owned(), value.map(constant))).collect(),
    };
    let mut union = Union { tag: of.tag.map(str::to_owned), members: of.members.iter().map(member).collect() };
    let has_same_members = |other: &Union| {
        other.tag == union.tag
            && other.members.len() == union.members.len()
            && other.members.iter().zip(&union.members).all(|(a, b)| (&a.values, &a.has) == (&b.values, &b.has))
    };
    let same = |ty: &Type| matches!(ty, Type::Union(other) if has_same_members(other));
    let (name, known) = place(types, of.name, same);
    if !known {
        // Inserted before the kinds of its members are converted, since they may refer back to it.
        types.insert(name.clone(), Type::Union(union.clone()));
        for (member, of) in union.members.iter_mut().zip(of.members) {
            member.kind = kind(types, &(of.schema)());
        }
        types.insert(name.clone(), Type::Union(union));
    }
    name
}

fn constant(value: SchemaConstant) -> Constant {
    match value {
        SchemaConstant::Text(text) => Constant::Text(text.to_owned()),
        SchemaConstant::Integer(number) => Constant::Integer(number),
        SchemaConstant::Bool(flag) => Constant::Boolean(flag),
    }
}

fn define_enum(types: &mut Types, of: &EnumSchema) -> String {
    let values: Vec<_> = of.values.iter().map(|value| (*value).to_owned()).collect();
    let ty = Type::Enum { values, open: of.open, names: std::collections::BTreeMap::new() };
    let (name, known) = place(types, of.name, |other| *other == ty);
    if !known {
        types.insert(name.clone(), ty);
    }
    name
}

/// Returns the name for a type, and true if it is defined already. Types of different modules can share a name.
fn place(types: &Types, name: &str, same: impl Fn(&Type) -> bool) -> (String, bool) {
    let taken = |candidate: &str| types.get(candidate).is_some_and(|ty| !same(ty));
    let name = crate::names::free(name, "", taken);
    let known = types.contains_key(&name);
    (name, known)
}

#[cfg(test)]
mod tests {
    use fingerpost::{Described, endpoints};

    use super::*;

    #[endpoints]
    trait Books {
        #[endpoint(GET "/books/<id>/<path..>", errors(404 => ()), stability = beta)]
        fn book(&self, id: i64, path: &str, #[query("include", comma)] parts: Option<&[&str]>) -> String;

        #[endpoint(POST "/books", output = text, pending(202))]
        fn create(
            &self,
            #[body("application/x+json")] body: &[i64],
            #[query(flatten)] more: Option<&std::collections::BTreeMap<String, String>>,
        ) -> String;
    }

    #[test]
    fn facts_of_declared_endpoints() {
        let facts = Facts::from_endpoints(<dyn Books>::ENDPOINTS);
        let book = &facts.operations["book"];
        assert_eq!((book.method.as_str(), book.path.as_str()), ("GET", "/books/{id}/{path}"));
        assert_eq!(book.parameters[2].style, Style::Comma);
        assert_eq!((book.stability, book.errors.keys().next()), (Stability::Beta, Some(&Status::Code(404))));
        let create = &facts.operations["create"];
        assert!(create.free_parameters);
        assert_eq!(create.body.as_ref().unwrap().content.media, "application/x+json");
        assert_eq!(create.pending, [202]);
        assert_eq!(create.successes[0][0].media, "text/plain");
        assert_eq!(book.successes[0], [Content::json(Kind::Text)]);
        assert_eq!((&book.parameters[0].kind, &book.parameters[2].kind), (&Kind::Integer, &Kind::list(Kind::Text)));
    }

    #[test]
    fn lines_are_text_and_bytes_are_binary() {
        #[endpoints]
        trait Exports {
            #[endpoint(GET "/rows", output = lines)]
            fn rows(&self) -> fingerpost::Items<i64>;

            #[endpoint(GET "/file", output = bytes)]
            fn file(&self) -> fingerpost::Bytes;
        }
        let facts = Facts::from_endpoints(<dyn Exports>::ENDPOINTS);
        let content = |operation: &str| facts.operations[operation].successes[0][0].clone();
        assert_eq!(content("rows"), Content { media: LINES.to_owned(), kind: Kind::Text });
        assert_eq!(content("file"), Content { media: SOME_MEDIA.to_owned(), kind: Kind::Binary });
    }

    #[test]
    fn a_list_joined_by_tabs_is_one_text() {
        #[endpoints]
        trait Lists {
            #[endpoint(GET "/lists")]
            fn lists(
                &self,
                #[query(comma)] comma: &[i64],
                #[query(space)] space: &[i64],
                #[query(tab)] tab: &[i64],
                #[query(pipe)] pipe: &[i64],
                plain: &[i64],
            ) -> String;
        }
        let facts = Facts::from_endpoints(<dyn Lists>::ENDPOINTS);
        let parameters = facts.operations["lists"].parameters.iter();
        let exported: Vec<_> = parameters.map(|parameter| (parameter.style, parameter.kind.clone())).collect();
        let list = || Kind::list(Kind::Integer);
        let expected = [
            (Style::Comma, list()),
            (Style::Space, list()),
            (Style::Plain, Kind::Text),
            (Style::Pipe, list()),
            (Style::Plain, list()),
        ];
        assert_eq!(exported, expected);
    }

    const TREE: ObjectSchema = ObjectSchema {
        name: "Tree",
        names: &["kids", "age"],
        property: |index| match index {
            0 => Schema::List(Box::new(Schema::Object(TREE))),
            _ => <Option<i64>>::schema(),
        },
        open: false,
    };
    const OTHER: ObjectSchema = ObjectSchema { name: "Tree", names: &[], property: |_| Schema::Any, open: false };

    #[test]
    fn types_go_in_circles_and_have_names_of_their_own() {
        let mut types = Types::new();
        assert_eq!(kind(&mut types, &Schema::Object(TREE)).to_string(), "ref<Tree>");
        assert_eq!(kind(&mut types, &Schema::Object(OTHER)).to_string(), "ref<Tree2>");
        let Type::Object(tree) = &types["Tree"] else { panic!("it is an object") };
        assert_eq!(tree["kids"].kind.to_string(), "list<ref<Tree>>");
        assert_eq!(tree["age"].kind, Kind::Integer);
    }
}

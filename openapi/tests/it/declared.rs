//! Reads generated code back as facts. It shares no code with the printer.

use std::collections::BTreeMap;

use fingerpost_openapi::{Body, Content, Facts, Kind, Operation, Parameter, Place, Property, Status, Style, Type};
use syn::parse::{Parse, ParseStream};
use syn::punctuated::Punctuated;
use syn::{Attribute, Expr, FnArg, Ident, Item, LitInt, LitStr, Pat, ReturnType, Token, TraitItem, parenthesized};

/// Reads all files of an import.
pub(crate) fn declared(files: &BTreeMap<String, String>) -> Facts {
    let mut facts = Facts { declared: true, ..Facts::default() };
    for (path, text) in files {
        let file = syn::parse_file(text).unwrap_or_else(|error| panic!("{path}: {error}"));
        for item in file.items {
            match item {
                Item::Struct(item) => {
                    let properties = item.fields.iter().map(|field| {
                        let name = rename(&field.attrs).unwrap_or_else(|| plain(field.ident.as_ref().unwrap()));
                        (name, Property::of(kind(&field.ty)))
                    });
                    assert!(facts.types.insert(item.ident.to_string(), Type::Object(properties.collect())).is_none());
                }
                Item::Enum(item) => {
                    let values = item.variants.iter().filter_map(|variant| rename(&variant.attrs)).collect();
                    assert!(
                        facts
                            .types
                            .insert(item.ident.to_string(), Type::Enum { values, open: true, names: BTreeMap::new() })
                            .is_none()
                    );
                }
                Item::Trait(item) => {
                    let options = options(&item.attrs, "endpoints");
                    for method in &item.items {
                        let TraitItem::Fn(method) = method else { panic!("{path}: a trait has methods alone") };
                        let (id, operation) = operation(method, &options);
                        assert!(facts.operations.insert(id, operation).is_none());
                    }
                }
                _ => {}
            }
        }
    }
    facts
}

fn plain(ident: &Ident) -> String {
    let name = ident.to_string();
    name.strip_prefix("r#").map_or(name.clone(), str::to_owned)
}

fn rename(attributes: &[Attribute]) -> Option<String> {
    let entries = options(attributes, "model");
    entries.into_iter().find_map(|option| (option.name == "rename").then(|| option.text.unwrap()))
}

/// `name`, `name = value`, `name(…)`, `status`, `status => Type`, `"text"`, `METHOD "text"`.
struct Entry {
    name: String,
    text: Option<String>,
    inner: Vec<Entry>,
    ty: Option<syn::Type>,
}

impl Parse for Entry {
    fn parse(input: ParseStream<'_>) -> syn::Result<Self> {
        let mut entry = Entry { name: String::new(), text: None, inner: Vec::new(), ty: None };
        if input.peek(LitStr) {
            entry.text = Some(input.parse::<LitStr>()?.value());
            return Ok(entry);
        }
        if input.peek(LitInt) {
            entry.name = input.parse::<LitInt>()?.to_string();
            if input.peek(Token![=>]) {
                input.parse::<Token![=>]>()?;
                entry.ty = Some(input.parse()?);
            }
            return Ok(entry);
        }
        entry.name = input.parse::<Ident>()?.to_string();
        if input.peek(Token![=>]) {
            input.parse::<Token![=>]>()?;
            entry.ty = Some(input.parse()?);
            return Ok(entry);
        }
        if input.peek(syn::token::Paren) {
            let inner;
            parenthesized!(inner in input);
            entry.inner = Punctuated::<Entry, Token![,]>::parse_terminated(&inner)?.into_iter().collect();
        } else if input.peek(Token![=]) {
            input.parse::<Token![=]>()?;
            match input.parse::<Expr>()? {
                Expr::Lit(literal) => {
                    let syn::Lit::Str(text) = literal.lit else { panic!("a text") };
                    entry.text = Some(text.value());
                }
                // `paginate = offset(…)` affects calls and is not a fact.
                Expr::Call(_) => {}
                Expr::Path(path) => entry.text = path.path.get_ident().map(ToString::to_string),
                _ => panic!("a value"),
            }
        } else if input.peek(LitStr) {
            entry.text = Some(input.parse::<LitStr>()?.value());
        }
        Ok(entry)
    }
}

fn options(attributes: &[Attribute], name: &str) -> Vec<Entry> {
    let found = attributes.iter().filter(|attribute| attribute.path().is_ident(name));
    let lists = found.filter_map(|attribute| attribute.meta.require_list().ok());
    let parsed = lists.map(|list| list.parse_args_with(Punctuated::<Entry, Token![,]>::parse_terminated).unwrap());
    parsed.flatten().collect()
}

fn operation(method: &syn::TraitItemFn, of_trait: &[Entry]) -> (String, Operation) {
    let entries = options(&method.attrs, "endpoint");
    let find = |name: &str| entries.iter().find(|entry| entry.name == name);
    let value = |name: &str| find(name).and_then(|entry| entry.text.clone());
    let template = entries[0].text.clone().unwrap();
    let mut operation = Operation {
        method: entries[0].name.clone(),
        path: template.replace('<', "{").replace('>', "}"),
        stability: value("stability").map_or_else(Default::default, |word| word.parse().unwrap()),
        pending: find("pending")
            .map_or_else(Vec::new, |entry| entry.inner.iter().map(|of| of.name.parse().unwrap()).collect()),
        deprecated: method.attrs.iter().any(|attribute| attribute.path().is_ident("deprecated")),
        ..Operation::default()
    };
    for input in method.sig.inputs.iter().skip(1) {
        let FnArg::Typed(argument) = input else { panic!("an argument") };
        let Pat::Ident(name) = &*argument.pat else { panic!("a name") };
        parameter(&mut operation, &template, &plain(&name.ident), &argument.attrs, &argument.ty);
    }
    let default = of_trait.iter().find(|entry| entry.name == "error").and_then(|entry| entry.text.clone());
    for entry in of_trait.iter().chain(&entries).filter(|entry| entry.name == "errors") {
        for error in &entry.inner {
            let contents = match &error.ty {
                Some(ty) => content(ty),
                None => vec![Content::json(Kind::Ref(default.clone().expect("the trait has an error type")))],
            };
            operation.errors.insert(error.name.parse().unwrap(), contents);
        }
    }
    if let Some(statuses) = find("ok") {
        for status in &statuses.inner {
            operation
                .successes
                .insert(Status::Code(status.name.parse().unwrap()), content(status.ty.as_ref().unwrap()));
        }
    } else {
        let ReturnType::Type(_, ty) = &method.sig.output else { panic!("a result") };
        let contents = match value("output").as_deref() {
            Some("text") => vec![Content { media: "text/plain".into(), kind: Kind::Text }],
            Some("content" | "bytes") => vec![Content { media: "application/octet-stream".into(), kind: Kind::Binary }],
            None => content(ty),
            Some(other) => panic!("{other}"),
        };
        operation.successes.insert(Status::Class(2), contents);
    }
    (value("operation").unwrap_or_else(|| plain(&method.sig.ident)), operation)
}

fn content(ty: &syn::Type) -> Vec<Content> {
    if matches!(ty, syn::Type::Tuple(unit) if unit.elems.is_empty()) {
        Vec::new()
    } else {
        vec![Content::json(kind(ty))]
    }
}

fn parameter(operation: &mut Operation, template: &str, name: &str, attributes: &[Attribute], ty: &syn::Type) {
    let (ty, required) = match generic(ty, "Option") {
        Some(of) => (of, false),
        None => (ty.clone(), true),
    };
    let role =
        attributes.iter().find(|attribute| !attribute.path().is_ident("doc") && !attribute.path().is_ident("secret"));
    let role_name = role.map(|role| role.path().get_ident().unwrap().to_string());
    let entries = role_name.as_deref().map_or_else(Vec::new, |name| options(attributes, name));
    let has = |word: &str| entries.iter().any(|entry| entry.name == word);
    let wire = entries.iter().find_map(|entry| entry.text.clone());
    let kind = kind(&ty);
    if role_name.as_deref() == Some("body") {
        let (media, kind) = if has("text") {
            ("text/plain", Kind::Text)
        } else if has("bytes") {
            ("application/octet-stream", Kind::Binary)
        } else if has("multipart") {
            ("multipart/form-data", Kind::Any)
        } else {
            ("application/json", kind)
        };
        operation.body =
            Some(Body { content: Content { media: wire.unwrap_or_else(|| media.into()), kind }, required });
        return;
    }
    if has("flatten") && name.starts_with("more") && matches!(kind, Kind::Map(_)) {
        operation.free_parameters = true;
        return;
    }
    let place = match role_name.as_deref() {
        None | Some("path") if template.contains(&format!("<{name}>")) => Place::Path,
        None | Some("query") => Place::Query,
        Some("form") => Place::Form,
        Some("part") => Place::Part,
        Some("header") => Place::Header,
        Some(other) => panic!("{other}"),
    };
    let styles = [
        ("comma", Style::Comma, Style::CommaExploded),
        ("space", Style::Space, Style::Space),
        ("pipe", Style::Pipe, Style::Pipe),
        ("json", Style::Json, Style::Json),
        ("label", Style::Label, Style::LabelExploded),
        ("matrix", Style::Matrix, Style::MatrixExploded),
    ];
    let style = styles.iter().find(|(word, ..)| has(word));
    let style = style.map_or(Style::Plain, |(_, style, exploded)| if has("explode") { *exploded } else { *style });
    let name = wire.unwrap_or_else(|| name.to_owned());
    operation.parameters.push(Parameter { name, place, kind, style, required, deprecated: false, default: None });
}

/// Returns the argument in angle brackets.
fn generic(ty: &syn::Type, name: &str) -> Option<syn::Type> {
    let syn::Type::Path(path) = ty else { return None };
    let last = path.path.segments.last()?;
    let syn::PathArguments::AngleBracketed(arguments) = &last.arguments else { return None };
    let syn::GenericArgument::Type(of) = arguments.args.last()? else { return None };
    (last.ident == name).then(|| of.clone())
}

fn kind(ty: &syn::Type) -> Kind {
    for wrapper in ["Field", "Box"] {
        if let Some(of) = generic(ty, wrapper) {
            return kind(&of);
        }
    }
    if let Some(of) = generic(ty, "Option") {
        // Fields are always nullable, and tables do not compare null there.
        return kind(&of);
    }
    if let Some(of) = generic(ty, "Vec") {
        return Kind::list(kind(&of));
    }
    if let Some(of) = generic(ty, "BTreeMap") {
        return Kind::map(kind(&of));
    }
    match ty {
        syn::Type::Reference(reference) => kind(&reference.elem),
        syn::Type::Slice(slice) => Kind::list(kind(&slice.elem)),
        syn::Type::Path(path) => {
            let name = path.path.segments.last().unwrap().ident.to_string();
            match name.as_str() {
                "bool" => Kind::Boolean,
                "i64" => Kind::Integer,
                "f64" => Kind::Number,
                "str" | "String" | "Secret" => Kind::Text,
                "Timestamp" => Kind::DateTime,
                "Date" => Kind::Date,
                "Value" | "Multipart" => Kind::Any,
                _ => Kind::Ref(name),
            }
        }
        _ => panic!("a type"),
    }
}

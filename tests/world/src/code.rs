//! Generated code as a caller sees it: methods with their results, and types.

use std::collections::HashMap;
use std::fs;
use std::path::Path;

use proc_macro2::{TokenStream, TokenTree};
use syn::punctuated::Punctuated;
use syn::{Attribute, Fields, ImplItem, Item, Meta, ReturnType, Token, TraitItem};

use crate::Result;
use crate::document::route;

/// A type of the code, as far as it matters here.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Ty {
    /// Any JSON value, or a content that the caller has to decode.
    Any,
    List(Box<Ty>),
    Map(Box<Ty>),
    Named(String),
}

/// The definition of a type.
#[derive(Clone, Debug)]
pub(crate) enum Shape {
    Object {
        /// Fields by their names in JSON.
        fields: Vec<(String, Ty)>,
        /// Types whose fields stand among these.
        flattened: Vec<Ty>,
    },
    /// The types of an enum's variants, without those for values unknown today.
    Union(Vec<Ty>),
    Alias(Ty),
}

/// A method for an operation.
#[derive(Debug)]
pub(crate) struct Method {
    /// The route, as in [`route`].
    pub(crate) route: String,
    pub(crate) result: Ty,
    /// Results by status, where they differ.
    pub(crate) by_status: Vec<(String, Ty)>,
    /// The type of the body.
    pub(crate) body: Option<Ty>,
}

/// Everything that was generated for a document.
#[derive(Debug, Default)]
pub(crate) struct Code {
    pub(crate) methods: Vec<Method>,
    pub(crate) types: HashMap<String, Shape>,
}

impl Code {
    /// Reads all files of a folder.
    pub(crate) fn read(folder: &Path) -> Result<Self> {
        let mut code = Self::default();
        let mut todo = vec![folder.to_owned()];
        while let Some(path) = todo.pop() {
            let io = |error: std::io::Error| format!("{}: {error}", path.display());
            if path.is_dir() {
                for entry in fs::read_dir(&path).map_err(io)? {
                    todo.push(entry.map_err(io)?.path());
                }
            } else if path.extension().is_some_and(|ending| ending == "rs") {
                let text = fs::read_to_string(&path).map_err(io)?;
                code.add(&text).map_err(|error| format!("{}: {error}", path.display()))?;
            }
        }
        Ok(code)
    }

    /// Adds the text of a file.
    pub(crate) fn add(&mut self, text: &str) -> Result<()> {
        let file = syn::parse_file(text).map_err(|error| error.to_string())?;
        self.items(&file.items);
        Ok(())
    }

    fn items(&mut self, items: &[Item]) {
        for item in items {
            match item {
                Item::Mod(module) if module.ident != "builder" => {
                    if let Some((_, items)) = &module.content {
                        self.items(items);
                    }
                }
                Item::Struct(item) => drop(self.types.insert(item.ident.to_string(), structure(&item.fields))),
                Item::Enum(item) => {
                    let known = item.variants.iter().filter(|variant| !words(&variant.attrs).contains("other"));
                    let payloads = known.filter_map(|variant| match &variant.fields {
                        Fields::Unnamed(fields) => fields.unnamed.first().map(|field| Ty::of(&field.ty)),
                        Fields::Named(_) | Fields::Unit => None,
                    });
                    self.types.insert(item.ident.to_string(), Shape::Union(payloads.collect()));
                }
                Item::Type(item) => drop(self.types.insert(item.ident.to_string(), Shape::Alias(Ty::of(&item.ty)))),
                Item::Trait(item) => {
                    for item in &item.items {
                        if let TraitItem::Fn(function) = item {
                            self.methods.extend(endpoint(function));
                        }
                    }
                }
                Item::Impl(item) => {
                    for item in &item.items {
                        if let ImplItem::Fn(function) = item {
                            self.methods.extend(client_method(function));
                        }
                    }
                }
                _ => {}
            }
        }
    }
}

fn structure(fields: &Fields) -> Shape {
    if let Fields::Unnamed(fields) = fields {
        let mut types = fields.unnamed.iter().map(|field| Ty::of(&field.ty));
        return Shape::Alias(types.next().unwrap_or(Ty::Named(String::new())));
    }
    let (mut named, mut flattened) = (Vec::new(), Vec::new());
    for field in fields {
        let ty = Ty::of(&field.ty);
        if words(&field.attrs).contains("flatten") {
            flattened.push(ty);
        } else if let Some(ident) = &field.ident {
            let own = ident.to_string();
            named.push((rename(&field.attrs).unwrap_or_else(|| own.trim_start_matches("r#").to_owned()), ty));
        }
    }
    Shape::Object { fields: named, flattened }
}

/// Reads a method of a trait marked `#[endpoints]`.
fn endpoint(function: &syn::TraitItemFn) -> Option<Method> {
    let tokens = options(&function.attrs, "endpoint")?;
    let mut head = tokens.clone().into_iter();
    let (Some(TokenTree::Ident(method)), Some(TokenTree::Literal(path))) = (head.next(), head.next()) else {
        return None;
    };
    let path: syn::LitStr = syn::parse_str(&path.to_string()).ok()?;
    let body = function.sig.inputs.iter().find_map(|input| match input {
        syn::FnArg::Typed(argument) if options_of(&argument.attrs, "body") => Some(Ty::of(&argument.ty)),
        _ => None,
    });
    Some(Method {
        route: route(&method.to_string(), &path.value()),
        result: returned(&function.sig.output),
        by_status: by_status(tokens),
        body,
    })
}

/// Reads a method of progenitor's client, whose docs name the operation.
fn client_method(function: &syn::ImplItemFn) -> Option<Method> {
    function.sig.asyncness?;
    let docs = docs(&function.attrs);
    let (_, rest) = docs.split_once("Sends a `")?;
    let (method, rest) = rest.split_once("` request to `")?;
    let (path, _) = rest.split_once('`')?;
    let ReturnType::Type(_, ty) = &function.sig.output else { return None };
    let result = argument(ty, "Result", 0).and_then(|ty| argument(&ty, "ResponseValue", 0));
    let body = function.sig.inputs.iter().find_map(|input| match input {
        syn::FnArg::Typed(argument) => {
            matches!(&*argument.pat, syn::Pat::Ident(name) if name.ident == "body").then(|| Ty::of(&argument.ty))
        }
        syn::FnArg::Receiver(_) => None,
    });
    Some(Method { route: route(method, path), result: Ty::of(&result?), by_status: Vec::new(), body })
}

fn returned(output: &ReturnType) -> Ty {
    match output {
        ReturnType::Type(_, ty) => Ty::of(ty),
        ReturnType::Default => Ty::Named(String::new()),
    }
}

/// Returns the entries of `ok(200 => Book, 201 => String)`.
fn by_status(tokens: TokenStream) -> Vec<(String, Ty)> {
    let mut tokens = tokens.into_iter();
    let Some(_) = tokens.find(|token| matches!(token, TokenTree::Ident(word) if word == "ok")) else {
        return Vec::new();
    };
    let Some(TokenTree::Group(group)) = tokens.next() else { return Vec::new() };
    let mut entries = Vec::new();
    let text = group.stream().to_string();
    for entry in text.split("=>").collect::<Vec<_>>().windows(2) {
        let status = entry[0].rsplit(',').next().unwrap_or_default().trim().to_owned();
        // What follows the type is the next status.
        let ty = entry[1].rsplit_once(',').map_or(entry[1], |(ty, _)| ty);
        let ty = syn::parse_str(ty).or_else(|_| syn::parse_str(entry[1]));
        entries.extend(ty.ok().map(|ty| (status, Ty::of(&ty))));
    }
    entries
}

impl Ty {
    fn of(ty: &syn::Type) -> Self {
        match ty {
            syn::Type::Reference(reference) => Self::of(&reference.elem),
            syn::Type::Slice(slice) => Self::List(Box::new(Self::of(&slice.elem))),
            syn::Type::Path(path) => {
                let Some(last) = path.path.segments.last() else { return Self::Named(String::new()) };
                let inner = |index| argument(ty, &last.ident.to_string(), index).map_or(Self::Any, |ty| Self::of(&ty));
                match last.ident.to_string().as_str() {
                    "Option" | "Field" | "Box" | "Cow" => inner(0),
                    "Vec" | "HashSet" | "BTreeSet" => Self::List(Box::new(inner(0))),
                    "BTreeMap" | "HashMap" | "Map" => Self::Map(Box::new(inner(1))),
                    "Value" | "Content" | "ByteStream" => Self::Any,
                    name => Self::Named(name.to_owned()),
                }
            }
            _ => Self::Named(String::new()),
        }
    }
}

/// Returns a type argument of a generic type of that name.
fn argument(ty: &syn::Type, name: &str, index: usize) -> Option<syn::Type> {
    let syn::Type::Path(path) = ty else { return None };
    let last = path.path.segments.last().filter(|last| last.ident == name)?;
    let syn::PathArguments::AngleBracketed(arguments) = &last.arguments else { return None };
    let types = arguments.args.iter().filter_map(|argument| match argument {
        syn::GenericArgument::Type(ty) => Some(ty.clone()),
        _ => None,
    });
    types.into_iter().nth(index)
}

fn options(attributes: &[Attribute], name: &str) -> Option<TokenStream> {
    let found = attributes.iter().find(|attribute| attribute.path().is_ident(name))?;
    found.meta.require_list().ok().map(|list| list.tokens.clone())
}

fn options_of(attributes: &[Attribute], name: &str) -> bool {
    attributes.iter().any(|attribute| attribute.path().is_ident(name))
}

/// Returns the text of all options of `#[model]` and `#[serde]`.
fn words(attributes: &[Attribute]) -> String {
    ["model", "serde"].iter().filter_map(|name| options(attributes, name)).map(|tokens| tokens.to_string()).collect()
}

fn rename(attributes: &[Attribute]) -> Option<String> {
    for name in ["model", "serde"] {
        for attribute in attributes.iter().filter(|attribute| attribute.path().is_ident(name)) {
            let metas = attribute.parse_args_with(Punctuated::<Meta, Token![,]>::parse_terminated);
            for meta in metas.into_iter().flatten() {
                if let Meta::NameValue(pair) = meta
                    && pair.path.is_ident("rename")
                    && let syn::Expr::Lit(literal) = &pair.value
                    && let syn::Lit::Str(text) = &literal.lit
                {
                    return Some(text.value());
                }
            }
        }
    }
    None
}

fn docs(attributes: &[Attribute]) -> String {
    let mut docs = String::new();
    for attribute in attributes {
        if let Meta::NameValue(pair) = &attribute.meta
            && pair.path.is_ident("doc")
            && let syn::Expr::Lit(literal) = &pair.value
            && let syn::Lit::Str(text) = &literal.lit
        {
            docs += &text.value();
            docs.push('\n');
        }
    }
    docs
}

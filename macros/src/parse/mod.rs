//! Tokens → [`Declaration`]. Syntax errors are reported here; contradictions are reported by the checks.

pub(crate) mod list;
mod options;
pub(crate) mod recover;
pub(crate) mod results;
mod roles;
mod signature;
mod template;
mod values;

use proc_macro2::TokenStream;
use quote::{ToTokens, quote};
use syn::parse::{ParseStream, Parser};
use syn::{Attribute, Ident, ItemTrait, TraitItem, TraitItemFn, Visibility};

use crate::conditional;
use crate::declaration::{Declaration, Endpoint};
use crate::errors::Errors;
use crate::foreign::async_trait;
use crate::foreign::attributes::{self, Route};
use crate::names::{self, CFG, DOC, ENDPOINT};
use crate::options::EndpointOptions;

/// Reads the attribute's arguments and the trait.
pub(crate) fn declaration(args: TokenStream, mut item: ItemTrait, errors: &Errors) -> Declaration {
    let options = options::of_trait(args, &item.ident, errors);
    async_trait::undo(&mut item, errors);
    let ident = item.ident.clone();
    item.attrs.retain(|attribute| match attributes::of_trait(attribute) {
        Some(help) => {
            let written = attribute.path().to_token_stream();
            let what = format!("trait `{ident}`: `#[{written}]` is not an attribute of an `#[endpoints]` trait");
            errors.push(attribute.path(), what).help(help);
            false
        }
        None => true,
    });
    let generics = generics(&mut item, errors);
    let mut endpoints = Vec::new();
    for entry in std::mem::take(&mut item.items) {
        match without_visibility(entry, errors) {
            TraitItem::Fn(method) => endpoints.push(endpoint(method, &generics, errors)),
            other => {
                let what =
                    format!("trait `{}`: only endpoint methods are allowed in an `#[endpoints]` trait", item.ident);
                let help = format!("move it to another trait, such as `trait {0}Ext: {0}`", item.ident);
                errors.push(&other, what).help(help);
            }
        }
    }
    Declaration { item, options, endpoints }
}

/// Reads `pub fn …` as a method, and reports the visibility.
fn without_visibility(entry: TraitItem, errors: &Errors) -> TraitItem {
    let TraitItem::Verbatim(tokens) = &entry else { return entry };
    let method = |input: ParseStream| {
        let attributes = input.call(Attribute::parse_outer)?;
        let visibility: Visibility = input.parse()?;
        let mut method: TraitItemFn = input.parse()?;
        method.attrs = attributes;
        Ok((visibility, method))
    };
    match method.parse2(tokens.clone()) {
        Ok((visibility, method)) => {
            let (name, visibility) = (names::plain(&method.sig.ident), visibility.to_token_stream());
            let what = format!(
                "`{name}`: `{visibility}` is not allowed on an endpoint method, which has the visibility of its trait"
            );
            errors.push(&visibility, what).help(format!("remove `{visibility}`"));
            TraitItem::Fn(method)
        }
        Err(_) => entry,
    }
}

/// Removes `unsafe`, generics and `where` from the trait. Returns the names of the removed parameters.
fn generics(item: &mut ItemTrait, errors: &Errors) -> Vec<Ident> {
    let of = format!("trait `{}`", item.ident);
    if let Some(unsafety) = item.unsafety.take() {
        errors.push(unsafety, format!("{of}: an `#[endpoints]` trait cannot be `unsafe`")).help("remove `unsafe`");
    }
    let generics = std::mem::take(&mut item.generics);
    if let Some(parameter) = generics.params.first() {
        let what = format!("{of}: an `#[endpoints]` trait cannot be generic");
        errors.push(parameter, what).help("remove the parameters and use concrete types");
    } else if let Some(clause) = &generics.where_clause {
        let what = format!("{of}: an `#[endpoints]` trait cannot have a `where` clause");
        let help = format!("write bounds on its implementers as supertraits, such as `trait {}: Send`", item.ident);
        errors.push(clause.where_token, what).help(help);
    }
    signature::parameter_names(&generics).collect()
}

fn endpoint(method: TraitItemFn, generics: &[Ident], errors: &Errors) -> Endpoint {
    let TraitItemFn { attrs, sig, default, .. } = method;
    let name = names::plain(&sig.ident);
    let mut parsed = Endpoint {
        ident: sig.ident.clone(),
        receiver: quote!(&self),
        docs: Vec::new(),
        cfgs: Vec::new(),
        others: Vec::new(),
        method: None,
        template: None,
        options: EndpointOptions::default(),
        arguments: Vec::new(),
        output: None,
    };
    let (mut marked, mut has_role) = (false, false);
    let arguments = signature::argument_names(&sig);
    let has_endpoint = attrs.iter().any(|attribute| matches!(kind(attribute), AttributeKind::Endpoint));
    let mut body = None;
    for attribute in conditional::separated(attrs) {
        // A misspelt `#[endpoint]` is not a route of another framework.
        let is_ours = has_endpoint || !matches!(kind(&attribute), AttributeKind::Other);
        let route = Route::read(&attribute, &arguments, is_ours);
        if let Some((_, meta)) = conditional::inside(&attribute).filter(|(_, meta)| meta.path().is_ident(ENDPOINT)) {
            marked = true;
            let what = format!("`{name}`: `#[endpoint]` cannot be conditional");
            errors.push(meta.path(), what).help("write `#[cfg(…)]` above `#[endpoint(…)]`");
            continue;
        }
        match kind(&attribute) {
            AttributeKind::Docs => parsed.docs.push(attribute),
            AttributeKind::Cfg => parsed.cfgs.push(attribute),
            AttributeKind::Other if route.is_none() => match attributes::of_method(&attribute) {
                Some(help) => {
                    let written = attribute.path().to_token_stream();
                    let what = format!("`{name}`: `#[{written}]` is not an attribute of an endpoint method");
                    errors.push(attribute.path(), what).help(help);
                    attributes::recover(&attribute, &mut parsed);
                    has_role |= attributes::is_role(&attribute);
                }
                None => parsed.others.push(conditional::as_allow(&attribute).unwrap_or(attribute)),
            },
            AttributeKind::Endpoint | AttributeKind::Misspelt | AttributeKind::Other if marked => {
                errors.push(attribute.path(), format!("`{name}`: duplicate `#[endpoint]`")).help("remove one of them");
            }
            AttributeKind::Endpoint => {
                marked = true;
                options::of_endpoint(&attribute, &mut parsed, &arguments, errors);
            }
            AttributeKind::Misspelt | AttributeKind::Other => {
                marked = true;
                let written = attribute.path().to_token_stream();
                let what = format!("`{name}`: unknown attribute `{written}`");
                let help = match &route {
                    Some(route) => route.help(&name),
                    None => attributes::misspelt(&attribute, &name),
                };
                errors.push(attribute.path(), what).help(help);
                match route {
                    Some(route) => {
                        body.clone_from(&route.body);
                        route.into_endpoint(&attribute, &mut parsed);
                    }
                    None => options::of_endpoint(&attribute, &mut parsed, &arguments, errors),
                }
            }
        }
    }
    if !marked {
        let what = format!("`{name}`: missing `#[endpoint(…)]` on a method of an `#[endpoints]` trait");
        errors.push(&sig.ident, what).help(format!("write `#[endpoint(GET \"/{name}\")]` above it"));
    }
    if let Some(body) = default {
        let what = format!("`{name}`: endpoint methods cannot have a body");
        errors.push_at(body.brace_token.span.open(), what).help("end the signature with `;`");
    }
    signature::read(sig, &name, generics, &mut parsed, errors);
    // The roles that the arguments were meant to have are not known.
    for argument in parsed.arguments.iter_mut().filter(|argument| argument.roles.is_empty()) {
        argument.reported |= has_role || body.as_ref().is_some_and(|body| *body == names::plain(&argument.ident));
    }
    parsed
}

/// Kind of an attribute of a method.
enum AttributeKind {
    Endpoint,
    /// `#[endpint(…)]`.
    Misspelt,
    Docs,
    Cfg,
    Other,
}

fn kind(attribute: &Attribute) -> AttributeKind {
    // By its last segment, to accept `#[fingerpost::endpoint(…)]` as well.
    let Some(last) = attribute.path().segments.last() else { return AttributeKind::Other };
    let word = last.ident.to_string();
    match word.as_str() {
        ENDPOINT => AttributeKind::Endpoint,
        DOC => AttributeKind::Docs,
        CFG => AttributeKind::Cfg,
        _ if names::closest(&word, [ENDPOINT]).is_some() => AttributeKind::Misspelt,
        _ => AttributeKind::Other,
    }
}

#[cfg(test)]
mod tests {
    use quote::quote;

    use crate::model::StatusSet;
    use crate::role::Role;

    use super::*;

    fn parse(args: TokenStream, item: TokenStream) -> (Declaration, Vec<String>) {
        let errors = Errors::new();
        let declaration = declaration(args, syn::parse2(item).unwrap(), &errors);
        (declaration, errors.finish().into_iter().map(|mistake| mistake.message).collect())
    }

    #[test]
    fn a_declaration_is_read_whole() {
        let (declaration, errors) = parse(
            quote!(error = ApiError, errors(429), service = ThingsService, crate = other::path),
            quote! {
                trait Things {
                    /// Doc.
                    #[cfg(all())]
                    #[endpoint(PUT "/things/<id>", errors(404, 422 => Invalid), pending(202), output = text, auth = none)]
                    fn thing(&self, id: i64, #[query("f[x]")] f: Option<&str>, #[body] body: &Thing) -> String;
                }
            },
        );
        assert_eq!(errors, [""; 0]);
        assert_eq!(declaration.options.errors[0].code, StatusSet::Code(429));
        assert_eq!(declaration.options.runtime.unwrap().segments.len(), 2);
        assert_eq!(declaration.options.service.unwrap(), "ThingsService");
        let [thing] = &declaration.endpoints[..] else { panic!("one endpoint") };
        assert_eq!(thing.method.as_ref().unwrap().text(), "PUT");
        assert_eq!(thing.template.as_ref().unwrap().value(), "/things/<id>");
        assert_eq!((thing.docs.len(), thing.cfgs.len(), thing.others.len()), (1, 1, 0));
        assert_eq!(thing.options.errors.iter().map(|status| status.code.bounds().0).collect::<Vec<_>>(), [404, 422]);
        assert!(thing.options.errors[1].body.is_some());
        assert_eq!(thing.options.pending[0].code, 202);
        assert_eq!(thing.options.output.as_ref().unwrap(), "text");
        assert_eq!(thing.arguments[1].roles[0].wire_name.as_ref().unwrap().value(), "f[x]");
        assert_eq!(thing.arguments[2].roles[0].role, Role::Body);
    }

    #[test]
    fn one_wrong_option_does_not_hide_the_next() {
        let (declaration, errors) = parse(
            quote!(eror = A, errors(4x4, 404)),
            quote! {
                trait Things {
                    #[endpoint(GET "/a", error(404), 17, errors(404), errors(405), ok = 200, pending(202))]
                    fn a(&self) -> ();
                }
            },
        );
        let starts = [
            "trait `Things`: unknown option `eror`",
            "trait `Things`: invalid status `4x4`",
            "`a`: unknown option `error`",
            "`a`: expected an option",
            "`a`: duplicate option `errors`",
            "`a`: expected `(`",
        ];
        assert_eq!(errors.len(), starts.len(), "{errors:#?}");
        for (error, start) in errors.iter().zip(starts) {
            assert!(error.starts_with(start), "{error}");
        }
        assert_eq!(declaration.options.errors[0].code, StatusSet::Code(404));
        assert_eq!(declaration.endpoints[0].options.pending[0].code, 202);
    }

    #[test]
    fn invalid_signatures() {
        let (declaration, errors) = parse(
            quote!(),
            quote! {
                trait Things {
                    const X: u8;
                    #[endpoint(GET "/a")]
                    async fn a<T>(self, _: &str, (b, c): X) { }
                    fn d();
                }
            },
        );
        assert_eq!(declaration.endpoints.len(), 2);
        let messages = errors.join("\n");
        for part in [
            "only endpoint methods are allowed",
            "`a`: endpoint methods cannot have a body",
            "`a`: endpoint methods cannot be `async`",
            "`a`: endpoint methods cannot be generic",
            "`a`: expected `&self`",
            "`a`: expected an argument name",
            "`a`: missing return type",
            "`d`: missing `#[endpoint(…)]`",
            "`d`: missing `&self`",
        ] {
            assert!(messages.contains(part), "{part} in {messages}");
        }
        assert_eq!(errors.len(), 11, "{errors:#?}");
    }
}

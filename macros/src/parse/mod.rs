//! Tokens → [`Declaration`]. What is no declaration at all is reported here; what contradicts itself, by the checks.

pub(crate) mod list;
mod options;
pub(crate) mod recover;
pub(crate) mod results;
mod roles;
mod signature;

use proc_macro2::TokenStream;
use quote::ToTokens;
use syn::parse::{ParseStream, Parser};
use syn::{Attribute, Ident, ItemTrait, TraitItem, TraitItemFn, Visibility};

use crate::declaration::{Declaration, Endpoint};
use crate::errors::Errors;
use crate::names::{self, CFG, DOC, ENDPOINT, METHODS};
use crate::options::EndpointOptions;

/// Reads the attribute's arguments and the trait.
pub(crate) fn declaration(args: TokenStream, mut item: ItemTrait, errors: &Errors) -> Declaration {
    let options = options::of_trait(args, &item.ident, errors);
    let generics = generics(&mut item, errors);
    let mut endpoints = Vec::new();
    for entry in std::mem::take(&mut item.items) {
        match without_visibility(entry, errors) {
            TraitItem::Fn(method) => endpoints.push(endpoint(method, &generics, errors)),
            other => {
                let what = format!("trait `{}`: only endpoints can stand here", item.ident);
                let help = "move it to another trait, or make this one a supertrait of that";
                errors.push(&other, what).help(help);
            }
        }
    }
    Declaration { item, options, endpoints }
}

/// `pub fn …` is read as a method, too.
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
            let what = format!("`{name}`: an endpoint is as visible as its trait");
            errors.push(&visibility, what).help(format!("leave out `{visibility}`"));
            TraitItem::Fn(method)
        }
        Err(_) => entry,
    }
}

/// Takes away what makes the trait more than a plain one. Gives the names that then stand for nothing.
fn generics(item: &mut ItemTrait, errors: &Errors) -> Vec<Ident> {
    let of = format!("trait `{}`", item.ident);
    if let Some(unsafety) = item.unsafety.take() {
        errors.push(unsafety, format!("{of}: a trait of endpoints is not `unsafe`")).help("leave out `unsafe`");
    }
    let generics = std::mem::take(&mut item.generics);
    if let Some(parameter) = generics.params.first() {
        let what = format!("{of}: a trait of endpoints is not generic");
        errors.push(parameter, what).help("leave out the parameters, and write concrete types");
    } else if let Some(clause) = &generics.where_clause {
        let what = format!("{of}: a trait of endpoints has no `where`");
        let help =
            format!("write what is required of its implementers as a supertrait, as in `trait {}: Send`", item.ident);
        errors.push(clause.where_token, what).help(help);
    }
    signature::parameter_names(&generics).collect()
}

fn endpoint(method: TraitItemFn, generics: &[Ident], errors: &Errors) -> Endpoint {
    let TraitItemFn { attrs, sig, default, .. } = method;
    let name = names::plain(&sig.ident);
    let mut parsed = Endpoint {
        ident: sig.ident.clone(),
        docs: Vec::new(),
        cfgs: Vec::new(),
        others: Vec::new(),
        method: None,
        template: None,
        options: EndpointOptions::default(),
        arguments: Vec::new(),
        output: None,
    };
    let mut marked = false;
    for attribute in attrs {
        match kind(&attribute) {
            AttributeKind::Docs => parsed.docs.push(attribute),
            AttributeKind::Cfg => parsed.cfgs.push(attribute),
            AttributeKind::Other => parsed.others.push(attribute),
            AttributeKind::Endpoint | AttributeKind::Misspelt if marked => {
                errors
                    .push(attribute.path(), format!("`{name}`: a second `#[endpoint]`"))
                    .help("leave one of them out");
            }
            AttributeKind::Endpoint => {
                marked = true;
                options::of_endpoint(&attribute, &mut parsed, errors);
            }
            AttributeKind::Misspelt => {
                marked = true;
                let written = attribute.path().to_token_stream();
                let what = format!("`{name}`: unknown attribute `{written}`; did you mean `endpoint`?");
                errors.push(attribute.path(), what).help(format!("write `#[endpoint(GET \"/{name}\")]`"));
            }
        }
    }
    if !marked {
        let what = format!("`{name}`: every method of this trait is an endpoint, and this one has no `#[endpoint(…)]`");
        errors.push(&sig.ident, what).help(format!("write `#[endpoint(GET \"/{name}\")]` above it"));
    }
    if let Some(body) = default {
        let what = format!("`{name}`: an endpoint has no body: the declaration says all of it");
        errors.push_at(body.brace_token.span.open(), what).help("end it with `;`");
    }
    signature::read(sig, &name, generics, &mut parsed, errors);
    parsed
}

/// What an attribute of a method is to us.
enum AttributeKind {
    Endpoint,
    /// `#[endpint(…)]`, or `#[get(…)]` as other frameworks have it.
    Misspelt,
    Docs,
    Cfg,
    Other,
}

fn kind(attribute: &Attribute) -> AttributeKind {
    // By its last segment: `#[fingerpost::endpoint(…)]` is one, too.
    let Some(last) = attribute.path().segments.last() else { return AttributeKind::Other };
    let word = last.ident.to_string();
    let method = || METHODS.iter().any(|(method, _)| method.eq_ignore_ascii_case(&word));
    match word.as_str() {
        ENDPOINT => AttributeKind::Endpoint,
        DOC => AttributeKind::Docs,
        CFG => AttributeKind::Cfg,
        _ if names::closest(&word, [ENDPOINT]).is_some() || method() => AttributeKind::Misspelt,
        _ => AttributeKind::Other,
    }
}

#[cfg(test)]
mod tests {
    use quote::quote;

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
        assert_eq!(declaration.options.errors[0].code, 429);
        assert_eq!(declaration.options.runtime.unwrap().segments.len(), 2);
        assert_eq!(declaration.options.service.unwrap(), "ThingsService");
        let [thing] = &declaration.endpoints[..] else { panic!("one endpoint") };
        assert_eq!(thing.method.as_ref().unwrap(), "PUT");
        assert_eq!(thing.template.as_ref().unwrap().value(), "/things/<id>");
        assert_eq!((thing.docs.len(), thing.cfgs.len(), thing.others.len()), (1, 1, 0));
        assert_eq!(thing.options.errors.iter().map(|status| status.code).collect::<Vec<_>>(), [404, 422]);
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
            "trait `Things`: unknown option `eror`; did you mean `error`?",
            "trait `Things`: `4x4` is no status",
            "`a`: unknown option `error`; did you mean `errors`?",
            "`a`: expected an option",
            "`a`: `errors` is given twice",
            "`a`: expected `(`",
        ];
        assert_eq!(errors.len(), starts.len(), "{errors:#?}");
        for (error, start) in errors.iter().zip(starts) {
            assert!(error.starts_with(start), "{error}");
        }
        assert_eq!(declaration.options.errors[0].code, 404);
        assert_eq!(declaration.endpoints[0].options.pending[0].code, 202);
    }

    #[test]
    fn signatures_that_are_none() {
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
        let said = errors.join("\n");
        for part in [
            "only endpoints can stand here",
            "`a`: an endpoint has no body",
            "`a`: an endpoint is not `async`",
            "`a`: an endpoint is not generic",
            "`a`: an endpoint takes `&self`",
            "`a`: an argument needs a plain name",
            "`a`: it is not said what this endpoint returns",
            "`d`: every method of this trait is an endpoint",
            "`d`: an endpoint takes `&self`",
        ] {
            assert!(said.contains(part), "{part} in {said}");
        }
        assert_eq!(errors.len(), 11, "{errors:#?}");
    }
}

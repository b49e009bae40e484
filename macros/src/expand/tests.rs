//! Tests of parts of expansions. `tests.rs` of the crate has snapshots of whole expansions.

use quote::{format_ident, quote};
use syn::{File, ImplItem, Item};

use crate::errors::Errors;

fn expand(args: proc_macro2::TokenStream, item: proc_macro2::TokenStream) -> File {
    let errors = Errors::new();
    let declaration = crate::parse::declaration(args, syn::parse2(item).unwrap(), &errors);
    let expanded = super::expand(&crate::check::declaration(declaration, &errors));
    let _ = errors.finish();
    syn::parse2(expanded).unwrap()
}

/// Returns `static …`, `type …`, `enum …` and so on, in order.
fn items(file: &File) -> Vec<String> {
    let named = |item: &Item| match item {
        Item::Trait(item) => format!("trait {}", item.ident),
        Item::Enum(item) => format!("enum {}", item.ident),
        Item::Static(item) => format!("static {}", item.ident),
        Item::Type(item) => format!("type {}", item.ident),
        Item::Struct(item) => format!("struct {}", item.ident),
        Item::Macro(item) => item.mac.path.segments.last().unwrap().ident.to_string(),
        Item::Use(_) => "use".to_owned(),
        Item::Impl(item) => {
            let of = &item.self_ty;
            let of = quote!(#of).to_string();
            item.trait_.as_ref().map_or(format!("impl {of}"), |_| format!("impl … for {of}"))
        }
        _ => panic!("another item: {}", quote!(#item)),
    };
    file.items.iter().map(named).collect()
}

#[test]
fn every_endpoint_has_a_builder() {
    let file = expand(
        quote!(),
        quote!(
            trait Things {
                #[endpoint(GET "/a")]
                fn a(&self, limit: i64) -> A;
                #[endpoint(GET "/b")]
                fn b(&self, limit: Option<i64>) -> B;
            }
        ),
    );
    assert_eq!(
        items(&file),
        [
            "use",
            "trait Things",
            "impl … for AnyCaller",
            "impl dyn Things",
            "struct BuilderForThings",
            "__builder",
            "static __Things_a",
            "static A",
            "type AError",
            "type ABuilderForThings",
            "static __Things_b",
            "static B",
            "type BError",
            "type BBuilderForThings",
            "impl BBuilderForThings",
        ]
    );
}

#[test]
fn one_set_of_errors_is_one_enum() {
    let file = expand(
        quote!(error = E, errors(429)),
        quote!(
            trait Things {
                #[endpoint(GET "/a", errors(404))]
                fn a(&self) -> ();
                #[endpoint(GET "/b", errors(429, 404))]
                fn b(&self) -> ();
                #[endpoint(GET "/c", errors(404 => ()))]
                fn c(&self) -> ();
            }
        ),
    );
    let text = quote!(#file).to_string();
    let enums: Vec<_> = text.split(" enum ").skip(1).filter_map(|text| text.split(' ').next()).collect();
    assert_eq!(enums, ["ThingsError404_429", "ThingsError404_429B"]);
}

#[test]
fn a_set_of_errors_is_there_if_one_of_its_endpoints_is() {
    let file = expand(
        quote!(error = E),
        quote!(
            trait Things {
                #[cfg(a)]
                #[cfg(b)]
                #[endpoint(GET "/a", errors(404))]
                fn a(&self) -> ();
                #[cfg(c)]
                #[endpoint(GET "/c", errors(404))]
                fn c(&self) -> ();
                #[cfg(d)]
                #[endpoint(GET "/d", errors(409))]
                fn d(&self) -> ();
                #[endpoint(GET "/e", errors(409))]
                fn e(&self) -> ();
            }
        ),
    );
    let text = quote!(#file).to_string();
    // The attribute precedes the enum and the macro call that expands to all other items of the set.
    let cfg = "# [cfg (any (all (a , b) , all (c)))]";
    assert!(
        text.contains(&format!(
            "{cfg} # [doc = \" Declared errors in [`Things`]: 404. Each endpoint has its own type.\"]"
        )),
        "{text}"
    );
    assert!(text.contains(&format!("{cfg} :: fingerpost :: __errors ! (ThingsError404 {{")), "{text}");
    assert_eq!(text.matches("cfg (any").count(), 2, "{text}");
}

#[test]
fn path_values_come_in_the_order_of_the_template() {
    let file = expand(
        quote!(),
        quote!(
            trait Things {
                #[endpoint(GET "/<a>/<b>")]
                fn thing(&self, q: i64, b: i64, a: i64) -> ();
            }
        ),
    );
    let text = quote!(#file).to_string().replace(' ', "");
    assert!(text.contains("must_be_awaited:__Things_thing.call(self,&[&a,&b])"), "{text}");
    let piece = |kind: &str, text: &str| format!(r#"__Things::{kind}("{text}")"#);
    let pieces = [piece("Literal", "/"), piece("Value", "a"), piece("Literal", "/"), piece("Value", "b")];
    assert!(description(&file, "__Things_thing").contains(&format!("template:&[{}]", pieces.join(","))));
}

#[test]
fn each_endpoint_has_the_schemas_of_its_own_types_however_many_there_are() {
    let methods = (0..300).map(|number| {
        let (name, ty, path) = (format_ident!("m{number}"), format_ident!("T{number}"), format!("/{number}"));
        quote!(#[endpoint(GET #path)] fn #name(&self, id: T0) -> #ty;)
    });
    let file = expand(quote!(), quote!(trait Things { #(#methods)* }));
    for number in 0..300 {
        let text = description(&file, &format!("__Things_m{number}"));
        let schema = |of: usize| format!("__Things::Probe::<T{of}>::SCHEMA");
        assert!(text.contains(&format!(r#"ParameterParts::query("id",{})"#, schema(0))), "{text}");
        assert!(text.contains(&format!("output:__Things::Output::Json,schema:{}", schema(number))), "{text}");
    }
}

/// Returns the descriptor of an endpoint, without spaces.
fn description(file: &File, name: &str) -> String {
    let is_it = |item: &&Item| matches!(item, Item::Static(item) if item.ident == name);
    let Some(description) = file.items.iter().find(is_it) else { panic!("a description") };
    quote!(#description).to_string().replace(' ', "")
}

#[test]
fn after_mistakes_every_method_and_argument_is_there() {
    let file = expand(
        quote!(),
        quote!(
            trait Things {
                #[endpoint(FETCH "a", no = 1)]
                fn a<T>(&self, x: T, (y, z): (u8, u8), o: Option<T>) -> T;
                fn b(self, #[body] x: &A, #[body] y: &A, #[no] z: impl B);
            }
        ),
    );
    let methods = file.items.iter().find_map(|item| match item {
        Item::Impl(item) if item.trait_.is_some() => Some(&item.items),
        _ => None,
    });
    let counts: Vec<_> = methods
        .unwrap()
        .iter()
        .map(|item| match item {
            ImplItem::Fn(method) => (method.sig.ident.to_string(), method.sig.inputs.len()),
            _ => panic!("a method"),
        })
        .collect();
    assert_eq!(counts, [("a".to_owned(), 3), ("b".to_owned(), 4)]);
    assert!(items(&file).contains(&"impl ABuilderForThings".to_owned()));
}

#[test]
fn attributes_of_a_method_are_on_the_items_that_are_generated_for_it() {
    let file = expand(
        quote!(service = ThingsService),
        quote!(
            trait Things {
                #[doc(hidden)]
                #[expect(lint_a)]
                #[cfg_attr(x, expect(lint_b))]
                #[must_use]
                #[endpoint(GET "/a/<id>", errors(404 => ()), response_headers(at: String = "at"))]
                fn a(&self, id: i64, limit: Option<i64>) -> A;
                #[endpoint(GET "/b")]
                fn b(&self) -> B;
            }
        ),
    );
    let text = quote!(#file).to_string();
    let count = |part: &str| text.matches(part).count();
    assert_eq!((count("expect (lint"), count("must_use] fn a")), (0, 1));
    // Of the endpoint: statics and aliases, the builder and its setters, the headers, both methods; of the errors: the
    // enum and its implementation; of the service: the arguments, the method and the route.
    assert!(count("# [allow (lint_a)] # [cfg_attr (x , allow (lint_b))]") >= 14, "{text}");
    // The static, the alias of the errors, the builder, the headers, the arguments, and both methods.
    assert!(count("# [doc (hidden)]") >= 7, "{text}");
    assert!(count("lint_a") == count("lint_b"), "{text}");
}

//! Tests of incomplete declarations, as they are while being typed.

use proc_macro2::TokenStream;
use syn::{FnArg, Item, TraitItem};

/// Returns `name/arguments` for each method of the expanded trait, and the messages.
fn expand(body: &str) -> (Vec<String>, Vec<String>) {
    let source: TokenStream = format!("pub trait Things {{ {body} }}").parse().unwrap();
    let file: syn::File = syn::parse2(crate::expand_endpoints(TokenStream::new(), &source)).unwrap();
    let mut methods = Vec::new();
    let mut messages = Vec::new();
    let mut implementations = 0;
    for item in file.items {
        match item {
            Item::Trait(item) => {
                assert_eq!(item.ident, "Things");
                for method in item.items {
                    let TraitItem::Fn(method) = method else { panic!("a method") };
                    let named = |argument: &FnArg| matches!(argument, FnArg::Typed(_));
                    methods.push(format!(
                        "{}/{}",
                        method.sig.ident,
                        method.sig.inputs.iter().filter(|a| named(a)).count()
                    ));
                }
            }
            Item::Impl(item) => implementations += usize::from(item.trait_.is_some()),
            Item::Macro(item) if item.mac.path.segments.last().unwrap().ident == "compile_error" => {
                messages.push(item.mac.tokens.to_string());
            }
            _ => {}
        }
    }
    assert_eq!(implementations, 1, "{body}");
    (methods, messages)
}

/// Checks the methods and parts of the messages, with complete endpoints before and after `begun`.
#[track_caller]
fn check(begun: &str, expected: &[&str], errors: &[&str]) {
    let whole = |name: &str| format!("#[endpoint(GET \"/{name}\")] fn {name}(&self) -> ();");
    let (methods, messages) = expand(&format!("{} {begun} {}", whole("first"), whole("last")));
    assert_eq!(methods, [&["first/0"], expected, &["last/0"]].concat(), "{begun}");
    assert_eq!(messages.len(), errors.len(), "{begun}: {messages:?}");
    for (message, part) in messages.iter().zip(errors) {
        assert!(message.contains(part), "{begun}: {message}");
    }
    let (methods, _) = expand(&format!("{} {begun}", whole("first")));
    assert_eq!(methods, [&["first/0"], expected].concat(), "{begun} at the end");
}

#[test]
fn attributes() {
    check("#[endpoint] fn x(&self) -> ();", &["x/0"], &["expected an HTTP method and a path template"]);
    check("#[endpoint()] fn x(&self) -> ();", &["x/0"], &["expected an HTTP method", "expected a path template"]);
    check("#[endpoint(GET )] fn x(&self) -> ();", &["x/0"], &["expected a path template"]);
    check("#[endpoint(GET \"/x\", )] fn x(&self) -> ();", &["x/0"], &[]);
    check("#[endpoint(GET \"/x\", err)] fn x(&self) -> ();", &["x/0"], &["unknown option `err`"]);
    check("#[endpoint(GET \"/x\", errors)] fn x(&self) -> ();", &["x/0"], &["expected `(`"]);
    check("#[endpoint(GET \"/x\", errors())] fn x(&self) -> ();", &["x/0"], &[]);
    check("#[endpoint(GET \"/x\", timeout = )] fn x(&self) -> ();", &["x/0"], &["expected a string"]);
    check("#[endpoint(GET \"/<i\")] fn x(&self, i: u8) -> ();", &["x/1"], &["unclosed placeholder"]);
}

#[test]
fn ends() {
    check("#[endpoint(GET \"/x\")] fn x(&self) -> ()", &["x/0"], &[]);
    check("#[endpoint(GET \"/x\")] fn x(&self) ->", &["x/0"], &[]);
    check("#[endpoint(GET \"/x\")] fn x(&self) -> ;", &["x/0"], &[]);
    check("#[endpoint(GET \"/x\")] fn x(&self) - ;", &["x/0"], &[]);
    check("#[endpoint(GET \"/x\")] fn x(&self)", &["x/0"], &["missing return type"]);
    check("#[endpoint(GET \"/x\")] fn x(&self);", &["x/0"], &["missing return type"]);
    check("#[endpoint(GET \"/x\")] fn x;", &["x/0"], &[]);
    check("#[endpoint(GET \"/x\")] fn x", &["x/0"], &[]);
    check("#[endpoint(GET \"/x\")] fn x(&self) -> Vec<;", &["x/0"], &["expected"]);
}

#[test]
fn arguments() {
    check("#[endpoint(GET \"/x\")] fn x(&self, id) -> ();", &["x/1"], &[]);
    check("#[endpoint(GET \"/<id>\")] fn x(&self, id, a: i64) -> ();", &["x/2"], &[]);
    check(
        "#[endpoint(GET \"/<id>\")] fn x(&self, #[query(comma)] a: , id: Option<Map<A, B>>,) -> ();",
        &["x/2"],
        &["path parameters cannot be optional"],
    );
    check("#[endpoint(GET \"/x\")] fn x(&self, #[query(\"a\")] id: ) -> ()", &["x/1"], &[]);
    check("#[endpoint(GET \"/x\")] fn x(&self, a: fn(u8) -> u8, b) -> ();", &["x/2"], &[]);
    check("#[endpoint(GET \"/x\")] fn x(&self, a: Vec<, b: u8) -> ();", &["x/1"], &["expected"]);
    check("#[endpoint(GET \"/x\")] fn x(&self, #[]) -> ();", &["x/0"], &["expected"]);
}

#[test]
fn without_a_name() {
    let (methods, messages) = expand("#[endpoint(GET \"/a\")] fn a(&self) -> (); #[endpoint(GET \"/b\")]");
    assert_eq!((methods, messages), (vec!["a/0".to_owned()], vec![]));
    for begun in ["fn", "#[endpoint(GET \"/b\")] fn", "#[endpoint(GET \"/b\")] b", "/// Doc.\n", "#"] {
        let (methods, messages) = expand(&format!("#[endpoint(GET \"/a\")] fn a(&self) -> (); {begun}"));
        assert_eq!((methods, messages), (vec!["a/0".to_owned()], vec![]), "{begun}");
    }
}

#[test]
fn invalid_traits_keep_no_endpoint_attribute() {
    let source: TokenStream = "trait { #[endpoint(GET \"/a\")] fn a(&self) -> [u8]; }".parse().unwrap();
    let expanded = crate::expand_endpoints(TokenStream::new(), &source).to_string();
    assert!(
        expanded.contains("fn a") && expanded.contains("compile_error") && !expanded.contains("endpoint ("),
        "{expanded}"
    );
}

//! Snapshots of expansions, `../tests/model_<name>.in.rs` → `../tests/model_<name>.rs`, and tests that no input panics.

use expect_test::expect_file;
use proc_macro2::TokenStream;

use super::derive;
use crate::tests::{flat, mutations};

macro_rules! snapshots {
    ($($name:ident)*) => {
        $(
            #[test]
            fn $name() {
                let source = include_str!(concat!("../tests/", stringify!($name), ".in.rs"));
                let formatted = prettyplease::unparse(&syn::parse2(derive(declaration(source))).unwrap());
                expect_file![concat!("../tests/", stringify!($name), ".rs")].assert_eq(&formatted);
            }
        )*

        /// Name and source of each snapshot.
        const SOURCES: &[(&str, &str)] =
            &[$((stringify!($name), include_str!(concat!("../tests/", stringify!($name), ".in.rs")))),*];
    };
}

snapshots! {
    model_optional
    model_required
    model_closed_enum
    model_open_enum
    model_tagged_union
    model_untagged_union
    model_mistakes
}

/// Parses a type as a derive receives it.
fn declaration(source: &str) -> TokenStream {
    let mut item: syn::DeriveInput = syn::parse_str(source).unwrap();
    item.attrs.retain(|attribute| !attribute.path().is_ident("derive"));
    quote::quote!(#item)
}

#[test]
fn only_the_invalid_type_has_errors() {
    for (name, source) in SOURCES {
        let tokens = flat(derive(declaration(source)));
        let mistakes = tokens.iter().filter(|token| token.to_string() == "compile_error").count();
        assert_eq!(mistakes, if *name == "model_mistakes" { 5 } else { 0 }, "{name}");
    }
}

#[test]
fn traits_are_implemented_after_every_error() {
    for source in [
        "struct A(u8);",
        "struct A;",
        "union A { a: u8 }",
        "enum A {}",
        "enum A<T> { B(T) }",
        "struct A<'a, const N: u8>(&'a u8);",
    ] {
        let text = derive(source.parse().unwrap()).to_string();
        assert!(text.contains("compile_error"), "{source}: {text}");
        for of in ["ModelValue", "Described", "Serialize", "Deserialize < 'de >"] {
            assert!(text.contains(&format!("_model :: {of} for A ")), "{source}: no {of}: {text}");
        }
    }
}

#[test]
fn no_mutation_of_a_type_panics() {
    for (_, source) in SOURCES {
        for item in mutations(&declaration(source)) {
            let expanded = derive(item.clone());
            // The compiler itself rejects `_` as the name of an item.
            let is_refused = flat(item.clone()).iter().any(|token| token.to_string() == "_");
            if !is_refused && syn::parse2::<syn::DeriveInput>(item.clone()).is_ok() {
                assert!(syn::parse2::<syn::File>(expanded.clone()).is_ok(), "{item}\n{expanded}");
            }
        }
    }
}

#[test]
fn no_odd_input_panics() {
    for source in [
        "",
        "fn f() {}",
        "struct A { _: u8 }",
        "#[model(rename_all = \"camelCase\")] struct A { _a: u8, __: u8, r#type: u8, ß: u8 }",
        "#[model(rename_all = \"camelCase\")] enum A { ß, É, _1 }",
        "#[model(,)] struct A {}",
        "#[model(crate = , default = 1 +)] struct A {}",
        "#[model{default}] struct A {}",
        "#[a::model(x)] #[model::x] struct A {}",
        "struct A { a: !, b: fn(u8) -> u8, c: dyn Send, d: [u8], e: impl Copy, f: (), g: (u8), h: _ }",
        "struct A { #[model(flatten)] a: [u8; 2], #[model(flatten)] b: &mut u8, #[model(skip)] c: &u8 }",
        "enum A { #[model(other)] B {}, #[model(other)] C(u8, u8), D = 1 }",
        "struct A<T: ?Sized + 'static = u8> where T: Copy { a: Box<T> }",
    ] {
        let _ = derive(source.parse().unwrap());
    }
}

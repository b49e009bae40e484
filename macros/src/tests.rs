//! Snapshots of expansions, `tests/<name>.in.rs` → `tests/<name>.rs`, and tests that no input panics.
//! `UPDATE_EXPECT=1` rewrites the snapshots; review the diff.

use expect_test::expect_file;
use proc_macro2::{Delimiter, Group, TokenStream, TokenTree};
use quote::quote;

use crate::errors::UNREPORTED;
use crate::{expand_endpoints, misplaced};

macro_rules! snapshots {
    ($($name:ident)*) => {
        $(
            #[test]
            fn $name() {
                let expanded = expand(include_str!(concat!("tests/", stringify!($name), ".in.rs")));
                let formatted = formatted(syn::parse2(expanded).unwrap());
                expect_file![concat!("tests/", stringify!($name), ".rs")].assert_eq(&formatted);
            }
        )*

        /// Name and source of each snapshot.
        const SOURCES: &[(&str, &str)] =
            &[$((stringify!($name), include_str!(concat!("tests/", stringify!($name), ".in.rs")))),*];
    };
}

snapshots! {
    path_and_query
    form_login
    json_body
    pending_bytes
    text
    unit
    baseline_errors
    per_status_bodies
    no_errors
    several_endpoints_one_error_set
    result_by_status
    pages_and_headers
    service
    recovered_from_mistakes
}

/// Formats items, including those inside of macro calls.
pub(crate) fn formatted(file: syn::File) -> String {
    let item = |item: syn::Item| match item {
        syn::Item::Macro(call) if syn::parse2::<syn::File>(call.mac.tokens.clone()).is_ok() => {
            let (attributes, path) = (&call.attrs, &call.mac.path);
            let head = quote!(#(#attributes)* #path).to_string().replace(' ', "");
            let inside = formatted(syn::parse2(call.mac.tokens).unwrap());
            let inside: Vec<_> = inside.lines().map(|line| format!("    {line}")).collect();
            format!("{head}! {{\n{}\n}}\n", inside.join("\n"))
        }
        item => {
            let items = vec![item];
            prettyplease::unparse(&syn::File { shebang: None, frontmatter: None, attrs: Vec::new(), items })
        }
    };
    file.items.into_iter().map(item).collect()
}

/// Returns the arguments of the attribute, and the trait without the attribute.
fn declaration(source: &str) -> (TokenStream, TokenStream) {
    let mut item: syn::ItemTrait = syn::parse_str(source).unwrap();
    let index = item.attrs.iter().position(|attribute| attribute.path().is_ident("endpoints")).unwrap();
    let args = match item.attrs.remove(index).meta {
        syn::Meta::List(list) => list.tokens,
        _ => TokenStream::new(),
    };
    (args, quote!(#item))
}

fn expand(source: &str) -> TokenStream {
    let (args, item) = declaration(source);
    expand_endpoints(args, &item)
}

/// Returns all tokens, including those in groups, without delimiters.
pub(crate) fn flat(tokens: TokenStream) -> Vec<TokenTree> {
    let nested = |token| match token {
        TokenTree::Group(group) => flat(group.stream()),
        token => vec![token],
    };
    tokens.into_iter().flat_map(nested).collect()
}

#[test]
fn names_of_the_prelude_are_written_in_full() {
    const PRELUDE: &[&str] = &[
        "Option",
        "Some",
        "None",
        "Result",
        "Ok",
        "Err",
        "String",
        "Box",
        "Vec",
        "Send",
        "Sized",
        "From",
        "Into",
        "Clone",
        "Default",
        "ToString",
        "ToOwned",
        "AsRef",
        "IntoFuture",
        "u8",
        "u16",
    ];
    for (name, source) in SOURCES {
        // Names in the declaration may appear as written, except `Option`, which is always rewritten.
        let written = |word: &str| {
            word != "Option" && flat(source.parse().unwrap()).iter().any(|token| token.to_string() == word)
        };
        let tokens: Vec<_> = flat(expand(source)).iter().map(ToString::to_string).collect();
        for (index, token) in tokens.iter().enumerate() {
            assert_ne!(token, "std", "{name}: everything is in `core`");
            // The variant of status 200.
            if token == "Ok" && *name == "result_by_status" {
                continue;
            }
            let qualified = index > 1 && tokens[index - 2..index] == [":", ":"];
            assert!(qualified || !PRELUDE.contains(&token.as_str()) || written(token), "{name}: `{token}`");
            let begins_path = token == "core" || token == "fingerpost";
            assert!(!begins_path || qualified, "{name}: `{token}` is not at the root");
        }
    }
}

#[test]
fn another_path_to_the_runtime_is_the_only_one() {
    for (name, source) in SOURCES {
        let (_, item) = declaration(source);
        let expanded = expand_endpoints(quote!(crate = another::path, error = ApiError), &item);
        assert!(!flat(expanded).iter().any(|token| token.to_string() == "fingerpost"), "{name}");
    }
}

#[test]
fn only_the_invalid_declaration_has_errors() {
    for (name, source) in SOURCES {
        let mistakes = flat(expand(source)).iter().filter(|token| token.to_string() == "compile_error").count();
        let expected = if *name == "recovered_from_mistakes" { 18 } else { 0 };
        assert_eq!(mistakes, expected, "{name}");
    }
}

/// Limits the size of expansions, for readers and for compile time: 92 words (names and literals) an endpoint and 20 a
/// parameter. The trait with its tables, enums, response headers and pages have limits of their own.
#[test]
fn expansions_are_short() {
    for (name, source) in SOURCES.iter().filter(|(name, _)| *name != "recovered_from_mistakes") {
        let (_, item) = declaration(source);
        let Ok(item) = syn::parse2::<syn::ItemTrait>(item) else { continue };
        let expanded = prettyplease::unparse(&syn::parse2(expand(source)).unwrap());
        // Docs and code for tests do not count.
        let mut is_for_tests = false;
        let counts = |line: &&str| {
            is_for_tests |= line.ends_with("testing! {");
            let counts = !is_for_tests && !line.trim_start().starts_with("///");
            is_for_tests &= *line != "}";
            counts
        };
        let is_word = |text: &&str| !text.is_empty();
        let word_ends = |character: char| !character.is_alphanumeric() && character != '_';
        let words: usize =
            expanded.lines().filter(counts).map(|line| line.split(word_ends).filter(is_word).count()).sum();
        let signatures: Vec<_> = item.items.iter().filter_map(signature).collect();
        let parameters: usize = signatures.iter().map(|signature| signature.inputs.len() - 1).sum();
        let count = |text: &str| expanded.matches(text).count();
        let others = 86
            // The name of an enum may be on the next line.
            + 50 * expanded.split_whitespace().filter(|word| *word == "enum").count()
            + 30 * count("u16 =>")
            + 100 * count("ResponseHeaders for")
            + 40 * count("fn pages");
        let allowed = others + 92 * signatures.len() + 20 * parameters;
        assert!(words <= allowed, "{name}: {words} words, where {allowed} are allowed");
    }
}

fn signature(item: &syn::TraitItem) -> Option<&syn::Signature> {
    match item {
        syn::TraitItem::Fn(method) => Some(&method.sig),
        _ => None,
    }
}

/// Expands the input without a panic, and checks that the output is valid Rust.
fn survives(args: &TokenStream, item: &TokenStream) {
    let expanded = expand_endpoints(args.clone(), item);
    let is_unreported = flat(expanded.clone()).iter().any(|token| token.to_string().contains(UNREPORTED));
    assert!(!is_unreported, "no error for #[endpoints({args})] {item}");
    // Input that is not an item is returned unchanged.
    if syn::parse2::<syn::Item>(item.clone()).is_ok() {
        assert!(syn::parse2::<syn::File>(expanded.clone()).is_ok(), "#[endpoints({args})] {item}\n{expanded}");
    }
    let _ = misplaced::endpoint(item);
}

/// Returns all streams in which one token is removed, duplicated or replaced.
pub(crate) fn mutations(tokens: &TokenStream) -> Vec<TokenStream> {
    let trees: Vec<_> = tokens.clone().into_iter().collect();
    let mut all = Vec::new();
    for (index, tree) in trees.iter().enumerate() {
        let mut with = |replacement: Vec<TokenTree>| {
            let (before, after) = (&trees[..index], &trees[index + 1..]);
            all.push(before.iter().cloned().chain(replacement).chain(after.iter().cloned()).collect());
        };
        with(Vec::new());
        with(vec![tree.clone(), tree.clone()]);
        with(quote!("é<").into_iter().collect());
        with(quote!(_).into_iter().collect());
        if let TokenTree::Group(group) = tree {
            for inside in mutations(&group.stream()) {
                with(vec![Group::new(group.delimiter(), inside).into()]);
            }
            with(vec![Group::new(Delimiter::None, group.stream()).into()]);
        }
    }
    all
}

#[test]
fn no_mutation_of_a_declaration_panics() {
    for (_, source) in SOURCES {
        let (args, item) = declaration(source);
        for item in mutations(&item) {
            survives(&args, &item);
        }
        for args in mutations(&args) {
            survives(&args, &item);
        }
    }
}

#[test]
fn no_half_typed_endpoint_panics() {
    let endpoint = r#"PUT "/a/<b>/<c..>", errors(404, 422 => Vec<Body>), pending(202), ok(200 => A, 201 => ()), output = text, auth = none, paginate = offset(b, c), response_headers(x: u8 = "y"), operation = "z", docs = "https://w", shares_route"#;
    let tokens: Vec<TokenTree> = endpoint.parse::<TokenStream>().unwrap().into_iter().collect();
    for length in 0..=tokens.len() {
        let args: TokenStream = tokens[..length].iter().cloned().collect();
        survives(
            &quote!(),
            &quote!(
                trait T {
                    #[endpoint(#args)]
                    fn f(&self, b: i64, c: &str) -> String;
                }
            ),
        );
    }
    let template = "/ä/<b>/{c}/:d/<e..>?x=<y>#é%4";
    for (end, _) in template.char_indices() {
        let template = &template[..end];
        survives(
            &quote!(),
            &quote!(
                trait T {
                    #[endpoint(GET #template)]
                    fn f(&self) -> ();
                }
            ),
        );
    }
}

#[test]
fn no_odd_input_panics() {
    for (args, item) in [
        ("", ""),
        (",,,", "trait T {}"),
        ("crate", "trait T {}"),
        ("error = , errors = 1, errors", "trait T {}"),
        ("errors(99999999999999999999, 404u8, -1, 0x194)", "trait T {}"),
        ("errors(404 => fn(u8) -> u8, 404 =>)", "trait r#type {}"),
        ("", "struct T;"),
        ("", "mod m { }"),
        ("", "fn f() {}"),
        ("", "trait T = Send;"),
        ("", "auto trait T {}"),
        ("", "trait T { fn f(&self) -> ! ; }"),
        ("", "trait T { macro_call!(); type X; const Y: u8 = 1; }"),
        (
            "",
            r#"trait T { #[endpoint] fn f(); #[endpoint = "x"] fn g(); #[endpoint()] fn h(); #[endpoint[GET]] fn i(); }"#,
        ),
        (
            "",
            r#"trait T { #[endpoint(GET "/")] fn _1(&self) -> (); #[endpoint(GET "/")] fn __(&self, _2: Option<u8>) -> (); }"#,
        ),
        ("", r#"trait T { #[endpoint(GET "/")] fn ß(&self, ŉ: Option<u8>) -> (); }"#),
        (
            "",
            r#"trait T { #[endpoint(GET r"\x")] fn f(&self, #[query = "x"] a: u8, #[query()] b: u8, #[a::b] c: u8) -> (); }"#,
        ),
        ("", r#"trait T { #[endpoint(r#get "/<self>/<crate>/<_>/<r#type>")] fn f(&self) -> (); }"#),
        ("", r#"trait T { #[endpoint(GET b"/")] fn f(&self, x: dyn Send, y: &dyn Fn(&str) -> &str) -> [u8; { 1 }]; }"#),
        ("", r#"trait T { #[endpoint(GET "/", errors(400 => A, 400 => B, 400))] fn f(&self, ..) -> (); }"#),
        (
            "",
            r#"trait T { #[endpoint(GET "/")] #[doc] #[doc(hidden)] #[doc = concat!("a")] #[cfg_attr(a, b)] fn f(&self) -> (); }"#,
        ),
    ] {
        survives(&args.parse().unwrap(), &item.parse().unwrap());
    }
}

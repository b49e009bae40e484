//! Reads the path template as written: a string, or `concat!` of literals, as `macro_rules!` writes a common prefix.

use proc_macro2::{Delimiter, TokenStream, TokenTree};
use quote::ToTokens;
use syn::parse::ParseStream;
use syn::{Lit, LitStr, Macro};

/// Reads `"/things"` or `concat!("/v1", "/things")`. Reads nothing if it is neither.
pub(super) fn template(input: ParseStream) -> Option<LitStr> {
    if let Ok(text) = input.parse::<LitStr>() {
        return Some(text);
    }
    let ahead = input.fork();
    let tokens = ahead.parse::<Macro>().ok()?;
    let span = tokens.path.segments.first()?.ident.span();
    let text = expanded(&tokens)?;
    // The fork was read, so that any other macro stays in the input.
    let _ = input.parse::<Macro>();
    Some(LitStr::new(&text, span))
}

/// Expands `concat!(…)` and `stringify!(…)` as the compiler does. `None` for what only the compiler can expand.
fn expanded(call: &Macro) -> Option<String> {
    let path = call.path.to_token_stream().to_string().replace(' ', "");
    let name = ["::std::", "::core::", "std::", "core::"].iter().find_map(|start| path.strip_prefix(start));
    match name.unwrap_or(&path) {
        "concat" => concatenated(call.tokens.clone()),
        "stringify" => Some(stringified(call.tokens.clone())),
        _ => None,
    }
}

/// Joins the arguments of `concat!`, which are literals or macros.
fn concatenated(tokens: TokenStream) -> Option<String> {
    let tokens: Vec<_> = tokens.into_iter().collect();
    let arguments = tokens.split(|token| matches!(token, TokenTree::Punct(mark) if mark.as_char() == ','));
    arguments.filter(|argument| !argument.is_empty()).map(argument).collect()
}

fn argument(tokens: &[TokenTree]) -> Option<String> {
    if let [TokenTree::Group(group)] = tokens {
        // A fragment of `macro_rules!`, such as `$base:literal`.
        let inner: Vec<_> = group.stream().into_iter().collect();
        return if group.delimiter() == Delimiter::None { argument(&inner) } else { None };
    }
    let tokens: TokenStream = tokens.iter().map(ToTokens::to_token_stream).collect();
    match syn::parse2::<Lit>(tokens.clone()) {
        Ok(Lit::Str(text)) => Some(text.value()),
        Ok(Lit::Char(character)) => Some(character.value().to_string()),
        Ok(Lit::Int(number)) => Some(number.base10_digits().to_owned()),
        Ok(Lit::Float(number)) => Some(number.base10_digits().to_owned()),
        Ok(Lit::Bool(value)) => Some(value.value.to_string()),
        Ok(_) => None,
        Err(_) => expanded(&syn::parse2(tokens).ok()?),
    }
}

/// Writes the tokens of `stringify!`, without the groups of fragments.
fn stringified(tokens: TokenStream) -> String {
    let mut tokens: Vec<_> = tokens.into_iter().collect();
    while let [TokenTree::Group(group)] = &tokens[..] {
        if group.delimiter() != Delimiter::None {
            break;
        }
        tokens = group.stream().into_iter().collect();
    }
    tokens.into_iter().collect::<TokenStream>().to_string()
}

//! Unions, without a prelude and with names that the expansion uses.
#![no_implicit_prelude]
#![allow(dead_code, non_camel_case_types)]

struct Option;
struct Result;
struct String;
struct Box;
struct From;
struct Value;
struct str;
struct u32;

#[derive(::fingerpost::Model)]
pub struct SCHEMA {
    value: ::std::string::String,
}

#[derive(::fingerpost::Model)]
pub struct UNION {
    index: i64,
    content: ::std::option::Option<::std::boxed::Box<Mode>>,
}

#[derive(::fingerpost::Model)]
#[model(tag = "mode", rename_all = "kebab-case")]
pub enum Mode {
    value(SCHEMA),
    Ok(UNION),
    Some(::std::boxed::Box<Any>),
    #[model(other)]
    Err(::serde_json::Value),
}

#[derive(::fingerpost::Model)]
pub struct Any {
    #[model(serde)]
    any: ::std::time::Duration,
}

#[derive(::fingerpost::Model)]
#[model(untagged, crate = ::fingerpost)]
pub enum event {
    Text(::std::string::String),
    #[model(has("index", "level" = -1, "text" = "a\"b", "flag" = true))]
    Union(UNION),
    List(::std::vec::Vec<event>),
    Mode(Mode),
}

fn main() {
    let _: Mode = <Mode as ::std::convert::From<SCHEMA>>::from(SCHEMA { value: ::std::default::Default::default() });
    let _ = <event as ::std::convert::From<::std::string::String>>::from(::std::default::Default::default());
}

//! Generated code does not depend on names in scope.
#![no_implicit_prelude]
#![allow(dead_code, non_camel_case_types)]

struct Option;
struct Result;
struct String;
struct Default;
struct From;
struct Display;
struct Place;
struct Shape;
struct Slot;
struct u8;
struct u32;
struct usize_;
mod core {}
mod std {}
mod fingerpost {}
mod serde {}

#[derive(::fingerpost::Model)]
pub struct Required {
    id: ::std::string::String,
    #[model(default)]
    list: ::std::vec::Vec<i64>,
    #[model(flatten)]
    more: ::std::collections::BTreeMap<::std::string::String, bool>,
    #[model(serde)]
    wait: ::std::time::Duration,
    #[model(skip)]
    skipped: bool,
}

#[derive(::std::default::Default, ::fingerpost::Model)]
#[model(default)]
pub struct Optional {
    id: ::std::option::Option<i64>,
}

#[derive(::fingerpost::Model)]
pub enum Closed {
    A,
    Ok,
    None,
}

#[derive(::fingerpost::Model)]
pub enum Open {
    Some,
    Err,
    #[model(other)]
    Other(::std::string::String),
}

fn main() {}

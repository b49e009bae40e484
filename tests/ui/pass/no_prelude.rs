//! Generated code does not depend on names in scope: there is no prelude, and its names refer to other items.
#![no_implicit_prelude]
#![allow(dead_code, non_camel_case_types)]

struct Result;
struct Vec;
struct Box;
struct Send;
struct Sized;
struct Clone;
struct Debug;
struct From;
struct IntoFuture;
struct u16;
struct str_;
mod core {}
mod std {}
mod fingerpost {}
mod http {}

#[derive(::core::fmt::Debug, ::serde::Deserialize, ::serde::Serialize)]
pub struct Body {}

#[::fingerpost::endpoints(error = Body, errors(404), service = ThingsService)]
pub trait Things {
    #[endpoint(POST "/things/<id>", errors(409 => ()), pending(202))]
    fn thing(&self, id: &str, #[body] body: &[i64], fields: ::core::option::Option<&str>) -> ::std::string::String;

    #[endpoint(POST "/forms", output = bytes)]
    fn form(&self, #[form] field: ::core::option::Option<bool>) -> ::fingerpost::Bytes;

    #[endpoint(GET "/plain", output = text)]
    fn plain(&self) -> ::std::string::String;

    #[endpoint(PUT "/stream", output = items)]
    fn stream(&self, #[body(stream)] #[secret] chunks: ::fingerpost::Body) -> ::fingerpost::Items<i64>;
}

fn main() {}

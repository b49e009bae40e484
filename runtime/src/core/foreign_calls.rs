//! Methods of the request builders and responses of other frameworks: `call.json(&body).send()`, `call.text()`, and of
//! results, on a call that is not awaited: `call.unwrap()`.
//!
//! A builder has these methods under a bound that no type meets, since the compiler shows the message of the bound.

/// The bound of these methods, which `__builder!` lists.
#[diagnostic::on_unimplemented(
    message = "a call is sent by `.await`, and has the arguments that its endpoint declares",
    label = "a call has no such method",
    note = "write `.await?` in place of `.send().await?`; the result is decoded, and an error status is an error",
    note = "declare an argument for each part of the request, such as `#[body] thing: &Thing`; the builder has a \
            setter for each `Option`",
    note = "credentials belong to the client: `Client::builder(url).auth(credential)`"
)]
pub trait CallInOtherStyle {}

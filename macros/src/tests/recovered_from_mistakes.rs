::core::compile_error! {
    "trait `Things`: unknown option `eror`; did you mean `error`?\nhelp: write `error`"
}
::core::compile_error! {
    "trait `Things`: a trait of endpoints is not generic\nhelp: leave out the parameters, and write concrete types"
}
::core::compile_error! {
    "`a`: unknown method `gte`; did you mean `GET`?\nhelp: write `GET`"
}
::core::compile_error! {
    "`a`: `<id` is never closed\n  \"/a/<id\"\n      ^^^\nhelp: write `<id>`"
}
::core::compile_error! {
    "`a`: unknown option `error`; did you mean `errors`?\nhelp: write `errors`"
}
::core::compile_error! {
    "`a`: `200` is a success, not an error\nhelp: write `ok(200)` in `#[endpoint(…)]`, or leave it out"
}
::core::compile_error! {
    "`a`: unknown output `txt`; did you mean `text`?\nhelp: write `output = text`"
}
::core::compile_error! {
    "`a`: an endpoint is not `async`: what it returns can be awaited\nhelp: leave out `async`"
}
::core::compile_error! {
    "`a`: an endpoint is not generic\nhelp: write concrete types"
}
::core::compile_error! {
    "`a`: an argument needs a plain name, since that is its name on the wire\nhelp: write a name, as in `id: &str`"
}
::core::compile_error! {
    "`a`, argument `e`: `GET` carries no body\nhelp: use `POST`, or say `allow_body` if the server takes one all the same"
}
::core::compile_error! {
    "`f`: every method of this trait is an endpoint, and this one has no `#[endpoint(…)]`\nhelp: write `#[endpoint(GET \"/f\")]` above it"
}
::core::compile_error! {
    "`f`: it is not said what this endpoint returns\nhelp: write `-> T`, or `-> ()` to ignore the body"
}
::core::compile_error! {
    "`f`: an endpoint takes `&self`\nhelp: write `&self`"
}
::core::compile_error! {
    "`f`, argument `h`: a second body; the first is `g`\nhelp: put both into one type"
}
::core::compile_error! {
    "`f`, argument `h`: an argument has a concrete type\nhelp: write the type, as in `&str`"
}
::core::compile_error! {
    "`f`, argument `call`: no setter can be named `call`, since every builder has a method of that name\nhelp: rename it and keep its name on the wire: `#[query(\"call\")] call_: …`"
}
::core::compile_error! {
    "trait `Things`: only endpoints can stand here\nhelp: move it to another trait, or make this one a supertrait of that"
}
#[allow(unused_imports, non_snake_case)]
use ::fingerpost::__private::endpoint::{
    self as __Things, SetArguments as _, Unknown as _,
};
/// The endpoints of `Things`.
///
/// Implemented for everything that has a client; its endpoints are described in `<dyn Things>::ENDPOINTS`.
pub trait Things {
    /// Calls `a`.
    ///
    /// `GET /a/<id`. Optional: [`d`](ABuilderForThings::d). Errors: [`AError`] (404).
    fn a(
        &self,
        _: impl ::core::marker::Sized,
        _: impl ::core::marker::Sized,
        _: &str,
    ) -> ABuilderForThings
    where
        Self: ::core::marker::Sized;
    /// Calls `f`.
    ///
    /// `POST /`. It declares no errors.
    fn f(&self, g: &Thing, _: impl ::core::marker::Sized) -> FBuilderForThings
    where
        Self: ::core::marker::Sized;
}
impl<AnyCaller: ::fingerpost::Caller + ?::core::marker::Sized> Things for AnyCaller {
    fn a(
        &self,
        _: impl ::core::marker::Sized,
        _: impl ::core::marker::Sized,
        _: &str,
    ) -> ABuilderForThings
    where
        Self: ::core::marker::Sized,
    {
        ABuilderForThings(ABuilderForThings::ENDPOINT.call(self, &[]))
    }
    fn f(&self, g: &Thing, _: impl ::core::marker::Sized) -> FBuilderForThings
    where
        Self: ::core::marker::Sized,
    {
        FBuilderForThings(
            FBuilderForThings::ENDPOINT
                .call(self, &[])
                .json("application/json", ::fingerpost::ToJson::to_json(g)),
        )
    }
}
impl dyn Things {
    /// The endpoints of [`Things`], in the order of the declaration.
    pub const ENDPOINTS: &'static [&'static ::fingerpost::EndpointDescriptor] = &[
        &__Things_a,
        &__Things_f,
    ];
}
::fingerpost::__errors! {
    /// Declared errors in [`Things`]: 404.
    pub enum ThingsError404 {
        /// 404 Not Found
        NotFound(ApiError) = 404,
    }
}
#[allow(non_upper_case_globals)]
static __Things_a: __Things::EndpointDescriptor = __Things::EndpointDescriptor::new(__Things::EndpointParts {
    name: "a",
    method: &__Things::Method::GET,
    template: &[__Things::Literal("/a/")],
    parameters: &[
        __Things::ParameterParts::query("id", __Things::NO_SCHEMA),
        __Things::ParameterParts::query("_2", __Things::NO_SCHEMA),
        __Things::ParameterParts::optional_query("d", __Things::NO_SCHEMA),
        __Things::ParameterParts::body("e", __Things::NO_SCHEMA),
    ],
    errors: <ThingsError404 as __Things::DeclaredErrors>::SET,
    ..__Things::EndpointParts::DEFAULT
});
/// The endpoint of [`Things::a`]: `GET /a/<id`.
#[allow(dead_code, unreachable_pub)]
pub static A: __Things::Endpoint<Thing, ThingsError404> = ABuilderForThings::ENDPOINT;
/// The declared errors of [`Things::a`]: 404.
#[allow(dead_code, unreachable_pub)]
pub type AError = ThingsError404;
::fingerpost::__builder! {
    #[doc = " A call of [`Things::a`], sent by awaiting it. Optional: `d`."] pub struct
    ABuilderForThings(Thing, ThingsError404) = __Things_a, __Things::Decode::Buffered(|
    _, _ | __Things::unreachable!());
}
impl ABuilderForThings {
    /// Sets the query parameter `d`.
    pub fn d(self, _: impl ::core::marker::Sized) -> Self {
        Self(self.0)
    }
}
#[allow(non_upper_case_globals)]
static __Things_f: __Things::EndpointDescriptor = __Things::EndpointDescriptor::new(__Things::EndpointParts {
    name: "f",
    method: &__Things::Method::POST,
    template: &[__Things::Literal("/")],
    parameters: &[
        __Things::ParameterParts::body("g", __Things::Probe::<&Thing>::SCHEMA),
        __Things::ParameterParts::body("h", __Things::NO_SCHEMA),
    ],
    ..__Things::EndpointParts::DEFAULT
});
/// The endpoint of [`Things::f`]: `POST /`.
#[allow(dead_code, unreachable_pub)]
pub static F: __Things::Endpoint<(), __Things::NoDeclaredErrors> = FBuilderForThings::ENDPOINT;
/// [`Things::f`] declares no errors.
#[allow(dead_code, unreachable_pub)]
pub type FError = __Things::NoDeclaredErrors;
::fingerpost::__builder! {
    #[doc = " A call of [`Things::f`], sent by awaiting it."] pub struct
    FBuilderForThings((), __Things::NoDeclaredErrors) = __Things_f,
    __Things::Decode::Buffered(| _, _ | __Things::unreachable!());
}

::core::compile_error! {
    "trait `Things`: unknown option `eror`\nhelp: did you mean `error`?"
}
::core::compile_error! {
    "trait `Things`: an `#[endpoints]` trait cannot be generic\nhelp: remove the parameters and use concrete types"
}
::core::compile_error! {
    "`a`: unknown HTTP method `gte`\nhelp: did you mean `GET`?"
}
::core::compile_error! {
    "`a`: unclosed placeholder `<id`\n  \"/a/<id\"\n      ^^^\nhelp: write `<id>`"
}
::core::compile_error! {
    "`a`: unknown option `error`\nhelp: did you mean `errors`?"
}
::core::compile_error! {
    "`a`: `200` is not an error status\nhelp: write `ok(200)` in `#[endpoint(…)]`, or remove it"
}
::core::compile_error! {
    "`a`: invalid value `txt` for option `output`\nhelp: did you mean `text`?"
}
::core::compile_error! {
    "`a`: endpoint methods cannot be `async`\nhelp: remove `async`; the returned builder can be awaited"
}
::core::compile_error! {
    "`a`: endpoint methods cannot be generic\nhelp: use concrete types"
}
::core::compile_error! {
    "`a`: expected an argument name, found a pattern\nhelp: write a name, such as `id: &str`"
}
::core::compile_error! {
    "`a`, argument `e`: `GET` requests have no body\nhelp: use `POST`, or add the option `allow_body` if the server accepts a body"
}
::core::compile_error! {
    "`f`: missing `#[endpoint(…)]` on a method of an `#[endpoints]` trait\nhelp: write `#[endpoint(GET \"/f\")]` above it"
}
::core::compile_error! {
    "`f`: missing return type\nhelp: write `-> T`, or `-> ()` to ignore the response body"
}
::core::compile_error! {
    "`f`: expected `&self`\nhelp: write `&self`"
}
::core::compile_error! {
    "`f`, argument `h`: duplicate `#[body]`, already on argument `g`\nhelp: combine both in one type"
}
::core::compile_error! {
    "`f`, argument `h`: `impl Trait` is not allowed in argument types\nhelp: use a concrete type, such as `&str`"
}
::core::compile_error! {
    "`f`, argument `call`: invalid argument name `call`: every builder has a method of that name\nhelp: rename it and keep its wire name: `#[query(\"call\")] call_: …`"
}
::core::compile_error! {
    "trait `Things`: only endpoint methods are allowed in an `#[endpoints]` trait\nhelp: move it to another trait, such as `trait ThingsExt: Things`"
}
#[allow(unused_imports, non_snake_case)]
use ::fingerpost::__private::endpoint::{
    self as __Things, DecodeJson as _, SetArguments as _, Unknown as _,
};
/// Endpoints of `Things`.
///
/// Implemented for every `Caller`, such as a `Client`. `<dyn Things>::ENDPOINTS` lists the endpoint descriptors.
pub trait Things {
    /// Calls `a`.
    ///
    /// `GET /a/<id`. Optional parameters: [`d`](ABuilderForThings::d). Errors: [`AError`] (404).
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
    /// `POST /`. Declares no errors.
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
        BuilderForThings {
            must_be_awaited: __Things_a.call(self, &[]),
        }
    }
    fn f(&self, g: &Thing, _: impl ::core::marker::Sized) -> FBuilderForThings
    where
        Self: ::core::marker::Sized,
    {
        BuilderForThings {
            must_be_awaited: __Things_f
                .call(self, &[])
                .set_json("application/json", ::fingerpost::ToJson::write_body(g)),
        }
    }
}
impl dyn Things {
    /// Descriptors of the endpoints of [`Things`], in declaration order.
    pub const ENDPOINTS: &'static [&'static ::fingerpost::EndpointDescriptor] = &[
        &__Things_a.descriptor,
        &__Things_f.descriptor,
    ];
}
/// Declared errors in [`Things`]: 404. Each endpoint has its own type.
#[derive(::core::fmt::Debug)]
#[allow(dead_code)]
pub enum ThingsError404<const ENDPOINT: ::core::primitive::usize> {
    /// 404 Not Found
    NotFound(ApiError),
}
::fingerpost::__errors!(ThingsError404 { NotFound(ApiError) = 404, });
/// Request builders for [`Things`], with an alias for each endpoint.
#[must_use = "a call does nothing unless it is awaited"]
pub struct BuilderForThings<T, E, const ENDPOINT: __Things::usize = 0> {
    must_be_awaited: __Things::Unsent<T, E>,
}
::fingerpost::__builder!(BuilderForThings);
type AErrorForThings = ThingsError404<0>;
#[allow(non_upper_case_globals)]
static __Things_a: __Things::DeclaredEndpoint<Thing, AErrorForThings> = __Things::DeclaredEndpoint::new(
    __Things::EndpointParts {
        name: "a",
        method: &__Things::Method::GET,
        template: &[__Things::Literal("/a/")],
        parameters: &[
            __Things::ParameterParts::query("id", __Things::NO_SCHEMA),
            __Things::ParameterParts::query("_2", __Things::NO_SCHEMA),
            __Things::ParameterParts::optional_query("d", __Things::NO_SCHEMA),
            __Things::ParameterParts::body("e", __Things::NO_SCHEMA),
        ],
        errors: __Things::ErrorType::of::<AErrorForThings>(),
        ..__Things::EndpointParts::DEFAULT
    },
    __Things::Decode::Buffered(|_, _| __Things::unreachable!()),
);
/// Endpoint of [`Things::a`]: `GET /a/<id`.
#[allow(dead_code, unreachable_pub)]
pub static A: __Things::Endpoint<Thing, AErrorForThings> = __Things::Endpoint::new(
    &__Things_a,
);
/// Declared errors of [`Things::a`]: 404.
#[allow(dead_code, unreachable_pub)]
pub type AError = AErrorForThings;
/// Request builder for [`Things::a`]; await it to send the request. Optional parameters: `d`.
pub type ABuilderForThings = BuilderForThings<Thing, AErrorForThings>;
impl ABuilderForThings {
    /// Sets the query parameter `d`.
    pub fn d(self, _: impl ::core::marker::Sized) -> Self {
        self
    }
}
#[allow(non_upper_case_globals)]
static __Things_f: __Things::DeclaredEndpoint<(), __Things::NoDeclaredErrors> = __Things::DeclaredEndpoint::new(
    __Things::EndpointParts {
        name: "f",
        method: &__Things::Method::POST,
        template: &[__Things::Literal("/")],
        parameters: &[
            __Things::ParameterParts::body("g", __Things::Probe::<&Thing>::SCHEMA),
            __Things::ParameterParts::body("h", __Things::NO_SCHEMA),
        ],
        ..__Things::EndpointParts::DEFAULT
    },
    __Things::Decode::Buffered(|_, _| __Things::unreachable!()),
);
/// Endpoint of [`Things::f`]: `POST /`.
#[allow(dead_code, unreachable_pub)]
pub static F: __Things::Endpoint<(), __Things::NoDeclaredErrors> = __Things::Endpoint::new(
    &__Things_f,
);
/// Declared errors of [`Things::f`]: none.
#[allow(dead_code, unreachable_pub)]
pub type FError = __Things::NoDeclaredErrors;
/// Request builder for [`Things::f`]; await it to send the request.
pub type FBuilderForThings = BuilderForThings<(), __Things::NoDeclaredErrors, 1>;

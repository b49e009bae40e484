#[allow(unused_imports, non_snake_case)]
use ::fingerpost::__private::endpoint::{
    self as __Things, DecodeJson as _, SetArguments as _, Unknown as _,
};
/// Endpoints of `Things`.
///
/// Implemented for every `Caller`, such as a `Client`. `<dyn Things>::ENDPOINTS` lists the endpoint descriptors.
pub(crate) trait Things {
    /// Calls `put`.
    ///
    /// `PUT /things/<id>`. Declares no errors.
    fn put(&self, thing: &Thing, id: &str) -> PutBuilderForThings;
    /// Calls `patch`.
    ///
    /// `PATCH /things/<id>`. Optional parameters: [`changes`](PatchBuilderForThings::changes). Declares no
    /// errors.
    fn patch(&self, id: &str) -> PatchBuilderForThings;
}
impl<AnyCaller: ::fingerpost::Caller + ?::core::marker::Sized> Things for AnyCaller {
    fn put(&self, thing: &Thing, id: &str) -> PutBuilderForThings {
        BuilderForThings {
            must_be_awaited: __Things_put
                .call(self, &[&id])
                .set_json("application/json", ::fingerpost::ToJson::write_body(thing)),
        }
    }
    fn patch(&self, id: &str) -> PatchBuilderForThings {
        BuilderForThings {
            must_be_awaited: __Things_patch.call(self, &[&id]),
        }
    }
}
impl dyn Things {
    /// Descriptors of the endpoints of [`Things`], in declaration order.
    pub(crate) const ENDPOINTS: &'static [&'static ::fingerpost::EndpointDescriptor] = &[
        &__Things_put.descriptor,
        &__Things_patch.descriptor,
    ];
}
/// Request builders for [`Things`], with an alias for each endpoint.
#[must_use = "a call does nothing unless it is awaited"]
pub(crate) struct BuilderForThings<T, E, const ENDPOINT: __Things::usize = 0> {
    must_be_awaited: __Things::Unsent<T, E>,
}
::fingerpost::__builder!(BuilderForThings);
#[allow(non_upper_case_globals)]
static __Things_put: __Things::DeclaredEndpoint<Thing, __Things::NoDeclaredErrors> = __Things::DeclaredEndpoint::new(
    __Things::EndpointParts {
        name: "put",
        method: &__Things::Method::PUT,
        template: &[__Things::Literal("/things/"), __Things::Value("id")],
        parameters: &[
            __Things::ParameterParts::body("thing", __Things::Probe::<&Thing>::SCHEMA),
            __Things::ParameterParts::path("id", __Things::Probe::<&str>::SCHEMA),
        ],
        output: __Things::Output::Json,
        schema: __Things::Probe::<Thing>::SCHEMA,
        ok: &[200u16, 201u16],
        ..__Things::EndpointParts::DEFAULT
    },
    __Things::Decode::Buffered(__Things::Probe::<Thing>::decode),
);
/// Endpoint of [`Things::put`]: `PUT /things/<id>`.
#[allow(dead_code, unreachable_pub)]
pub(crate) static PUT: __Things::Endpoint<Thing, __Things::NoDeclaredErrors> = __Things::Endpoint::new(
    &__Things_put,
);
/// Declared errors of [`Things::put`]: none.
#[allow(dead_code, unreachable_pub)]
pub(crate) type PutError = __Things::NoDeclaredErrors;
/// Request builder for [`Things::put`]; await it to send the request.
pub(crate) type PutBuilderForThings = BuilderForThings<
    Thing,
    __Things::NoDeclaredErrors,
    0,
>;
#[allow(non_upper_case_globals)]
static __Things_patch: __Things::DeclaredEndpoint<Thing, __Things::NoDeclaredErrors> = __Things::DeclaredEndpoint::new(
    __Things::EndpointParts {
        name: "patch",
        method: &__Things::Method::PATCH,
        template: &[__Things::Literal("/things/"), __Things::Value("id")],
        parameters: &[
            __Things::ParameterParts::path("id", __Things::Probe::<&str>::SCHEMA),
            __Things::ParameterParts::optional_body(
                "changes",
                __Things::Probe::<&Changes>::SCHEMA,
            ),
        ],
        output: __Things::Output::Json,
        schema: __Things::Probe::<Thing>::SCHEMA,
        ..__Things::EndpointParts::DEFAULT
    },
    __Things::Decode::Buffered(__Things::Probe::<Thing>::decode),
);
/// Endpoint of [`Things::patch`]: `PATCH /things/<id>`.
#[allow(dead_code, unreachable_pub)]
pub(crate) static PATCH: __Things::Endpoint<Thing, __Things::NoDeclaredErrors> = __Things::Endpoint::new(
    &__Things_patch,
);
/// Declared errors of [`Things::patch`]: none.
#[allow(dead_code, unreachable_pub)]
pub(crate) type PatchError = __Things::NoDeclaredErrors;
/// Request builder for [`Things::patch`]; await it to send the request. Optional parameters: `changes`.
pub(crate) type PatchBuilderForThings = BuilderForThings<
    Thing,
    __Things::NoDeclaredErrors,
    1,
>;
impl PatchBuilderForThings {
    /// Sets the request body.
    pub(crate) fn changes(self, changes: &Changes) -> Self {
        __Things::SetArguments::set_json(
            self,
            "application/json",
            ::fingerpost::ToJson::write_body(changes),
        )
    }
}

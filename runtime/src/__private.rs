//! Support code for the expansion of the macros. Not public API: it may change in any release.

// An expansion imports the crate under an alias.
pub use crate as runtime;
pub use http::{HeaderMap, StatusCode};

pub use crate::core::declared_errors::{AnyBody, ErrorBody, ErrorSet, NotAnError, status_code, typed_body};
pub use crate::core::decode::{nothing, open_progress, progress};
pub use crate::core::encode::{NamedHeaderMap, Written, expanded_list, expanded_scalar, flag, joined};
pub use crate::core::masking::masked_prose;
pub use crate::core::response_headers::response_header;
pub use crate::core::schema::{Probe, Unknown};
pub use crate::core::typed_endpoint::Decode;

/// Names used by generated descriptors, in one module to keep their paths short.
pub mod endpoint {
    pub use core::option::Option::Some;
    pub use core::primitive::usize;
    pub use core::time::Duration;
    pub use core::unreachable;

    pub use http::Method;

    pub use crate::client::call::{Arguments, SetArguments, Unsent};
    pub use crate::client::paginate::AwaitedPage;
    pub use crate::core::content::{FromContent, FromRaw};
    pub use crate::core::declared_errors::*;
    pub use crate::core::decode::*;
    pub use crate::core::encode::{Expansion, Nesting, PathNotation, Separator, ToJson, ValueStyle};
    pub use crate::core::endpoint::*;
    pub use crate::core::path_template::PathPiece::*;
    pub use crate::core::response::DecodeError;
    pub use crate::core::response_headers::ResponseHeaders;
    pub use crate::core::schema::{NO_SCHEMA, Probe, Unknown};
    pub use crate::core::typed_endpoint::{DeclaredEndpoint, Decode, Endpoint};
}

/// Attributes in scope after a struct that is marked `#[endpoints]`, which is reported. They expand to nothing.
pub mod misplaced {
    pub use fingerpost_macros::__misplaced_endpoint as endpoint;
}

/// Names used by the expansion of `#[derive(Model)]`.
pub mod model {
    pub use core::cmp::PartialEq;
    pub use core::convert::{From, Infallible};
    pub use core::default::Default;
    pub use core::fmt;
    pub use core::option::Option::{self, None, Some};
    pub use core::primitive::{bool, i64, str};
    pub use core::result::Result::{self, Err, Ok};
    pub use core::str::FromStr;
    pub use std::boxed::Box;
    pub use std::string::String;

    pub use serde::{Deserialize, Deserializer, Serialize, Serializer};

    pub use crate::core::model::*;
    pub use crate::core::schema::{Described, EnumSchema, Schema, SchemaConstant, UnionMember, UnionSchema};
    pub use crate::{Param, ParamText};
}

/// Implements the struct of the request builders of a trait. The attribute macro adds the struct, and for each endpoint
/// an alias and the setters. `method` are the names of methods in other frameworks, without those of setters.
#[doc(hidden)]
#[macro_export]
macro_rules! __builder {
    ($name:ident) => {
        $crate::__builder!($name, send execute query json form body multipart bearer_auth basic_auth text bytes
            unwrap expect);
    };
    ($name:ident, $($method:ident)*) => {
        impl<T, E, const ENDPOINT: ::core::primitive::usize> ::core::fmt::Debug for $name<T, E, ENDPOINT> {
            fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                $crate::__private::endpoint::Unsent::fmt(&self.must_be_awaited, ::core::stringify!($name), f)
            }
        }

        impl<T, E, const ENDPOINT: ::core::primitive::usize> $crate::__private::endpoint::SetArguments
            for $name<T, E, ENDPOINT>
        {
            fn arguments(&mut self) -> $crate::__private::endpoint::Arguments<'_> {
                $crate::__private::endpoint::SetArguments::arguments(&mut self.must_be_awaited)
            }
        }

        // Methods of other frameworks, whose bound only has a message.
        #[doc(hidden)]
        impl<T, E, const ENDPOINT: ::core::primitive::usize> $name<T, E, ENDPOINT>
        where
            Self: $crate::foreign::CallInOtherStyle,
        {
            $(pub fn $method(self) {})*
        }

        impl<T, E, const ENDPOINT: ::core::primitive::usize> $crate::PerCall for $name<T, E, ENDPOINT> {
            type Output = T;
            type Errors = E;

            fn from_call(call: $crate::Call<T, E>) -> Self {
                Self { must_be_awaited: $crate::__private::endpoint::Unsent::new(call) }
            }

            fn inner(&self) -> &$crate::Call<T, E> {
                $crate::__private::endpoint::Unsent::as_call(&self.must_be_awaited)
            }

            fn call(self) -> $crate::Call<T, E> {
                $crate::__private::endpoint::Unsent::into_call(self.must_be_awaited)
            }
        }

        impl<T, E: $crate::DeclaredErrors, const ENDPOINT: ::core::primitive::usize> ::core::future::Future
            for $name<T, E, ENDPOINT>
        {
            type Output = ::core::result::Result<T, $crate::CallError<E>>;

            // Inlined, so that it is only compiled where the call is awaited.
            #[inline]
            fn poll(
                mut self: ::core::pin::Pin<&mut Self>,
                cx: &mut ::core::task::Context<'_>,
            ) -> ::core::task::Poll<Self::Output> {
                $crate::__private::endpoint::Unsent::poll(&mut self.must_be_awaited, cx)
            }
        }
    };
}

/// Implements an error enum with a variant for each status, which is written as its discriminant, and optionally with
/// variants for ranges of statuses. Bodies are matched as tokens, so that errors about them have the span of the type.
#[doc(hidden)]
#[macro_export]
macro_rules! __errors {
    (
        $name:ident { $($variant:ident $(($($body:tt)+))? = $status:literal,)* }
        $(, { $($range:ident $(($($range_body:tt)+))? = $first:literal..=$last:literal,)* })?
    ) => {
        impl<const ENDPOINT: ::core::primitive::usize> $crate::DeclaredErrors for $name<ENDPOINT> {
            const SET: &'static $crate::__private::ErrorSet = {
                use $crate::__private::NotAnError as _;
                // One for all endpoints.
                static SET: $crate::__private::ErrorSet = $crate::__private::ErrorSet {
                    statuses: &[$($status),*],
                    bodies: &[$($(($status, $crate::__error_body!($($body)+)),)?)*],
                    ranges: &[$($(($first..=$last, &[$($crate::__error_body!($($range_body)+))?]),)*)?],
                };
                &SET
            };

            fn from_body(
                status: ::core::primitive::u16,
                body: $crate::__private::AnyBody,
            ) -> ::core::option::Option<Self> {
                ::core::option::Option::Some(match status {
                    // The braces construct variants with and without a field.
                    $($status => Self::$variant { $(0: $crate::__private::typed_body::<$($body)+>(body)?)? },)*
                    $($(
                        $first..=$last => Self::$range {
                            status: $crate::__private::status_code(status),
                            $(body: $crate::__private::typed_body::<$($range_body)+>(body)?)?
                        },
                    )*)?
                    _ => return ::core::option::Option::None,
                })
            }
        }

        #[doc(hidden)]
        impl<const ENDPOINT: ::core::primitive::usize> ::core::convert::From<$crate::CallError<Self>> for $name<ENDPOINT>
        where
            $crate::CallError<Self>: $crate::foreign::AlwaysDeclared<Self>,
        {
            fn from(error: $crate::CallError<Self>) -> Self {
                $crate::foreign::AlwaysDeclared::into_declared(error)
            }
        }

        $crate::__testing! {
            // The lifetime defers the check of the bound to the use of the trait, since bodies must be deserializable,
            // but need not be serializable.
            impl<const ENDPOINT: ::core::primitive::usize> $crate::testing::DeclaredStubResponse for $name<ENDPOINT>
            where
                $($(for<'any> $($body)+: $crate::ToJson,)?)*
                $($($(for<'any> $($range_body)+: $crate::ToJson,)?)*)?
            {
                fn to_stub(&self) -> $crate::testing::StubResponse {
                    match self {
                        $(
                            Self::$variant { $(0: $crate::__binding!(body: $($body)+))? } => {
                                $crate::__stub_response!($status $(, body: $($body)+)?)
                            }
                        )*
                        $($(
                            Self::$range { status, $(body: $crate::__binding!(body: $($range_body)+))? } => {
                                let status = status.as_u16();
                                $crate::__stub_response!(status $(, body: $($range_body)+)?)
                            }
                        )*)?
                    }
                }
            }
        }
    };
}

/// Expands to the description of the body of an error.
#[doc(hidden)]
#[macro_export]
macro_rules! __error_body {
    ($($body:tt)+) => {
        $crate::__private::ErrorBody {
            schema: $crate::__private::Probe::<$($body)+>::SCHEMA,
            decode: <$($body)+ as $crate::FromJson>::error_from_json,
            as_error: $crate::__private::Probe::<$($body)+>::as_error,
        }
    };
}

/// Expands to the name to which the body of an error is bound.
#[cfg(feature = "testing")]
#[doc(hidden)]
#[macro_export]
macro_rules! __binding {
    ($name:ident: $ty:ty) => {
        $name
    };
}

/// Expands to a stub response with this status and body.
#[cfg(feature = "testing")]
#[doc(hidden)]
#[macro_export]
macro_rules! __stub_response {
    ($status:expr) => {
        $crate::testing::StubResponse::status($status)
    };
    ($status:expr, $body:ident: $ty:ty) => {
        $crate::testing::StubResponse::json($status, $body)
    };
}

/// Expands to the items only if the feature `testing` is enabled.
#[cfg(feature = "testing")]
#[doc(hidden)]
#[macro_export]
macro_rules! __testing {
    ($($item:tt)*) => { $($item)* };
}

/// Expands to the items only if the feature `testing` is enabled.
#[cfg(not(feature = "testing"))]
#[doc(hidden)]
#[macro_export]
macro_rules! __testing {
    ($($item:tt)*) => {};
}

//! Types with the names of other frameworks' wrappers and extractors: `Json<T>`, `Query<T>`, `Response<T>`.
//!
//! The macro routes such a type through a trait of this module, which every valid type implements. Its message names
//! the counterpart in this crate, with the inner type as `T`.

use super::decode::FromJson;
use super::encode::{ParamText, PathParam, QueryParam, QueryValues};
use super::endpoint::EndpointDescriptor;
use super::response::{DecodeError, RawResponse};

/// A result with the name of a wrapper of JSON, such as `Json<T>`.
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot be decoded from JSON",
    label = "responses are decoded as JSON by default",
    note = "write `{T}`; the response body is decoded without a wrapper"
)]
pub trait FromWrapped<T>: Sized {
    #[doc(hidden)]
    fn decode_wrapped(endpoint: &EndpointDescriptor, response: &RawResponse) -> Result<Self, DecodeError>;
}

#[diagnostic::do_not_recommend]
impl<W: FromJson, T> FromWrapped<T> for W {
    fn decode_wrapped(endpoint: &EndpointDescriptor, response: &RawResponse) -> Result<Self, DecodeError> {
        W::decode(endpoint, response)
    }
}

/// A result with the name of an HTTP response, `Response<T>`.
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot be decoded from JSON",
    label = "responses are decoded as JSON by default",
    note = "write the type of the decoded body, and call `with_response()` for the status and the headers; for a \
            response of any status, use `output = raw`, which returns `fingerpost::RawResponse`"
)]
pub trait FromHttpResponse: Sized {
    #[doc(hidden)]
    fn decode_response(endpoint: &EndpointDescriptor, response: &RawResponse) -> Result<Self, DecodeError>;
}

#[diagnostic::do_not_recommend]
impl<W: FromJson> FromHttpResponse for W {
    fn decode_response(endpoint: &EndpointDescriptor, response: &RawResponse) -> Result<Self, DecodeError> {
        W::decode(endpoint, response)
    }
}

/// Declares traits for arguments with the names of extractors.
macro_rules! extractors {
    ($($(#[$attribute:meta])* $name:ident: $bound:ident, $out:ident;)+) => {
        $(
            $(#[$attribute])*
            pub trait $name<T> {
                #[doc(hidden)]
                fn append_extracted(&self, out: &mut $out<'_>);
            }

            #[diagnostic::do_not_recommend]
            impl<W: $bound + ?Sized, T> $name<T> for W {
                fn append_extracted(&self, out: &mut $out<'_>) {
                    self.append(out);
                }
            }
        )+
    };
}

extractors! {
    /// A query parameter with the name of an extractor, `Query<T>`.
    #[diagnostic::on_unimplemented(
        message = "`{Self}` cannot be a query parameter or form field",
        label = "this type cannot be written as text",
        note = "write `#[query(flatten)]` before the argument, and the type `&{T}`, whose fields become parameters"
    )]
    QueryExtractor: QueryParam, QueryValues;

    /// A query parameter with the name of an extractor of a form, `Form<T>`.
    #[diagnostic::on_unimplemented(
        message = "`{Self}` cannot be a query parameter or form field",
        label = "this type cannot be written as text",
        note = "write `#[form(flatten)]` before the argument, and the type `&{T}`, whose fields become form fields"
    )]
    FormExtractor: QueryParam, QueryValues;

    /// A query parameter with the name of an extractor of JSON, `Json<T>`.
    #[diagnostic::on_unimplemented(
        message = "`{Self}` cannot be a query parameter or form field",
        label = "this type cannot be written as text",
        note = "write `#[body]` before the argument, and the type `&{T}`"
    )]
    JsonExtractor: QueryParam, QueryValues;

    /// A path parameter with the name of an extractor, `Path<T>`.
    #[diagnostic::on_unimplemented(
        message = "`{Self}` cannot be a path parameter",
        label = "this type cannot be written as text",
        note = "write the type `{T}`; an argument with a placeholder in the template is a path parameter"
    )]
    PathExtractor: PathParam, ParamText;
}

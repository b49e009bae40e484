//! The options of `#[endpoints(…)]` and `#[endpoint(…)]`, each declared once in a table.
//!
//! A row has the option's docs, name, field, type, parser and an example. The rows generate the structs of parsed
//! options, the known names, the helps in messages and the docs of the macros. An option that controls calls also names
//! the field of the runtime's `EndpointOptions` that it sets and the check that returns its value, from which its
//! expansion is generated. An option that no code reads causes a compiler warning.

use proc_macro2::Span;
use syn::parse::ParseStream;
use syn::{Ident, LitStr, Path, Type};

use crate::check::behaviour::{self, Surroundings};
use crate::model::{HeaderField, Paginate, Prefix, Setting, Status, StatusSet};
use crate::parse::list::{OptionList, Row, Table};

macro_rules! options {
    (
        $(#[$struct_doc:meta])*
        struct $options:ident $({ $(#[$more_doc:meta])* $more:ident: $more_type:ty })?, docs $docs:ident;
        $(
            $(#[doc = $doc:literal])+
            $word:literal $field:ident: $type:ty = $read:expr, $example:literal
            $(, sets $setting:ident by $check:expr)?;
        )+
    ) => {
        $(#[$struct_doc])*
        #[derive(Default)]
        pub(crate) struct $options {
            $($(#[doc = $doc])+ pub(crate) $field: $type,)+
            $($(#[$more_doc])* pub(crate) $more: $more_type,)?
        }

        impl Table for $options {
            const ROWS: &'static [Row] = &[$(Row { word: $word, example: $example },)+];

            fn read(&mut self, list: &OptionList<'_>, name: &Ident, input: ParseStream) -> Option<syn::Result<()>> {
                Some(match name.to_string().as_str() {
                    $($word => $read(list, name, input).map(|value| self.$field = value),)+
                    _ => return None,
                })
            }
        }

        settings!($options; $($($field sets $setting by $check;)?)+);

        /// Expands to the options as a list for the docs of the macro.
        macro_rules! $docs {
            () => { concat!($("- `", $example, "`:", $($doc, "\n ",)+ "\n",)+) };
        }
        pub(crate) use $docs;
    };
}

/// Implements the checks of the options that control calls.
macro_rules! settings {
    ($options:ident;) => {};
    ($options:ident; $($field:ident sets $setting:ident by $check:expr;)+) => {
        impl $options {
            /// Checks the options that control calls. Returns the fields that differ from the runtime's default.
            pub(crate) fn settings(&self, around: &Surroundings<'_>) -> Vec<(&'static str, Setting)> {
                let checked = [$((stringify!($setting), $check(around, self.$field.as_ref())),)+];
                checked.into_iter().filter_map(|(field, value)| Some((field, value?))).collect()
            }
        }
    };
}

options! {
    /// The parsed options of a trait.
    struct TraitOptions {
        /// Whether an option could not be parsed. Options that seem to be missing are then not reported.
        incomplete: bool
    }, docs docs_of_trait_options;

    /// body type of every declared error without its own;
    "error" error: Option<Type> = OptionList::one_type, "error = ApiError";

    /// error statuses declared by every endpoint;
    "errors" errors: Vec<Status<StatusSet>> = OptionList::error_statuses, "errors(429)";

    /// headers sent with every request;
    "headers" headers: Vec<LitStr> = OptionList::headers, "headers(\"name: value\")";

    /// prefix of generated names: `THINGS_LIST` and `ThingsListError` instead of `LIST` and `ListError`;
    "prefix" prefix: Option<Prefix> = OptionList::prefix, "prefix = \"Things\"";

    /// generates a trait of this name that serves all endpoints in tests (runtime feature `testing`);
    "service" service: Option<Ident> = OptionList::service, "service = ThingsService";

    /// path to fingerpost, if it is renamed.
    "crate" runtime: Option<Path> = OptionList::path, "crate = path::to::fingerpost";
}

options! {
    /// The parsed options of an endpoint.
    struct EndpointOptions, docs docs_of_endpoint_options;

    /// declared error statuses, which become variants of an enum; `4XX`, `5XX` and `default` stand for all others;
    "errors" errors: Vec<Status<StatusSet>> = OptionList::error_statuses, "errors(404, 422 => Type)";

    /// success statuses, instead of all 2xx; with body types, `ok(200 => A, 201 => B)`, the result is an enum with the
    /// name of the return type;
    "ok" ok: Vec<Status> = OptionList::statuses, "ok(200)";

    /// statuses that mean "not ready yet"; the result becomes a `Progress`;
    "pending" pending: Vec<Status> = OptionList::statuses, "pending(202)";

    /// format of the result: `json` (the default), `text`, `bytes`, `content`, `raw`, `stream`, `items`, `lines` or
    /// `events`;
    "output" output: Option<Ident> = OptionList::word, "output = text";

    /// sends no credentials; `auth = same_origin`: accepts only dynamic URLs of the client's origin;
    "auth" auth: Option<Ident> = OptionList::word, "auth = none", sets authenticated by behaviour::auth;

    /// headers sent with its requests, which override those of the trait;
    "headers" headers: Vec<LitStr> = OptionList::headers, "headers(\"name: value\")";

    /// headers of the trait that are not sent;
    "without_headers" without_headers: Vec<LitStr> = OptionList::names, "without_headers(\"accept-language\")";

    /// marks calls as idempotent, so that they may be retried, even if the method is POST;
    "idempotent" idempotent: Option<Span> = OptionList::flag, "idempotent", sets idempotent by behaviour::flag;

    /// disables retries, overriding the client's policy; `retry = unless_running`: disables them while the server may
    /// still be working on an attempt;
    "retry" retry: Option<Ident> = OptionList::word, "retry = never", sets retry by behaviour::retry;

    /// timeout of a call, instead of the client's;
    "timeout" timeout: Option<LitStr> = OptionList::string, "timeout = \"30s\"",
        sets timeout by behaviour::duration;

    /// longest accepted `Retry-After` of the server, instead of the retry policy's limit;
    "retry_after_cap" retry_after_cap: Option<LitStr> = OptionList::string, "retry_after_cap = \"60s\"",
        sets retry_after_cap by behaviour::duration;

    /// allows a body with a method that usually has none;
    "allow_body" allow_body: Option<Span> = OptionList::flag, "allow_body";

    /// marks the endpoint as `beta`, `alpha` or `deprecated`;
    "stability" stability: Option<Ident> = OptionList::word, "stability = beta";

    /// name of the endpoint in the API's documentation;
    "operation" operation: Option<LitStr> = OptionList::string, "operation = \"get_thing\"";

    /// URL of its API reference page;
    "docs" docs: Option<LitStr> = OptionList::string, "docs = \"https://host/page\"";

    /// pagination style; or `token(page_token)`, or `link`;
    "paginate" paginate: Option<Paginate> = OptionList::paginate, "paginate = offset(limit, offset)";

    /// response headers with their types;
    "response_headers" response_headers: Vec<HeaderField> = OptionList::response_headers,
        "response_headers(total: u64 = \"x-total-count\")";

    /// allows the endpoint to have the same route as an earlier one.
    "shares_route" shares_route: Option<Span> = OptionList::marker, "shares_route";
}

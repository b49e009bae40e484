//! The options of `#[endpoints(…)]` and `#[endpoint(…)]`: each is declared once, in a table below.
//!
//! A row has the option's docs, its word, its field with the type, what reads it and an example. From the rows come the
//! structs of what is written, the known words, the help of messages and the docs of the macro. An option that decides
//! how calls behave also names the field of the runtime's `EndpointOptions` that it sets, and the check that gives its
//! value; the expansion follows from these. An option that no code reads is a compiler warning.

use proc_macro2::Span;
use syn::parse::ParseStream;
use syn::{Ident, LitStr, Path, Type};

use crate::check::behaviour::{self, Surroundings};
use crate::model::{HeaderField, Paginate, Prefix, Setting, Status};
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

        /// The options as a list, for the docs of the macro.
        macro_rules! $docs {
            () => { concat!($("- `", $example, "`:", $($doc, "\n ",)+ "\n",)+) };
        }
        pub(crate) use $docs;
    };
}

/// The options of a table that decide how calls behave.
macro_rules! settings {
    ($options:ident;) => {};
    ($options:ident; $($field:ident sets $setting:ident by $check:expr;)+) => {
        impl $options {
            /// Checks the options that decide how calls behave. Gives the fields that differ from the runtime's
            /// default.
            pub(crate) fn settings(&self, around: &Surroundings<'_>) -> Vec<(&'static str, Setting)> {
                let checked = [$((stringify!($setting), $check(around, self.$field.as_ref())),)+];
                checked.into_iter().filter_map(|(field, value)| Some((field, value?))).collect()
            }
        }
    };
}

options! {
    /// The options of a trait, as written.
    struct TraitOptions {
        /// Whether some of them could not be read. Then nothing is said of an option that seems to be missing.
        incomplete: bool
    }, docs docs_of_trait_options;

    /// the body of every declared error that does not name its own;
    "error" error: Option<Type> = OptionList::one_type, "error = ApiError";

    /// statuses that every endpoint declares;
    "errors" errors: Vec<Status> = OptionList::statuses, "errors(429)";

    /// headers of every request;
    "headers" headers: Vec<LitStr> = OptionList::headers, "headers(\"name: value\")";

    /// what the names begin with that are generated of each endpoint: `THINGS_LIST` and `ThingsListError` in place of
    /// `LIST` and `ListError`;
    "prefix" prefix: Option<Prefix> = OptionList::prefix, "prefix = \"Things\"";

    /// a trait under this name, which serves all endpoints to a test, where the runtime has its feature `testing`;
    "service" service: Option<Ident> = OptionList::service, "service = ThingsService";

    /// where fingerpost is, if under another name.
    "crate" runtime: Option<Path> = OptionList::path, "crate = path::to::fingerpost";
}

options! {
    /// The options of an endpoint, as written.
    struct EndpointOptions, docs docs_of_endpoint_options;

    /// declared errors; they become the variants of an enum;
    "errors" errors: Vec<Status> = OptionList::statuses, "errors(404, 422 => Type)";

    /// the statuses that are a success, in place of all 2xx; with types, `ok(200 => A, 201 => B)`, the result is an
    /// enum under the name that the method returns;
    "ok" ok: Vec<Status> = OptionList::statuses, "ok(200)";

    /// statuses that say "not ready yet"; the result becomes a `Progress`;
    "pending" pending: Vec<Status> = OptionList::statuses, "pending(202)";

    /// how the result is read: `json`, `text`, `bytes`, `content`, `raw`, `stream`, `items`, `lines` or `events`; JSON
    /// unless said otherwise;
    "output" output: Option<Ident> = OptionList::word, "output = text";

    /// no credentials are sent; `auth = same_origin`: for an address that comes with the call;
    "auth" auth: Option<Ident> = OptionList::word, "auth = none", sets authenticated by behaviour::auth;

    /// headers of its requests, before those of the trait;
    "headers" headers: Vec<LitStr> = OptionList::headers, "headers(\"name: value\")";

    /// it can be called twice without doing more than once, whatever its method;
    "idempotent" idempotent: Option<Span> = OptionList::flag, "idempotent", sets idempotent by behaviour::flag;

    /// failed attempts are not made again, whatever the client's policy;
    "retry" retry: Option<Ident> = OptionList::word, "retry = never", sets retried by behaviour::retry;

    /// the longest a call may take, in place of the client's limit;
    "timeout" timeout: Option<LitStr> = OptionList::string, "timeout = \"30s\"",
        sets timeout by |around, text| behaviour::duration(around, text, "leaves no time for a call");

    /// a longer `Retry-After` of the server is not waited for, in place of the retry policy's limit;
    "retry_after_cap" retry_after_cap: Option<LitStr> = OptionList::string, "retry_after_cap = \"60s\"",
        sets retry_after_cap by |around, text| behaviour::duration(around, text, "leaves no time for a wait");

    /// a body although the method has none by custom;
    "allow_body" allow_body: Option<Span> = OptionList::flag, "allow_body";

    /// it may still change, as with `alpha`; `deprecated`: it is better not used;
    "stability" stability: Option<Ident> = OptionList::word, "stability = beta";

    /// the API's own name for it;
    "operation" operation: Option<LitStr> = OptionList::string, "operation = \"get_thing\"";

    /// the page that describes it;
    "docs" docs: Option<LitStr> = OptionList::string, "docs = \"https://host/page\"";

    /// how results come by pages; or `token(page_token)`, or `link`;
    "paginate" paginate: Option<Paginate> = OptionList::paginate, "paginate = offset(limit, offset)";

    /// headers of the answer, with their types;
    "response_headers" response_headers: Vec<HeaderField> = OptionList::response_headers,
        "response_headers(total: u64 = \"x-total-count\")";

    /// another endpoint has the same route, and both are meant.
    "shares_route" shares_route: Option<Span> = OptionList::marker, "shares_route";
}

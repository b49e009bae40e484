#[allow(unused_imports, non_snake_case)]
use ::fingerpost::__private::endpoint::{
    self as __Users, DecodeJson as _, SetArguments as _, Unknown as _, AwaitedPage as _,
};
/// Endpoints of `Users`.
///
/// Implemented for every `Caller`, such as a `Client`. `<dyn Users>::ENDPOINTS` lists the endpoint descriptors.
pub trait Users {
    /// Lists all users.
    ///
    /// `GET /users`. Optional parameters: [`limit`](UsersBuilderForUsers::limit),
    /// [`offset`](UsersBuilderForUsers::offset). Declares no errors. See the [API
    /// reference](https://api.example/listUsers).
    #[deprecated]
    fn users(&self) -> UsersBuilderForUsers;
    /// Target of a link.
    ///
    /// `GET <next>`. Optional parameters: [`more`](FollowBuilderForUsers::more). Declares no errors.
    fn follow(&self, next: &str) -> FollowBuilderForUsers;
}
impl<AnyCaller: ::fingerpost::Caller + ?::core::marker::Sized> Users for AnyCaller {
    fn users(&self) -> UsersBuilderForUsers {
        BuilderForUsers {
            must_be_awaited: __Users_users.call(self, &[]),
        }
    }
    fn follow(&self, next: &str) -> FollowBuilderForUsers {
        BuilderForUsers {
            must_be_awaited: __Users_follow.call(self, &[&next]),
        }
    }
}
impl dyn Users {
    /// Descriptors of the endpoints of [`Users`], in declaration order.
    pub const ENDPOINTS: &'static [&'static ::fingerpost::EndpointDescriptor] = &[
        &__Users_users.descriptor,
        &__Users_follow.descriptor,
    ];
}
/// Request builders for [`Users`], with an alias for each endpoint.
#[must_use = "a call does nothing unless it is awaited"]
pub struct BuilderForUsers<T, E, const ENDPOINT: __Users::usize = 0> {
    must_be_awaited: __Users::Unsent<T, E>,
}
::fingerpost::__builder!(BuilderForUsers);
#[allow(non_upper_case_globals)]
static __Users_users: __Users::DeclaredEndpoint<Vec<User>, __Users::NoDeclaredErrors> = __Users::DeclaredEndpoint::new(
    __Users::EndpointParts {
        name: "users",
        method: &__Users::Method::GET,
        template: &[__Users::Literal("/users")],
        parameters: &[
            __Users::ParameterParts::optional_query(
                "limit",
                __Users::Probe::<i64>::SCHEMA,
            ),
            __Users::ParameterParts::optional_query(
                "offset",
                __Users::Probe::<i64>::SCHEMA,
            ),
        ],
        output: __Users::Output::Json,
        schema: __Users::Probe::<Vec<User>>::SCHEMA,
        response_headers: <UsersHeadersForUsers as __Users::ResponseHeaders>::NAMES,
        pagination: __Users::Some(__Users::Pagination::Offset {
            limit: 0,
            offset: 1,
        }),
        deprecated: true,
        operation: __Users::Some("listUsers"),
        docs_url: __Users::Some("https://api.example/listUsers"),
        ..__Users::EndpointParts::DEFAULT
    },
    __Users::Decode::Buffered(__Users::Probe::<Vec<User>>::decode),
);
/// Endpoint of [`Users::users`]: `GET /users`.
#[allow(dead_code, unreachable_pub)]
pub static USERS: __Users::Endpoint<Vec<User>, __Users::NoDeclaredErrors> = __Users::Endpoint::new(
    &__Users_users,
);
/// Declared errors of [`Users::users`]: none.
#[allow(dead_code, unreachable_pub)]
pub type UsersError = __Users::NoDeclaredErrors;
/// Request builder for [`Users::users`]; await it to send the request. Optional parameters: `limit`, `offset`.
pub type UsersBuilderForUsers = BuilderForUsers<Vec<User>, __Users::NoDeclaredErrors, 0>;
impl UsersBuilderForUsers {
    /// Sets the query parameter `limit`.
    pub fn limit(self, limit: i64) -> Self {
        __Users::SetArguments::set_query(self, 0, &limit)
    }
    /// Sets the query parameter `offset`.
    pub fn offset(self, offset: i64) -> Self {
        __Users::SetArguments::set_query(self, 1, &offset)
    }
    /// Returns the items of this and all following pages as a stream. Pages are requested as needed.
    pub fn pages(
        self,
    ) -> ::fingerpost::paginate::Pages<
        <Vec<User> as ::fingerpost::paginate::Page>::Item,
        __Users::NoDeclaredErrors,
    > {
        <Vec<
            User,
        > as ::fingerpost::paginate::Page>::pages(::fingerpost::PerCall::call(self))
    }
}
/// Response headers of [`Users::users`].
#[derive(::core::fmt::Debug)]
#[allow(dead_code)]
pub struct UsersHeadersForUsers {
    /// Response header `x-total-count`.
    pub total: ::core::option::Option<u64>,
    /// Response header `etag`.
    pub etag: ::core::option::Option<String>,
}
/// Response headers of [`Users::users`].
#[allow(dead_code, unreachable_pub)]
pub type UsersHeaders = UsersHeadersForUsers;
impl ::fingerpost::ResponseHeaders for UsersHeadersForUsers {
    const NAMES: &'static [&'static ::core::primitive::str] = &["x-total-count", "etag"];
    fn read(
        headers: &::fingerpost::__private::HeaderMap,
    ) -> ::core::result::Result<Self, ::fingerpost::Error> {
        ::core::result::Result::Ok(Self {
            total: ::fingerpost::__private::response_header::<
                u64,
            >("x-total-count", headers)?,
            etag: ::fingerpost::__private::response_header::<String>("etag", headers)?,
        })
    }
}
#[allow(non_upper_case_globals)]
static __Users_follow: __Users::DeclaredEndpoint<Content, __Users::NoDeclaredErrors> = __Users::DeclaredEndpoint::new(
    __Users::EndpointParts {
        name: "follow",
        method: &__Users::Method::GET,
        template: &[__Users::Url("next")],
        parameters: &[
            __Users::ParameterParts::path("next", __Users::Probe::<&str>::SCHEMA),
            __Users::ParameterParts {
                style: __Users::ValueStyle::Flattened,
                ..__Users::ParameterParts::optional_header(
                    "more",
                    __Users::Probe::<&More>::SCHEMA,
                )
            },
        ],
        output: __Users::Output::Content,
        ..__Users::EndpointParts::DEFAULT
    },
    __Users::Decode::Buffered(<Content as __Users::FromContent>::decode),
);
/// Endpoint of [`Users::follow`]: `GET <next>`.
#[allow(dead_code, unreachable_pub)]
pub static FOLLOW: __Users::Endpoint<Content, __Users::NoDeclaredErrors> = __Users::Endpoint::new(
    &__Users_follow,
);
/// Declared errors of [`Users::follow`]: none.
#[allow(dead_code, unreachable_pub)]
pub type FollowError = __Users::NoDeclaredErrors;
/// Request builder for [`Users::follow`]; await it to send the request. Optional parameters: `more`.
pub type FollowBuilderForUsers = BuilderForUsers<Content, __Users::NoDeclaredErrors, 1>;
impl FollowBuilderForUsers {
    /// Sets additional headers.
    pub fn more(self, more: &More) -> Self {
        __Users::SetArguments::set_headers(
            self,
            1,
            &|out| <More as ::fingerpost::ToJson>::append_headers(more, out),
        )
    }
}

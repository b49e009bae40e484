#[allow(unused_imports, non_snake_case)]
use ::fingerpost::__private::endpoint::{self as __Users, Unknown as _};
/// The endpoints of `Users`.
///
/// Implemented for everything that has a client; its endpoints are described in `<dyn Users>::ENDPOINTS`.
pub trait Users {
    /// All users.
    ///
    /// `GET /users`. Optional: [`limit`](UsersBuilder::limit), [`offset`](UsersBuilder::offset). It declares no errors. See its [reference](https://api.example/listUsers).
    #[deprecated]
    fn users(&self) -> UsersBuilder;
    /// What a link leads to.
    ///
    /// `GET <next>`. Optional: [`more`](FollowBuilder::more). It declares no errors.
    fn follow(&self, next: &str) -> FollowBuilder;
}
impl<AnyCaller: ::fingerpost::Caller + ?::core::marker::Sized> Users for AnyCaller {
    fn users(&self) -> UsersBuilder {
        UsersBuilder(::fingerpost::Call::new(self, &USERS, &[]))
    }
    fn follow(&self, next: &str) -> FollowBuilder {
        FollowBuilder(::fingerpost::Call::new(self, &FOLLOW, &[&next]))
    }
}
impl dyn Users {
    /// The endpoints of [`Users`], in the order of the declaration.
    pub const ENDPOINTS: &'static [&'static ::fingerpost::EndpointDescriptor] = &[
        &USERS.description,
        &FOLLOW.description,
    ];
}
/// The endpoint of [`Users::users`]: `GET /users`.
pub static USERS: ::fingerpost::Endpoint<Vec<User>, UsersError> = __Users::Endpoint::new(
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
        response_headers: <UsersHeaders as __Users::ResponseHeaders>::NAMES,
        pagination: __Users::Some(__Users::Pagination::Offset {
            limit: 0,
            offset: 1,
        }),
        deprecated: true,
        operation: __Users::Some("listUsers"),
        docs_url: __Users::Some("https://api.example/listUsers"),
        ..__Users::EndpointParts::DEFAULT
    },
    __Users::Decode::Buffered(<Vec<User> as __Users::FromJson>::decode),
);
/// [`Users::users`] declares no errors.
pub type UsersError = ::fingerpost::NoDeclaredErrors;
::fingerpost::__builder! {
    /// A call of [`Users::users`], sent by awaiting it. What can be set: `limit`, `offset`.
    pub struct UsersBuilder(Vec<User>, UsersError);
}
impl UsersBuilder {
    /// Sets the query parameter `limit`.
    pub fn limit(self, limit: i64) -> Self {
        Self(self.0.query(0, &limit))
    }
    /// Sets the query parameter `offset`.
    pub fn offset(self, offset: i64) -> Self {
        Self(self.0.query(1, &offset))
    }
    /// The items of all pages, one by one, from the page on that has been set. Each page is asked for as it is needed.
    pub fn pages(
        self,
    ) -> ::fingerpost::paginate::Pages<
        <Vec<User> as ::fingerpost::paginate::Page>::Item,
        UsersError,
    > {
        <Vec<User> as ::fingerpost::paginate::Page>::pages(self.0)
    }
}
/// The headers that answers of [`Users::users`] may have.
#[derive(::core::fmt::Debug)]
#[allow(dead_code)]
pub struct UsersHeaders {
    /// The header `x-total-count`.
    pub total: ::core::option::Option<u64>,
    /// The header `etag`.
    pub etag: ::core::option::Option<String>,
}
impl ::fingerpost::ResponseHeaders for UsersHeaders {
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
/// The endpoint of [`Users::follow`]: `GET <next>`.
pub static FOLLOW: ::fingerpost::Endpoint<Content, FollowError> = __Users::Endpoint::new(
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
/// [`Users::follow`] declares no errors.
pub type FollowError = ::fingerpost::NoDeclaredErrors;
::fingerpost::__builder! {
    /// A call of [`Users::follow`], sent by awaiting it. What can be set: `more`.
    pub struct FollowBuilder(Content, FollowError);
}
impl FollowBuilder {
    /// Sets further headers.
    pub fn more(self, more: &More) -> Self {
        Self(
            self
                .0
                .header_parameters(
                    1,
                    &|out| {
                        let _ = <More as ::fingerpost::ToJson>::to_json;
                        ::fingerpost::__private::header_fields(more, out)
                    },
                ),
        )
    }
}

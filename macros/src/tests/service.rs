#[allow(unused_imports, non_snake_case)]
use ::fingerpost::__private::endpoint::{
    self as __Tasks, DecodeJson as _, SetArguments as _, Unknown as _,
};
/// Endpoints of `Tasks`.
///
/// Implemented for every `Caller`, such as a `Client`. `<dyn Tasks>::ENDPOINTS` lists the endpoint descriptors.
pub trait Tasks {
    /// Returns one task.
    ///
    /// - `id`: Its number.
    ///
    /// `GET /tasks/<id>`. Optional parameters: [`fields`](TaskBuilderForTasks::fields). Errors:
    /// [`TaskError`] (404).
    fn task(&self, id: i64) -> TaskBuilderForTasks;
    /// Calls `login`.
    ///
    /// `POST /login`. Declares no errors.
    fn login(&self, user: &str, password: &str) -> LoginBuilderForTasks;
    #[cfg(unix)]
    /// Calls `log`.
    ///
    /// `GET /log`. Declares no errors.
    fn log(&self) -> LogBuilderForTasks;
}
impl<AnyCaller: ::fingerpost::Caller + ?::core::marker::Sized> Tasks for AnyCaller {
    fn task(&self, id: i64) -> TaskBuilderForTasks {
        BuilderForTasks {
            must_be_awaited: __Tasks_task.call(self, &[&id]),
        }
    }
    fn login(&self, user: &str, password: &str) -> LoginBuilderForTasks {
        BuilderForTasks {
            must_be_awaited: __Tasks_login
                .call(self, &[])
                .set_form(0, &user)
                .set_form(1, &password),
        }
    }
    #[cfg(unix)]
    fn log(&self) -> LogBuilderForTasks {
        BuilderForTasks {
            must_be_awaited: __Tasks_log.call(self, &[]),
        }
    }
}
impl dyn Tasks {
    /// Descriptors of the endpoints of [`Tasks`], in declaration order.
    pub const ENDPOINTS: &'static [&'static ::fingerpost::EndpointDescriptor] = &[
        &__Tasks_task.descriptor,
        &__Tasks_login.descriptor,
        #[cfg(unix)]
        &__Tasks_log.descriptor,
    ];
}
/// Declared errors in [`Tasks`]: 404. Each endpoint has its own type.
#[derive(::core::fmt::Debug)]
#[allow(dead_code)]
pub enum TasksError404<const ENDPOINT: ::core::primitive::usize> {
    /// 404 Not Found
    NotFound(ApiError),
}
::fingerpost::__errors!(TasksError404 { NotFound(ApiError) = 404, });
/// Request builders for [`Tasks`], with an alias for each endpoint.
#[must_use = "a call does nothing unless it is awaited"]
pub struct BuilderForTasks<T, E, const ENDPOINT: __Tasks::usize = 0> {
    must_be_awaited: __Tasks::Unsent<T, E>,
}
::fingerpost::__builder!(BuilderForTasks);
type TaskErrorForTasks = TasksError404<0>;
#[allow(non_upper_case_globals)]
static __Tasks_task: __Tasks::DeclaredEndpoint<Task, TaskErrorForTasks> = __Tasks::DeclaredEndpoint::new(
    __Tasks::EndpointParts {
        name: "task",
        method: &__Tasks::Method::GET,
        template: &[__Tasks::Literal("/tasks/"), __Tasks::Value("id")],
        parameters: &[
            __Tasks::ParameterParts::path("id", __Tasks::Probe::<i64>::SCHEMA),
            __Tasks::ParameterParts::optional_query(
                "fields",
                __Tasks::Probe::<&[&str]>::SCHEMA,
            ),
        ],
        output: __Tasks::Output::Json,
        schema: __Tasks::Probe::<Task>::SCHEMA,
        errors: __Tasks::ErrorType::of::<TaskErrorForTasks>(),
        ..__Tasks::EndpointParts::DEFAULT
    },
    __Tasks::Decode::Buffered(__Tasks::Probe::<Task>::decode),
);
/// Endpoint of [`Tasks::task`]: `GET /tasks/<id>`.
#[allow(dead_code, unreachable_pub)]
pub static TASK: __Tasks::Endpoint<Task, TaskErrorForTasks> = __Tasks::Endpoint::new(
    &__Tasks_task,
);
/// Declared errors of [`Tasks::task`]: 404.
#[allow(dead_code, unreachable_pub)]
pub type TaskError = TaskErrorForTasks;
/// Request builder for [`Tasks::task`]; await it to send the request. Optional parameters: `fields`.
pub type TaskBuilderForTasks = BuilderForTasks<Task, TaskErrorForTasks>;
impl TaskBuilderForTasks {
    /// Sets the query parameter `fields`.
    pub fn fields(self, fields: &[&str]) -> Self {
        __Tasks::SetArguments::set_query(self, 1, &fields)
    }
}
#[allow(non_upper_case_globals)]
static __Tasks_login: __Tasks::DeclaredEndpoint<(), __Tasks::NoDeclaredErrors> = __Tasks::DeclaredEndpoint::new(
    __Tasks::EndpointParts {
        name: "login",
        method: &__Tasks::Method::POST,
        template: &[__Tasks::Literal("/login")],
        parameters: &[
            __Tasks::ParameterParts::form("user", __Tasks::Probe::<&str>::SCHEMA),
            __Tasks::ParameterParts {
                secret: true,
                ..__Tasks::ParameterParts::form(
                    "password",
                    __Tasks::Probe::<&str>::SCHEMA,
                )
            },
        ],
        ..__Tasks::EndpointParts::DEFAULT
    },
    __Tasks::Decode::Buffered(__Tasks::nothing),
);
/// Endpoint of [`Tasks::login`]: `POST /login`.
#[allow(dead_code, unreachable_pub)]
pub static LOGIN: __Tasks::Endpoint<(), __Tasks::NoDeclaredErrors> = __Tasks::Endpoint::new(
    &__Tasks_login,
);
/// Declared errors of [`Tasks::login`]: none.
#[allow(dead_code, unreachable_pub)]
pub type LoginError = __Tasks::NoDeclaredErrors;
/// Request builder for [`Tasks::login`]; await it to send the request.
pub type LoginBuilderForTasks = BuilderForTasks<(), __Tasks::NoDeclaredErrors, 1>;
#[cfg(unix)]
#[allow(non_upper_case_globals)]
static __Tasks_log: __Tasks::DeclaredEndpoint<
    ::fingerpost::Progress<Items<Line>>,
    __Tasks::NoDeclaredErrors,
> = __Tasks::DeclaredEndpoint::new(
    __Tasks::EndpointParts {
        name: "log",
        method: &__Tasks::Method::GET,
        template: &[__Tasks::Literal("/log")],
        output: __Tasks::Output::Lines,
        pending: &[202u16],
        ..__Tasks::EndpointParts::DEFAULT
    },
    __Tasks::Decode::Streamed(|response| __Tasks::open_progress(
        response,
        <Items<Line> as __Tasks::FromItems>::from_lines,
    )),
);
#[cfg(unix)]
/// Endpoint of [`Tasks::log`]: `GET /log`.
#[allow(dead_code, unreachable_pub)]
pub static LOG: __Tasks::Endpoint<
    ::fingerpost::Progress<Items<Line>>,
    __Tasks::NoDeclaredErrors,
> = __Tasks::Endpoint::new(&__Tasks_log);
#[cfg(unix)]
/// Declared errors of [`Tasks::log`]: none.
#[allow(dead_code, unreachable_pub)]
pub type LogError = __Tasks::NoDeclaredErrors;
#[cfg(unix)]
/// Request builder for [`Tasks::log`]; await it to send the request.
pub type LogBuilderForTasks = BuilderForTasks<
    ::fingerpost::Progress<Items<Line>>,
    __Tasks::NoDeclaredErrors,
    2,
>;
::fingerpost::__testing! {
    /// Arguments of [`Tasks::task`], decoded for a service.
    #[derive(::core::clone::Clone)]
    #[allow(dead_code)]
    pub struct TaskArgumentsForTasks {
        /// Its number.
        pub id: i64,
        /// Query parameter `fields`.
        pub fields: ::core::option::Option<
            ::fingerpost::testing::serve::Vec<::fingerpost::testing::serve::String>,
        >,
    }
    impl ::core::fmt::Debug for TaskArgumentsForTasks {
        fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
            let mut out = f.debug_struct("TaskArguments");
            out.field("id", &self.id);
            out.field("fields", &self.fields);
            out.finish()
        }
    }
    /// Arguments of [`Tasks::task`], decoded for a service.
    #[allow(dead_code, unreachable_pub)]
    pub type TaskArguments = TaskArgumentsForTasks;
    /// Arguments of [`Tasks::login`], decoded for a service.
    #[derive(::core::clone::Clone)]
    #[allow(dead_code)]
    pub struct LoginArgumentsForTasks {
        /// Form field `user`.
        pub user: ::fingerpost::testing::serve::String,
        /// Form field `password`.
        pub password: ::fingerpost::testing::serve::String,
    }
    impl ::core::fmt::Debug for LoginArgumentsForTasks {
        fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
            let mut out = f.debug_struct("LoginArguments");
            out.field("user", &self.user);
            out.field("password", &::core::format_args!("***"));
            out.finish()
        }
    }
    /// Arguments of [`Tasks::login`], decoded for a service.
    #[allow(dead_code, unreachable_pub)]
    pub type LoginArguments = LoginArgumentsForTasks;
    /// Service that handles calls of [`Tasks`] in tests.
    ///
    /// Each method receives the decoded arguments and returns the result or a declared error. The default methods
    /// respond with status 501. `<dyn Tasks>::service` creates the routes for `FakeService::serve`.
    #[allow(dead_code, unreachable_pub)]
    pub trait TasksService: ::core::marker::Send + ::core::marker::Sync + 'static {
        /// Returns one task.
        ///
        /// Handles calls of [`Tasks::task`], `GET /tasks/<id>`. The default implementation responds with status 501.
        fn task(
            &self,
            call: ::fingerpost::testing::Incoming,
            arguments: TaskArgumentsForTasks,
        ) -> impl ::core::future::Future<
            Output = ::core::result::Result<
                Task,
                ::fingerpost::testing::Failure<TaskErrorForTasks>,
            >,
        > + ::core::marker::Send {
            let _ = arguments;
            async move {
                ::core::result::Result::Err(
                    ::fingerpost::testing::Failure::unhandled(call.endpoint()),
                )
            }
        }
        /// Handles calls of [`Tasks::login`], `POST /login`. The default implementation responds with status 501.
        fn login(
            &self,
            call: ::fingerpost::testing::Incoming,
            arguments: LoginArgumentsForTasks,
        ) -> impl ::core::future::Future<
            Output = ::core::result::Result<
                (),
                ::fingerpost::testing::Failure<__Tasks::NoDeclaredErrors>,
            >,
        > + ::core::marker::Send {
            let _ = arguments;
            async move {
                ::core::result::Result::Err(
                    ::fingerpost::testing::Failure::unhandled(call.endpoint()),
                )
            }
        }
        #[cfg(unix)]
        /// Handles calls of [`Tasks::log`], `GET /log`. The default implementation responds with status 501.
        fn log(
            &self,
            call: ::fingerpost::testing::Incoming,
        ) -> impl ::core::future::Future<
            Output = ::core::result::Result<
                ::fingerpost::Progress<
                    <Items<Line> as ::fingerpost::testing::serve::Listed>::List,
                >,
                ::fingerpost::testing::Failure<__Tasks::NoDeclaredErrors>,
            >,
        > + ::core::marker::Send {
            async move {
                ::core::result::Result::Err(
                    ::fingerpost::testing::Failure::unhandled(call.endpoint()),
                )
            }
        }
    }
    impl dyn Tasks {
        /// Creates the routes of all endpoints from a [`TasksService`], for `FakeService::serve`.
        #[allow(dead_code, unused_mut)]
        pub fn service(service: impl TasksService) -> ::fingerpost::testing::Routes {
            let mut serving = ::fingerpost::testing::serve::Serving::new(service);
            serving
                .route(
                    &__Tasks_task,
                    |service, call| async move {
                        let arguments = TaskArgumentsForTasks {
                            id: <i64 as ::fingerpost::testing::serve::Argument>::read(
                                &call,
                                "id",
                            )?,
                            fields: <::fingerpost::testing::serve::Vec<
                                ::fingerpost::testing::serve::String,
                            > as ::fingerpost::testing::serve::Argument>::read_optional(
                                &call,
                                "fields",
                            )?,
                        };
                        let result = TasksService::task(&*service, call, arguments).await?;
                        ::core::result::Result::Ok(
                            <Task as ::fingerpost::testing::IntoStubResponse<
                                Task,
                            >>::into_stub(result, &__Tasks_task.descriptor),
                        )
                    },
                );
            serving
                .route(
                    &__Tasks_login,
                    |service, call| async move {
                        let arguments = LoginArgumentsForTasks {
                            user: <::fingerpost::testing::serve::String as ::fingerpost::testing::serve::Argument>::read(
                                &call,
                                "user",
                            )?,
                            password: <::fingerpost::testing::serve::String as ::fingerpost::testing::serve::Argument>::read(
                                &call,
                                "password",
                            )?,
                        };
                        let result = TasksService::login(&*service, call, arguments).await?;
                        ::core::result::Result::Ok(
                            <() as ::fingerpost::testing::IntoStubResponse<
                                (),
                            >>::into_stub(result, &__Tasks_login.descriptor),
                        )
                    },
                );
            #[cfg(unix)]
            serving
                .route(
                    &__Tasks_log,
                    |service, call| async move {
                        let result = TasksService::log(&*service, call).await?;
                        ::core::result::Result::Ok(
                            <::fingerpost::Progress<
                                <Items<Line> as ::fingerpost::testing::serve::Listed>::List,
                            > as ::fingerpost::testing::IntoStubResponse<
                                ::fingerpost::Progress<Items<Line>>,
                            >>::into_stub(result, &__Tasks_log.descriptor),
                        )
                    },
                );
            serving.routes()
        }
    }
}

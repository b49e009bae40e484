#[allow(unused_imports, non_snake_case)]
use ::fingerpost::__private::endpoint::{self as __Tasks, Unknown as _};
/// The endpoints of `Tasks`.
///
/// Implemented for everything that has a client; its endpoints are described in `<dyn Tasks>::ENDPOINTS`.
pub trait Tasks {
    /// One task.
    ///
    /// - `id`: Its number.
    ///
    /// `GET /tasks/<id>`. Optional: [`fields`](TaskBuilder::fields). Errors: [`TaskError`] (404).
    fn task(&self, id: i64) -> TaskBuilder;
    /// Calls `login`.
    ///
    /// `POST /login`. It declares no errors.
    fn login(&self, user: &str, password: &str) -> ::fingerpost::Call<(), LoginError>;
    #[cfg(unix)]
    /// Calls `log`.
    ///
    /// `GET /log`. It declares no errors.
    fn log(&self) -> ::fingerpost::Call<::fingerpost::Progress<Items<Line>>, LogError>;
}
impl<AnyCaller: ::fingerpost::Caller + ?::core::marker::Sized> Tasks for AnyCaller {
    fn task(&self, id: i64) -> TaskBuilder {
        TaskBuilder(::fingerpost::Call::new(self, &TASK, &[&id]))
    }
    fn login(&self, user: &str, password: &str) -> ::fingerpost::Call<(), LoginError> {
        ::fingerpost::Call::new(self, &LOGIN, &[]).form(0, &user).form(1, &password)
    }
    #[cfg(unix)]
    fn log(&self) -> ::fingerpost::Call<::fingerpost::Progress<Items<Line>>, LogError> {
        ::fingerpost::Call::new(self, &LOG, &[])
    }
}
impl dyn Tasks {
    /// The endpoints of [`Tasks`], in the order of the declaration.
    pub const ENDPOINTS: &'static [&'static ::fingerpost::EndpointDescriptor] = &[
        &TASK.description,
        &LOGIN.description,
        #[cfg(unix)]
        &LOG.description,
    ];
}
::fingerpost::__errors! {
    /// Declared errors in [`Tasks`]: 404.
    pub enum TasksError404 {
        /// 404 Not Found
        NotFound(ApiError) = 404,
    }
}
/// The endpoint of [`Tasks::task`]: `GET /tasks/<id>`.
pub static TASK: ::fingerpost::Endpoint<Task, TaskError> = __Tasks::Endpoint::new(
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
        ..__Tasks::EndpointParts::DEFAULT
    },
    __Tasks::Decode::Buffered(<Task as __Tasks::FromJson>::decode),
);
/// The declared errors of [`Tasks::task`]: 404.
pub type TaskError = TasksError404;
::fingerpost::__builder! {
    /// A call of [`Tasks::task`], sent by awaiting it. What can be set: `fields`.
    pub struct TaskBuilder(Task, TaskError);
}
impl TaskBuilder {
    /// Sets the query parameter `fields`.
    pub fn fields(self, fields: &[&str]) -> Self {
        Self(self.0.query(1, &fields))
    }
}
/// The endpoint of [`Tasks::login`]: `POST /login`.
pub static LOGIN: ::fingerpost::Endpoint<(), LoginError> = __Tasks::Endpoint::new(
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
/// [`Tasks::login`] declares no errors.
pub type LoginError = ::fingerpost::NoDeclaredErrors;
#[cfg(unix)]
/// The endpoint of [`Tasks::log`]: `GET /log`.
pub static LOG: ::fingerpost::Endpoint<::fingerpost::Progress<Items<Line>>, LogError> = __Tasks::Endpoint::new(
    __Tasks::EndpointParts {
        name: "log",
        method: &__Tasks::Method::GET,
        template: &[__Tasks::Literal("/log")],
        output: __Tasks::Output::Lines,
        pending: &[202u16],
        ..__Tasks::EndpointParts::DEFAULT
    },
    __Tasks::Decode::Streamed(|answer| __Tasks::open_progress(
        answer,
        <Items<Line> as __Tasks::FromItems>::from_lines,
    )),
);
#[cfg(unix)]
/// [`Tasks::log`] declares no errors.
pub type LogError = ::fingerpost::NoDeclaredErrors;
::fingerpost::__testing! {
    /// The arguments of a call of [`Tasks::task`], as a service gets them.
    #[derive(::core::clone::Clone, ::core::fmt::Debug)]
    #[allow(dead_code)]
    pub struct TaskArguments {
        /// Its number.
        pub id: i64,
        /// The query parameter `fields`.
        pub fields: ::core::option::Option<
            ::fingerpost::testing::serve::Vec<::fingerpost::testing::serve::String>,
        >,
    }
    /// The arguments of a call of [`Tasks::login`], as a service gets them.
    #[derive(::core::clone::Clone)]
    #[allow(dead_code)]
    pub struct LoginArguments {
        /// The form field `user`.
        pub user: ::fingerpost::testing::serve::String,
        /// The form field `password`.
        pub password: ::fingerpost::testing::serve::String,
    }
    impl ::core::fmt::Debug for LoginArguments {
        fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
            let mut out = f.debug_struct("LoginArguments");
            out.field("user", &self.user);
            out.field("password", &::core::format_args!("***"));
            out.finish()
        }
    }
    /// A service that answers the calls of [`Tasks`] in a test.
    ///
    /// Its methods get the arguments decoded, and give the result or a declared error. `<dyn Tasks>::service`
    /// makes of it what `FakeService::serve` takes. A method that is left out answers 501.
    #[allow(dead_code)]
    pub trait TasksService: ::core::marker::Send + ::core::marker::Sync + 'static {
        /// One task.
        ///
        /// Answers [`Tasks::task`], `GET /tasks/<id>`: by 501, unless it is written.
        fn task(
            &self,
            call: ::fingerpost::testing::Incoming,
            arguments: TaskArguments,
        ) -> impl ::core::future::Future<
            Output = ::core::result::Result<Task, ::fingerpost::testing::Failure<TaskError>>,
        > + ::core::marker::Send {
            let _ = arguments;
            async move {
                ::core::result::Result::Err(
                    ::fingerpost::testing::Failure::unhandled(call.endpoint()),
                )
            }
        }
        /// Answers [`Tasks::login`], `POST /login`: by 501, unless it is written.
        fn login(
            &self,
            call: ::fingerpost::testing::Incoming,
            arguments: LoginArguments,
        ) -> impl ::core::future::Future<
            Output = ::core::result::Result<(), ::fingerpost::testing::Failure<LoginError>>,
        > + ::core::marker::Send {
            let _ = arguments;
            async move {
                ::core::result::Result::Err(
                    ::fingerpost::testing::Failure::unhandled(call.endpoint()),
                )
            }
        }
        #[cfg(unix)]
        /// Answers [`Tasks::log`], `GET /log`: by 501, unless it is written.
        fn log(
            &self,
            call: ::fingerpost::testing::Incoming,
        ) -> impl ::core::future::Future<
            Output = ::core::result::Result<
                ::fingerpost::Progress<
                    <Items<Line> as ::fingerpost::testing::serve::Listed>::List,
                >,
                ::fingerpost::testing::Failure<LogError>,
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
        /// The handlers of all endpoints, made of a [`TasksService`]: for `FakeService::serve`.
        #[allow(dead_code, unused_mut)]
        pub fn service(service: impl TasksService) -> ::fingerpost::testing::Routes {
            let mut serving = ::fingerpost::testing::serve::Serving::new(service);
            serving
                .route(
                    &TASK,
                    |service, call| async move {
                        let arguments = TaskArguments {
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
                            >>::into_stub(result, TASK.description()),
                        )
                    },
                );
            serving
                .route(
                    &LOGIN,
                    |service, call| async move {
                        let arguments = LoginArguments {
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
                            >>::into_stub(result, LOGIN.description()),
                        )
                    },
                );
            #[cfg(unix)]
            serving
                .route(
                    &LOG,
                    |service, call| async move {
                        let result = TasksService::log(&*service, call).await?;
                        ::core::result::Result::Ok(
                            <::fingerpost::Progress<
                                <Items<Line> as ::fingerpost::testing::serve::Listed>::List,
                            > as ::fingerpost::testing::IntoStubResponse<
                                ::fingerpost::Progress<Items<Line>>,
                            >>::into_stub(result, LOG.description()),
                        )
                    },
                );
            serving.routes()
        }
    }
}

#![deny(warnings)]

// Two traits in one module have a method of the same name; a prefix distinguishes their short names.

use fingerpost::testing::{Failure, Incoming};
use fingerpost::{CallError, Client, DeclaredErrors, Endpoint, PerCall, endpoints};

#[endpoints(prefix = "Users", errors(404 => ()), service = UsersService)]
pub trait Users {
    #[endpoint(GET "/users", response_headers(total: u64 = "x-total-count"))]
    fn list(&self, limit: Option<i64>) -> Vec<String>;
}

#[endpoints(errors(404 => (), 409 => String), service = OrdersService)]
pub trait Orders {
    #[endpoint(GET "/orders", response_headers(total: u64 = "x-total-count"))]
    fn list(&self, limit: Option<i64>) -> Vec<u64>;
}

#[endpoints]
pub trait Render {
    #[endpoint(GET "/render/tasks")]
    fn task_list(&self) -> u64;
}

#[endpoints(prefix = "HTTPRender")]
pub trait RenderTask {
    #[endpoint(GET "/render_task")]
    fn list(&self) -> u64;
}

struct Served;

impl UsersService for Served {
    async fn list(&self, _: Incoming, arguments: UsersListArguments) -> Result<Vec<String>, Failure<UsersListError>> {
        Ok(vec![String::new(); arguments.limit.unwrap_or(0) as usize])
    }
}

impl OrdersService for Served {
    async fn list(&self, _: Incoming, ListArguments { limit }: ListArguments) -> Result<Vec<u64>, Failure<ListError>> {
        Ok(limit.into_iter().map(i64::unsigned_abs).collect())
    }
}

fn same<T, E: DeclaredErrors>(endpoint: &'static Endpoint<T, E>, target: &str) {
    assert_eq!(endpoint.descriptor().template(), target);
}

fn main() {
    let client = Client::new("https://things.example").unwrap();
    same(&USERS_LIST, "/users");
    same(&LIST, "/orders");
    same(&TASK_LIST, "/render/tasks");
    same(&HTTP_RENDER_LIST, "/render_task");
    let users = Users::list(&client).limit(3);
    let orders = Orders::list(&client).limit(3);
    assert_eq!(users.request().unwrap().uri(), "https://things.example/users?limit=3");
    assert_eq!(orders.request().unwrap().uri(), "https://things.example/orders?limit=3");
    let _ = |error: CallError<UsersListError>| matches!(error.declared(), Some(UsersListError::NotFound));
    let _ = |error: CallError<ListError>| matches!(error.declared(), Some(ListError::NotFound | ListError::Conflict(_)));
    let _ = |UsersListHeaders { total }, ListHeaders { total: other }| total == other;
    let _ = (<dyn Users>::service(Served), <dyn Orders>::service(Served));
    let _ = (client.task_list(), RenderTask::list(&client));
}

use fingerpost::endpoints;

#[endpoints(prefix = 7, errors(404 => ()))]
pub trait Users {
    #[endpoint(GET "/users")]
    fn list(&self) -> Vec<String>;
}

#[endpoints(errors(404 => ()))]
pub trait Orders {
    #[endpoint(GET "/orders")]
    fn list(&self) -> Vec<String>;
}

fn main() {
    let _ = |error: UsersListError| matches!(error, UsersListError::NotFound);
}

// The errors of another endpoint are another type, even if they are equal.

use fingerpost::{CallError, Client, endpoints};

#[endpoints(errors(404 => ()))]
pub trait Users {
    #[endpoint(GET "/users/<id>")]
    fn user(&self, id: i64) -> String;

    #[endpoint(GET "/repos/<id>")]
    fn repo(&self, id: i64) -> String;
}

async fn both(client: &Client) -> Result<String, CallError<UserError>> {
    Ok(client.user(1).await? + &client.repo(1).await?)
}

fn main() {}

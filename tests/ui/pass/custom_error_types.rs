#![deny(warnings)]

// Custom error types convert errors of calls with `?`: `#[from] fingerpost::Error`, and a generic `From` for all calls.

use fingerpost::{CallError, Client, DeclaredErrors, PerCall, endpoints};

#[endpoints(errors(404 => ()))]
pub trait Users {
    #[endpoint(GET "/users/<id>")]
    fn user(&self, id: i64) -> String;

    #[endpoint(GET "/users/<id>/repo", errors(409 => String))]
    fn repo(&self, id: i64, branch: Option<&str>) -> String;

    #[endpoint(GET "/users/<id>/team")]
    fn team(&self, id: i64) -> String;
}

#[derive(Debug, thiserror::Error)]
pub enum AppError {
    #[error(transparent)]
    Api(#[from] fingerpost::Error),
    #[error("no such file")]
    File(#[from] std::io::Error),
}

impl<E: DeclaredErrors> From<CallError<E>> for AppError {
    fn from(error: CallError<E>) -> Self {
        Self::Api(error.into())
    }
}

async fn all(client: &Client) -> Result<String, AppError> {
    let base = std::fs::read_to_string("base")?;
    // Building a request fails with an `Error`, calls fail with a `CallError`.
    client.user(1).request()?;
    Ok(client.user(1).await? + &client.repo(1).branch(&base).await?)
}

async fn general(client: &Client) -> Result<String, fingerpost::Error> {
    Ok(client.user(1).await? + &client.repo(1).await?)
}

// One variant for each endpoint, since the errors of each endpoint are a type of their own.
#[derive(Debug, thiserror::Error)]
pub enum Named {
    #[error("user: {0}")]
    User(#[from] CallError<UserError>),
    #[error("repo: {0}")]
    Repo(#[from] CallError<RepoError>),
    #[error("team: {0}")]
    Team(#[from] CallError<TeamError>),
    #[error(transparent)]
    Other(#[from] fingerpost::Error),
}

async fn named(client: &Client) -> Result<String, Named> {
    client.user(1).request()?;
    Ok(client.user(1).await? + &client.repo(1).await? + &client.team(1).await?)
}

fn advice(error: &AppError) -> &str {
    let AppError::Api(error) = error else { return "create the file" };
    match (error.declared_by(&USER), error.declared_by(&REPO)) {
        (Some(UserError::NotFound), _) => "no such user",
        (_, Some(RepoError::NotFound)) => "no such repository",
        (_, Some(RepoError::Conflict(why))) => why,
        (None, None) => "try again",
    }
}

fn main() {
    let client = Client::new("https://things.example").unwrap();
    let _ = (all(&client), general(&client), named(&client), advice);
}

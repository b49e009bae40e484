#![deny(warnings)]

use fingerpost::{Client, endpoints};

#[derive(Debug, serde::Deserialize)]
struct Thing {
    id: i64,
}

#[derive(Debug, serde::Deserialize)]
struct Problem;

#[endpoints(error = Problem)]
trait Things {
    #[endpoint(GET "/things/<id>", errors(404))]
    fn thing(&self, id: i64, fields: Option<&str>) -> Thing;
}

async fn id(client: Client) -> Result<i64, fingerpost::Error> {
    match client.thing(1).fields("id").await {
        Ok(thing) => Ok(thing.id),
        Err(error) if matches!(error.declared(), Some(ThingError::NotFound(Problem))) => Ok(0),
        Err(error) => Err(error.into()),
    }
}

fn main() {
    let _ = id;
}

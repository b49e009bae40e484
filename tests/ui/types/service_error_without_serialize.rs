use fingerpost::endpoints;

#[derive(Debug, serde::Deserialize)]
pub struct Problem {}

#[endpoints(error = Problem, service = ThingsService)]
pub trait Things {
    #[endpoint(GET "/things/<id>", errors(404))]
    fn thing(&self, id: i64) -> String;

    #[endpoint(GET "/others", errors(404))]
    fn others(&self) -> String;
}

fn main() {}

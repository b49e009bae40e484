use fingerpost::{Param, endpoints};

#[endpoints(service = ThingsService)]
pub trait Things {
    #[endpoint(GET "/things/<id>")]
    fn thing(&self, id: &dyn Param) -> String;
}

fn main() {}

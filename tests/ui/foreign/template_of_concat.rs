use fingerpost::endpoints;

const BASE: &str = "/v1";

#[endpoints]
pub trait Issues {
    #[endpoint(GET concat!(BASE, "/issues/<id>"))]
    fn issue(&self, id: u64) -> ();

    #[endpoint(GET concat!(env!("BASE"), "/issues"))]
    fn issues(&self) -> ();

    #[endpoint(GET concat!("/issues/{id}", "/lock"))]
    fn lock(&self, id: u64) -> ();

    #[endpoint(GET format!("/issues/{id}"))]
    fn formatted(&self, id: u64) -> ();
}

fn main() {}

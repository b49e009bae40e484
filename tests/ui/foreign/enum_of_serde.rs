use fingerpost::endpoints;

#[derive(Debug, Clone, Copy, serde::Serialize, serde::Deserialize)]
pub enum State { Open, Closed }

#[endpoints]
pub trait Issues {
    #[endpoint(GET "/a/<state>")]
    fn a(&self, state: State) -> ();
    #[endpoint(GET "/b")]
    fn b(&self, state: Option<State>) -> ();
}

fn main() {}

use fingerpost::endpoints;

#[endpoints]
pub trait Things
where
    Self: Send,
{
    #[endpoint(GET "/things")]
    fn thing(&self) -> String;
}

fn main() {}

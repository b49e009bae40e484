use fingerpost::{Client, endpoints};

#[endpoints(prefix = "our_users")]
pub trait Users {
    #[endpoint(GET "/users")]
    fn list(&self) -> Vec<String>;
}

fn main() {
    let client = Client::new("https://things.example").unwrap();
    let _ = client.list();
}

use fingerpost::{Client, endpoints};

#[endpoints]
pub trait Issues {
    #[endpoint(GET "/issues/<id>", errors(404 => String, 409 => String))]
    fn issue(&self, id: u64) -> String;
    #[endpoint(POST "/issues")]
    fn create(&self, #[body] title: &String) -> String;
    #[endpoint(POST "/exports/<id>", pending(202))]
    fn export(&self, id: u64) -> String;
}

async fn one(client: Client) {
    if let Err(fingerpost::Error::Status(status)) = client.issue(1).await {
        println!("{status}");
    }
}

fn main() {}

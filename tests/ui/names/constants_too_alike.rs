use fingerpost::{Client, endpoints};

#[endpoints]
pub trait Streets {
    #[endpoint(GET "/street")]
    fn straße(&self) -> String;

    #[endpoint(GET "/strasse")]
    fn strasse(&self) -> String;

    #[endpoint(GET "/user")]
    fn get_user(&self) -> String;

    #[endpoint(GET "/users")]
    fn get__user(&self) -> String;
}

fn main() {
    let client = Client::new("https://things.example").unwrap();
    let _ = client.straße();
}

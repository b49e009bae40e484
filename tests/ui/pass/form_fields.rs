use fingerpost::{Client, PerCall, endpoints};

#[endpoints]
pub trait Sessions {
    #[endpoint(POST "/login", auth = none)]
    fn login(&self, #[form] user: &str, #[form("one-time code")] code: Option<u32>, scope: Option<&str>) -> String;
}

fn main() {
    let client = Client::new("https://sessions.example").unwrap();
    let request = client.login("a+b c").code(7).scope("all").call().request().unwrap();
    assert_eq!(request.uri(), "https://sessions.example/login?scope=all");
    assert_eq!(request.body().as_bytes(), Some(&b"user=a%2Bb+c&one-time+code=7"[..]));
    assert!(!<dyn Sessions>::ENDPOINTS[0].is_authenticated());
}

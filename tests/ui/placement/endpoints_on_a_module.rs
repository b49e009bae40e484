use fingerpost::endpoints;

#[endpoints]
pub mod things {
    #[endpoint(POST "/things")]
    pub async fn add(#[body] thing: &str) {
        let _ = thing;
    }
}

fn main() {}

use fingerpost::endpoints;

#[endpoints]
pub struct Things {
    pub id: i64,
}

impl Things {
    #[endpoint(GET "/things/<id>")]
    pub async fn thing(&self, id: i64, #[query] lang: &str) {
        let _ = (id, lang);
    }

    #[endpoint(POST "/things")]
    pub async fn add(&self, #[body] thing: &str) {
        let _ = thing;
    }
}

fn main() {}

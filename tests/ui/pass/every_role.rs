//! Path, query and body arguments, required and optional, in another order than in the template.

use fingerpost::{Client, PerCall, endpoints};

#[derive(serde::Serialize)]
pub struct Note {
    pub text: &'static str,
}

#[endpoints]
pub trait Notes {
    #[endpoint(PUT "/people/<person>/notes/<note_id>.json")]
    fn put(
        &self,
        #[body] note: &Note,
        note_id: u32,
        urgent: bool,
        person: &str,
        #[query("tag")] tags: &[&str],
        #[query("since[date]")] since: Option<&str>,
        limit: Option<i64>,
    ) -> ();
}

fn main() {
    let client = Client::new("https://notes.example/v1").unwrap();
    let call = client.put(&Note { text: "hi" }, 7, true, "a/b", &["x", "y"]).limit(3).since("2026");
    let request = call.call().request().unwrap();
    let query = "urgent=true&tag=x&tag=y&since%5Bdate%5D=2026&limit=3";
    assert_eq!(request.uri(), &format!("https://notes.example/v1/people/a%2Fb/notes/7.json?{query}")[..]);
    assert_eq!(request.body().as_bytes(), Some(&br#"{"text":"hi"}"#[..]));
    assert_eq!(request.headers()["content-type"], "application/json");
}

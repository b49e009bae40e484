use fingerpost::{Client, endpoints};

#[endpoints]
pub trait Issues {
    #[endpoint(GET "/issues", paginate = link)]
    fn issues(&self, query: &str, state: Option<&str>, labels: Option<&[&str]>) -> Vec<String>;
}

// The compiler suggests `expect` where an `Option<T>` is passed in place of a `T`. It would not for a bound that takes
// both, such as `impl Argument<&str>`, but that cannot be written for a declared type with an elided lifetime (E0658,
// and those in paths are not visible), takes no `.into()` or `.parse()?`, and makes every setter generic. The setter of
// an `Option` is `maybe`.
async fn open(client: Client, state: Option<String>) {
    let _ = client.issues("bug").state(Some("open")).await;
    let _ = client.issues("bug").state(None).await;
    let _ = client.issues("bug").state(state.as_deref()).await;
}

fn main() {}

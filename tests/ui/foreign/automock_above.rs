use fingerpost::{Client, endpoints};

#[endpoints]
pub trait Issues {
    #[endpoint(GET "/issues/<id>")]
    fn issue(&self, id: u64) -> String;
}

// Parts of the output of `#[automock]`.
#[endpoints]
pub struct MockIssues {
    #[endpoints]
    pub expectations: u8,
}
#[endpoints]
pub mod __mock_MockIssues_Issues {
    #[endpoint(GET "/issues/<id>")]
    pub mod __issue {}
}
#[endpoints]
impl Issues for MockIssues {
    #[endpoint(GET "/issues/<id>")]
    fn issue(&self, id: u64) -> String {
        #[endpoint(GET "/issues/<id>")]
        id.to_string()
    }
}

pub async fn one(mock: MockIssues, client: Client) {
    let _ = client.issue(1).await;
    let _ = mock.issue(1).await;
}

fn main() {}

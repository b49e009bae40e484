use fingerpost::endpoints;

pub trait Issues {}

// Parts of the output of `#[automock]`.
#[endpoints]
pub struct MockIssues;
#[endpoints]
pub mod __mock_MockIssues_Issues {}
#[endpoints]
impl Issues for MockIssues {}

fn main() {}

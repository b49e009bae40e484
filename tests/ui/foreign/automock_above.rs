use fingerpost::endpoints;

pub trait Issues {}
pub struct MockIssues;

// Part of the output of `#[automock]`.
#[endpoints]
impl Issues for MockIssues {}

fn main() {}

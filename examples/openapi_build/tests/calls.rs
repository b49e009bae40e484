//! Calls of the generated client, without a network.

use fingerpost::PerCall as _;
use fingerpost::testing::Mock;
use openapi_build::library::OPERATIONS;
use openapi_build::library::books::{Book, Books as _};
use openapi_build::library::client::Library;
use openapi_build::library::loans::{Loans as _, WriteLoan};

#[tokio::test]
async fn generated_operations_are_called() {
    let mock = Mock::new();
    let client = Library::from(mock.client());
    let emma =
        Book { title: Some("Emma".to_owned()), back_on: Some(jiff::civil::date(2026, 12, 23)), ..Book::default() };
    mock.expect(client.book(7)).respond(emma.clone());
    assert_eq!(client.book(7).await.unwrap(), emma);
    mock.verify();
}

#[test]
fn generated_requests_have_required_properties() {
    let client = Library::builder().card("1234").build().unwrap();
    let request = client.lend_book(&WriteLoan::new(7)).request().unwrap();
    assert_eq!(request.body().as_bytes().unwrap(), br#"{"book":7}"#);
    assert_eq!(OPERATIONS.iter().map(|group| group.len()).sum::<usize>(), 2);
}

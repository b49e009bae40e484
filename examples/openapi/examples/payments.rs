//! The client with unions: methods of payment told apart by a property, and a customer that is an id or an object.

use std::error::Error;

use fingerpost::Client;
use fingerpost::http::StatusCode;
use fingerpost::testing::FakeService;
use openapi_clients::payments::operations::{
    CREATE_PAYMENT, Card, CreatePaymentError, Customer, Method, NewPayment, NewPaymentReceipts, Operations as _,
    PAYMENT, Payment, PaymentCustomer, PaymentExpand, PaymentRisk, Problem, WriteCard, WriteMethod, WriteTransfer,
};

#[tokio::main]
async fn main() -> Result<(), Box<dyn Error>> {
    let service = payments().start().await?;
    let client = Client::new(&service.base_url())?;

    let card = WriteMethod::Card(WriteCard::new("4242"));
    let receipts = NewPaymentReceipts::List(vec!["emma@hartfield.example".into()]);
    let payment = NewPayment { receipts: receipts.into(), ..NewPayment::new(1999, card) };
    let payment = client.create_payment(&payment).await?;
    match payment.method {
        Some(Method::Card(card)) => println!("paid with the card {}", card.last4.unwrap_or_default()),
        other => println!("paid otherwise: {other:?}"),
    }

    let id = payment.id.unwrap_or_default();
    println!("by {}", name_of(client.payment(&id).await?.customer));
    println!("by {}", name_of(client.payment(&id).expand(&[PaymentExpand::Customer]).await?.customer));

    let transfer = NewPayment::new(0, WriteMethod::Transfer(WriteTransfer::new("GB33BUKB20201555555555")));
    let error = client.create_payment(&transfer).await.unwrap_err();
    match error.declared() {
        Some(CreatePaymentError::Other { body: problem, .. }) => {
            println!("refused: {}", problem.code.as_deref().unwrap_or_default());
        }
        None => return Err(error.into()),
    }
    service.stop().await;
    Ok(())
}

/// Returns the address of a customer, or the id where the customer is not expanded.
fn name_of(customer: Option<PaymentCustomer>) -> String {
    match customer {
        Some(PaymentCustomer::Text(id)) => id,
        Some(PaymentCustomer::Customer(customer)) => customer.email.unwrap_or_default(),
        other => format!("{other:?}"),
    }
}

/// Returns a service that accepts cards.
fn payments() -> FakeService {
    let service = FakeService::new(&[]);
    service.on(&CREATE_PAYMENT, |call| async move {
        let payment: Payment = call.argument("body")?;
        match payment.method {
            Some(Method::Card(Card { .. })) => Ok(Payment { id: Some("p1".into()), ..payment }),
            _ => Err(CreatePaymentError::Other { status: StatusCode::PAYMENT_REQUIRED, body: declined() }.into()),
        }
    });
    service.on(&PAYMENT, |call| async move {
        let expand: Option<Vec<PaymentExpand>> = call.argument("expand")?;
        let customer = if expand.is_some_and(|fields| fields.contains(&PaymentExpand::Customer)) {
            PaymentCustomer::Customer(Customer { id: Some("c1".into()), email: Some("emma@hartfield.example".into()) })
        } else {
            PaymentCustomer::Text("c1".into())
        };
        Ok(Payment { customer: Some(customer), risk: Some(PaymentRisk::N0), ..Payment::default() })
    });
    service
}

fn declined() -> Problem {
    Problem { code: Some("declined".into()), message: None }
}

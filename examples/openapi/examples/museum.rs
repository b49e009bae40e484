//! The medium client: exhibitions in pages, tickets by a form, a picture, and opening hours of a fake museum.

use std::collections::BTreeMap;
use std::error::Error;

use fingerpost::http::StatusCode;
use fingerpost::testing::FakeService;
use fingerpost::{Bytes, Client};
use jiff::civil::date;
use openapi_clients::museum::common::Problem;
use openapi_clients::museum::exhibitions::{Exhibition, ExhibitionPage, GET_POSTER, LIST_EXHIBITIONS};
use openapi_clients::museum::opening_hours::{Hours, LIST_HOURS};
use openapi_clients::museum::tickets::{BUY_TICKETS, GET_TICKET, GetTicketError, Ticket, TicketKind};
use openapi_clients::museum::traits::*;

#[tokio::main]
async fn main() -> Result<(), Box<dyn Error>> {
    let service = museum().start().await?;
    let client = Client::new(&service.base_url())?;

    let mut page = Some(1);
    while let Some(number) = page {
        let exhibitions = client.list_exhibitions().on(date(2026, 12, 1)).halls(&[2, 3]).page(number).await?;
        for exhibition in exhibitions.items.unwrap_or_default() {
            println!("page {number}: {}", exhibition.title.unwrap_or_default());
        }
        page = exhibitions.next;
    }
    for ticket in client.buy_tickets(1, &TicketKind::Family).count(2).idempotency_key("5f0c").await? {
        println!("ticket: {} {:?}", ticket.code.unwrap_or_default(), ticket.kind);
    }
    println!("poster: {} bytes", client.get_poster(1).await?.len());
    for (day, hours) in client.list_hours().days(2).await? {
        println!("{day}: {} to {}", hours.opens.unwrap_or_default(), hours.closes.unwrap_or_default());
    }
    let error = client.get_ticket("lost").await.unwrap_err();
    match error.declared() {
        Some(GetTicketError::Other { body: problem, .. }) => println!("{:?}: {:?}", problem.title, problem.detail),
        None => return Err(error.into()),
    }
    service.stop().await;
    Ok(())
}

/// Returns a museum with two exhibitions.
fn museum() -> FakeService {
    let service = FakeService::new(&[]);
    service.on(&LIST_EXHIBITIONS, |call| async move {
        let page: i64 = call.argument("page")?;
        let title = ["Maps", "Globes"].get(usize::try_from(page - 1).unwrap_or_default());
        let exhibitions = title.map(|title| Exhibition { title: Some((*title).to_owned()), ..Exhibition::default() });
        let next = (page < 2).then_some(page + 1);
        Ok(ExhibitionPage { items: Some(exhibitions.into_iter().collect()), next })
    });
    service.on(&BUY_TICKETS, |call| async move {
        let (kind, count): (TicketKind, i64) = (call.argument("kind")?, call.argument("count")?);
        let ticket = |number| Ticket { code: Some(format!("T{number}")), kind: Some(kind.clone()), used: None };
        Ok((1..=count).map(ticket).collect::<Vec<_>>())
    });
    service.on(&GET_POSTER, |_| async { Ok(Bytes::from_static(b"\x89PNG")) });
    service.on(&LIST_HOURS, |_| async {
        let hours = Hours { opens: Some("10:00".into()), closes: Some("18:00".into()) };
        Ok(BTreeMap::from([("Friday".to_owned(), hours.clone()), ("Saturday".to_owned(), hours)]))
    });
    service.on(&GET_TICKET, |call| async move {
        let code: String = call.argument("code")?;
        if code.starts_with('T') {
            return Ok(Ticket { code: Some(code), ..Ticket::default() });
        }
        let problem = Problem { title: Some("unknown ticket".into()), detail: Some("ask at the counter".into()) };
        Err(GetTicketError::Other { status: StatusCode::NOT_FOUND, body: problem }.into())
    });
    service
}

//! The small client: lists, finds and adds books of a fake bookshop.

use std::error::Error;
use std::sync::{Arc, Mutex};

use fingerpost::Client;
use fingerpost::testing::FakeService;
use jiff::civil::date;
use openapi_clients::bookshop::operations::{
    ADD_BOOK, AddBookError, BOOK, Book, BookError, LIST_BOOKS, Operations as _, Problem, Sort, WriteBook,
};

#[tokio::main]
async fn main() -> Result<(), Box<dyn Error>> {
    let service = bookshop().start().await?;
    let client = Client::new(&service.base_url())?;

    // What the document requires are arguments; all else can be set.
    let book = WriteBook { published: date(1815, 12, 23).into(), ..WriteBook::new("9780141439808", "Emma") };
    println!("added: {}", client.add_book(&book).await?.title.unwrap_or_default());
    match client.add_book(&book).await {
        Ok(_) => println!("added twice"),
        Err(error) => match error.declared() {
            Some(AddBookError::UnprocessableContent(problem)) => println!("refused: {:?}", problem.message),
            _ => return Err(error.into()),
        },
    }
    for book in client.list_books().author("Austen").sort(&Sort::Published).await? {
        println!("on the shelf: {} ({:?})", book.title.unwrap_or_default(), book.published);
    }
    let error = client.book("0").await.unwrap_err();
    println!("not found: {}", matches!(error.declared(), Some(BookError::NotFound(_))));
    service.stop().await;
    Ok(())
}

/// Returns a bookshop that keeps its books in memory.
fn bookshop() -> FakeService {
    let books: Arc<Mutex<Vec<Book>>> = Arc::default();
    let service = FakeService::new(&[]);
    let shelf = Arc::clone(&books);
    service.on(&LIST_BOOKS, move |_| {
        let books = shelf.lock().unwrap().clone();
        async move { Ok(books) }
    });
    let shelf = Arc::clone(&books);
    service.on(&BOOK, move |call| {
        let shelf = Arc::clone(&shelf);
        async move {
            let isbn: String = call.argument("isbn")?;
            let found = shelf.lock().unwrap().iter().find(|book| book.isbn.as_ref() == Some(&isbn)).cloned();
            found.ok_or_else(|| BookError::NotFound(Problem { message: Some("no such book".into()) }).into())
        }
    });
    service.on(&ADD_BOOK, move |call| {
        let books = Arc::clone(&books);
        async move {
            let book: Book = call.argument("body")?;
            let mut books = books.lock().unwrap();
            if books.iter().any(|other| other.isbn == book.isbn) {
                let problem = Problem { message: Some("the shop has this book".into()) };
                return Err(AddBookError::UnprocessableContent(problem).into());
            }
            books.push(book.clone());
            Ok(book)
        }
    });
    service
}

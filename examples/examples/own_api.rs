//! A custom API: a small library, declared with `fingerpost` and called.
//!
//! `cargo run --example own_api` starts the library on loopback, makes a call of each kind, and prints the results.

use std::collections::HashMap;

use fingerpost::{
    Body, BoxError, BoxFuture, Bytes, Client, Content, Error, Event, Field, Items, Multipart, Param, ParamText,
    PerCall, Progress, RawResponse, Token, TokenAuth, TokenSource, endpoints,
};
use serde::{Deserialize, Serialize};

#[derive(Debug, Deserialize, Serialize)]
struct Book {
    id: u32,
    title: String,
    shelf: Shelf,
}

#[derive(Serialize)]
struct NewBook {
    title: String,
    shelf: Shelf,
}

/// Changes of a book; unset fields are not changed.
#[derive(Serialize)]
struct BookChange {
    #[serde(skip_serializing_if = "Field::is_unset")]
    shelf: Field<Shelf>,
}

#[derive(Clone, Copy, Debug, Deserialize, Serialize, Eq, PartialEq)]
#[serde(rename_all = "lowercase")]
enum Shelf {
    Novels,
    Poems,
}

impl Param for Shelf {
    fn write(&self, out: &mut ParamText<'_>) {
        out.push(match self {
            Shelf::Novels => "novels",
            Shelf::Poems => "poems",
        });
    }
}

#[derive(Debug, Deserialize)]
struct Problem {
    message: String,
}

#[derive(Debug, Deserialize)]
struct Invalid {
    fields: Vec<String>,
}

/// Books and their readers.
#[endpoints(error = Problem, errors(401 => ()), headers("accept-language: en"))]
trait Library {
    /// Logs in with a reader's card: a form with a secret.
    #[endpoint(POST "/login", auth = none, output = text, errors(403))]
    #[rustfmt::skip]
    fn login(&self, #[form] card: &str, #[form] #[secret] pin: &str) -> String;

    /// Returns the books of one shelf, or of all.
    #[endpoint(GET "/books")]
    fn books(
        &self,
        shelf: Option<Shelf>,
        #[query(comma)] ids: Option<&[u32]>,
        #[query(default = 20)] limit: Option<u32>,
    ) -> Vec<Book>;

    /// Returns books in pages, with their total number.
    #[endpoint(GET "/shelves", paginate = offset(limit, offset), response_headers(total: u32 = "x-total"))]
    fn browse(&self, limit: Option<u32>, offset: Option<u32>) -> Vec<Book>;

    /// Returns one book.
    #[endpoint(GET "/books/<id>", errors(404))]
    fn book(&self, id: u32) -> Book;

    /// Adds a book: a JSON body, and errors with different bodies.
    #[endpoint(POST "/books", errors(409 => (), 422 => Invalid))]
    fn add(&self, #[body] book: &NewBook) -> Book;

    /// Changes a book: JSON with another media type.
    #[endpoint(PATCH "/books/<id>", errors(404))]
    fn change(&self, id: u32, #[body("application/merge-patch+json")] change: &BookChange) -> Book;

    /// Writes the blurb of a book: a text body, and no result.
    #[endpoint(PUT "/books/<id>/blurb.txt")]
    fn write_blurb(&self, id: u32, #[body(text)] blurb: &str) -> ();

    /// Returns the blurb.
    #[endpoint(GET "/books/<id>/blurb.txt", output = text)]
    fn blurb(&self, id: u32) -> String;

    /// Stores a file: a body of bytes, at a path with several segments.
    #[endpoint(PUT "/files/<path..>")]
    fn store(&self, path: &str, #[body(bytes, "image/png")] picture: &[u8]) -> ();

    /// Stores a form of fields and files.
    #[endpoint(POST "/donations")]
    fn donate(&self, #[body(multipart)] form: Multipart) -> u32;

    /// Fetches a file.
    #[endpoint(GET "/files/<path..>", output = bytes)]
    fn file(&self, path: &str) -> Bytes;

    /// Imports a list of titles of any length: a streamed body.
    #[endpoint(POST "/import")]
    fn import(&self, #[body(stream, "text/plain")] titles: Body) -> u32;

    /// Exports all titles: a streamed result.
    #[endpoint(GET "/export", output = stream)]
    fn export(&self) -> Body;

    /// Finds books by words in the body of a GET.
    #[endpoint(GET "/search", allow_body)]
    fn search(&self, #[body] words: &[&str]) -> Vec<Book>;

    /// Returns every book, as one JSON array.
    #[endpoint(GET "/catalogue", output = items)]
    fn catalogue(&self) -> Items<Book>;

    /// Returns every loan, one per line.
    #[endpoint(GET "/loans", output = lines)]
    fn loans(&self) -> Items<(u32, String)>;

    /// Returns news of the library, as server-sent events.
    #[endpoint(GET "/news", output = events)]
    fn news(&self) -> Items<Event>;

    /// Borrows a book. Idempotent, so failures are retried.
    #[endpoint(POST "/books/<id>/loan", idempotent, timeout = "10s")]
    fn borrow(&self, id: u32, #[header("x-reader")] reader: &str) -> ();

    /// Returns the book that is reserved for the reader, if any.
    #[endpoint(GET "/reserved")]
    fn reserved(&self) -> Option<Book>;

    /// Gives a book back. Returns the reader who waits for it, or nothing.
    #[endpoint(DELETE "/books/<id>/loan", ok(200 => String, 204 => ()))]
    fn give_back(&self, id: u32) -> GivenBack;

    /// Returns statistics, as `json` or `csv`.
    #[endpoint(GET "/statistics.<format>", output = content)]
    fn statistics(&self, format: &str) -> Content;

    /// Follows a link within this library, whatever the response is.
    #[endpoint(GET "<link>", auth = same_origin, output = raw)]
    fn follow(&self, link: &str, #[header(flatten)] more: &HashMap<&str, &str>) -> RawResponse;

    /// Returns the year's report, which takes a while to prepare.
    #[endpoint(GET "/report", output = text, pending(202), stability = beta)]
    fn report(&self) -> String;
}

/// Logs in with a reader's card.
struct Card(Client);

impl TokenSource for Card {
    fn fetch(&self) -> BoxFuture<'static, Result<Token, Error>> {
        let login = self.0.login("ada", "1234");
        Box::pin(async { Ok(Token::new(login.await?)) })
    }
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), BoxError> {
    let address = server::start().await?;
    println!("a library at {address}");
    let desk = Client::new(&address)?;
    println!("log in: {}", desk.login("ada", "1234").to_curl()?.replace(&address, "…"));
    if let Err(error) = desk.login("ada", "0000").await {
        match error.declared() {
            Some(LoginError::Forbidden(Problem { message })) => println!("a wrong pin: {message}"),
            Some(LoginError::Unauthorized) | None => return Err(error.into()),
        }
    }
    let library = Client::builder(&address).auth(TokenAuth::new(Card(desk))).build()?;
    books(&library).await?;
    errors(&library).await?;
    bodies(&library).await?;
    streams(&library).await
}

async fn books(library: &Client) -> Result<(), Error> {
    let book = library.add(&NewBook { title: "Persuasion".to_owned(), shelf: Shelf::Novels }).await?;
    println!("added: {book:?}");
    library.add(&NewBook { title: "Goblin Market".to_owned(), shelf: Shelf::Novels }).await?;
    let change = BookChange { shelf: Field::Set(Shelf::Poems) };
    println!("changed: {:?}", library.change(2, &change).await?);
    let poems = library.books().shelf(Shelf::Poems).with_response().await?;
    println!("{} of poems", poems.value.len());
    let page = library.browse().limit(1).with_response().await?;
    println!("{} in all", page.headers_as::<BrowseHeaders>()?.total.unwrap_or_default());
    let mut pages = library.browse().limit(1).pages();
    while let Some(book) = pages.next().await {
        println!("on the shelves: {}", book?.title);
    }
    println!("by number: {:?}", library.books().ids(&[1, 2]).limit(1).await?);
    println!("by words: {:?}", library.search(&["market"]).await?);
    library.borrow(1, "Ada").await?;
    println!("borrowed, at the second attempt; kept for us: {:?}", library.reserved().await?);
    for id in [1, 2] {
        match library.give_back(id).await? {
            GivenBack::Ok(reader) => println!("given back: {reader} waits for it"),
            GivenBack::NoContent => println!("given back"),
        }
    }
    Ok(())
}

async fn errors(library: &Client) -> Result<(), Error> {
    if let Err(error) = library.book(99).await {
        // Closed: these are all declared errors.
        match error.declared() {
            Some(BookError::NotFound(Problem { message })) => println!("not found: {message}"),
            Some(BookError::Unauthorized) | None => return Err(error.into()),
        }
    }
    for title in ["", "Persuasion"] {
        let book = NewBook { title: title.to_owned(), shelf: Shelf::Novels };
        if let Err(error) = library.add(&book).await {
            match error.declared() {
                Some(AddError::UnprocessableContent(Invalid { fields })) => println!("wrong: {}", fields.join(", ")),
                Some(AddError::Conflict) => println!("that one is there already"),
                _ => return Err(error.into()),
            }
        }
    }
    if let Err(error) = library.file("../etc/passwd").await {
        println!("refused: {error}");
    }
    Ok(())
}

async fn bodies(library: &Client) -> Result<(), Error> {
    library.write_blurb(1, "Eight years later.").await?;
    println!("blurb: {}", library.blurb(1).await?);
    library.store("covers/large/1.png", b"\x89PNG").await?;
    println!("cover: {} bytes", library.file("covers/large/1.png").await?.len());
    let form = Multipart::new().text("title", "Emma").file("scan", "emma.png", "image/png", vec![1, 2, 3]);
    println!("donated: {} parts", library.donate(form).await?);
    let list = ["Emma\nLady", " Susan\n"].map(|piece| Ok::<_, Error>(Bytes::from(piece)));
    println!("imported: {}", library.import(Body::stream(futures_util::stream::iter(list))).await?);
    println!("statistics: {}", library.statistics("csv").await?.text().unwrap_or("no text").trim_end());
    let trace = HashMap::from([("x-trace", "7")]);
    println!("a link: {}", library.follow("/nowhere", &trace).await?.status());
    if let Err(error) = library.follow("https://elsewhere.example/", &trace).await {
        println!("refused: {error}");
    }
    let report = loop {
        match library.report().await? {
            Progress::Ready(report) => break report,
            Progress::Pending { retry_after } => {
                println!("the report takes a while: {retry_after:?}");
                tokio::time::sleep(retry_after.unwrap_or_default()).await;
            }
        }
    };
    println!("report: {report}");
    Ok(())
}

async fn streams(library: &Client) -> Result<(), BoxError> {
    let mut export = library.export().await?;
    while let Some(chunk) = export.chunk().await? {
        println!("a piece of the export: {} bytes", chunk.len());
    }
    let mut catalogue = library.catalogue().await?;
    while let Some(book) = catalogue.next().await {
        println!("catalogue: {}", book?.title);
    }
    let mut loans = library.loans().await?;
    while let Some(loan) = loans.next().await {
        match loan {
            Ok((book, reader)) => println!("loan: {book} by {reader}"),
            Err(error) => println!("loan: {error}"),
        }
    }
    let mut news = library.news().await?;
    while let Some(event) = news.next().await {
        println!("news: {}", event?.data);
    }
    Ok(())
}

/// A minimal server, which is not part of a client.
mod server {
    use std::collections::HashMap;
    use std::sync::{Arc, Mutex, PoisonError};

    use axum::body::{Body, to_bytes};
    use axum::{Router, extract::Request};
    use serde_json::{Value, json};

    #[derive(Default)]
    struct State {
        books: Vec<Value>,
        stored: HashMap<String, Vec<u8>>,
        asked: [bool; 2],
    }

    impl State {
        fn is_first(&mut self, question: usize) -> bool {
            !std::mem::replace(&mut self.asked[question], true)
        }
    }

    pub(crate) async fn start() -> std::io::Result<String> {
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await?;
        let address = format!("http://{}", listener.local_addr()?);
        let state = Arc::new(Mutex::new(State::default()));
        let router = Router::new().fallback(move |request: Request| {
            let state = Arc::clone(&state);
            async move {
                let (head, body) = request.into_parts();
                let body = to_bytes(body, 1 << 20).await.unwrap_or_default();
                let mut state = state.lock().unwrap_or_else(PoisonError::into_inner);
                let (status, body) = answer(&mut state, &head, &body);
                let response = http::Response::builder().status(status).header("retry-after", 0);
                response.header("x-total", state.books.len()).body(body).unwrap_or_default()
            }
        });
        tokio::spawn(async move { axum::serve(listener, router).await });
        Ok(address)
    }

    /// Splits a body into two pieces at an arbitrary position.
    fn in_pieces(content: &impl ToString) -> (u16, Body) {
        let text = content.to_string();
        let (first, second) = text.as_bytes().split_at(text.len() / 2);
        let pieces = [first.to_vec(), second.to_vec()].map(Ok::<_, std::io::Error>);
        (200, Body::from_stream(futures_util::stream::iter(pieces)))
    }

    fn answer(state: &mut State, head: &http::request::Parts, body: &[u8]) -> (u16, Body) {
        let path: Vec<_> = head.uri.path().split('/').skip(1).collect();
        let (text, json) = (String::from_utf8_lossy(body), serde_json::from_slice::<Value>(body).unwrap_or_default());
        let known = head.headers.get("authorization").is_some_and(|value| value == "Bearer secret");
        let (query, same) = (head.uri.query().unwrap_or_default(), |book: &Value| book["title"] == json["title"]);
        let place = |id: &str| id.parse().map_or(0, |id: usize| id.wrapping_sub(1));
        match (head.method.as_str(), &path[..]) {
            (_, [first, ..]) if !known && *first != "login" => (401, r#"{"message":"show your card"}"#.into()),
            ("POST", ["login"]) if body == b"card=ada&pin=1234" => (200, "secret".into()),
            ("POST", ["login"]) => (403, r#"{"message":"no such card"}"#.into()),
            ("GET", ["books"]) if query == "ids=1%2C2&limit=1" => in_pieces(&json!([state.books[0]])),
            ("GET", ["books"]) if query == "shelf=poems&limit=20" => in_pieces(&json!([state.books[1]])),
            ("GET", ["shelves"]) => {
                let number = |name: &str| {
                    let pair = query.split('&').find_map(|pair| pair.strip_prefix(name));
                    pair.and_then(|number| number.parse().ok()).unwrap_or(0)
                };
                let books = state.books.iter().skip(number("offset=")).take(number("limit="));
                in_pieces(&json!(books.collect::<Vec<_>>()))
            }
            ("POST", ["books"]) if json["title"] == "" => (422, r#"{"fields":["title"]}"#.into()),
            ("POST", ["books"]) if state.books.iter().any(same) => (409, Body::empty()),
            ("POST", ["books"]) => {
                let book = json!({ "id": state.books.len() + 1, "title": json["title"], "shelf": json["shelf"] });
                state.books.push(book.clone());
                (201, book.to_string().into())
            }
            ("GET" | "PATCH", ["books", id]) => match state.books.get_mut(place(id)) {
                Some(book) => {
                    json.as_object().into_iter().flatten().for_each(|(name, value)| book[name] = value.clone());
                    (200, book.to_string().into())
                }
                None => (404, json!({ "message": format!("there is no book {id}") }).to_string().into()),
            },
            ("POST", ["books", _, "loan"]) => (if state.is_first(0) { 503 } else { 204 }, Body::empty()),
            ("DELETE", ["books", "1", "loan"]) => (200, "\"Bo\"".into()),
            ("GET", ["statistics.csv"]) => (200, "year,loans\n2026,1\n".into()),
            ("GET", ["search"]) if json == json!(["market"]) => in_pieces(&json!([state.books[1]])),
            ("POST", ["donations"]) => (200, text.matches("form-data; name=").count().to_string().into()),
            ("POST", ["import"]) => (200, text.lines().count().to_string().into()),
            ("GET", ["export"]) => in_pieces(&"Persuasion\nGoblin Market\n"),
            ("GET", ["catalogue"]) => in_pieces(&json!(state.books)),
            ("GET", ["loans"]) => in_pieces(&"[1,\"Ada\"]\n[2]\n[2,\"Bo\"]\n"),
            ("GET", ["news"]) => in_pieces(&"data: open\n\ndata: book 2 is late\n\n"),
            ("DELETE", ["books", _, "loan"]) | ("GET", ["reserved"]) => (204, Body::empty()),
            ("GET", ["report"]) if state.is_first(1) => (202, Body::empty()),
            ("GET", ["report"]) => (200, "a good year".into()),
            ("PUT", _) => {
                state.stored.insert(head.uri.path().to_owned(), body.to_vec());
                (204, Body::empty())
            }
            _ => state.stored.get(head.uri.path()).map_or((404, Body::empty()), |bytes| (200, bytes.clone().into())),
        }
    }
}

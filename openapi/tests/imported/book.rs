// Made by `test`. Not edited by hand: change the overlay or the texts.

//! Books, new and old.

mod types;

use std::collections::BTreeMap;

use fingerpost::endpoints;

pub use super::common::{Error, Invalid};

pub use self::types::*;

/// Books, new and old.
#[endpoints(error = Error, errors(404))]
pub trait Books {
    /// A book.
    ///
    /// Or none.
    #[endpoint(
        GET "/books/<book_id>/<type>.json",
        errors(422 => Invalid),
        stability = beta,
        docs = "https://shop.example/Book/book"
    )]
    fn book(
        &self,
        /// Id of the book.
        book_id: i64,
        /// Type.
        r#type: &str,
        /// At. Since 2; not in 1.
        at: jiff::Timestamp,
        /// Its id.
        id: Option<&str>,
        /// F x.
        #[query("f[x]")]
        f_x: Option<i64>,
        /// Call.
        #[query("call")]
        call_: Option<bool>,
        /// Ids.
        #[query(comma)]
        ids: Option<&[&str]>,
        /// Where.
        #[query(json)]
        r#where: Option<&BTreeMap<String, String>>,
        /// X trace.
        #[header("x-trace")]
        x_trace: Option<&str>,
    ) -> Book;

    /// The operation `saveBook`.
    #[endpoint(
        PUT "/books",
        ok(200 => Book, 201 => String, 204 => ()),
        errors(409 => ()),
        operation = "saveBook",
        docs = "https://shop.example/Book/saveBook"
    )]
    #[deprecated]
    fn save_book(
        &self,
        /// The body.
        #[body]
        body: &WriteBook,
    ) -> SaveBookOk;

    /// The operation `book_cover`.
    #[endpoint(GET "/cover", pending(202), output = content, docs = "https://shop.example/Book/book_cover")]
    fn book_cover(
        &self,
        /// Further parameters, by their names.
        #[query(flatten)]
        more: Option<&BTreeMap<String, String>>,
    ) -> fingerpost::Content;

    /// The operation `books`.
    #[endpoint(GET "/books", paginate = offset(limit, offset), docs = "https://shop.example/Book/books")]
    fn books(
        &self,
        /// Limit.
        limit: Option<i64>,
        /// Offset.
        offset: Option<i64>,
    ) -> Vec<Book>;
}

//! Endpoint descriptors, and calls by name.
//!
//! `<dyn Trait>::ENDPOINTS` lists the [`EndpointDescriptor`](crate::EndpointDescriptor) of each endpoint, in the order
//! of the declaration. Calls are built from the same descriptors. Transports find the descriptor of a request in its
//! extensions, as `&'static EndpointDescriptor`, and [`Error::endpoint`](crate::Error::endpoint) returns it. A client
//! that is built with these lists can make calls [by name](crate::Client::call_by_name).
//!
//! ```
//! # fn main() -> Result<(), fingerpost::Error> {
//! use fingerpost::{Client, Role, endpoints};
//! # use serde_json::json;
//!
//! #[endpoints]
//! pub trait Books {
//!     /// Returns a book.
//!     #[endpoint(GET "/books/<id>", errors(404 => (), 410 => ()))]
//!     fn book(&self, id: u32, #[query("include", comma)] parts: Option<&[&str]>) -> String;
//! }
//!
//! let book = <dyn Books>::ENDPOINTS[0];
//! assert_eq!(book.to_string(), "book (GET /books/<id>)");
//! assert_eq!(book.error_statuses(), [404, 410]);
//! let (id, parts) = (book.parameter(0).unwrap(), book.parameter(1).unwrap());
//! assert_eq!((id.role(), id.is_required()), (Role::Path, true));
//! assert_eq!((parts.name(), parts.wire_name(), parts.is_required()), ("parts", "include", false));
//!
//! let client = Client::builder("https://shop.example").endpoints(<dyn Books>::ENDPOINTS).build()?;
//! let call = client.call_by_name("book", &json!({ "id": 7, "parts": ["cover", "blurb"] }))?;
//! assert_eq!(call.request()?.uri(), "https://shop.example/books/7?include=cover%2Cblurb");
//! # Ok(()) }
//! ```

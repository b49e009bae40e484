//! The `Link` header (RFC 8288) of a page.

use http::header::LINK;
use http::{HeaderMap, Uri};

use crate::client::reference::{Unfollowed, resolve};
use crate::core::response_headers::Links;

/// Returns the address of the next page, if there is a link to it. `uri` is that of the page.
pub(super) fn next_address(uri: Option<&Uri>, headers: &HeaderMap) -> Result<Option<Uri>, String> {
    let Some(uri) = uri else { return Ok(None) };
    let links = Links::of_headers(LINK.as_str(), headers);
    let Some(next) = links.rel("next") else {
        if links.is_complete() {
            return Ok(None);
        }
        return Err("the `Link` header of the last page has a syntax error, so its next page is unknown".to_owned());
    };
    let next = resolve(uri, next).map_err(|problem| match problem {
        Unfollowed::Invalid => "its link is not a valid URL",
        Unfollowed::OtherOrigin => "its link leads to another origin",
        Unfollowed::TooLong => "its link is too long",
    })?;
    Ok(Some(next))
}

/// The numbers of pages that links have in a parameter of their query: an offset, or the number of a page.
#[derive(Clone, Copy, Default)]
pub(super) struct Numbers {
    pub(super) next: Option<u64>,
    pub(super) last: Option<u64>,
    /// The whole header could be read.
    pub(super) is_complete: bool,
}

impl Numbers {
    pub(super) fn of(headers: &HeaderMap, parameter: &str) -> Self {
        if !headers.contains_key(LINK) {
            return Self { is_complete: true, ..Self::default() };
        }
        let links = Links::of_headers(LINK.as_str(), headers);
        let number = |relation| number(links.rel(relation)?, parameter);
        Self { next: number("next"), last: number("last"), is_complete: links.is_complete() }
    }
}

/// Returns the value of a parameter of the query of a link. Nothing is sent to the link.
fn number(link: &str, parameter: &str) -> Option<u64> {
    let (_, query) = link.split_once('?')?;
    let query = query.split('#').next()?;
    let (_, value) = query.split('&').filter_map(|pair| pair.split_once('=')).find(|(name, _)| *name == parameter)?;
    value.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn numbers(link: &'static str) -> (Option<u64>, Option<u64>, bool) {
        let mut headers = HeaderMap::new();
        headers.insert(LINK, http::HeaderValue::from_static(link));
        let Numbers { next, last, is_complete } = Numbers::of(&headers, "offset");
        (next, last, is_complete)
    }

    #[test]
    fn numbers_are_read_from_the_query_of_links() {
        let links =
            "<https://h/x?fields=id,offset&offset=20&limit=10#offset=7>; rel=next, </x?offset=90>; rel=\"last\"";
        assert_eq!(numbers(links), (Some(20), Some(90), true));
        assert_eq!(numbers("</x?offset=-1>; rel=next, </x?page=2>; rel=last"), (None, None, true));
        assert_eq!(numbers("</x?offset=2>; rel=prev"), (None, None, true));
        assert!(!numbers("</x?offset=2; rel=next").2);
        let none = Numbers::of(&HeaderMap::new(), "offset");
        assert_eq!((none.next, none.last, none.is_complete), (None, None, true));
    }
}

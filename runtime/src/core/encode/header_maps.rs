//! Arguments of the type `http::HeaderMap`.

use http::HeaderMap;

use super::{HeaderValues, ToJson};
use crate::core::schema::Probe;

/// An argument whose type is called `HeaderMap`. [`http::HeaderMap`] does not implement serde's traits, so its inherent
/// function takes precedence over that of the trait [`NamedHeaderMap`], which other types of this name use.
impl Probe<HeaderMap> {
    #[doc(hidden)]
    pub fn append_headers(map: &HeaderMap, out: &mut HeaderValues<'_>) {
        for name in map.keys() {
            out.set_values(name, map.get_all(name).iter());
        }
    }
}

/// The fallback for types that are called `HeaderMap` and are not `http`'s.
pub trait NamedHeaderMap<T: ToJson + ?Sized> {
    #[doc(hidden)]
    fn append_headers(fields: &T, out: &mut HeaderValues<'_>) {
        fields.append_headers(out);
    }
}

impl<T: ToJson + ?Sized> NamedHeaderMap<T> for Probe<T> {}

#[cfg(test)]
mod tests {
    use http::{HeaderName, HeaderValue};

    use super::*;

    #[test]
    fn a_header_map_is_sent_with_all_its_values() {
        let set = |map: &HeaderMap| {
            let mut headers = HeaderMap::from_iter([(HeaderName::from_static("x-a"), HeaderValue::from_static("old"))]);
            let mut values = HeaderValues::new(false, &mut headers);
            Probe::<HeaderMap>::append_headers(map, &mut values);
            values.problem().map_or(Ok(headers), Err)
        };
        let map = |name: &'static str, values: &[&[u8]]| {
            let value = |value: &&[u8]| (HeaderName::from_static(name), HeaderValue::from_bytes(value).unwrap());
            values.iter().map(value).collect::<HeaderMap>()
        };
        let headers = set(&map("x-a", &[b"1", b"\xff"])).unwrap();
        assert_eq!(headers.get_all("x-a").iter().map(HeaderValue::as_bytes).collect::<Vec<_>>(), [&b"1"[..], b"\xff"]);
        assert!(set(&map("authorization", &[b"Bearer t"])).unwrap()["authorization"].is_sensitive());
        assert!(set(&map("content-length", &[b"5"])).unwrap_err().contains("framing"));
        assert_eq!(set(&map("x-a", &[b"1 "])), Err("begins or ends with white space, which is not a part of a header"));
    }
}

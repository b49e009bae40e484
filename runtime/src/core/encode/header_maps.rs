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

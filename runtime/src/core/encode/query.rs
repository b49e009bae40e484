//! Encoding of query strings and forms.

use std::borrow::Cow;
use std::collections::HashSet;

use super::{Encoding, ParamText, percent_decoded};

/// Writes the values of a parameter: a closure around [`QueryParam::append`](super::QueryParam).
pub(crate) type WriteValues<'a> = &'a dyn Fn(&mut QueryValues<'_>);

/// Encoded pairs of names and values, in declaration order regardless of the order of the setters.
///
/// A call thus always has the same target, and setting a parameter twice replaces its value. The path of the call is in
/// the same buffer, so that most targets are complete without another allocation and without a copy.
#[derive(Clone, Debug)]
pub(crate) struct QueryString {
    /// The path, and the values in the order in which they were set, each pair preceded by `&`. They are only put in
    /// order at the end: to move them each time would be quadratic.
    bytes: Vec<u8>,
    /// The index of each parameter in the declaration, with the start of its pairs in `bytes`.
    set: Vec<(usize, usize)>,
    encoding: Encoding,
    /// A parameter has the names of its fields, which may be those of other parameters.
    has_fields: bool,
    /// The rejected values: the index of each parameter, and the reason.
    problems: Vec<(usize, &'static str)>,
}

impl QueryString {
    pub(crate) const fn new(encoding: Encoding) -> Self {
        Self::after(Vec::new(), encoding)
    }

    /// Creates a query string behind a path.
    pub(crate) const fn after(path: Vec<u8>, encoding: Encoding) -> Self {
        Self { bytes: path, set: Vec::new(), encoding, has_fields: false, problems: Vec::new() }
    }

    /// Sets the parameter at `index`.
    pub(crate) fn set(&mut self, index: usize, name: &str, write: WriteValues<'_>) {
        let start = self.bytes.len();
        // Room for several parameters: growing from nothing copies the bytes five times.
        if self.bytes.is_empty() {
            self.bytes.reserve(128);
        }
        let mut problem = None;
        let Self { bytes, encoding, has_fields, .. } = self;
        write(&mut QueryValues { bytes, encoding: *encoding, name, has_fields, problem: &mut problem });
        // A later value replaces a rejected one.
        self.problems.retain(|&(other, _)| other != index);
        self.problems.extend(problem.map(|why| (index, why)));
        match self.set.last() {
            Some(&(last, earlier)) if last == index => drop(self.bytes.drain(earlier..start)),
            _ => self.set.push((index, start)),
        }
    }

    /// Returns the first rejected value: the index of its parameter, and the reason.
    pub(crate) fn problem(&self) -> Option<(usize, &'static str)> {
        self.problems.first().copied()
    }

    /// Returns the first parameter with a name of another one or of `constant` pairs, and the problem: servers read one
    /// of the two values.
    pub(crate) fn repeated(&self, constant: &str) -> Option<(usize, &'static str)> {
        if !self.has_fields {
            return None;
        }
        let name = |pair: &[u8]| percent_decoded(pair.split(|&byte| byte == b'=').next().unwrap_or_default());
        let names =
            |pairs: &[u8]| pairs.split(|&byte| byte == b'&').filter(|pair| !pair.is_empty()).map(name).collect();
        let mut known: HashSet<Vec<u8>> = names(constant.as_bytes());
        self.by_parameter().into_iter().find_map(|(index, pairs)| {
            let own: HashSet<_> = names(pairs);
            let is_repeated = own.iter().any(|name| known.contains(name));
            known.extend(own);
            is_repeated.then_some((index, "is sent with the name of another parameter, of which servers read one"))
        })
    }

    /// Returns the pairs of each parameter, each preceded by `&`, with the index of the parameter.
    pub(crate) fn by_parameter(&self) -> Vec<(usize, &[u8])> {
        let ends = self.set.iter().skip(1).map(|&(_, start)| start).chain([self.bytes.len()]);
        let mut parameters: Vec<_> =
            self.set.iter().zip(ends).map(|(&(index, start), end)| (index, &self.bytes[start..end])).collect();
        // Stable, so that the value that was set last is the last one of its parameter.
        parameters.sort_by_key(|&(index, _)| index);
        parameters.dedup_by(|later, earlier| {
            let is_same = later.0 == earlier.0;
            if is_same {
                *earlier = *later;
            }
            is_same
        });
        parameters
    }

    /// Returns the path before the pairs.
    pub(crate) fn path(&self) -> &[u8] {
        &self.bytes[..self.set.first().map_or(self.bytes.len(), |&(_, start)| start)]
    }

    /// Returns the pairs, each preceded by `&`.
    pub(crate) fn pairs(&self) -> Cow<'_, [u8]> {
        if self.set.is_sorted_by(|one, next| one.0 < next.0) {
            return Cow::Borrowed(&self.bytes[self.path().len()..]);
        }
        let pairs: Vec<_> = self.by_parameter().into_iter().map(|(_, pairs)| pairs).collect();
        Cow::Owned(pairs.concat())
    }

    /// Returns the path with the pairs as its query, added to a query that it has.
    pub(crate) fn into_target(mut self) -> Vec<u8> {
        let (path, has_query) = (self.path().len(), self.path().contains(&b'?'));
        if let Cow::Owned(pairs) = self.pairs() {
            self.bytes.truncate(path);
            self.bytes.extend_from_slice(&pairs);
        }
        if let (Some(first), false) = (self.bytes.get_mut(path), has_query) {
            *first = b'?';
        }
        self.bytes
    }
}

/// The bytes before each name and value of [`Encoding::Part`]: none of UTF-8, so that they do not occur in the text.
const PART: (u8, u8) = (0xFF, 0xFE);

impl Encoding {
    /// Returns the bytes before each name and each value.
    const fn marks(self) -> (u8, u8) {
        match self {
            Self::Part => PART,
            Self::Component | Self::Segments | Self::Plain | Self::Header | Self::Form => (b'&', b'='),
        }
    }
}

/// Returns the names and texts that `write` writes for the parts of a multipart form, or the reason for which a value
/// is rejected.
pub(crate) fn part_texts(name: &str, write: WriteValues<'_>) -> Result<Vec<(String, String)>, &'static str> {
    let mut texts = QueryString::new(Encoding::Part);
    texts.set(0, name, write);
    if let Some((_, problem)) = texts.problem() {
        return Err(problem);
    }
    let all = texts.pairs();
    let pairs = all.split(|&byte| byte == PART.0).skip(1).map(|pair| {
        let mut parts = pair.split(|&byte| byte == PART.1).map(|text| String::from_utf8_lossy(text).into_owned());
        (parts.next().unwrap_or_default(), parts.next().unwrap_or_default())
    });
    Ok(pairs.collect())
}

/// Collects the values of one query parameter; each becomes a pair `name=value`.
pub struct QueryValues<'a> {
    bytes: &'a mut Vec<u8>,
    encoding: Encoding,
    name: &'a str,
    has_fields: &'a mut bool,
    problem: &'a mut Option<&'static str>,
}

impl QueryValues<'_> {
    /// Starts the next value; the text written to it is encoded.
    pub fn value(&mut self) -> ParamText<'_> {
        self.pair(self.name)
    }

    /// Returns the name in the request.
    pub(super) fn name(&self) -> &str {
        self.name
    }

    /// Writes the name without a value.
    pub(super) fn flag(&mut self) {
        let Self { bytes, encoding, problem, name, .. } = self;
        bytes.push(encoding.marks().0);
        ParamText::new(bytes, *encoding, problem).push(name);
    }

    /// Starts the value of a field, which has another name.
    pub(crate) fn named(&mut self, name: &str) -> ParamText<'_> {
        *self.has_fields = true;
        self.pair(name)
    }

    fn pair(&mut self, name: &str) -> ParamText<'_> {
        let Self { bytes, encoding, problem, .. } = self;
        let (before_name, before_value) = encoding.marks();
        bytes.push(before_name);
        ParamText::new(bytes, *encoding, problem).push(name);
        bytes.push(before_value);
        ParamText::new(bytes, *encoding, problem)
    }

    /// Rejects the values; see [`ParamText::refuse`].
    pub fn refuse(&mut self, why: &'static str) {
        self.problem.get_or_insert(why);
    }
}

impl std::fmt::Debug for QueryValues<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("QueryValues").field("name", &self.name).finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn set(query: &mut QueryString, index: usize, name: &str, value: &str) {
        query.set(index, name, &|values| values.value().push(value));
    }

    fn query(sets: &[(usize, &str, &str)]) -> String {
        let mut query = QueryString::new(Encoding::Component);
        for (index, name, value) in sets {
            set(&mut query, *index, name, value);
        }
        String::from_utf8(query.pairs().into_owned()).unwrap()
    }

    #[test]
    fn the_order_is_the_declarations() {
        assert_eq!(query(&[(0, "a", "1"), (1, "b", "2"), (2, "c", "3")]), "&a=1&b=2&c=3");
        assert_eq!(query(&[(2, "c", "3"), (0, "a", "1"), (1, "b", "2")]), "&a=1&b=2&c=3");
    }

    #[test]
    fn setting_twice_replaces() {
        assert_eq!(query(&[(0, "a", "1"), (1, "b", "2"), (0, "a", "longer")]), "&a=longer&b=2");
        assert_eq!(query(&[(0, "a", "longer"), (1, "b", "2"), (0, "a", "")]), "&a=&b=2");
        assert_eq!(query(&[(1, "b", "22"), (1, "b", "333")]), "&b=333");
        assert_eq!(query(&[(1, "b", "1"), (0, "a", "2"), (1, "b", "3"), (0, "a", "4"), (1, "b", "5")]), "&a=4&b=5");
    }

    #[test]
    fn the_pairs_are_the_query_of_the_path_or_added_to_it() {
        let target = |path: &str, sets: &[(usize, &str)]| {
            let mut query = QueryString::after(path.into(), Encoding::Component);
            for (index, name) in sets {
                set(&mut query, *index, name, "1");
            }
            assert_eq!(query.path(), path.as_bytes());
            String::from_utf8(query.into_target()).unwrap()
        };
        assert_eq!(target("/x", &[]), "/x");
        assert_eq!(target("/x", &[(0, "a"), (1, "b")]), "/x?a=1&b=1");
        assert_eq!(target("/x", &[(1, "b"), (0, "a")]), "/x?a=1&b=1");
        assert_eq!(target("/x?y=2", &[(1, "b"), (0, "a"), (0, "a")]), "/x?y=2&a=1&b=1");
    }

    #[test]
    fn a_form_has_its_own_alphabet() {
        let mut form = QueryString::new(Encoding::Form);
        set(&mut form, 0, "client_id", "a+b c&d");
        set(&mut form, 1, "client_secret", "s=/%~*");
        assert_eq!(&*form.pairs(), b"&client_id=a%2Bb+c%26d&client_secret=s%3D%2F%25%7E*");
    }

    proptest! {
        #[test]
        fn a_server_decodes_the_pairs(
            sets in prop::collection::vec((0_usize..6, any::<String>()), 0..12),
            form in any::<bool>(),
        ) {
            let names = ["plain", "with space", "f[a.b]", "ü", "&=", ""];
            let mut query = QueryString::new(if form { Encoding::Form } else { Encoding::Component });
            let mut last = std::collections::BTreeMap::new();
            for (index, value) in &sets {
                set(&mut query, *index, names[*index], value);
                last.insert(*index, value.clone());
            }
            let pairs = query.pairs();
            let text = std::str::from_utf8(&pairs).unwrap();
            let decoded: Vec<_> = form_urlencoded::parse(text.trim_start_matches('&').as_bytes())
                .map(|(name, value)| (name.into_owned(), value.into_owned()))
                .collect();
            let expected: Vec<_> = last.into_iter().map(|(index, value)| (names[index].to_owned(), value)).collect();
            prop_assert_eq!(decoded, expected);
            // A URL parser does not change the query.
            let mut url = url::Url::parse("https://host/path").unwrap();
            if !form {
                url.set_query(Some(text));
                prop_assert_eq!(url.query(), Some(text));
            }
        }
    }
}

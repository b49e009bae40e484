//! Types of parameter values.

use std::borrow::Cow;
use std::fmt::Write;

use super::{Encoding, ParamText, QueryValues, Separator};
use crate::core::serialize::FlatText;

/// A value for a path segment, a query parameter or a form field: a string, a `char`, a number, a boolean, or a type of
/// yours. The features `jiff`, `chrono`, `uuid` and `url` implement it for types of these crates.
///
/// ```
/// use fingerpost::{Param, ParamText};
///
/// enum Format { Pdf, Png }
///
/// impl Param for Format {
///     fn write(&self, out: &mut ParamText<'_>) {
///         out.push(match self { Format::Pdf => "pdf", Format::Png => "png" });
///     }
/// }
/// ```
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot be a parameter value",
    label = "this type cannot be written as text",
    note = "parameter values are strings, numbers, `bool`s and types that implement `fingerpost::Param`; a \
            header or an item of a joined list is a single value"
)]
pub trait Param {
    /// Writes the value as plain text, which is then encoded.
    fn write(&self, out: &mut ParamText<'_>);
}

/// A value for a path segment. Implemented for every [`Param`].
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot be a path parameter",
    label = "this type cannot be written as text",
    note = "path parameters are strings, numbers, `bool`s and types that implement `fingerpost::Param`",
    note = "for an enum: derive `fingerpost::Model` in place of serde's traits, with `#[model(…)]` in place of \
            `#[serde(…)]`",
    note = "for a list, a map or a struct: write a style, such as `#[path(comma)]`, or send it in the query",
    note = "for a type of jiff 1, chrono 0.4, uuid 1 or url 2: enable the feature of fingerpost with this name"
)]
pub trait PathParam {
    #[doc(hidden)]
    fn append(&self, out: &mut ParamText<'_>);
}

#[diagnostic::do_not_recommend]
impl<T: Param + ?Sized> PathParam for T {
    fn append(&self, out: &mut ParamText<'_>) {
        self.write(out);
    }
}

/// A path parameter defined by a function that writes it.
pub struct Written<F: Fn(&mut ParamText<'_>)>(pub F);

impl<F: Fn(&mut ParamText<'_>)> PathParam for Written<F> {
    fn append(&self, out: &mut ParamText<'_>) {
        self.0(out);
    }
}

/// A value for a query parameter or a form field: a [`Param`], or a slice, an array or a `Vec` of them, which repeats
/// the name.
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot be a query parameter or form field",
    label = "this type cannot be written as text",
    note = "expected a string, a number, a `bool`, a list of these, or a type that implements `fingerpost::Param`",
    note = "for an enum: derive `fingerpost::Model` in place of serde's traits, with `#[model(…)]` in place of \
            `#[serde(…)]`",
    note = "for a struct or a map whose fields are parameters: write `#[query(flatten)]` or `#[form(flatten)]`",
    note = "for a JSON body: write `#[body]`",
    note = "for a type of jiff 1, chrono 0.4, uuid 1 or url 2: enable the feature of fingerpost with this name"
)]
pub trait QueryParam {
    #[doc(hidden)]
    fn append(&self, out: &mut QueryValues<'_>);
}

#[diagnostic::do_not_recommend]
impl<T: Param + ?Sized> QueryParam for T {
    fn append(&self, out: &mut QueryValues<'_>) {
        self.write(&mut out.value());
    }
}

/// A value for a part of a multipart form that is text. Implemented for every [`QueryParam`].
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot be a part of a form",
    label = "this type cannot be written as text",
    note = "parts are strings, numbers, `bool`s, lists of these, and types that implement `fingerpost::Param`",
    note = "write `#[part(json)]` to send a part as JSON, and `#[part(file)]` for the content of a file"
)]
pub trait PartParam {
    #[doc(hidden)]
    fn append_part(&self, out: &mut QueryValues<'_>);
}

#[diagnostic::do_not_recommend]
impl<T: QueryParam + ?Sized> PartParam for T {
    fn append_part(&self, out: &mut QueryValues<'_>) {
        self.append(out);
    }
}

#[diagnostic::do_not_recommend]
impl<T: Param> QueryParam for [T] {
    fn append(&self, out: &mut QueryValues<'_>) {
        repeated(self, out);
    }
}

/// Writes a list as one value for each item. An empty list would not be sent at all, which servers read as "all".
pub(super) fn repeated<T: Param>(list: &[T], out: &mut QueryValues<'_>) {
    if list.is_empty() {
        out.refuse(EMPTY_LIST);
    }
    for value in list {
        value.write(&mut out.value());
    }
}

pub(crate) const EMPTY_LIST: &str = "is an empty list, which a repeated parameter cannot express; leave it out instead";

#[diagnostic::do_not_recommend]
impl<T: Param> QueryParam for &[T] {
    fn append(&self, out: &mut QueryValues<'_>) {
        (**self).append(out);
    }
}

macro_rules! lists {
    ($([$($generics:tt)*] $list:ty,)*) => {$(
        #[diagnostic::do_not_recommend]
        impl<$($generics)*> QueryParam for $list {
            fn append(&self, out: &mut QueryValues<'_>) {
                repeated(&self[..], out);
            }
        }
    )*};
}

lists! {
    [T: Param] Vec<T>,
    [T: Param] &Vec<T>,
    [T: Param, const N: usize] [T; N],
    [T: Param, const N: usize] &[T; N],
}

const EMPTY_ITEM_OF_HEADER: &str = "has an empty item, which servers ignore in a header";
const OUTER_SPACE_OF_ITEM: &str =
    "has an item that begins or ends with white space, which servers remove from items of a header";

/// A list whose items can be joined into one value: a slice, an array or a `Vec` of [`Param`]s.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not a list whose items can be joined",
    label = "`comma`, `space`, `tab` and `pipe` take a slice, an array or a `Vec` of parameter values",
    note = "remove the style if the type is a single value"
)]
pub trait ListParam {
    #[doc(hidden)]
    fn append_joined(&self, separator: Separator, out: &mut QueryValues<'_>);
}

impl<T: Param> ListParam for [T] {
    fn append_joined(&self, separator: Separator, out: &mut QueryValues<'_>) {
        joined(self, separator, out);
    }
}

impl<T: Param> ListParam for Vec<T> {
    fn append_joined(&self, separator: Separator, out: &mut QueryValues<'_>) {
        joined(self, separator, out);
    }
}

impl<T: Param, const N: usize> ListParam for [T; N] {
    fn append_joined(&self, separator: Separator, out: &mut QueryValues<'_>) {
        joined(self, separator, out);
    }
}

/// Writes a list as one value, with `separator` between its items. Servers decode a value before they split it, so an
/// item that contains the separator is refused. An empty list is an empty value, like a list of only an empty item.
/// Servers ignore empty items of a header, and white space around an item (RFC 9110, section 5.6.1).
#[doc(hidden)]
pub fn joined<T: Param>(list: &[T], separator: Separator, values: &mut QueryValues<'_>) {
    let mut out = values.value();
    for (index, item) in list.iter().enumerate() {
        if index > 0 {
            out.push(separator.as_str());
        }
        let start = out.out.len();
        item.write(&mut out);
        let text = &out.out[start..];
        let is_header = out.encoding == Encoding::Header;
        let problem = if separator.is_in(text, out.encoding) {
            Some(separator.problem())
        } else if is_header && text.is_empty() {
            Some(EMPTY_ITEM_OF_HEADER)
        } else if is_header && text.trim_ascii() != text {
            Some(OUTER_SPACE_OF_ITEM)
        } else {
            None
        };
        if let Some(problem) = problem {
            out.refuse(problem);
        }
    }
}

impl<T: Param + ?Sized> Param for &T {
    fn write(&self, out: &mut ParamText<'_>) {
        (**self).write(out);
    }
}

impl Param for FlatText {
    fn write(&self, out: &mut ParamText<'_>) {
        if self.is_encoded { out.push_encoded(&self.text) } else { out.push(&self.text) }
    }
}

impl Param for str {
    fn write(&self, out: &mut ParamText<'_>) {
        out.push(self);
    }
}

impl Param for String {
    fn write(&self, out: &mut ParamText<'_>) {
        out.push(self);
    }
}

impl Param for Cow<'_, str> {
    fn write(&self, out: &mut ParamText<'_>) {
        out.push(self);
    }
}

impl Param for char {
    fn write(&self, out: &mut ParamText<'_>) {
        out.push(self.encode_utf8(&mut [0; 4]));
    }
}

impl Param for bool {
    fn write(&self, out: &mut ParamText<'_>) {
        out.push(if *self { "true" } else { "false" });
    }
}

macro_rules! integers {
    ($($integer:ty)*) => {$(
        impl Param for $integer {
            fn write(&self, out: &mut ParamText<'_>) {
                // Writing to memory cannot fail.
                let _ = write!(out, "{self}");
            }
        }
    )*};
}

integers!(i8 i16 i32 i64 i128 isize u8 u16 u32 u64 u128 usize);

macro_rules! floats {
    ($($float:ty)*) => {$(
        impl Param for $float {
            fn write(&self, out: &mut ParamText<'_>) {
                if self.is_finite() {
                    let _ = write!(out, "{self}");
                } else {
                    out.refuse("is not a finite number");
                }
            }
        }
    )*};
}

floats!(f32 f64);

#[cfg(test)]
mod tests {
    use super::*;
    use crate::core::encode::{Encoding, QueryString};

    #[test]
    fn a_list_repeats_its_name_and_an_empty_one_is_refused() {
        let mut query = QueryString::new(Encoding::Component);
        let mut set = |index, name, value: &dyn QueryParam| query.set(index, name, &|values| value.append(values));
        set(1, "id", &&[3_i64, 4][..]);
        set(0, "all", &true);
        set(3, "last", &"x");
        assert_eq!(&*query.pairs(), b"&all=true&id=3&id=4&last=x");
        query.set(2, "none", &|values| (&[] as &[i64]).append(values));
        assert_eq!(query.problem(), Some((2, EMPTY_LIST)));
    }
}

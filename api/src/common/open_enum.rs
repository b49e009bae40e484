//! Enums that stay readable when Looker learns a new value.

/// Declares an enum over texts, with `Unknown(String)` for a value this release does not know.
///
/// Each variant is written `Name = "text"` and needs a doc line. Made along with the enum are `as_str`, `Display`,
/// `From<&str>`, `From<String>`, `Serialize` and `Deserialize`; an unknown value is written back as it was read.
///
/// ```text
/// open_enum! {
///     /// Whether a door is open.
///     pub enum Door {
///         /// One can walk through.
///         Open = "open",
///         /// One cannot.
///         Shut = "shut",
///     }
/// }
///
/// assert_eq!(Door::from("open"), Door::Open);
/// assert_eq!(Door::from("ajar").as_str(), "ajar");
/// ```
macro_rules! open_enum {
    (
        $(#[$meta:meta])*
        $vis:vis enum $name:ident {
            $($(#[$variant_meta:meta])* $variant:ident = $text:literal,)+
        }
    ) => {
        $(#[$meta])*
        #[derive(Clone, Debug, Eq, Hash, PartialEq)]
        #[non_exhaustive]
        $vis enum $name {
            $($(#[$variant_meta])* $variant,)+
            /// A value this release does not know, as Looker sent it.
            Unknown(String),
        }

        impl $name {
            /// The value as Looker writes it.
            pub fn as_str(&self) -> &str {
                match self {
                    $(Self::$variant => $text,)+
                    Self::Unknown(text) => text,
                }
            }

            fn from_cow(text: ::std::borrow::Cow<'_, str>) -> Self {
                match text.as_ref() {
                    $($text => Self::$variant,)+
                    _ => Self::Unknown(text.into_owned()),
                }
            }
        }

        impl From<&str> for $name {
            fn from(text: &str) -> Self {
                Self::from_cow(text.into())
            }
        }

        impl From<String> for $name {
            fn from(text: String) -> Self {
                Self::from_cow(text.into())
            }
        }

        impl ::std::fmt::Display for $name {
            fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
                f.pad(self.as_str())
            }
        }

        impl ::serde::Serialize for $name {
            fn serialize<S: ::serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str(self.as_str())
            }
        }

        impl<'de> ::serde::Deserialize<'de> for $name {
            fn deserialize<D: ::serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                <::std::borrow::Cow<'de, str> as ::serde::Deserialize>::deserialize(deserializer).map(Self::from_cow)
            }
        }
    };
}

pub(crate) use open_enum;

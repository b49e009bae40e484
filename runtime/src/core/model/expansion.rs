//! What of `#[derive(Model)]` is the same for all types, as macros: the compiler writes out a macro of this kind much
//! faster than a derive can hand over the same text.

/// The fields to read into, as a list or by their index; the latter in the way of what they stand in, the struct (`place`) or
/// its slots (`slot`). And the form of each field, where there is no default to ask for it.
#[doc(hidden)]
#[macro_export]
macro_rules! __model_fields {
    // No field.
    ($what:ident) => {};
    (listed $($field:ident)+) => {
        #[inline(never)]
        fn list_mut(&mut self, with: &mut dyn $crate::__private::model::TakePlaces) {
            with.take(&mut [$(&mut self.$field),+]);
        }
    };
    (by_index $way:ident $($ty:ty: $($index:literal $field:ident)+;)*) => {
        #[inline(never)]
        fn place(&mut self, index: usize) -> ::core::option::Option<&mut dyn $crate::__private::model::Place> {
            $('next: {
                let field = match index {
                    $($index => &mut self.$field,)+
                    _ => break 'next,
                };
                return ::core::option::Option::Some(<$ty as $crate::ModelValue>::$way(field));
            })*
            ::core::option::Option::None
        }
    };
    (forms $($ty:ty: $($index:literal $field:ident)+;)+) => {
        fn property(index: usize) -> $crate::Schema {
            match index {
                $($($index)|+ => <$ty as $crate::ModelValue>::property(),)+
                _ => $crate::Schema::Any,
            }
        }
    };
}

/// A struct: how it is read, with what makes its default; its name here and on the wire, the names of its
/// fields there, the options as the bits of `StructSpec`, its fields, then more methods of `Fields` and of `ModelValue`.
///
/// The fields of a generated type come as a list, in brackets, which is the least work to the compiler. Otherwise, in
/// parentheses, they are handed out by their index, those of one type together, and that is named: so a mistake in it is said
/// at its place, and once. Neither is inlined, lest every crate that uses a type compiles it anew. A struct that is read into
/// slots has what is read into all the same, which nobody asks for.
///
/// The lists are written out here and not by a macro of their own, as one macro within another is read twice.
#[doc(hidden)]
#[macro_export]
macro_rules! __model_record {
    (
        $kind:ident $(, $default:expr)?;
        { { $($parameters:tt)* } { $($lifetime:tt)* } $name:ident { $($arguments:tt)* } { $($conditions:tt)* } }
        { $title:literal [$($names:literal)*] $options:literal $lists:expr }
        $([$($listed:ident)*])? $(($($ty:ty: $($index:literal $field:ident)+;)*))?
        { $($more:tt)* } { $($read:tt)* }
    ) => {
        impl $($parameters)* $crate::__private::model::Fields for $name $($arguments)* $($conditions)* {
            $(
                #[inline(never)]
                fn list_mut(&mut self, with: &mut dyn $crate::__private::model::TakePlaces) {
                    with.take(&mut [$(&mut self.$listed),*]);
                }

                #[inline(never)]
                fn list(&self, with: &mut dyn $crate::__private::model::TakeShown) {
                    with.take(&[$(&self.$listed),*]);
                }
            )?

            $(
                $crate::__private::model::fields! { by_index place $($ty: $($index $field)+;)* }

                #[inline(never)]
                fn value(&self, index: usize) -> ::core::option::Option<&dyn $crate::__private::model::Shown> {
                    $('next: {
                        let field = match index {
                            $($index => &self.$field,)+
                            _ => break 'next,
                        };
                        return ::core::option::Option::Some(<$ty as $crate::ModelValue>::shown(field));
                    })*
                    ::core::option::Option::None
                }
            )?

            $($more)*
        }

        $crate::__private::model::traits! {
            { $($parameters)* } { $($lifetime)* } $name { $($arguments)* } { $($conditions)* }
            {
                fn record() -> ::core::option::Option<$crate::__private::model::Record<Self>> {
                    $crate::__private::model::Record::$kind(
                        $($default,)?
                        &$crate::__private::model::StructSpec {
                            name: $title,
                            names: &[$($names),*],
                            fields: $lists,
                            options: $options,
                        },
                    )
                }
                $($read)*
            }
            { $crate::__private::model::schema::<Self>() }
        }
    };
}

/// The traits that all models have, with their parameters, the same with `'de`, the name, its arguments and conditions;
/// then how it is read and written, and its form.
#[doc(hidden)]
#[macro_export]
macro_rules! __model_traits {
    (
        { $($parameters:tt)* } { $($lifetime:tt)* } $name:ident { $($arguments:tt)* } { $($conditions:tt)* }
        { $($value:tt)* } { $($schema:tt)* }
    ) => {
        impl $($parameters)* $crate::ModelValue for $name $($arguments)* $($conditions)* {
            $($value)*
        }

        impl $($parameters)* $crate::Described for $name $($arguments)* $($conditions)* {
            fn schema() -> $crate::Schema {
                $($schema)*
            }
        }

        impl $($parameters)* $crate::__private::model::Serialize for $name $($arguments)* $($conditions)* {
            fn serialize<__S: $crate::__private::model::Serializer>(
                &self,
                serializer: __S,
            ) -> ::core::result::Result<__S::Ok, __S::Error> {
                $crate::__private::model::serialize(self, serializer)
            }
        }

        impl $($lifetime)* $crate::__private::model::Deserialize<'de> for $name $($arguments)* $($conditions)* {
            fn deserialize<__D: $crate::__private::model::Deserializer<'de>>(
                deserializer: __D,
            ) -> ::core::result::Result<Self, __D::Error> {
                $crate::__private::model::deserialize(deserializer)
            }
        }
    };
}

/// `read` and `shape` of a type that is no struct.
#[doc(hidden)]
#[macro_export]
macro_rules! __model_value {
    ($this:ident $source:ident $mode:ident { $($read:tt)* } { $($shape:tt)* }) => {
        #[inline(never)]
        fn read(
            $source: &mut dyn $crate::__private::model::Source,
            $mode: $crate::__private::model::Mode,
        ) -> ::core::result::Result<Self, $crate::__private::model::Fault> {
            $($read)*
        }

        fn shape(&$this, _: $crate::__private::model::Mode) -> $crate::__private::model::Shape<'_> {
            $($shape)*
        }
    };
}

/// Traits of the standard library from what is known of the fields anyway.
#[doc(hidden)]
#[macro_export]
macro_rules! __model_shown {
    (debug { $($parameters:tt)* } $name:ident { $($arguments:tt)* } { $($conditions:tt)* }) => {
        impl $($parameters)* ::core::fmt::Debug for $name $($arguments)* $($conditions)* {
            fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                <Self as $crate::ModelValue>::debug(self, f)
            }
        }
    };
    (partial_eq { $($parameters:tt)* } $name:ident { $($arguments:tt)* } { $($conditions:tt)* }) => {
        impl $($parameters)* ::core::cmp::PartialEq for $name $($arguments)* $($conditions)* {
            fn eq(&self, other: &Self) -> ::core::primitive::bool {
                <Self as $crate::ModelValue>::same(self, other)
            }
        }
    };
}

pub use crate::{
    __model_fields as fields, __model_record as record, __model_shown as shown, __model_traits as traits,
    __model_value as value,
};

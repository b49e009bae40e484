::core::compile_error! {
    "`Thing`: unknown option `defualt`; did you mean `default`?\nhelp: write `default`"
}
::core::compile_error! {
    "`Thing`: a `Model` owns its values\nhelp: leave out the lifetime, and write `String` for `&str`"
}
::core::compile_error! {
    "`Thing`, field `id`: expected a name in quotes after `rename =`\nhelp: write it in full, as in `rename = \"name\"`"
}
::core::compile_error! {
    "`Thing`, field `id`: `skip` takes no value\nhelp: write `skip` alone, or leave it out"
}
::core::compile_error! {
    "`Thing`, field `id`: a `Model` owns its values\nhelp: write `String`"
}
const _: () = {
    impl<'a> ::fingerpost::ModelValue for Thing<'a> {
        #[inline(never)]
        fn read(
            source: &mut dyn ::fingerpost::private::model::Source,
            mode: ::fingerpost::private::model::Mode,
        ) -> ::core::result::Result<Self, ::fingerpost::private::model::Fault> {
            ::core::unreachable!()
        }
        fn shape(
            &self,
            _: ::fingerpost::private::model::Mode,
        ) -> ::fingerpost::private::model::Shape<'_> {
            ::core::unreachable!()
        }
    }
    impl<'a> ::fingerpost::Described for Thing<'a> {
        fn schema() -> ::fingerpost::Schema {
            ::core::unreachable!()
        }
    }
    impl<'a> ::fingerpost::private::model::Serialize for Thing<'a> {
        fn serialize<__S: ::fingerpost::private::model::Serializer>(
            &self,
            serializer: __S,
        ) -> ::core::result::Result<__S::Ok, __S::Error> {
            ::fingerpost::private::model::serialize(self, serializer)
        }
    }
    impl<'de, 'a> ::fingerpost::private::model::Deserialize<'de> for Thing<'a> {
        fn deserialize<__D: ::fingerpost::private::model::Deserializer<'de>>(
            deserializer: __D,
        ) -> ::core::result::Result<Self, __D::Error> {
            ::fingerpost::private::model::deserialize(deserializer)
        }
    }
};

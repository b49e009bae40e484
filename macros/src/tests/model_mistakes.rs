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
    use ::fingerpost::__private::model as _model;
    impl<'a> _model::ModelValue for Thing<'a> {
        fn read(
            source: &mut dyn _model::Source,
            _: _model::Mode,
        ) -> _model::Result<Self, _model::Fault> {
            ::core::unreachable!()
        }
        fn shape(&self, _: _model::Mode) -> _model::Shape<'_> {
            ::core::unreachable!()
        }
    }
    impl<'a> _model::Described for Thing<'a> {
        fn schema() -> _model::Schema {
            ::core::unreachable!()
        }
    }
    impl<'a> _model::Serialize for Thing<'a> {
        fn serialize<__S: _model::Serializer>(
            &self,
            serializer: __S,
        ) -> _model::Result<__S::Ok, __S::Error> {
            _model::serialize(self, serializer)
        }
    }
    impl<'de, 'a> _model::Deserialize<'de> for Thing<'a> {
        fn deserialize<__D: _model::Deserializer<'de>>(
            deserializer: __D,
        ) -> _model::Result<Self, __D::Error> {
            _model::deserialize(deserializer)
        }
    }
};

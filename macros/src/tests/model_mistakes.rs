::core::compile_error! {
    "`Thing`: unknown option `defualt`\nhelp: did you mean `default`?"
}
::core::compile_error! {
    "`Thing`: a `Model` cannot have lifetime parameters\nhelp: remove the lifetime, and use `String` instead of `&str`"
}
::core::compile_error! {
    "`Thing`, field `id`: expected a string literal after `rename =`\nhelp: write the full option, such as `rename = \"name\"`"
}
::core::compile_error! {
    "`Thing`, field `id`: option `skip` takes no value\nhelp: write `skip` without a value, or remove it"
}
::core::compile_error! {
    "`Thing`, field `id`: expected an owned type\nhelp: write `String`"
}
const _: () = {
    use ::fingerpost::__private::model as _model;
    impl<'a> _model::ModelValue for Thing<'a> {
        fn expected() -> _model::Expected {
            ::core::unreachable!()
        }
        fn read(
            event: _model::Event<'_>,
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

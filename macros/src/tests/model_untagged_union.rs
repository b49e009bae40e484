const _: () = {
    use ::fingerpost::__private::model as _model;
    static SCHEMA: _model::UnionSchema = _model::UnionSchema {
        name: "Expandable",
        tag: _model::None,
        members: &[
            _model::UnionMember {
                name: "Id",
                tags: &[],
                properties: &[],
                schema: <String as _model::ModelValue>::content_schema,
            },
            _model::UnionMember {
                name: "Customer",
                tags: &[],
                properties: &[
                    ("id", _model::None),
                    ("object", _model::Some(_model::SchemaConstant::Text("customer"))),
                    ("level", _model::Some(_model::SchemaConstant::Integer(-1))),
                    ("live", _model::Some(_model::SchemaConstant::Bool(true))),
                ],
                schema: <Customer as _model::ModelValue>::content_schema,
            },
        ],
        open: false,
    };
    static UNION: _model::UnionSpec = _model::UnionSpec {
        schema: &SCHEMA,
        expected: &[
            <String as _model::ModelValue>::expected,
            <Customer as _model::ModelValue>::expected,
        ],
    };
    impl _model::ModelValue for Expandable {
        fn expected() -> _model::Expected {
            _model::Expected::union(&UNION)
        }
        fn read(
            event: _model::Event<'_>,
            _: _model::Mode,
        ) -> _model::Result<Self, _model::Fault> {
            _model::read_union(
                &UNION,
                event,
                |index, content| {
                    _model::Ok(
                        match index {
                            0 => {
                                Self::Id(
                                    <String as _model::ModelValue>::read_content(content)?,
                                )
                            }
                            _ => {
                                Self::Customer(
                                    <Customer as _model::ModelValue>::read_content(content)?,
                                )
                            }
                        },
                    )
                },
            )
        }
        fn shape(&self, mode: _model::Mode) -> _model::Shape<'_> {
            match self {
                Self::Id(value) => <String as _model::ModelValue>::shape(value, mode),
                Self::Customer(value) => {
                    <Customer as _model::ModelValue>::shape(value, mode)
                }
            }
        }
    }
    impl _model::Described for Expandable {
        fn schema() -> _model::Schema {
            _model::Schema::Union(&SCHEMA)
        }
    }
    impl _model::Serialize for Expandable {
        fn serialize<__S: _model::Serializer>(
            &self,
            serializer: __S,
        ) -> _model::Result<__S::Ok, __S::Error> {
            _model::serialize(self, serializer)
        }
    }
    impl<'de> _model::Deserialize<'de> for Expandable {
        fn deserialize<__D: _model::Deserializer<'de>>(
            deserializer: __D,
        ) -> _model::Result<Self, __D::Error> {
            _model::deserialize(deserializer)
        }
    }
    impl _model::From<String> for Expandable {
        fn from(value: String) -> Self {
            Self::Id(value)
        }
    }
    impl _model::From<&_model::str> for Expandable {
        fn from(value: &_model::str) -> Self {
            Self::Id(<_model::String as _model::From<&_model::str>>::from(value))
        }
    }
    impl _model::From<Customer> for Expandable {
        fn from(value: Customer) -> Self {
            Self::Customer(value)
        }
    }
};

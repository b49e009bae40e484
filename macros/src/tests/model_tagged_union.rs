const _: () = {
    use ::fingerpost::__private::model as _model;
    static SCHEMA: _model::UnionSchema = _model::UnionSchema {
        name: "Shape",
        tag: _model::Some("kind"),
        members: &[
            _model::UnionMember {
                name: "Circle",
                tags: &["circle", "round"],
                properties: &[],
                schema: <Circle as _model::ModelValue>::content_schema,
            },
            _model::UnionMember {
                name: "Square",
                tags: &["square"],
                properties: &[],
                schema: <Box<Square> as _model::ModelValue>::content_schema,
            },
        ],
        open: true,
    };
    static UNION: _model::UnionSpec = _model::UnionSpec {
        schema: &SCHEMA,
        expected: &[
            <Circle as _model::ModelValue>::expected,
            <Box<Square> as _model::ModelValue>::expected,
        ],
    };
    static VARIANTS: [_model::TaggedVariant; 2] = [
        _model::TaggedVariant {
            union: &UNION,
            index: 0,
        },
        _model::TaggedVariant {
            union: &UNION,
            index: 1,
        },
    ];
    impl _model::ModelValue for Shape {
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
                                Self::Circle(
                                    <Circle as _model::ModelValue>::read_content(content)?,
                                )
                            }
                            1 => {
                                Self::Square(
                                    <Box<Square> as _model::ModelValue>::read_content(content)?,
                                )
                            }
                            _ => {
                                Self::Unknown(
                                    <Value as _model::ModelValue>::read_content(content)?,
                                )
                            }
                        },
                    )
                },
            )
        }
        fn shape(&self, _: _model::Mode) -> _model::Shape<'_> {
            match self {
                Self::Circle(value) => {
                    _model::Shape::Tagged(
                        &VARIANTS[0],
                        <Circle as _model::ModelValue>::shown(value),
                    )
                }
                Self::Square(value) => {
                    _model::Shape::Tagged(
                        &VARIANTS[1],
                        <Box<Square> as _model::ModelValue>::shown(value),
                    )
                }
                Self::Unknown(value) => _model::Shape::Json(value),
            }
        }
    }
    impl _model::Described for Shape {
        fn schema() -> _model::Schema {
            _model::Schema::Union(&SCHEMA)
        }
    }
    impl _model::Serialize for Shape {
        fn serialize<__S: _model::Serializer>(
            &self,
            serializer: __S,
        ) -> _model::Result<__S::Ok, __S::Error> {
            _model::serialize(self, serializer)
        }
    }
    impl<'de> _model::Deserialize<'de> for Shape {
        fn deserialize<__D: _model::Deserializer<'de>>(
            deserializer: __D,
        ) -> _model::Result<Self, __D::Error> {
            _model::deserialize(deserializer)
        }
    }
    impl _model::From<Circle> for Shape {
        fn from(value: Circle) -> Self {
            Self::Circle(value)
        }
    }
    impl _model::From<Box<Square>> for Shape {
        fn from(value: Box<Square>) -> Self {
            Self::Square(value)
        }
    }
    impl _model::From<Square> for Shape {
        fn from(value: Square) -> Self {
            Self::Square(_model::Box::new(value))
        }
    }
};

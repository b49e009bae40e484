impl Status {
    /// Returns the string value of this variant.
    pub fn as_str(&self) -> &str {
        match self {
            Self::InUse => "in_use",
            Self::Unknown(text) => text,
        }
    }
}
const _: () = {
    use ::fingerpost::__private::model as _model;
    static SPEC: _model::EnumSpec = _model::EnumSpec {
        name: "Status",
        texts: &["in_use"],
        aliases: &[("used", "in_use")],
        open: true,
    };
    static SCHEMA: _model::EnumSchema = _model::EnumSchema {
        name: SPEC.name,
        values: SPEC.texts,
        open: SPEC.open,
    };
    impl _model::ModelValue for Status {
        fn expected() -> _model::Expected {
            _model::Expected::variant(&SPEC)
        }
        fn read(
            event: _model::Event<'_>,
            _: _model::Mode,
        ) -> _model::Result<Self, _model::Fault> {
            let text = _model::read_open_variant(event)?;
            _model::Ok(<Self as _model::From<_model::String>>::from(text))
        }
        fn shape(&self, _: _model::Mode) -> _model::Shape<'_> {
            _model::Shape::Text(self.as_str())
        }
    }
    impl _model::Described for Status {
        fn schema() -> _model::Schema {
            _model::Schema::Enum(&SCHEMA)
        }
    }
    impl _model::Serialize for Status {
        fn serialize<__S: _model::Serializer>(
            &self,
            serializer: __S,
        ) -> _model::Result<__S::Ok, __S::Error> {
            _model::serialize(self, serializer)
        }
    }
    impl<'de> _model::Deserialize<'de> for Status {
        fn deserialize<__D: _model::Deserializer<'de>>(
            deserializer: __D,
        ) -> _model::Result<Self, __D::Error> {
            _model::deserialize(deserializer)
        }
    }
    impl _model::fmt::Display for Status {
        fn fmt(&self, f: &mut _model::fmt::Formatter<'_>) -> _model::fmt::Result {
            f.pad(self.as_str())
        }
    }
    impl _model::Param for Status {
        fn write(&self, out: &mut _model::ParamText<'_>) {
            out.push(self.as_str());
        }
    }
    fn known(text: &str) -> _model::Option<Status> {
        match text {
            "in_use" | "used" => _model::Some(Status::InUse),
            _ => _model::None,
        }
    }
    impl _model::From<_model::String> for Status {
        fn from(text: _model::String) -> Self {
            known(&text).unwrap_or(Self::Unknown(text))
        }
    }
    impl _model::From<&str> for Status {
        fn from(text: &str) -> Self {
            <Self as _model::From<
                _model::String,
            >>::from(<_model::String as _model::From<&str>>::from(text))
        }
    }
    impl _model::FromStr for Status {
        type Err = _model::Infallible;
        fn from_str(text: &str) -> _model::Result<Self, _model::Infallible> {
            _model::Ok(<Self as _model::From<&str>>::from(text))
        }
    }
};

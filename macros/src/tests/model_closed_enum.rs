impl Format {
    /// Returns the string value of this variant.
    pub fn as_str(&self) -> &str {
        match self {
            Self::Pdf => "pdf",
            Self::PortableNetworkGraphics => "portable-network-graphics",
        }
    }
}
const _: () = {
    use ::fingerpost::__private::model as _model;
    static SPEC: _model::EnumSpec = _model::EnumSpec {
        name: "Format",
        texts: &["pdf", "portable-network-graphics"],
        aliases: &[("png", "portable-network-graphics")],
        open: false,
    };
    static SCHEMA: _model::EnumSchema = _model::EnumSchema {
        name: SPEC.name,
        values: SPEC.texts,
        open: SPEC.open,
    };
    impl _model::ModelValue for Format {
        fn expected() -> _model::Expected {
            _model::Expected::variant(&SPEC)
        }
        fn read(
            event: _model::Event<'_>,
            _: _model::Mode,
        ) -> _model::Result<Self, _model::Fault> {
            match _model::read_variant(&SPEC, event)? {
                0 => _model::Ok(Self::Pdf),
                1 => _model::Ok(Self::PortableNetworkGraphics),
                _ => _model::Err(_model::Fault::Value),
            }
        }
        fn shape(&self, _: _model::Mode) -> _model::Shape<'_> {
            _model::Shape::Variant(
                &SPEC,
                match self {
                    Self::Pdf => 0,
                    Self::PortableNetworkGraphics => 1,
                },
            )
        }
    }
    impl _model::Described for Format {
        fn schema() -> _model::Schema {
            _model::Schema::Enum(&SCHEMA)
        }
    }
    impl _model::Serialize for Format {
        fn serialize<__S: _model::Serializer>(
            &self,
            serializer: __S,
        ) -> _model::Result<__S::Ok, __S::Error> {
            _model::serialize(self, serializer)
        }
    }
    impl<'de> _model::Deserialize<'de> for Format {
        fn deserialize<__D: _model::Deserializer<'de>>(
            deserializer: __D,
        ) -> _model::Result<Self, __D::Error> {
            _model::deserialize(deserializer)
        }
    }
    impl _model::fmt::Display for Format {
        fn fmt(&self, f: &mut _model::fmt::Formatter<'_>) -> _model::fmt::Result {
            f.pad(self.as_str())
        }
    }
    impl _model::Param for Format {
        fn write(&self, out: &mut _model::ParamText<'_>) {
            out.push(self.as_str());
        }
    }
};

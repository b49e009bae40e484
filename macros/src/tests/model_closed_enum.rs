impl Format {
    /// The text, as it is on the wire.
    pub fn as_str(&self) -> &str {
        match self {
            Self::Pdf => "pdf",
            Self::PortableNetworkGraphics => "portable-network-graphics",
        }
    }
}
const _: () = {
    static __SPEC: ::fingerpost::private::model::EnumSpec = ::fingerpost::private::model::EnumSpec::new(
            "Format",
            &["pdf", "portable-network-graphics"],
        )
        .aliases(&[("png", 1)]);
    impl ::fingerpost::ModelValue for Format {
        #[inline(never)]
        fn read(
            source: &mut dyn ::fingerpost::private::model::Source,
            mode: ::fingerpost::private::model::Mode,
        ) -> ::core::result::Result<Self, ::fingerpost::private::model::Fault> {
            match ::fingerpost::private::model::read_variant(&__SPEC, source, mode)? {
                0 => ::core::result::Result::Ok(Self::Pdf),
                1 => ::core::result::Result::Ok(Self::PortableNetworkGraphics),
                _ => {
                    ::core::result::Result::Err(
                        ::fingerpost::private::model::Fault::Value,
                    )
                }
            }
        }
        fn shape(
            &self,
            _: ::fingerpost::private::model::Mode,
        ) -> ::fingerpost::private::model::Shape<'_> {
            ::fingerpost::private::model::Shape::Variant(
                &__SPEC,
                match self {
                    Self::Pdf => 0,
                    Self::PortableNetworkGraphics => 1,
                },
            )
        }
    }
    impl ::fingerpost::Described for Format {
        fn schema() -> ::fingerpost::Schema {
            static TEXTS: ::fingerpost::EnumSchema = ::fingerpost::EnumSchema {
                name: "Format",
                values: &["pdf", "portable-network-graphics"],
                open: false,
            };
            ::fingerpost::Schema::Enum(&TEXTS)
        }
    }
    impl ::fingerpost::private::model::Serialize for Format {
        fn serialize<__S: ::fingerpost::private::model::Serializer>(
            &self,
            serializer: __S,
        ) -> ::core::result::Result<__S::Ok, __S::Error> {
            ::fingerpost::private::model::serialize(self, serializer)
        }
    }
    impl<'de> ::fingerpost::private::model::Deserialize<'de> for Format {
        fn deserialize<__D: ::fingerpost::private::model::Deserializer<'de>>(
            deserializer: __D,
        ) -> ::core::result::Result<Self, __D::Error> {
            ::fingerpost::private::model::deserialize(deserializer)
        }
    }
    impl ::core::fmt::Display for Format {
        fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
            f.pad(self.as_str())
        }
    }
    impl ::fingerpost::Param for Format {
        fn write(&self, out: &mut ::fingerpost::ParamText<'_>) {
            out.push(self.as_str());
        }
    }
};

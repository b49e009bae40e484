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
    static __SPEC: ::fingerpost::__private::model::EnumSpec = ::fingerpost::__private::model::EnumSpec::new(
            "Format",
            &["pdf", "portable-network-graphics"],
        )
        .aliases(&[("png", 1)]);
    ::fingerpost::__private::model::traits! {
        {} { < 'de > } Format {} {} { ::fingerpost::__private::model::value! { self
        source mode { match ::fingerpost::__private::model::read_variant(& __SPEC,
        source, mode) ? { 0 => ::core::result::Result::Ok(Self::Pdf), 1 =>
        ::core::result::Result::Ok(Self::PortableNetworkGraphics), _ =>
        ::core::result::Result::Err(::fingerpost::__private::model::Fault::Value), } } {
        ::fingerpost::__private::model::Shape::Variant(& __SPEC, match self { Self::Pdf
        => 0, Self::PortableNetworkGraphics => 1, }) } } } { static TEXTS :
        ::fingerpost::EnumSchema = ::fingerpost::EnumSchema { name : "Format", values : &
        ["pdf", "portable-network-graphics"], open : false };
        ::fingerpost::Schema::Enum(& TEXTS) }
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

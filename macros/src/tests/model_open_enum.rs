impl Status {
    /// The text, as it is on the wire.
    pub fn as_str(&self) -> &str {
        match self {
            Self::InUse => "in_use",
            Self::Unknown(text) => text,
        }
    }
}
const _: () = {
    static __SPEC: ::fingerpost::__private::model::EnumSpec = ::fingerpost::__private::model::EnumSpec::new(
            "Status",
            &["in_use"],
        )
        .aliases(&[("used", 0)])
        .other();
    ::fingerpost::__private::model::traits! {
        {} { < 'de > } Status {} {} { ::fingerpost::__private::model::value! { self
        source mode { let text = ::fingerpost::__private::model::read_open_variant(&
        __SPEC, source, mode) ?; ::core::result::Result::Ok(< Self as
        ::core::convert::From < ::fingerpost::__private::model::String >> ::from(text)) }
        { ::fingerpost::__private::model::Shape::Text(self.as_str()) } } } { static TEXTS
        : ::fingerpost::EnumSchema = ::fingerpost::EnumSchema { name : "Status", values :
        & ["in_use"], open : true }; ::fingerpost::Schema::Enum(& TEXTS) }
    }
    impl ::core::fmt::Display for Status {
        fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
            f.pad(self.as_str())
        }
    }
    impl ::fingerpost::Param for Status {
        fn write(&self, out: &mut ::fingerpost::ParamText<'_>) {
            out.push(self.as_str());
        }
    }
    fn known(text: &str) -> ::core::option::Option<Status> {
        match text {
            "in_use" | "used" => ::core::option::Option::Some(Status::InUse),
            _ => ::core::option::Option::None,
        }
    }
    impl ::core::convert::From<::fingerpost::__private::model::String> for Status {
        fn from(text: ::fingerpost::__private::model::String) -> Self {
            known(&text).unwrap_or(Self::Unknown(text))
        }
    }
    impl ::core::convert::From<&str> for Status {
        fn from(text: &str) -> Self {
            <Self as ::core::convert::From<
                ::fingerpost::__private::model::String,
            >>::from(
                <::fingerpost::__private::model::String as ::core::convert::From<
                    &str,
                >>::from(text),
            )
        }
    }
    impl ::core::str::FromStr for Status {
        type Err = ::core::convert::Infallible;
        fn from_str(
            text: &str,
        ) -> ::core::result::Result<Self, ::core::convert::Infallible> {
            ::core::result::Result::Ok(<Self as ::core::convert::From<&str>>::from(text))
        }
    }
};

const _: () = {
    static __SPEC: ::fingerpost::private::model::StructSpec = ::fingerpost::private::model::StructSpec {
        name: "RenderTask",
        names: &["id", "type"],
        aliases: &[("kind", 1)],
        all_default: true,
        all_skipped: true,
        ..::fingerpost::private::model::StructSpec::PLAIN
    };
    impl ::fingerpost::private::model::Fields for RenderTask {
        ::fingerpost::private::model::fields! {
            place place(Option < String >) { 0 id } (Option < i64 >) { 1 r#type }
        }
        ::fingerpost::private::model::fields! {
            value(Option < String >) { 0 id } (Option < i64 >) { 1 r#type }
        }
    }
    ::fingerpost::private::model::traits! {
        {} { < 'de > } RenderTask {} {} (self source mode) {
        ::fingerpost::private::model::read_default(< Self as ::core::default::Default >
        ::default, & __SPEC, source) } { ::fingerpost::private::model::Shape::Struct(&
        __SPEC, self) } { __SPEC.schema(< Self as ::fingerpost::private::model::Fields >
        ::property) }
    }
};

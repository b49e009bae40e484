const _: () = {
    static __SPEC: ::fingerpost::private::model::StructSpec = ::fingerpost::private::model::StructSpec {
        name: "RenderTask",
        names: &["id", "type"],
        aliases: &[("kind", 1)],
        defaults: &[],
        skipped: &[],
        all_default: true,
        all_skipped: true,
        closed: false,
        open: false,
        mode: ::fingerpost::private::model::Mode::Exact,
    };
    impl ::fingerpost::private::model::Fields for RenderTask {
        #[inline(never)]
        fn place(
            &mut self,
            index: usize,
        ) -> ::core::option::Option<&mut dyn ::fingerpost::private::model::Place> {
            ::core::option::Option::Some(
                match index {
                    0 => {
                        <Option<String> as ::fingerpost::ModelValue>::place(&mut self.id)
                    }
                    1 => {
                        <Option<
                            i64,
                        > as ::fingerpost::ModelValue>::place(&mut self.r#type)
                    }
                    _ => return ::core::option::Option::None,
                },
            )
        }
        #[inline(never)]
        fn value(
            &self,
            index: usize,
        ) -> ::core::option::Option<&dyn ::fingerpost::private::model::Shown> {
            ::core::option::Option::Some(
                match index {
                    0 => <Option<String> as ::fingerpost::ModelValue>::value(&self.id),
                    1 => <Option<i64> as ::fingerpost::ModelValue>::value(&self.r#type),
                    _ => return ::core::option::Option::None,
                },
            )
        }
        fn property(index: usize) -> ::fingerpost::Schema {
            match index {
                0 => <Option<String> as ::fingerpost::ModelValue>::property(),
                1 => <Option<i64> as ::fingerpost::ModelValue>::property(),
                _ => ::fingerpost::Schema::Any,
            }
        }
    }
    impl ::fingerpost::ModelValue for RenderTask {
        #[inline(never)]
        fn read(
            source: &mut dyn ::fingerpost::private::model::Source,
            mode: ::fingerpost::private::model::Mode,
        ) -> ::core::result::Result<Self, ::fingerpost::private::model::Fault> {
            ::fingerpost::private::model::read_default(
                <Self as ::core::default::Default>::default,
                &__SPEC,
                source,
            )
        }
        fn shape(
            &self,
            _: ::fingerpost::private::model::Mode,
        ) -> ::fingerpost::private::model::Shape<'_> {
            ::fingerpost::private::model::Shape::Struct(&__SPEC, self)
        }
    }
    impl ::fingerpost::Described for RenderTask {
        fn schema() -> ::fingerpost::Schema {
            __SPEC.schema(<Self as ::fingerpost::private::model::Fields>::property)
        }
    }
    impl ::fingerpost::private::model::Serialize for RenderTask {
        fn serialize<__S: ::fingerpost::private::model::Serializer>(
            &self,
            serializer: __S,
        ) -> ::core::result::Result<__S::Ok, __S::Error> {
            ::fingerpost::private::model::serialize(self, serializer)
        }
    }
    impl<'de> ::fingerpost::private::model::Deserialize<'de> for RenderTask {
        fn deserialize<__D: ::fingerpost::private::model::Deserializer<'de>>(
            deserializer: __D,
        ) -> ::core::result::Result<Self, __D::Error> {
            ::fingerpost::private::model::deserialize(deserializer)
        }
    }
};

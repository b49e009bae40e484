const _: () = {
    static __SPEC: another::path::private::model::StructSpec = another::path::private::model::StructSpec {
        name: "Page",
        names: &["allItems", "limit", "wait"],
        aliases: &[],
        defaults: &[1],
        skipped: &[],
        all_default: false,
        all_skipped: false,
        closed: false,
        open: true,
        mode: another::path::private::model::Mode::Lenient,
    };
    struct __PageSlots<T: another::path::ModelValue> {
        __used: ::core::marker::PhantomData<(T,)>,
        all_items: another::path::private::model::Slot<Vec<T>>,
        limit: another::path::private::model::Slot<i64>,
        wait: another::path::private::model::Slot<Duration>,
        more: BTreeMap<String, Value>,
    }
    impl<T: another::path::ModelValue> another::path::private::model::Fields
    for __PageSlots<T> {
        #[inline(never)]
        fn place(
            &mut self,
            index: usize,
        ) -> ::core::option::Option<&mut dyn another::path::private::model::Place> {
            ::core::option::Option::Some(
                match index {
                    0 => <Vec<T> as another::path::ModelValue>::slot(&mut self.all_items),
                    1 => <i64 as another::path::ModelValue>::slot(&mut self.limit),
                    _ => return ::core::option::Option::None,
                },
            )
        }
        fn fill(&mut self, index: usize) {
            match index {
                1 => {
                    self.limit.0 = ::core::option::Option::Some({
                        let default: i64 = ten();
                        default
                    });
                }
                _ => {}
            }
        }
        fn foreign(
            &mut self,
            index: usize,
            value: ::core::option::Option<another::path::private::model::Value>,
        ) -> ::core::result::Result<(), another::path::private::model::Fault> {
            match index {
                2 => {
                    self.wait.0 = ::core::option::Option::Some(
                        <Duration as another::path::SerdeValue>::read(value)?,
                    );
                }
                _ => {}
            }
            ::core::result::Result::Ok(())
        }
        fn rest_place(
            &mut self,
        ) -> ::core::option::Option<&mut dyn another::path::ModelMap> {
            ::core::option::Option::Some(
                <BTreeMap<
                    String,
                    Value,
                > as another::path::ModelMap>::rest(&mut self.more),
            )
        }
    }
    impl<T: another::path::ModelValue> another::path::private::model::Fields
    for Page<T> {
        #[inline(never)]
        fn value(
            &self,
            index: usize,
        ) -> ::core::option::Option<&dyn another::path::private::model::Shown> {
            ::core::option::Option::Some(
                match index {
                    0 => <Vec<T> as another::path::ModelValue>::value(&self.all_items),
                    1 => <i64 as another::path::ModelValue>::value(&self.limit),
                    _ => return ::core::option::Option::None,
                },
            )
        }
        fn property(index: usize) -> another::path::Schema {
            match index {
                0 => <Vec<T> as another::path::ModelValue>::property(),
                1 => <i64 as another::path::ModelValue>::property(),
                _ => another::path::Schema::Any,
            }
        }
        fn foreign_value(&self, index: usize) -> another::path::private::model::Foreign {
            match index {
                2 => <Duration as another::path::SerdeValue>::write(&self.wait),
                _ => {
                    ::core::result::Result::Ok(
                        another::path::private::model::Value::Null,
                    )
                }
            }
        }
        fn rest(
            &self,
        ) -> ::core::option::Option<&dyn another::path::private::model::Entries> {
            ::core::option::Option::Some(
                <BTreeMap<String, Value> as another::path::ModelMap>::entries(&self.more),
            )
        }
    }
    impl<T: another::path::ModelValue> another::path::ModelValue for Page<T> {
        #[inline(never)]
        fn read(
            source: &mut dyn another::path::private::model::Source,
            mode: another::path::private::model::Mode,
        ) -> ::core::result::Result<Self, another::path::private::model::Fault> {
            let mut slots = __PageSlots {
                __used: ::core::marker::PhantomData,
                all_items: another::path::private::model::Slot(
                    ::core::option::Option::None,
                ),
                limit: another::path::private::model::Slot(::core::option::Option::None),
                wait: another::path::private::model::Slot(::core::option::Option::None),
                more: <BTreeMap<String, Value> as another::path::ModelMap>::empty(),
            };
            another::path::private::model::read_struct(&__SPEC, &mut slots, source)?;
            ::core::result::Result::Ok(Self {
                all_items: slots.all_items.field("allItems")?,
                limit: slots.limit.field("limit")?,
                wait: slots.wait.field("wait")?,
                seen: <bool as ::core::default::Default>::default(),
                more: slots.more,
            })
        }
        fn shape(
            &self,
            _: another::path::private::model::Mode,
        ) -> another::path::private::model::Shape<'_> {
            another::path::private::model::Shape::Struct(&__SPEC, self)
        }
    }
    impl<T: another::path::ModelValue> another::path::Described for Page<T> {
        fn schema() -> another::path::Schema {
            __SPEC.schema(<Self as another::path::private::model::Fields>::property)
        }
    }
    impl<T: another::path::ModelValue> another::path::private::model::Serialize
    for Page<T> {
        fn serialize<__S: another::path::private::model::Serializer>(
            &self,
            serializer: __S,
        ) -> ::core::result::Result<__S::Ok, __S::Error> {
            another::path::private::model::serialize(self, serializer)
        }
    }
    impl<
        'de,
        T: another::path::ModelValue,
    > another::path::private::model::Deserialize<'de> for Page<T> {
        fn deserialize<__D: another::path::private::model::Deserializer<'de>>(
            deserializer: __D,
        ) -> ::core::result::Result<Self, __D::Error> {
            another::path::private::model::deserialize(deserializer)
        }
    }
};

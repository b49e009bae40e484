const _: () = {
    struct __PageSlots<T: another::path::ModelValue> {
        __used: ::core::marker::PhantomData<(T,)>,
        all_items: another::path::__private::model::Slot<Vec<T>>,
        limit: another::path::__private::model::Slot<i64>,
        wait: another::path::__private::model::Slot<Duration>,
        more: BTreeMap<String, Value>,
    }
    impl<T: another::path::ModelValue> another::path::__private::model::Fields
    for __PageSlots<T> {
        another::path::__private::model::fields! {
            by_index slot Vec < T > : 0 all_items; i64 : 1 limit;
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
            value: ::core::option::Option<another::path::__private::model::Value>,
        ) -> ::core::result::Result<(), another::path::__private::model::Fault> {
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
    another::path::__private::model::record! {
        by_slots; { { < T : another::path::ModelValue > } { < 'de, T :
        another::path::ModelValue > } Page { < T > } {} } { "Page"["allItems" "limit"
        "wait"] 24 another::path::__private::model::Some(&
        another::path::__private::model::FieldSpecs { aliases : & [], defaults : & [1],
        skipped : & [], }) } (Vec < T > : 0 all_items; i64 : 1 limit;) { fn
        foreign_value(& self, index : usize) -> another::path::__private::model::Foreign
        { match index { 2 => < Duration as another::path::SerdeValue > ::write(& self
        .wait), _ =>
        ::core::result::Result::Ok(another::path::__private::model::Value::Null) } } fn
        rest(& self) -> ::core::option::Option < & dyn
        another::path::__private::model::Entries > { ::core::option::Option::Some(<
        BTreeMap < String, Value > as another::path::ModelMap > ::entries(& self.more)) }
        another::path::__private::model::fields! { forms Vec < T > : 0 all_items; i64 : 1
        limit; } } { #[inline(never)] fn read(source : & mut dyn
        another::path::__private::model::Source, _ :
        another::path::__private::model::Mode,) -> ::core::result::Result < Self,
        another::path::__private::model::Fault > { let mut slots = __PageSlots { __used :
        ::core::marker::PhantomData, all_items :
        another::path::__private::model::Slot(::core::option::Option::None), limit :
        another::path::__private::model::Slot(::core::option::Option::None), wait :
        another::path::__private::model::Slot(::core::option::Option::None), more : <
        BTreeMap < String, Value > as another::path::ModelMap > ::empty() };
        another::path::__private::model::read_slots:: < Self > (& mut slots, source) ?;
        ::core::result::Result::Ok(Self { all_items : slots.all_items.field("allItems")
        ?, limit : slots.limit.field("limit") ?, wait : slots.wait.field("wait") ?, seen
        : < bool as ::core::default::Default > ::default(), more : slots.more }) } }
    }
};

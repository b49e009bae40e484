const _: () = {
    use another::path::__private::model as _model;
    impl<T: _model::ModelValue> _model::ModelValue for Page<T> {
        fn spec() -> &'static _model::StructSpec {
            &_model::StructSpec {
                name: "Page",
                fields: &["allItems", "limit", "wait"],
                names: _model::Names::Plain,
                aliases: &[],
                default: false,
                skip_none: false,
                lenient: true,
                unknown: _model::Unknown::Kept,
            }
        }
        fn read_fields(
            reader: &mut dyn _model::FieldReader,
        ) -> _model::Result<Self, _model::Fault> {
            let mut all_items_slot = <Vec<T> as _model::ModelValue>::slot();
            let mut limit_slot = <i64 as _model::ModelValue>::slot()
                .or_else(|| -> i64 { ten() });
            let mut wait_slot = <Duration as _model::SerdeValue>::slot();
            let mut more_slot = <BTreeMap<String, Value> as _model::ModelMap>::empty();
            reader
                .read_with_rest(
                    &mut [&mut all_items_slot, &mut limit_slot, &mut wait_slot],
                    <BTreeMap<String, Value> as _model::ModelMap>::rest(&mut more_slot),
                )?;
            _model::Ok(Self {
                all_items: all_items_slot.take("allItems")?,
                limit: limit_slot.take("limit")?,
                wait: wait_slot.take("wait")?,
                seen: <bool as _model::Default>::default(),
                more: more_slot,
            })
        }
        fn visit_fields(&self, visitor: &mut dyn _model::FieldVisitor) {
            visitor
                .visit_with_rest(
                    &[
                        <Vec<T> as _model::ModelValue>::shown(&self.all_items),
                        &self.limit,
                        &<Duration as _model::SerdeValue>::shown(&self.wait),
                    ],
                    <BTreeMap<String, Value> as _model::ModelMap>::entries(&self.more),
                );
        }
    }
    impl<T: _model::ModelValue> _model::Described for Page<T> {
        fn schema() -> _model::Schema {
            _model::struct_schema::<Self>()
        }
    }
    impl<T: _model::ModelValue> _model::Serialize for Page<T> {
        fn serialize<__S: _model::Serializer>(
            &self,
            serializer: __S,
        ) -> _model::Result<__S::Ok, __S::Error> {
            _model::serialize(self, serializer)
        }
    }
    impl<'de, T: _model::ModelValue> _model::Deserialize<'de> for Page<T> {
        fn deserialize<__D: _model::Deserializer<'de>>(
            deserializer: __D,
        ) -> _model::Result<Self, __D::Error> {
            _model::deserialize(deserializer)
        }
    }
};

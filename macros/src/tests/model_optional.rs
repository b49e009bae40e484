const _: () = {
    use ::fingerpost::__private::model as _model;
    impl _model::ModelValue for RenderTask {
        fn spec() -> &'static _model::StructSpec {
            &_model::StructSpec {
                name: "RenderTask",
                fields: &["id", "type"],
                names: _model::Names::Plain,
                aliases: &[("kind", "type")],
                default: true,
                skip_none: true,
                lenient: false,
                unknown: _model::Unknown::Ignored,
            }
        }
        fn read_fields(
            reader: &mut dyn _model::FieldReader,
        ) -> _model::Result<Self, _model::Fault> {
            let mut value = <Self as _model::Default>::default();
            match reader.read(&mut [&mut value.id, &mut value.r#type]) {
                _model::Ok(()) => _model::Ok(value),
                _model::Err(fault) => _model::Err(fault),
            }
        }
        fn visit_fields(&self, visitor: &mut dyn _model::FieldVisitor) {
            visitor.visit(&[&self.id, &self.r#type]);
        }
    }
    impl _model::Described for RenderTask {
        fn schema() -> _model::Schema {
            _model::struct_schema::<Self>()
        }
    }
    impl _model::Serialize for RenderTask {
        fn serialize<__S: _model::Serializer>(
            &self,
            serializer: __S,
        ) -> _model::Result<__S::Ok, __S::Error> {
            _model::serialize(self, serializer)
        }
    }
    impl<'de> _model::Deserialize<'de> for RenderTask {
        fn deserialize<__D: _model::Deserializer<'de>>(
            deserializer: __D,
        ) -> _model::Result<Self, __D::Error> {
            _model::deserialize(deserializer)
        }
    }
};

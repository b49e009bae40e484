const _: () = {
    ::fingerpost::private::model::record! {
        default Self { {} { < 'de > } RenderTask {} {} } { "RenderTask"["id" "type"] true
        true false false Exact[& ::fingerpost::private::model::FieldSpecs { aliases : &
        [("kind", 1)], defaults : & [], skipped : & [], }] } { Option < String > : 0 id;
        Option < i64 > : 1 r#type; } {} {}
    }
};

::fingerpost::__private::model::record! {
    by_default, < Self as ::core::default::Default > ::default; { {} { < 'de > }
    RenderTask {} {} } { "RenderTask"["id" "type"]
    35::fingerpost::__private::model::Some(& ::fingerpost::__private::model::FieldSpecs {
    aliases : & [("kind", 1)], defaults : & [], skipped : & [], }) } [id r#type] {} {}
}

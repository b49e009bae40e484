::fingerpost::__private::model::record! {
    by_default, < Self as ::core::default::Default > ::default; { {} { < 'de > }
    RenderTask {} {} } { "RenderTask"["id" "type"]
    3::fingerpost::__private::model::Some(& ::fingerpost::__private::model::FieldSpecs {
    aliases : & [("kind", 1)], defaults : & [], skipped : & [], }) } (Option < String > :
    0 id; Option < i64 > : 1 r#type;) {} {}
}

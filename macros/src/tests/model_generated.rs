::fingerpost::private::model::record! {
    by_default, < Self as ::core::default::Default > ::default; { {} { < 'de > }
    RenderTask {} {} } { "RenderTask"["id" "type"] 35::fingerpost::private::model::Some(&
    ::fingerpost::private::model::FieldSpecs { aliases : & [("kind", 1)], defaults : &
    [], skipped : & [], }) } [id r#type] {} {}
}

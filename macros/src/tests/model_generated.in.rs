#[derive(Model)]
#[model(default, generated, skip_none)]
pub struct RenderTask {
    pub id: Option<String>,
    #[model(rename = "type", alias = "kind")]
    pub r#type: Option<i64>,
}

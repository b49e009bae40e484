#[derive(Model)]
pub enum Status {
    #[model(rename = "in_use", alias = "used")]
    InUse,
    #[model(other)]
    Unknown(String),
}

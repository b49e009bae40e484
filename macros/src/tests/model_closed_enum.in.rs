#[derive(Model)]
#[model(rename_all = "kebab-case")]
pub enum Format {
    Pdf,
    #[model(alias = "png")]
    PortableNetworkGraphics,
}

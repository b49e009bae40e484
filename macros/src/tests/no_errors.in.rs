#[endpoints(crate = another::path)]
pub trait Things: Send {
    #[endpoint(GET "/things")]
    #[deprecated]
    fn things(&self, limit: Option<u32>) -> Things;
}

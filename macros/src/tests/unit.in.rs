#[endpoints]
pub trait Things {
    #[endpoint(DELETE "/things/<type>")]
    fn r#move(&self, r#type: &str) -> ();
}

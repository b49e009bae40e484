use fingerpost::endpoints;

#[endpoints]
pub trait Pictures {
    #[endpoint(POST "/pictures")]
    fn store(&self, #[part("scan")] scan: &[u8], #[part] more: Option<Vec<fingerpost::FormPart>>) -> ();
}

fn main() {}

use fingerpost::endpoints;

#[endpoints]
pub trait Pictures {
    #[endpoint(POST "/pictures")]
    fn store(
        &self,
        #[part("scan", binary)] a: &[u8],
        #[part(raw)] b: &[u8],
        #[part(upload)] c: &[u8],
        #[part(file, filename = "tea.png")] d: &[u8],
        #[part(file, content_type = "image/png")] e: &[u8],
        #[part(name = "title")] f: &str,
    ) -> ();
}

fn main() {}

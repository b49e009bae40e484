use fingerpost::endpoints;

#[endpoints]
pub trait Issues {
    #[endpoint(POST "/pictures")]
    fn store(
        &self,
        #[part("file")] file: &[u8],
        #[request_part("meta-data")] meta_data: &str,
        #[part_map] more: &std::collections::BTreeMap<String, String>,
        #[file("scan")] picture: Vec<u8>,
        #[multipart] title: &str,
    ) -> ();
    #[endpoint(POST "/form")]
    fn form(&self, #[multipart] form: fingerpost::Multipart) -> ();
}

fn main() {}

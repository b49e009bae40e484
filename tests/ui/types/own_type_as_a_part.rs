use fingerpost::endpoints;

pub struct Picture;

#[endpoints]
pub trait Pictures {
    #[endpoint(POST "/pictures")]
    fn store(&self, #[part] meta: &Picture, #[part(file)] picture: Picture, #[part(json)] more: &Picture) -> ();
}

fn main() {}

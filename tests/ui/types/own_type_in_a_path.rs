use fingerpost::endpoints;

pub struct Color;

#[endpoints]
pub trait Colors {
    #[endpoint(GET "/colors<color>")]
    fn color(&self, #[path(matrix)] color: &Color) -> ();

    #[endpoint(GET "/colors/<colors>/all")]
    fn colors(&self, #[path(comma)] colors: &[Color]) -> ();
}

fn main() {}

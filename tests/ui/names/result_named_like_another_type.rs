use fingerpost::endpoints;

#[derive(Debug, serde::Deserialize, serde::Serialize)]
pub struct Stored {}

#[derive(Debug, serde::Deserialize)]
pub struct Kept {}

#[derive(Debug, serde::Deserialize)]
pub struct Gone {}

#[endpoints(errors(410 => Gone))]
pub trait Things {
    #[endpoint(GET "/things")]
    fn things(&self) -> Vec<Stored>;

    #[endpoint(POST "/things", ok(200 => u8, 201 => u16))]
    fn store(&self) -> Stored;

    #[endpoint(PUT "/things", ok(200 => u8, 201 => u16))]
    fn keep(&self) -> Kept;

    #[endpoint(GET "/kept", errors(404 => Kept))]
    fn kept(&self) -> u8;

    #[endpoint(DELETE "/things", ok(200 => u8, 202 => u16))]
    fn delete(&self) -> Gone;
}

fn main() {}

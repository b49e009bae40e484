#[endpoints]
trait Queries {
    #[endpoint(POST "/queries/<format..>", output = text)]
    fn run(&self, format: &str) -> String;
}

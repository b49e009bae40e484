#[endpoints(eror = ApiError)]
pub trait Things<T> {
    #[endpoint(gte "/a/<id", error(404, 200), output = txt)]
    async fn a<U>(&self, id: U, (b, c): (i64, i64), d: Option<T>, #[body] e: &str) -> Thing;

    fn f(self, #[body] g: &Thing, #[body] h: impl Sized, call: Option<&str>);

    const LIMIT: i64;
}

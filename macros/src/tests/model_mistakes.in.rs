#[derive(Model)]
#[model(defualt)]
pub struct Thing<'a> {
    #[model(rename = id, skip = true)]
    id: &'a str,
}

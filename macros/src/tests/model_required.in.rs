#[derive(Model)]
#[model(crate = another::path, rename_all = "camelCase", lenient)]
struct Page<T> {
    all_items: Vec<T>,
    #[model(default = ten)]
    limit: i64,
    #[model(serde)]
    wait: Duration,
    #[model(skip)]
    seen: bool,
    #[model(flatten)]
    more: BTreeMap<String, Value>,
}

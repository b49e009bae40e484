#[derive(Model)]
#[model(untagged)]
pub enum Expandable {
    Id(String),
    #[model(has("id", "object" = "customer", "level" = -1, "live" = true))]
    Customer(Customer),
}

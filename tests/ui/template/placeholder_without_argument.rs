use fingerpost::endpoints;

#[derive(Debug, serde::Deserialize)]
pub struct Thing {}

#[endpoints]
pub trait Things {
    #[endpoint(GET "/render_tasks/<render_task_id>")]
    fn thing(&self, task_id: &str) -> Thing;
}

fn main() {}

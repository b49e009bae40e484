#[endpoints]
pub trait RenderTasks {
    #[endpoint(GET "/render_tasks/<id>/results", output = bytes, pending(202))]
    fn results(&self, id: &str) -> Bytes;
}

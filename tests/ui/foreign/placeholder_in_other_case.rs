use fingerpost::endpoints;

#[endpoints]
pub trait Issues {
    #[endpoint(GET "/users/{userId}/{team-id}")]
    fn user(&self, user_id: u64, team_id: u64) -> ();
}

fn main() {}

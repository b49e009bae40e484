//! Acts as other users of Looker (sudo): each has a handle with a session and permissions of their own.
//!
//! `cargo run --example sudo` uses a simulated Looker in memory. For your own instance, use `Looker::from_env()?` in
//! place of the simulator, with an API key of an administrator.

use looker_api::prelude::*;
use looker_api::simulator::Simulator;

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), looker_api::Error> {
    let simulator = Simulator::new().in_memory();
    let admin = simulator.looker().build()?;

    let mut users = admin.search_users().last_name("P%").fields("id").pages();
    while let Some(user) = users.next().await {
        let id = user?.id.unwrap_or_default();
        // Its first call logs in: the administrator's session requests one for the user.
        let looker = admin.as_user(&*id)?;
        let name = looker.me().fields("display_name").await?.display_name.unwrap_or_default();
        println!("{id} {name} sees {} dashboards", looker.all_dashboards().fields("id").await?.len());
        looker.logout().await?;
    }

    // An unknown user is reported by the first call.
    if let Err(error) = admin.as_user("99")?.me().await {
        println!("{error}");
    }
    Ok(())
}

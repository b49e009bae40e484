//! Runs the script: with its own simulator, and against the one in the environment.

use std::process::Output;

use looker_api::simulator::Simulator;

use crate::support::example;

fn outcome(output: &Output) -> (Option<i32>, String, String) {
    let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
    (output.status.code(), text(&output.stdout), text(&output.stderr))
}

const CALLS: &str = "\
I am Ada Admin
1: Sales overview
2: Umsätze & Erträge – 2026
3: Marketing funnel
4: Broken chart
6: Support: 95% answered in a day
thelook::business_pulse: Business pulse
7: Finance report
8: EMEA pipeline
about sales: Sales overview
there is no such dashboard
logged out
";

#[test]
fn without_settings_it_talks_to_a_simulator_of_its_own() {
    let expected = format!("No Looker is set (LOOKERSDK_BASE_URL): using a simulated one.\n{CALLS}");
    assert_eq!(outcome(&example("blocking").output().unwrap()), (Some(0), expected, String::new()));
}

#[test]
fn with_settings_it_talks_to_the_instance_they_name() {
    let runtime = tokio::runtime::Runtime::new().unwrap();
    let simulator = runtime.block_on(Simulator::new().start()).unwrap();
    let mut script = example("blocking");
    script
        .env("LOOKERSDK_BASE_URL", simulator.base_url())
        .env("LOOKERSDK_CLIENT_ID", simulator.client_id())
        .env("LOOKERSDK_CLIENT_SECRET", simulator.client_secret());
    assert_eq!(outcome(&script.output().unwrap()), (Some(0), CALLS.to_owned(), String::new()));
    script.env("LOOKERSDK_CLIENT_SECRET", "wr0ng");
    let (code, stdout, stderr) = outcome(&script.output().unwrap());
    assert_eq!((code, &*stdout), (Some(1), ""));
    assert!(stderr.contains("login") && !stderr.contains("wr0ng"), "{stderr}");
}

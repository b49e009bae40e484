//! Validates every response of the simulator against Looker's document: `every_response DOCUMENT`.
//!
//! `cargo xtask interop contract` passes the strict document from `tests/interop/prepare.py`. Every recorded call is
//! made by name, through a transport that validates request and response: as recorded, and once per operation with
//! arguments that exist in the simulated instance, so that the response is not a 404.
//!
//! `fields` is left out: it selects a part of the response, but required properties refer to the whole.

#[path = "../../../../api/tests/it/wire/vectors.rs"]
#[allow(dead_code, reason = "what was sent is compared by the test that the vectors are made for")]
mod vectors;

use std::collections::BTreeSet;
use std::error::Error;
use std::process::ExitCode;

use fingerpost::testing::contract::Contract;
use fingerpost::{Caller, EndpointDescriptor, RetryPolicy};
use looker_api::OPERATIONS;
use looker_api::simulator::Simulator;
use serde_json::{Map, Value};

use self::vectors::{Vector, endpoint, value, vectors};

const COUNT: usize = 483;

/// Known deviations from the document, each with its reason. An unused one is an error.
const EXCEPTIONS: &[(&str, &str, &str)] = &[
    ("run_look", "response, body /", "the document calls every result text; as `json` the rows come"),
    ("run_query", "response, body /", "the document calls every result text; as `json` the rows come"),
    ("run_sql_interface_query", "response, body /", "the document has `json_bi` alone; as `json` the rows come"),
    ("search_lookml_dashboards", "response, body /", "a search gives a list; the document has one dashboard"),
    ("search_themes", "request, query parameter `begin_at`", "recorded without an offset"),
    ("search_themes", "request, query parameter `end_at`", "recorded without an offset"),
];

/// Existing items of the simulated instance, by the names of arguments.
const KNOWN: &[(&str, &str)] = &[
    ("board_id", "1"),
    ("board_item_id", "1"),
    ("board_section_id", "1"),
    ("connection_name", "thelook"),
    ("content_metadata_id", "71"),
    ("credential_type", "email"),
    ("credential_id", "user2@example.com"),
    ("credentials_api3_id", "1"),
    ("dashboard_element_id", "101"),
    ("dashboard_filter_id", "10"),
    ("dashboard_id", "1"),
    ("dashboard_layout_component_id", "1"),
    ("dashboard_layout_id", "1"),
    ("explore_name", "orders"),
    ("folder_id", "14"),
    ("group_id", "2"),
    ("look_id", "1"),
    ("lookml_dashboard_id", "thelook::business_pulse"),
    ("lookml_model_name", "thelook"),
    ("model", "thelook"),
    ("model_name", "thelook"),
    ("model_set_id", "2"),
    ("parent_id", "12"),
    ("permission_set_id", "4"),
    ("query_id", "601"),
    ("result_format", "json"),
    ("role_id", "5"),
    ("scheduled_plan_id", "1"),
    ("user_attribute_id", "6"),
    ("user_id", "2"),
    ("view", "orders"),
    ("view_name", "orders"),
    ("workspace_id", "production"),
];

#[derive(Default)]
struct Report {
    calls: usize,
    sent: BTreeSet<&'static str>,
    /// Operations that returned a result.
    succeeded: BTreeSet<&'static str>,
    /// Calls whose values no URL can contain.
    refused: usize,
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<ExitCode, Box<dyn Error>> {
    let path = std::env::args().nth(1).ok_or("usage: every_response DOCUMENT")?;
    let document = std::fs::read_to_string(&path).map_err(|error| format!("{path}: {error}"))?;
    let mut contract = Contract::from_text(&document)?.base_path("").collecting();
    for (operation, place, reason) in EXCEPTIONS {
        contract = contract.allow_at(operation, place, reason);
    }
    let mut report = Report::default();
    let mut known = BTreeSet::new();
    for vector in vectors() {
        let endpoint = endpoint(&vector.op);
        report.add(&contract, endpoint, recorded(&vector, endpoint)).await?;
        if known.insert(endpoint.operation_name()) {
            report.add(&contract, endpoint, with_what_there_is(&vector, endpoint)).await?;
        }
    }
    Ok(report.print(&contract))
}

/// Returns the arguments of a recorded call.
fn recorded(vector: &Vector, endpoint: &EndpointDescriptor) -> Map<String, Value> {
    let named = endpoint.parameters().filter(|parameter| parameter.name() != "fields");
    named.map(|parameter| (parameter.name().to_owned(), value(vector, parameter).clone())).collect()
}

/// Returns the required arguments, with names and ids that exist in the instance.
fn with_what_there_is(vector: &Vector, endpoint: &EndpointDescriptor) -> Map<String, Value> {
    let required = endpoint.parameters().filter(fingerpost::Parameter::is_required);
    let mut arguments: Map<_, _> =
        required.map(|parameter| (parameter.name().to_owned(), value(vector, parameter).clone())).collect();
    replace(&mut arguments);
    arguments
}

fn replace(arguments: &mut Map<String, Value>) {
    for (name, value) in arguments {
        match value {
            Value::Object(inner) => replace(inner),
            Value::String(text) => {
                if let Some((_, known)) = KNOWN.iter().find(|(argument, _)| argument == name) {
                    (*known).clone_into(text);
                }
            }
            _ => {}
        }
    }
}

impl Report {
    /// Makes one call to an unmodified instance.
    async fn add(
        &mut self,
        contract: &Contract,
        endpoint: &'static EndpointDescriptor,
        arguments: Map<String, Value>,
    ) -> Result<(), Box<dyn Error>> {
        let simulator = Simulator::new().in_memory();
        let transport = contract.around(simulator.service().clone());
        let looker = simulator.looker().transport(transport).retry(RetryPolicy::never()).build()?;
        match looker.client().call_described(endpoint, &Value::Object(arguments)) {
            Ok(call) => {
                self.calls += 1;
                self.sent.insert(endpoint.operation_name());
                if call.await.is_ok() {
                    self.succeeded.insert(endpoint.operation_name());
                }
            }
            Err(error) if error.is_argument() => self.refused += 1,
            Err(error) => return Err(error.into()),
        }
        Ok(())
    }

    fn print(&self, contract: &Contract) -> ExitCode {
        let violations: BTreeSet<_> = contract.violations().iter().map(ToString::to_string).collect();
        for violation in &violations {
            println!("{violation}");
        }
        println!(
            "{} calls of {} operations: {} problems; {} operations have given a result; {} more calls were refused before \
             they were sent",
            self.calls,
            self.sent.len(),
            violations.len(),
            self.succeeded.len(),
            self.refused,
        );
        if !violations.is_empty() {
            return ExitCode::FAILURE;
        }
        // Fails if an exception is unused.
        contract.assert_clean();
        let missing = OPERATIONS.iter().copied().flatten().map(|endpoint| endpoint.operation_name());
        let missing: Vec<_> = missing.filter(|operation| !self.sent.contains(operation)).collect();
        if self.sent.len() == COUNT && missing.is_empty() {
            return ExitCode::SUCCESS;
        }
        println!("not called: {}", missing.join(", "));
        ExitCode::FAILURE
    }
}

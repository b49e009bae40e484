//! Calls with stub responses, in a trait implemented by hand.

use fingerpost::testing::{StubCall, StubResponse};
use fingerpost::{TransportError, endpoints};
use serde::{Deserialize, Serialize};

#[derive(Debug, Deserialize, PartialEq, Serialize)]
struct Problem {
    message: String,
}

#[endpoints(error = Problem)]
trait Tasks {
    #[endpoint(GET "/tasks/<id>", errors(404))]
    fn task(&self, id: &str, fields: Option<&str>) -> String;

    #[endpoint(GET "/tasks/count")]
    fn count(&self) -> u64;

    #[endpoint(GET "<address>", auth = none)]
    fn next(&self, address: &str) -> u64;
}

struct Double;

impl Tasks for Double {
    fn task(&self, id: &str) -> TaskBuilderForTasks {
        match id {
            "404" => TaskBuilderForTasks::failing(&TASK, TaskError::NotFound(Problem { message: "gone".into() })),
            "503" => TaskBuilderForTasks::responding(&TASK, StubResponse::status(503).body("busy")),
            "lost" => TaskBuilderForTasks::responding(&TASK, StubResponse::failure(|| TransportError::new("lost"))),
            id => TaskBuilderForTasks::ready(&TASK, format!("task {id}")),
        }
    }

    fn count(&self) -> CountBuilderForTasks {
        CountBuilderForTasks::ready(&COUNT, 3)
    }

    fn next(&self, _: &str) -> NextBuilderForTasks {
        NextBuilderForTasks::ready(&NEXT, 4)
    }
}

#[tokio::test]
async fn a_stub_call_returns_its_stub_response() {
    assert_eq!(Double.task("1").fields("id").await.unwrap(), "task 1");
    assert_eq!((Double.count().await.unwrap(), Double.next("https://a.example/2").await.unwrap()), (3, 4));
    let error = Double.task("404").await.unwrap_err();
    assert!(matches!(error.declared(), Some(TaskError::NotFound(problem)) if problem.message == "gone"));
    let error = Double.task("503").await.unwrap_err();
    assert_eq!((error.declared().is_none(), error.status().unwrap().as_u16()), (true, 503));
    assert_eq!(&error.body().unwrap()[..], b"busy");
    assert!(Double.task("lost").await.unwrap_err().status().is_none());
}

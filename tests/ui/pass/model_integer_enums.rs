//! Integer enums, closed and open: in models, lists and maps, and as parameters.

use std::collections::BTreeMap;

use fingerpost::{Client, Model, PerCall, endpoints};

#[derive(Clone, Copy, Debug, Eq, Model, Ord, PartialEq, PartialOrd)]
pub enum Priority {
    Lowest = -1,
    Low = 1,
    Medium,
    High = 10,
}

#[derive(Clone, Copy, Debug, Eq, Hash, Model, PartialEq)]
#[repr(i64)]
pub enum Code {
    Done = 0,
    Failed = 0x10,
    #[model(other)]
    Unknown(i64),
}

#[derive(Debug, Model, PartialEq)]
pub struct Task {
    priority: Priority,
    codes: Vec<Code>,
    last: Option<Code>,
}

#[endpoints]
pub trait Tasks {
    #[endpoint(GET "/tasks/<priority>")]
    fn tasks(&self, priority: Priority, code: Option<&[Code]>, #[header("x-code")] one: Option<Code>) -> Vec<Task>;
}

fn main() {
    let json = r#"{"priority":-1,"codes":[0,16,7],"last":null}"#;
    let task: Task = serde_json::from_str(json).unwrap();
    let codes = vec![Code::Done, Code::Failed, Code::Unknown(7)];
    assert_eq!(task, Task { priority: Priority::Lowest, codes: codes.clone(), last: None });
    assert_eq!(serde_json::to_string(&task).unwrap(), json);
    assert_eq!((Priority::Medium.as_i64(), i64::from(Priority::High), Code::from(16)), (2, 10, Code::Failed));
    assert_eq!(format!("{:>3}", Priority::Lowest), " -1");

    let error = serde_json::from_str::<Priority>("3").unwrap_err().to_string();
    assert!(error.starts_with("unknown value, expected one of -1, 1, 2, 10"), "{error}");
    assert!(serde_json::from_str::<Priority>("\"Low\"").is_err());

    let counts: BTreeMap<Priority, u8> = serde_json::from_str(r#"{"1":5,"-1":6}"#).unwrap();
    assert_eq!(counts, BTreeMap::from([(Priority::Lowest, 6), (Priority::Low, 5)]));
    assert_eq!(serde_json::to_string(&counts).unwrap(), r#"{"-1":6,"1":5}"#);

    let client = Client::new("https://tasks.example").unwrap();
    let request = client.tasks(Priority::Lowest).code(&codes).one(Code::Unknown(-2)).request().unwrap();
    assert_eq!(request.uri(), "https://tasks.example/tasks/-1?code=0&code=16&code=7");
    assert_eq!(request.headers()["x-code"], "-2");
}

//! The simulator, called over a real socket by an independent client.

use std::collections::BTreeSet;
use std::time::Duration;

use looker_api::simulator::{RunningSimulator, Simulator};
use reqwest::{Client, Method, RequestBuilder, Response, StatusCode};
use serde_json::{Value, json};

/// A simulator and a logged-in client.
struct Session {
    looker: RunningSimulator,
    http: Client,
    token: String,
}

impl Session {
    async fn begin(simulator: Simulator) -> Self {
        let looker = simulator.start().await.expect("a free port");
        let http = Client::builder().no_proxy().build().expect("a client");
        let response = login(&http, &looker, looker.client_id(), looker.client_secret()).await;
        assert_eq!(response.status(), 200);
        let token = access_token(response).await;
        Self { looker, http, token }
    }

    fn request(&self, method: Method, path: &str) -> RequestBuilder {
        let url = format!("{}/api/4.0{path}", self.looker.base_url());
        self.http.request(method, url).bearer_auth(&self.token)
    }

    async fn get(&self, path: &str) -> Response {
        self.request(Method::GET, path).send().await.expect("a response")
    }

    async fn json(&self, path: &str) -> Value {
        let response = self.get(path).await;
        assert_eq!(response.status(), 200, "{path}");
        response.json().await.expect("JSON")
    }

    async fn post(&self, path: &str, body: &Value) -> Response {
        self.request(Method::POST, path).json(body).send().await.expect("a response")
    }

    async fn ids(&self, query: &str) -> Vec<String> {
        let found = self.json(&format!("/dashboards/search?fields=id&{query}")).await;
        let ids = found.as_array().expect("a list").iter();
        ids.map(|row| row["id"].as_str().expect("an id").to_owned()).collect()
    }

    /// Creates a render task and returns its id, after checking its first status.
    async fn order(&self, path: &str) -> String {
        let response = self.post(&format!("/render_tasks/{path}"), &json!({})).await;
        assert_eq!(response.status(), 200, "{path}");
        let task: Value = response.json().await.expect("JSON");
        assert_eq!(task["status"], "enqueued_for_query");
        task["id"].as_str().expect("an id").to_owned()
    }

    /// Returns the observed statuses in order, and the finished task.
    async fn watch(&self, id: &str) -> (Vec<String>, Value) {
        let mut seen = Vec::new();
        loop {
            let task = self.json(&format!("/render_tasks/{id}")).await;
            let status = task["status"].as_str().expect("a status").to_owned();
            if seen.last() != Some(&status) {
                seen.push(status.clone());
            }
            if status == "success" || status == "failure" {
                return (seen, task);
            }
            tokio::time::sleep(Duration::from_millis(2)).await;
        }
    }

    async fn document(&self, path: &str) -> (String, Vec<u8>) {
        let id = self.order(path).await;
        self.watch(&id).await;
        let response = self.get(&format!("/render_tasks/{id}/results")).await;
        assert_eq!(response.status(), 200, "{path}");
        let content_type = response.headers()["content-type"].to_str().expect("text").to_owned();
        (content_type, response.bytes().await.expect("a document").to_vec())
    }
}

fn quick() -> Simulator {
    Simulator::new().render_step(Duration::from_millis(8))
}

async fn login(http: &Client, looker: &RunningSimulator, id: &str, secret: &str) -> Response {
    let url = format!("{}/api/4.0/login", looker.base_url());
    http.post(url).form(&[("client_id", id), ("client_secret", secret)]).send().await.expect("a response")
}

async fn access_token(response: Response) -> String {
    let body: Value = response.json().await.expect("JSON");
    body["access_token"].as_str().expect("a token").to_owned()
}

/// Checks status and shape of an error, and returns its body.
async fn refused(response: Response, status: u16) -> Value {
    assert_eq!(response.status(), status);
    assert_eq!(response.headers()["content-type"], "application/json");
    let body: Value = response.json().await.expect("JSON");
    assert!(body["message"].is_string() && body["documentation_url"].is_string(), "{body}");
    assert_eq!(body["errors"].is_array(), status == 422, "{body}");
    body
}

#[tokio::test]
async fn the_right_credentials_log_in_and_wrong_ones_are_not_found() {
    let session = Session::begin(Simulator::new().client("a+b c&d", "s=/%")).await;
    let Session { looker, http, .. } = &session;
    let response: Value = login(http, looker, "a+b c&d", "s=/%").await.json().await.expect("JSON");
    assert_eq!((&response["token_type"], &response["expires_in"]), (&json!("Bearer"), &json!(3600)));
    assert_eq!(response.get("refresh_token"), Some(&Value::Null));
    assert_ne!(response["access_token"], json!(session.token));
    let body = refused(login(http, looker, "a+b c&d", "wrong").await, 404).await;
    assert_eq!(body["message"], "Not found");
    refused(login(http, looker, "", "s=/%").await, 404).await;

    let by_query = http.post(format!("{}/api/4.0/login", looker.base_url()));
    let by_query = by_query.query(&[("client_id", "a+b c&d"), ("client_secret", "s=/%")]);
    assert_eq!(by_query.send().await.expect("a response").status(), 200);
    assert_eq!(looker.count("POST /login"), 5);
    assert!(looker.environment().contains("LOOKERSDK_CLIENT_ID=a+b c&d\n"));
}

#[tokio::test]
async fn a_token_ends_with_its_lifetime_a_logout_or_a_revocation() {
    let session = Session::begin(Simulator::new().token_lifetime(Duration::from_millis(10))).await;
    tokio::time::sleep(Duration::from_millis(11)).await;
    assert_eq!(refused(session.get("/user").await, 401).await["message"], "Requires authentication.");

    let mut session = Session::begin(Simulator::new()).await;
    assert_eq!(session.json("/user?fields=id,display_name").await, json!({ "id": "1", "display_name": "Ada Admin" }));
    let gone = session.request(Method::DELETE, "/logout").send().await.expect("a response");
    assert_eq!(gone.status(), 204);
    refused(session.get("/user").await, 401).await;
    let response = login(&session.http, &session.looker, "simulator-id", "simulator-secret").await;
    session.token = access_token(response).await;
    let old_style = session.http.get(format!("{}/api/4.0/user", session.looker.base_url()));
    let old_style = old_style.header("Authorization", format!("token {}", session.token)).send().await;
    assert_eq!(old_style.expect("a response").status(), 200);
    session.looker.revoke_tokens();
    refused(session.get("/user").await, 401).await;
    session.token = "made-up".to_owned();
    refused(session.get("/user").await, 401).await;
}

#[tokio::test]
async fn an_administrator_acts_as_another_user_and_nobody_else_does() {
    let mut session = Session::begin(quick()).await;
    refused(session.post("/login/99", &json!(null)).await, 404).await;
    let id_of_admin = session.order("looks/1/png?width=100&height=100").await;
    let admin = session.token.clone();
    session.token = access_token(session.post("/login/2", &json!(null)).await).await;
    assert_eq!(session.json("/user").await["display_name"], "Börje Åkesson");
    refused(session.post("/login/3", &json!(null)).await, 403).await;

    // A task is visible to its creator and to administrators.
    let id_of_user = session.order("looks/1/png?width=100&height=100").await;
    refused(session.get(&format!("/render_tasks/{id_of_admin}")).await, 404).await;
    refused(session.get(&format!("/render_tasks/{id_of_admin}/results")).await, 404).await;
    session.token = admin;
    assert_eq!(session.json(&format!("/render_tasks/{id_of_user}")).await["user_id"], "2");
}

#[tokio::test]
async fn dashboards_are_listed_and_looked_up_by_id_or_slug() {
    let session = Session::begin(Simulator::new()).await;
    let all = session.json("/dashboards?fields=id,folder(name)").await;
    let ids: BTreeSet<_> = all.as_array().expect("a list").iter().filter_map(|row| row["id"].as_str()).collect();
    assert_eq!(ids, BTreeSet::from(["1", "2", "3", "4", "6", "7", "8", "thelook::business_pulse"]));
    assert_eq!(all[0], json!({ "id": "1", "folder": { "name": "Sales" } }));
    assert_eq!(session.json("/dashboards/SalesOverview").await["id"], "1");
    assert_eq!(session.json("/dashboards/2").await["title"], "Umsätze & Erträge – 2026");
    let lookml = session.json("/dashboards/thelook%3A%3Abusiness_pulse").await;
    assert_eq!(lookml["dashboard_elements"][0]["id"], "thelook::business_pulse::total_orders");
    refused(session.get("/dashboards/99").await, 404).await;
    refused(session.get("/dashboards/%FF").await, 400).await;
    refused(session.get("/nothing").await, 404).await;
    refused(session.request(Method::PUT, "/user").send().await.expect("a response"), 405).await;
    assert_eq!(session.looker.count("GET /dashboards/{dashboard_id}"), 5);
    assert_eq!(session.looker.count("unknown"), 2);
}

#[tokio::test]
async fn search_finds_what_the_parameters_say() {
    let session = Session::begin(Simulator::new()).await;
    for (query, expected) in [
        ("", &["1", "2", "3", "4", "6", "7", "8"][..]),
        ("title=sales%25", &["1"]),
        ("title=UMS_TZE%25", &["2"]),
        ("title=Sales", &[]),
        ("id=3,1,5", &["1", "3"]),
        ("deleted=true", &["5"]),
        ("description=IS+NULL", &["3", "6"]),
        ("description=NOT%20NULL&user_id=2", &["2"]),
        ("slug=supportanswers", &["6"]),
        ("view_count=42,7", &["3", "4", "6"]),
        ("folder_id=10&user_id=3&offset=0", &[]),
        ("folder_id=10&user_id=3&filter_or=true", &["1", "2", "4", "6"]),
        ("filter_or=true", &["1", "2", "3", "4", "6", "7", "8"]),
        ("user_id=2&not_owned_by=true", &["1", "4", "6", "7", "8"]),
        ("sorts=title+desc", &["2", "6", "1", "3", "7", "8", "4"]),
        ("sorts=view_count,id+desc", &["4", "8", "7", "6", "3", "2", "1"]),
        ("limit=2&offset=1", &["2", "3"]),
        ("page=2&per_page=2", &["3", "4"]),
        ("page=2&per_page=2&limit=1", &["1"]),
    ] {
        assert_eq!(session.ids(query).await, expected, "{query}");
    }
    for wrong in ["limit=two", "limit=-1", "page=0", "deleted=perhaps", "filter_or=1", "sorts=colour", "sorts=id+up"] {
        refused(session.get(&format!("/dashboards/search?{wrong}")).await, 400).await;
    }
    let page = session.get("/dashboards/search?fields=id,title&limit=2&offset=2").await;
    assert_eq!(page.headers()["x-total-count"], "7");
    let links = page.headers()["link"].to_str().expect("text");
    assert!(links.contains("limit=2&offset=4>; rel=\"next\"") && links.contains("offset=0>; rel=\"prev\""), "{links}");
}

#[tokio::test]
async fn render_tasks_are_checked_before_they_begin() {
    let session = Session::begin(quick()).await;
    for (path, status) in [
        ("dashboards/1/gif?width=10&height=10", 400),
        ("looks/1/pdf?width=10&height=10", 400),
        ("dashboards/1/pdf?width=10", 400),
        ("dashboards/1/pdf?height=ten&width=10", 400),
        ("dashboards/1/pdf?width=10&height=10&pdf_landscape=maybe", 400),
        ("dashboards/99/pdf?width=10&height=10", 404),
        ("dashboards/5/pdf?width=10&height=10", 404),
        ("dashboard_elements/99/png?width=10&height=10", 404),
        ("looks/99/png?width=10&height=10", 404),
        ("queries/99/png?width=10&height=10", 404),
        ("queries/601/jpg?width=10001&height=10", 422),
        ("dashboards/1/pdf?width=10&height=10&pdf_paper_size=a9", 422),
    ] {
        refused(session.post(&format!("/render_tasks/{path}"), &json!({})).await, status).await;
    }
    let path = "/render_tasks/dashboards/1/pdf?width=0&height=-1";
    let errors = refused(session.post(path, &json!({})).await, 422).await;
    assert_eq!((&errors["errors"][0]["field"], &errors["errors"][1]["field"]), (&json!("width"), &json!("height")));
    let path = "/render_tasks/dashboards/1/pdf?width=10&height=10";
    refused(session.post(path, &json!(["no object"])).await, 400).await;
    refused(session.request(Method::POST, path).send().await.expect("a response"), 400).await;
    refused(session.post(path, &json!({ "dashboard_style": "sideways" })).await, 422).await;
    refused(session.get("/render_tasks/99").await, 404).await;
}

#[tokio::test]
async fn a_task_moves_through_its_statuses_until_the_document_is_there() {
    let session = Session::begin(Simulator::new().render_step(Duration::from_millis(60))).await;
    let id = session.order("dashboards/2/pdf?width=1200&height=800&pdf_paper_size=a4").await;
    let early = session.get(&format!("/render_tasks/{id}/results")).await;
    assert_eq!((early.status(), early.headers()["retry-after"].as_bytes()), (StatusCode::ACCEPTED, &b"1"[..]));
    assert!(early.bytes().await.expect("nothing").is_empty());
    let (seen, task) = session.watch(&id).await;
    let order = ["enqueued_for_query", "querying", "enqueued_for_render", "rendering", "success"];
    // A busy machine may miss a status, but never sees one too early.
    assert!(seen.iter().map(|status| order.iter().position(|known| known == status)).is_sorted(), "{seen:?}");
    assert_eq!(seen.last().map(String::as_str), Some("success"));
    assert_eq!((&task["runtime"], &task["query_runtime"]), (&json!(0.24), &json!(0.06)));
    assert!(task["finalized_at"].is_string());
}

#[tokio::test]
async fn documents_are_real_and_the_same_every_time() {
    let session = Session::begin(quick()).await;
    let path = "dashboards/2/pdf?width=1200&height=800&pdf_paper_size=a4";
    let (kind, pdf) = session.document(path).await;
    assert_eq!((kind.as_str(), &pdf[..5]), ("application/pdf", &b"%PDF-"[..]));
    // "Umsätze & Erträge – 2026" in Windows code page 1252, which the file uses for text that is not ASCII.
    let title = b"<556D73E4747A6520262045727472E4676520962032303236>";
    assert!(pdf.windows(title.len()).any(|part| part == title));

    let (kind, png) = session.document("dashboards/1/png?width=640&height=480").await;
    assert_eq!((kind.as_str(), &png[..4]), ("image/png", &b"\x89PNG"[..]));
    let picture = image::load_from_memory(&png).expect("a picture").to_rgb8();
    assert_eq!(picture.dimensions(), (640, 480));
    assert!(picture.pixels().collect::<std::collections::HashSet<_>>().len() > 20, "nothing is drawn");

    let lookml = "dashboards/thelook%3A%3Abusiness_pulse/jpg?width=300&height=500";
    let (kind, jpg) = session.document(lookml).await;
    assert_eq!((kind.as_str(), &jpg[..3]), ("image/jpeg", &b"\xFF\xD8\xFF"[..]));
    let picture = image::load_from_memory(&jpg).expect("a picture");
    assert_eq!((picture.width(), picture.height()), (300, 500));

    for path in ["dashboard_elements/101/png", "looks/2/png", "queries/501/jpg", "dashboards/3/png"] {
        let path = format!("{path}?width=1&height=1");
        assert_eq!(session.document(&path).await, session.document(&path).await);
    }
    assert_eq!(session.document("dashboards/1/png?width=640&height=480").await.1, png);
    assert_eq!(session.document(path).await.1, pdf);
    assert_ne!(session.document(&format!("{path}&pdf_landscape=true")).await.1, pdf);
}

#[tokio::test]
async fn a_broken_dashboard_fails_with_a_reason() {
    let session = Session::begin(quick()).await;
    let id = session.order("dashboards/4/pdf?width=100&height=100").await;
    let (seen, task) = session.watch(&id).await;
    assert_eq!(seen.last().map(String::as_str), Some("failure"));
    assert!(task["status_detail"].as_str().expect("a reason").contains("Division by zero"));
    refused(session.get(&format!("/render_tasks/{id}/results")).await, 404).await;
}

#[tokio::test]
async fn requests_are_refused_by_the_rate_limit_or_when_a_test_says_so() {
    let session = Session::begin(Simulator::new().rate_limit(2, Duration::from_mins(1))).await;
    session.json("/user").await;
    session.json("/user").await;
    let response = session.get("/user").await;
    let wait: u64 = response.headers()["retry-after"].to_str().expect("text").parse().expect("seconds");
    assert!((1..=60).contains(&wait));
    refused(response, 429).await;

    let session = Session::begin(Simulator::new()).await;
    session.looker.refuse_next(2, StatusCode::SERVICE_UNAVAILABLE, Some(Duration::from_millis(1500)));
    assert_eq!(login(&session.http, &session.looker, "simulator-id", "simulator-secret").await.status(), 200);
    let response = session.get("/user").await;
    assert_eq!(response.headers()["retry-after"], "2");
    refused(response, 503).await;
    refused(session.get("/user").await, 503).await;
    session.json("/user").await;
    assert_eq!(session.looker.requests()["GET /user"], 3);
}

#[tokio::test]
async fn dropping_or_stopping_it_frees_the_port() {
    let session = Session::begin(Simulator::new()).await;
    let address = session.looker.base_url().replace("http://", "");
    session.looker.stop().await;
    assert!(tokio::net::TcpStream::connect(&address).await.is_err());
    assert!(session.http.get(format!("http://{address}/api/4.0/user")).send().await.is_err());

    let looker = Simulator::new().start().await.expect("a free port");
    let address = looker.base_url().replace("http://", "");
    drop(looker);
    let refused = async {
        while tokio::net::TcpStream::connect(&address).await.is_ok() {
            tokio::task::yield_now().await;
        }
    };
    tokio::time::timeout(Duration::from_secs(5), refused).await.expect("the port is free");
}

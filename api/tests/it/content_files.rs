//! Content as files: export, import and comparison, on the simulator.

use looker_api::Looker;
use looker_api::content_files::{
    ContentError, ContentFile, DashboardFile, FolderFile, ImportReport, Kind, LookFile, Outcome,
};
use looker_api::prelude::*;
use looker_api::simulator::RunningSimulator;
use serde_json::{Value, json};

use crate::support::{ask, id_of, started};

async fn new_folder(looker: &Looker, name: &str) -> String {
    id_of(looker, "create_folder", json!({ "name": name, "parent_id": "1" })).await
}

/// Returns the number of requests that were no reading.
fn writes(simulator: &RunningSimulator) -> u64 {
    let requests = simulator.requests();
    let writes = requests.iter().filter(|(name, _)| !name.starts_with("GET ") && !name.contains("/login"));
    writes.map(|(_, count)| count).sum()
}

fn outcomes(report: &ImportReport) -> Vec<(Kind, &str, Outcome)> {
    report.items.iter().map(|item| (item.kind, item.path.as_str(), item.outcome)).collect()
}

/// Adds a tile of each kind to dashboard 1: a look, a merged result, a text, and a query that listens to a filter.
async fn enrich(looker: &Looker) {
    let tile = |body: Value| {
        let mut body = body;
        body["dashboard_id"] = "1".into();
        id_of(looker, "create_dashboard_element", body)
    };
    let query = json!({ "model": "thelook", "view": "orders", "fields": ["orders.count"], "limit": "10" });
    let query_id = id_of(looker, "create_query", query).await;
    let merged = json!({
        "source_queries": [{ "query_id": query_id, "name": "orders", "merge_fields": [] }],
        "sorts": ["orders.count desc"],
    });
    let merged = id_of(looker, "create_merge_query", merged).await;
    tile(json!({ "title": "Merged", "type": "vis", "merge_result_id": merged })).await;
    tile(json!({ "title": "A look", "type": "vis", "look_id": "3" })).await;
    tile(json!({ "type": "text", "title_text": "Notes", "body_text": "Read me" })).await;
    let listen = json!([{ "dashboard_filter_name": "Region", "field": "users.country" }]);
    let filterables = json!([{ "model": "thelook", "view": "orders", "name": "orders", "listen": listen }]);
    let maker = json!({ "filterables": filterables });
    tile(json!({ "title": "Listens", "type": "vis", "query_id": query_id, "result_maker": maker })).await;
}

#[tokio::test]
async fn a_dashboard_comes_back_equal_from_another_folder() {
    let (simulator, looker) = started();
    enrich(&looker).await;
    let exported = looker.export_dashboard("1").await.unwrap();
    assert_eq!((exported.title(), exported.slug()), ("Sales overview", Some("SalesOverview")));
    let read = DashboardFile::from_json(&exported.to_json()).unwrap();
    assert_eq!(read, exported, "the file says everything");
    let text = exported.to_json();
    for absent in ["\"dashboard_id\"", "query_id", "user_id", "created_at", "\"can\"", "folder_id", "client_id"] {
        assert!(!text.contains(absent), "{absent}: {text}");
    }
    assert!(text.contains("dashboard_filter_name"), "tiles keep their filters");

    let folder = new_folder(&looker, "Copy").await;
    let report = looker.import_content(&read).into_folder(&folder).await.unwrap();
    let item = report.items.last().unwrap();
    assert_eq!((item.kind, item.outcome), (Kind::Dashboard, Outcome::Created), "{report}");
    assert_eq!(item.tile_ids.len(), 10);
    let id = item.id.clone().unwrap();
    let again = looker.export_dashboard(&id).await.unwrap();
    let differences = exported.diff(&again);
    let paths: Vec<_> = differences.iter().map(|difference| difference.path.as_str()).collect();
    assert_eq!(paths, ["slug"], "{differences:#?}");

    let before = writes(&simulator);
    let report = looker.import_content(&read).into_folder(&folder).await.unwrap();
    assert!(report.is_unchanged(), "{report}");
    assert_eq!(writes(&simulator), before, "a second import writes nothing");
    assert_eq!(report.items[0].id.as_deref(), Some(&*id));
}

#[tokio::test]
async fn a_change_of_the_file_is_the_only_thing_written() {
    let (simulator, looker) = started();
    let file = looker.export_dashboard("1").await.unwrap();
    let mut json: Value = serde_json::from_str(&file.to_json()).unwrap();
    json["dashboard_elements"][0]["query"]["limit"] = "7".into();
    json["dashboard_filters"][0]["default_value"] = "APAC".into();
    json["dashboard_layouts"][0]["dashboard_layout_components"][1]["width"] = 9.into();
    json.as_object_mut().unwrap().remove("description");
    let changed = DashboardFile::from_json(&json.to_string()).unwrap();
    assert_eq!(changed.diff(&file).len(), 4, "{:#?}", changed.diff(&file));

    let before = writes(&simulator);
    let planned = looker.import_content(&changed).into_folder("10").dry_run().await.unwrap();
    assert_eq!(writes(&simulator), before);
    let text = planned.to_string();
    assert!(text.starts_with("dry run, nothing was written:\nupdated dashboard Sales overview (1)"), "{text}");
    assert!(text.contains("query.limit: \"500\" -> \"7\""), "{text}");
    assert!(text.contains("description: \"Revenue, orders and returns of all regions\" -> nothing"), "{text}");

    let done = looker.import_content(&changed).into_folder("10").await.unwrap();
    assert_eq!(done.items[0].steps, planned.items[0].steps, "the dry run said so");
    assert_eq!(done.items[0].steps.len(), 4);
    assert_eq!(writes(&simulator), before + 5, "four updates and a query");
    assert_eq!(looker.export_dashboard("1").await.unwrap().diff(&changed), []);
}

#[tokio::test]
async fn additional_tiles_are_kept_unless_asked() {
    let (_simulator, looker) = started();
    let file = looker.export_dashboard("1").await.unwrap();
    enrich(&looker).await;
    let filter = json!({ "dashboard_id": "1", "name": "New", "title": "New", "type": "string_filter" });
    id_of(&looker, "create_dashboard_filter", filter).await;
    let report = looker.import_content(&file).into_folder("10").await.unwrap();
    let item = &report.items[0];
    assert_eq!(item.outcome, Outcome::Unchanged, "{report}");
    assert_eq!(item.kept.len(), 5);
    assert!(report.to_string().contains("keep tile \"Merged\""), "{report}");
    let report = looker.import_content(&file).into_folder("10").remove_extra().await.unwrap();
    assert_eq!(report.items[0].steps.len(), 5, "{report}");
    assert_eq!(looker.export_dashboard("1").await.unwrap(), file);
}

#[tokio::test]
async fn a_look_comes_and_goes_as_a_file() {
    let (_simulator, looker) = started();
    let file = looker.export_look("3").await.unwrap();
    let read = LookFile::from_json(&file.to_json()).unwrap();
    assert_eq!(read, file);
    let report = looker.import_content(&read).into_folder("12").await.unwrap();
    assert_eq!(outcomes(&report), [(Kind::Look, "Sales by country", Outcome::Created)]);
    let id = report.ids()["Sales by country"].to_owned();
    assert_eq!(looker.export_look(&id).await.unwrap(), file);
    assert!(looker.import_content(&read).into_folder("12").await.unwrap().is_unchanged());

    let mut json: Value = serde_json::from_str(&file.to_json()).unwrap();
    json["query"]["sorts"] = json!(["users.country"]);
    let changed = LookFile::from_json(&json.to_string()).unwrap();
    let report = looker.import_content(&changed).into_folder("12").await.unwrap();
    assert_eq!(report.items[0].outcome, Outcome::Updated);
    assert_eq!(looker.export_look(&id).await.unwrap(), changed);
    assert_eq!(changed.explore(), Some(("thelook".to_owned(), "order_items".to_owned())));
}

#[tokio::test]
async fn a_folder_is_a_directory_and_a_folder_again() {
    let (simulator, looker) = started();
    enrich(&looker).await;
    let folder = looker.export_folder("10").await.unwrap();
    assert_eq!((folder.dashboards.len(), folder.looks.len(), folder.folders.len()), (2, 4, 1));
    let directory = tempfile::tempdir().unwrap();
    let files = folder.write(directory.path()).unwrap();
    let names: Vec<_> = files
        .written
        .iter()
        .map(|path| path.strip_prefix(directory.path()).unwrap().to_str().unwrap().replace('\\', "/"))
        .collect();
    for name in [
        "folder.json",
        "sales-overview.dashboard.json",
        "umsätze-erträge-2026.dashboard.json",
        "sales-by-month.look.json",
        "emea/folder.json",
        "emea/emea-pipeline.dashboard.json",
        "emea/archive/folder.json",
    ] {
        assert!(names.iter().any(|known| known == name), "{name}: {names:?}");
    }
    let again = folder.write(directory.path()).unwrap();
    assert_eq!((again.written.len(), again.unchanged.len()), (0, files.written.len()));
    let read = FolderFile::read(directory.path()).unwrap();
    assert_eq!(read, folder);

    let target = new_folder(&looker, "Target").await;
    let planned = looker.import_content(&read).into_folder(&target).dry_run().await.unwrap();
    let done = looker.import_content(&read).into_folder(&target).await.unwrap();
    assert_eq!(outcomes(&planned), outcomes(&done));
    assert!(done.items.iter().all(|item| item.outcome == Outcome::Created && item.id.is_some()), "{done}");
    let differences = folder.diff(&looker.export_folder(&target).await.unwrap());
    assert!(differences.iter().all(|difference| difference.path.ends_with("slug")), "{differences:#?}");
    let before = writes(&simulator);
    assert!(looker.import_content(&read).into_folder(&target).await.unwrap().is_unchanged());
    assert_eq!(writes(&simulator), before);

    // Nothing is deleted from the directory either.
    let mut smaller = folder.clone();
    let gone = smaller.dashboards.remove(0);
    let files = smaller.write(directory.path()).unwrap();
    assert_eq!(files.stale.len(), 1);
    assert!(files.stale[0].exists());
    let differences = folder.diff(&smaller);
    assert_eq!(differences[0].path, format!("dashboard {:?}", gone.title()));
    assert_eq!(differences[0].right, None);
}

#[tokio::test]
async fn titles_that_make_the_same_file_name_get_numbers() {
    let dashboard = |title: &str| {
        DashboardFile::from_json(&json!({ "title": title, "dashboard_elements": [] }).to_string()).unwrap()
    };
    let dashboards = vec![dashboard("A/B"), dashboard("a b"), dashboard("../..")];
    let folder = FolderFile { name: "F".to_owned(), dashboards, ..FolderFile::default() };
    let directory = tempfile::tempdir().unwrap();
    let files = folder.write(directory.path()).unwrap();
    let names: Vec<_> = files.written.iter().map(|path| path.file_name().unwrap().to_str().unwrap()).collect();
    assert_eq!(names, ["folder.json", "a-b.dashboard.json", "a-b-2.dashboard.json", "untitled.dashboard.json"]);
}

#[tokio::test]
async fn a_missing_explore_is_an_error_before_anything_is_written() {
    let (simulator, looker) = started();
    let file = looker.export_look("3").await.unwrap();
    let json = file.to_json().replace("\"order_items\"", "\"gone\"");
    let broken = LookFile::from_json(&json).unwrap();
    let mut folder = looker.export_folder("11").await.unwrap();
    folder.looks.push(broken);
    let before = writes(&simulator);
    let error = looker.import_content(&folder).into_folder("12").await.unwrap_err();
    let ContentError::MissingExplores(missing) = &error else { panic!("{error}") };
    assert_eq!(missing, &["thelook::gone"]);
    assert!(error.to_string().contains("deploy the LookML project"), "{error}");
    assert_eq!(writes(&simulator), before);
}

#[tokio::test]
async fn two_items_of_the_same_title_are_not_imported_as_one() {
    let (simulator, looker) = started();
    let mut folder = looker.export_folder("10").await.unwrap();
    let twice = folder.looks[0].clone();
    folder.folders[0].looks.extend([twice.clone(), twice]);
    let before = writes(&simulator);
    let error = looker.import_content(&folder).into_folder("12").await.unwrap_err();
    assert_eq!(error.to_string(), "the folder `EMEA` has two looks `Items by status`; rename one");
    let mut folder = looker.export_folder("11").await.unwrap();
    let slug = folder.dashboards[0].to_json().replace("Marketing funnel", "Another title");
    folder.dashboards.push(DashboardFile::from_json(&slug).unwrap());
    let error = looker.import_content(&folder).into_folder("12").await.unwrap_err();
    assert!(error.to_string().contains("two dashboards with the slug `MarketingFunnel`"), "{error}");
    assert_eq!(writes(&simulator), before);
}

#[tokio::test]
async fn a_slug_in_the_trash_or_in_another_folder_is_not_used() {
    let (_simulator, looker) = started();
    // Dashboard 5 is in the trash; its slug still belongs to it.
    let file = looker.export_dashboard("5").await.unwrap();
    let report = looker.import_content(&file).into_folder("10").await.unwrap();
    assert_eq!(report.items[0].outcome, Outcome::Created, "{report}");
    assert_ne!(report.items[0].id.as_deref(), Some("5"));
    assert!(looker.import_content(&file).into_folder("10").await.unwrap().is_unchanged());
}

#[tokio::test]
async fn a_dashboard_renamed_since_is_found_by_its_slug() {
    let (_simulator, looker) = started();
    let file = looker.export_dashboard("1").await.unwrap();
    ask(&looker, "update_dashboard", json!({ "dashboard_id": "1", "body": { "title": "Renamed" } })).await;
    let report = looker.import_content(&file).into_folder("10").await.unwrap();
    assert_eq!((report.items[0].id.as_deref(), report.items[0].outcome), (Some("1"), Outcome::Updated));
    assert_eq!(report.items[0].steps[0].changes[0].path, "title");
}

#[tokio::test]
async fn what_was_refused_to_a_viewer_is_completed_by_an_editor() {
    let (_simulator, looker) = started();
    let folder = looker.export_folder("10").await.unwrap();
    let target = new_folder(&looker, "Target").await;
    let error = looker.as_user("3").unwrap().import_content(&folder).into_folder(&target).await.unwrap_err();
    let report = error.report().unwrap();
    assert!(report.items.iter().all(|item| item.outcome == Outcome::Failed), "a viewer may not write: {report}");
    assert!(looker.import_content(&folder).into_folder(&target).await.is_ok());
    assert!(looker.import_content(&folder).into_folder(&target).await.unwrap().is_unchanged());
}

#[tokio::test]
async fn a_partial_failure_reports_what_was_done() {
    let (_simulator, looker) = started();
    let mut folder = looker.export_folder("11").await.unwrap();
    // The simulator refuses a filter of an unknown type.
    let filter = json!({ "name": "F", "title": "F", "type": "unheard_of" });
    let dashboard = json!({ "title": "A bad one", "dashboard_elements": [], "dashboard_filters": [filter] });
    folder.dashboards.insert(0, DashboardFile::from_json(&dashboard.to_string()).unwrap());
    let error = looker.import_content(&folder).into_folder("12").await.unwrap_err();
    let report = error.report().unwrap();
    let failed: Vec<_> = report.items.iter().filter(|item| item.outcome == Outcome::Failed).collect();
    assert_eq!(failed.len(), 1, "{report}");
    assert_eq!(failed[0].path, "A bad one");
    assert_eq!(failed[0].steps.len(), 1, "the dashboard itself was created");
    assert!(failed[0].error.as_deref().unwrap().contains("unheard_of"), "{report}");
    assert!(report.items.iter().any(|item| item.path == "Marketing funnel" && item.outcome == Outcome::Created));
    assert_eq!(error.to_string(), "the import of dashboard A bad one failed; the report has what was done");
    // It is found again when the file is mended.
    folder.dashboards.remove(0);
    let dashboard = json!({ "title": "A bad one", "dashboard_elements": [], "dashboard_filters": [] });
    folder.dashboards.push(DashboardFile::from_json(&dashboard.to_string()).unwrap());
    assert!(looker.import_content(&folder).into_folder("12").await.unwrap().is_unchanged());
}

#[tokio::test]
async fn a_lookml_dashboard_becomes_a_linked_one() {
    let (_simulator, looker) = started();
    let file = looker.export_dashboard("thelook::business_pulse").await.unwrap();
    assert_eq!(file.as_json()["lookml_link_id"], "thelook::business_pulse");
    let report = looker.import_content(&file).into_folder("12").await.unwrap();
    let id = report.items[0].id.clone().unwrap();
    let linked = looker.dashboard(&id).await.unwrap();
    assert_eq!(linked.lookml_link_id.as_deref(), Some("thelook::business_pulse"));
    assert!(looker.import_content(&file).into_folder("12").await.unwrap().is_unchanged());
}

/// A dashboard as `dashboard cat` writes it: with ids, some of them numbers, and read-only properties.
const OF_ANOTHER_TOOL: &str = include_str!("content_files/dashboard_cat.json");
const LOOK_OF_ANOTHER_TOOL: &str = include_str!("content_files/look_cat.json");

#[tokio::test]
async fn files_of_other_tools_are_imported() {
    let (simulator, looker) = started();
    let file = DashboardFile::from_json(OF_ANOTHER_TOOL).unwrap();
    let report = looker.import_content(&file).into_folder("12").await.unwrap();
    assert_eq!(
        outcomes(&report),
        [
            (Kind::Look, "Revenue by country", Outcome::Created),
            (Kind::Dashboard, "From another tool", Outcome::Created)
        ]
    );
    let id = report.items[1].id.clone().unwrap();
    let dashboard = looker.dashboard(&id).await.unwrap();
    assert_eq!(dashboard.slug.as_deref(), Some("AbCdEf123"));
    let tiles = dashboard.dashboard_elements.unwrap();
    assert_eq!(tiles.len(), 4);
    assert!(tiles.iter().any(|tile| tile.merge_result_id.is_some()));
    let layout = &dashboard.dashboard_layouts.unwrap()[0];
    let widths: Vec<_> = layout.dashboard_layout_components.iter().flatten().map(|part| part.width.unwrap()).collect();
    assert_eq!(widths, [12, 12, 24, 6]);
    let before = writes(&simulator);
    let again = looker.import_content(&file).into_folder("12").await.unwrap();
    assert!(again.is_unchanged(), "{again}");
    assert_eq!(writes(&simulator), before);

    let look = LookFile::from_json(LOOK_OF_ANOTHER_TOOL).unwrap();
    let report = looker.import_content(&look).into_folder("11").await.unwrap();
    assert_eq!(report.items[0].outcome, Outcome::Created);
    assert!(looker.import_content(&look).into_folder("11").await.unwrap().is_unchanged());

    let directory = tempfile::tempdir().unwrap();
    std::fs::write(directory.path().join("Dashboard_12_From another tool.json"), OF_ANOTHER_TOOL).unwrap();
    std::fs::write(directory.path().join("Look_7_Revenue.json"), LOOK_OF_ANOTHER_TOOL).unwrap();
    std::fs::write(directory.path().join("notes.json"), "[]").unwrap();
    let ContentFile::Folder(folder) = ContentFile::read(directory.path()).unwrap() else { panic!() };
    assert_eq!((folder.dashboards.len(), folder.looks.len()), (1, 1));
}

#[tokio::test]
async fn invalid_files_say_what_is_wrong() {
    for (json, problem) in [
        ("[", "invalid JSON: EOF while parsing a list at line 1 column 1"),
        ("[]", "expected a JSON object"),
        (r#"{ "title": "X" }"#, "expected a dashboard, found no `dashboard_elements`"),
        (
            r#"{ "content_file_version": 2, "dashboard_elements": [] }"#,
            "version 2 of the format is not supported; expected at most 1",
        ),
        (
            r#"{ "dashboard_elements": [{ "title": "T", "result_maker": { "sql_query_id": "7" } }] }"#,
            "the tile `T` shows a query of SQL Runner, which no file can hold",
        ),
    ] {
        assert_eq!(DashboardFile::from_json(json).unwrap_err().to_string(), problem);
    }
    let error = LookFile::from_json(r#"{ "title": "L" }"#).unwrap_err();
    assert_eq!(error.to_string(), "the look `L` has no query");
    let error = DashboardFile::read("/nowhere/x.json").unwrap_err();
    assert_eq!(error.to_string(), "/nowhere/x.json: cannot read");
}

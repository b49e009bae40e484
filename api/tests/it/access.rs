//! Effective access, compared with what each user of the simulator really sees.

use looker_api::Looker;
use looker_api::access::{Access, Reason, Right, Shortfall};
use looker_api::prelude::*;
use proptest::prelude::*;
use serde_json::{Value, json};

use crate::support::{ask, id_of, started};

fn ids<'a>(people: impl Iterator<Item = &'a looker_api::access::PersonAccess>) -> Vec<&'a str> {
    let mut ids: Vec<_> = people.map(|person| person.user.id.as_str()).collect();
    ids.sort_by_key(|id| id.parse::<u32>().unwrap());
    ids
}

#[tokio::test]
async fn a_closed_folder_is_seen_by_its_group_and_by_administrators() {
    let (simulator, looker) = started();
    let access = looker.access().of_folder("13").await.unwrap();
    assert_eq!(ids(access.viewers()), ["1", "12", "13", "14", "21", "24"]);
    assert_eq!(access.people.len(), 25);
    expect_test::expect![[r"
        folder Finance (13): 6 of 25 users can view it
        Ada Admin (1): view, edit, manage
          administrator by role Admin (2)
          permission save_content by role Admin (2)"]]
    .assert_eq(&access.to_string().lines().take(4).collect::<Vec<_>>().join("\n"));
    let outsider = access.of_user("2").unwrap();
    assert_eq!(
        outsider.to_string(),
        "Börje Åkesson (2): no access\n  the access list of folder Finance (13) does not give view to the user or a \
         group of the user"
    );
    assert_eq!(simulator.count("GET /users/search"), 1);
    let json = serde_json::to_value(&access).unwrap();
    assert_eq!((&json["subject"]["kind"], &json["subject"]["id"]), (&json!("folder"), &json!("13")));
}

#[tokio::test]
async fn the_reason_names_inheritance_and_nested_groups() {
    let (_simulator, looker) = started();
    let closed = ask(&looker, "folder", json!({ "folder_id": "10" })).await;
    let metadata = closed["content_metadata_id"].clone();
    ask(&looker, "update_content_metadata", json!({ "content_metadata_id": metadata, "body": { "inherits": false } }))
        .await;
    let entry = json!({ "content_metadata_id": metadata, "group_id": "7", "permission_type": "edit" });
    ask(&looker, "create_content_metadata_access", json!({ "body": entry })).await;
    // Group 2, of user 10, is inside group 7; folder 15 inherits through 14 from 10.
    let access = looker.access().of_folder("15").await.unwrap();
    let member = access.of_user("10").unwrap();
    assert!(member.can(Right::View), "{member}");
    let Some(Reason::Listed { folder, inherited_by, via, .. }) = member.reasons.first() else { panic!("{member}") };
    assert_eq!(folder.to_string(), "Sales (10)");
    assert_eq!(inherited_by.iter().map(|folder| &*folder.id).collect::<Vec<_>>(), ["15", "14"]);
    assert_eq!(via.0.iter().map(|group| &*group.id).collect::<Vec<_>>(), ["2", "7"]);
    assert!(member.to_string().contains(
        "edit on the access list of folder Sales (10), by group Sales (2), which is in group Everyone who sells (7), \
         inherited by EMEA (14), inherited by Archive (15)"
    ));
    assert!(!access.of_user("3").unwrap().can(Right::View), "another group");
}

#[tokio::test]
async fn a_disabled_user_has_no_access() {
    let (_simulator, looker) = started();
    let access = looker.access().of_folder("10").await.unwrap();
    let disabled = access.of_user("25").unwrap();
    assert!(disabled.disabled && disabled.rights.is_empty());
    assert_eq!(disabled.missing[0].because, Shortfall::Disabled);
}

#[tokio::test]
async fn a_dashboard_says_whose_tiles_show_an_error() {
    let (_simulator, looker) = started();
    let permissions = json!({ "name": "P", "permissions": ["access_data", "see_looks", "see_user_dashboards"] });
    let permissions = id_of(&looker, "create_permission_set", permissions).await;
    let models = id_of(&looker, "create_model_set", json!({ "name": "M", "models": ["other"] })).await;
    let role = json!({ "name": "R", "permission_set_id": permissions, "model_set_id": models });
    let role = id_of(&looker, "create_role", role).await;
    ask(&looker, "set_user_roles", json!({ "user_id": "3", "body": [role] })).await;
    let reader = looker.access();
    let access = reader.of_dashboard("1").await.unwrap();
    let person = access.of_user("3").unwrap();
    assert!(person.can(Right::View));
    assert_eq!(person.unusable_models, ["thelook"]);
    assert!(person.to_string().ends_with("tiles of these models show an error: thelook"), "{person}");
    assert!(access.of_user("2").unwrap().unusable_models.is_empty());
    // The permission holds in the model `other` only.
    let access = reader.of_look("1").await.unwrap();
    let missing = &access.of_user("3").unwrap().missing[0];
    assert_eq!(missing.because.to_string(), "no role has the permission see_looks in the model thelook");
}

#[tokio::test]
async fn a_lookml_dashboard_is_edited_by_nobody() {
    let (_simulator, looker) = started();
    let access = looker.access().of_dashboard("thelook::business_pulse").await.unwrap();
    assert_eq!(access.editors().count(), 0);
    assert_eq!(access.subject.model.as_deref(), Some("thelook"));
    assert_eq!(access.viewers().count(), 24);
}

#[tokio::test]
async fn models_and_explores_depend_on_roles_alone() {
    let (_simulator, looker) = started();
    let reader = looker.access();
    let model = reader.of_model("thelook").await.unwrap();
    assert_eq!(ids(model.editors()), ["1", "4", "5", "16", "21"]);
    let explore = reader.of_explore("thelook", "orders").await.unwrap();
    for person in explore.people.iter().filter(|person| !person.disabled) {
        let theirs = looker.as_user(&person.user.id).unwrap();
        let seen = theirs.lookml_model_explore("thelook", "orders").await.is_ok();
        assert_eq!(seen, person.can(Right::View), "{person}");
    }
    let error = reader.of_model("none").await.unwrap_err();
    assert_eq!(error.status().unwrap(), 404);
}

#[tokio::test]
async fn only_an_administrator_is_told() {
    let (_simulator, looker) = started();
    let error = looker.as_user("4").unwrap().access().of_folder("10").await.unwrap_err();
    let told = error.to_string();
    assert!(
        told.contains("administrator") || error.status().is_some_and(|status| status == 403 || status == 404),
        "{told}"
    );
}

#[tokio::test]
async fn the_calls_do_not_grow_with_the_users() {
    let (simulator, looker) = started();
    looker.access().of_dashboard("1").await.unwrap();
    let requests = simulator.requests();
    assert!(requests.values().sum::<u64>() <= 12, "{requests:?}");
}

/// One change of the world: its kind, and numbers that choose what is changed.
type Step = (u8, usize, usize, usize);

const USERS: [&str; 6] = ["1", "2", "3", "4", "10", "14"];
const FOLDERS: [&str; 7] = ["1", "10", "11", "12", "13", "14", "15"];
const PERMISSIONS: [&[&str]; 5] = [
    &["access_data", "see_looks", "see_user_dashboards", "see_lookml_dashboards"],
    &["access_data", "see_looks", "save_content", "manage_spaces"],
    &["access_data", "see_lookml_dashboards"],
    &["manage_spaces", "see_user_dashboards"],
    &["access_data", "see_looks", "see_user_dashboards", "save_content"],
];

struct World {
    looker: Looker,
    groups: Vec<String>,
    roles: Vec<String>,
    metadata: Vec<String>,
}

impl World {
    async fn new(looker: Looker) -> Self {
        let (mut groups, mut roles, mut metadata) = (Vec::new(), Vec::new(), Vec::new());
        for number in 0..4 {
            groups.push(id_of(&looker, "create_group", json!({ "name": format!("G{number}") })).await);
        }
        groups.push("1".to_owned());
        for (number, permissions) in PERMISSIONS.iter().enumerate() {
            let set = json!({ "name": format!("P{number}"), "permissions": permissions });
            let set = id_of(&looker, "create_permission_set", set).await;
            let model = ["thelook", "other"][usize::from(number == 4)];
            let models = json!({ "name": format!("M{number}"), "models": [model] });
            let models = id_of(&looker, "create_model_set", models).await;
            let role = json!({ "name": format!("R{number}"), "permission_set_id": set, "model_set_id": models });
            roles.push(id_of(&looker, "create_role", role).await);
        }
        for folder in FOLDERS {
            let folder = ask(&looker, "folder", json!({ "folder_id": folder })).await;
            metadata.push(folder["content_metadata_id"].as_str().unwrap().to_owned());
        }
        for user in USERS.iter().skip(1) {
            ask(&looker, "set_user_roles", json!({ "user_id": user, "body": [] })).await;
        }
        Self { looker, groups, roles, metadata }
    }

    /// Makes one change. Impossible ones, such as an entry that exists already, change nothing.
    async fn change(&self, (kind, one, two, three): Step) {
        let user = USERS[1 + one % (USERS.len() - 1)];
        let (group, role) = (&self.groups[two % self.groups.len()], &self.roles[three % self.roles.len()]);
        let other = &self.groups[three % self.groups.len()];
        let metadata = &self.metadata[three % self.metadata.len()];
        let level = ["view", "edit"][one % 2];
        let (operation, arguments) = match kind {
            0 => ("add_group_user", json!({ "group_id": group, "body": { "user_id": user } })),
            1 => ("add_group_group", json!({ "group_id": group, "body": { "group_id": other } })),
            2 => ("set_user_roles", json!({ "user_id": user, "body": [role] })),
            3 => ("set_role_groups", json!({ "role_id": role, "body": [group] })),
            4 => {
                let inherits = json!({ "inherits": one % 2 == 0 });
                ("update_content_metadata", json!({ "content_metadata_id": metadata, "body": inherits }))
            }
            5 => {
                let body = json!({ "content_metadata_id": metadata, "group_id": group, "permission_type": level });
                ("create_content_metadata_access", json!({ "body": body }))
            }
            6 => {
                let body = json!({ "content_metadata_id": metadata, "user_id": user, "permission_type": level });
                ("create_content_metadata_access", json!({ "body": body }))
            }
            // A closed system: the group of all users leaves the list of the shared folder.
            _ => ("delete_content_metadata_access", json!({ "content_metadata_access_id": (one % 5).to_string() })),
        };
        let _ = self.looker.call_by_name(operation, &arguments).unwrap().await;
    }

    /// Compares rights with what the users are shown.
    async fn compare(&self) {
        let reader = self.looker.access();
        for folder in FOLDERS {
            let access = reader.of_folder(folder).await.unwrap();
            self.compare_one(&access, "folder", folder, ["edit_content", "create"]).await;
        }
        for dashboard in ["1", "3", "7", "8", "thelook::business_pulse"] {
            let access = reader.of_dashboard(dashboard).await.unwrap();
            self.compare_one(&access, "dashboard", dashboard, ["update", "destroy"]).await;
        }
        for look in ["1", "11", "12"] {
            let access = reader.of_look(look).await.unwrap();
            self.compare_one(&access, "look", look, ["update", "destroy"]).await;
        }
        let access = reader.of_model("thelook").await.unwrap();
        for user in USERS {
            let seen = self.looker.as_user(user).unwrap().lookml_model("thelook").await.is_ok();
            assert_eq!(access.of_user(user).unwrap().can(Right::View), seen, "{access}");
        }
    }

    async fn compare_one(&self, access: &Access, kind: &str, id: &str, rights: [&str; 2]) {
        for user in USERS {
            let theirs = self.looker.as_user(user).unwrap();
            let mut arguments = json!({ "fields": "id,can" });
            arguments[format!("{kind}_id")] = id.into();
            let shown = theirs.call_by_name(kind, &arguments).unwrap().await;
            let can: Value = shown.as_ref().map_or(Value::Null, |shown| serde_json::from_slice(shown.body()).unwrap());
            let seen =
                [true, can["can"][rights[0]] == true, can["can"][rights[1]] == true].map(|may| may && shown.is_ok());
            let person = access.of_user(user).unwrap();
            let told = [Right::View, Right::Edit, Right::Manage].map(|right| person.can(right));
            assert_eq!(told, seen, "{kind} {id}: {person}\n{:#?}", person.missing);
            let explained = person.rights.is_empty() || !person.reasons.is_empty();
            assert!(explained && (told == [true; 3] || !person.missing.is_empty()), "{person:?}");
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(16))]

    #[test]
    fn the_answer_is_what_each_user_sees(
        steps in prop::collection::vec((0..8_u8, 0..100_usize, 0..100_usize, 0..100_usize), 1..24)
    ) {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
        runtime.block_on(async {
            let (_simulator, looker) = started();
            let world = World::new(looker).await;
            for step in steps {
                world.change(step).await;
            }
            world.compare().await;
        });
    }
}

//! Users, groups and their folders.

use serde_json::json;

use super::super::super::chance::slug;
use super::super::table::{row, set_member};
use super::super::{LOOKML_FOLDER, SHARED_FOLDER, USERS_FOLDER, World};
use super::day;

/// First and last name, role, group. Ids are positions, from 1.
const USERS: [(&str, &str, &str, &str); 25] = [
    ("Ada", "Admin", "2", "6"),
    ("Börje", "Åkesson", "4", "2"),
    ("Chidi", "Okafor", "5", "3"),
    ("Dana", "Developer", "3", "4"),
    ("Emre", "Yılmaz", "3", "4"),
    ("Fatima", "Zahra", "4", "2"),
    ("Gustavo", "Pérez", "4", "2"),
    ("Hana", "Novák", "4", "3"),
    ("Ines", "Danzig", "4", "3"),
    ("Jun", "Tanaka", "6", "2"),
    ("Kofi", "Mensah", "6", "2"),
    ("Lena", "Schmidt", "5", "5"),
    ("Mateo", "Danger", "5", "5"),
    ("Nadia", "Haddad", "4", "5"),
    ("Olga", "Ivanova", "5", "2"),
    ("Priya", "Sharma", "3", "4"),
    ("Quentin", "Dubois", "5", "3"),
    ("Rosa", "Bianchi", "5", "3"),
    ("Sven", "Lindqvist", "5", "2"),
    ("Tomás", "O'Brien", "5", "2"),
    ("Uma", "Patel", "2", "6"),
    ("Viktor", "Horvat", "5", "3"),
    ("Wen", "Li", "4", "3"),
    ("Ximena", "Castro", "5", "5"),
    ("Yusuf", "Demir", "5", "2"),
];

/// The user with a disabled account.
const DISABLED: &str = "25";

pub(super) fn fill(world: &mut World) {
    for (id, name, roles) in [
        ("1", "All Users", &[][..]),
        ("2", "Sales", &[]),
        ("3", "Marketing", &[]),
        ("4", "Developers", &[]),
        ("5", "Finance", &[]),
        ("6", "Administrators", &[]),
        ("7", "Everyone who sells", &["6"]),
    ] {
        let members = if id == "7" { vec!["2"] } else { Vec::new() };
        let group = json!({ "id": id, "name": name, "role_ids": roles, "user_ids": [], "group_ids": members });
        world.groups.insert(row(group));
    }
    folders(world);
    for (number, (first_name, last_name, role, group)) in (1_i64..).zip(USERS) {
        let id = number.to_string();
        let user = json!({
            "id": id,
            "first_name": first_name,
            "last_name": last_name,
            "role_ids": [role],
            "locale": "en",
            "is_disabled": id == DISABLED,
            "is_service_account": false,
            "verified_looker_employee": false,
            "can_manage_api3_creds": role == "2",
            "created_at": day(number),
            "credentials_email": {
                "email": format!("user{id}@example.com"),
                "created_at": day(number),
                "is_disabled": id == DISABLED,
                "forced_password_reset_at_next_login": false,
                "type": "email",
            },
        });
        world.users.insert(row(user));
        for group in ["1", group] {
            if let Ok(group) = world.groups.get_mut(group) {
                set_member(group, "user_ids", &id, true);
            }
        }
        let folder = world.add_personal_folder(&id, &day(number));
        if let Ok(user) = world.users.get_mut(&id) {
            user.insert("personal_folder_id".to_owned(), folder.into());
            user.insert("home_folder_id".to_owned(), SHARED_FOLDER.into());
        }
    }
    let keys = json!({
        "user_id": "1",
        "client_id": slug("client", "1"),
        "created_at": day(1),
        "is_disabled": false,
        "type": "api3",
    });
    world.api_credentials.insert(row(keys));
}

/// Adds the shared folders. Only the finance group sees the folder `Finance`.
fn folders(world: &mut World) {
    for (id, name, parent, inherits) in [
        (SHARED_FOLDER, "Shared", None, false),
        (USERS_FOLDER, "Users", None, false),
        (LOOKML_FOLDER, "LookML Dashboards", None, false),
        ("10", "Sales", Some(SHARED_FOLDER), true),
        ("11", "Marketing", Some(SHARED_FOLDER), true),
        ("12", "Playground", Some(SHARED_FOLDER), true),
        ("13", "Finance", Some(SHARED_FOLDER), false),
        ("14", "EMEA", Some("10"), true),
        ("15", "Archive", Some("14"), true),
    ] {
        let mut folder = row(json!({ "id": id, "name": name, "creator_id": "1", "created_at": day(0) }));
        if let Some(parent) = parent {
            folder.insert("parent_id".to_owned(), parent.into());
        }
        world.add_folder(folder, inherits);
    }
    for (folder, group, permission) in
        [(SHARED_FOLDER, "1", "edit"), (USERS_FOLDER, "1", "view"), (LOOKML_FOLDER, "1", "view"), ("13", "5", "edit")]
    {
        let id = world.folders.find(folder).and_then(|folder| folder.get("content_metadata_id")).cloned();
        world.grant(id.as_ref().and_then(|id| id.as_str()).unwrap_or_default(), "group_id", group, permission);
    }
}

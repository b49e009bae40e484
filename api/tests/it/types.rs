//! The data types: lenient decoding, faithful encoding, and secrets hidden from `Debug`.

use fingerpost::Field;
use looker_api::api_auth::*;
use looker_api::common::*;
use looker_api::render_task::*;
use looker_api::user::*;
use serde_json::{Value, from_value, json, to_value};

#[test]
fn a_nested_answer_survives_a_round_trip() {
    let answer = json!({
        "can": {"show": true, "update": false},
        "id": "4",
        "created_at": "2020-01-02T03:04:05.678Z",
        "folder": {"name": "Shared", "child_count": 2},
        "dashboard_elements": [{
            "type": "vis",
            "query": {"filters": {"orders.date": "7 days"}, "vis_config": {"type": "table", "depth": [1, {"a": null}]}},
            "look": {"public": false, "query": {"limit": "-1"}},
        }],
    });
    let dashboard: Dashboard = from_value(answer.clone()).unwrap();
    assert_eq!(dashboard.dashboard_elements.as_ref().unwrap()[0].r#type.as_deref(), Some("vis"));
    assert_eq!(to_value(&dashboard).unwrap(), answer);
}

#[test]
fn null_reads_as_none() {
    let dashboard: Dashboard =
        from_value(json!({"deleted_at": null, "model": null, "dashboard_filters": null, "view_count": null})).unwrap();
    assert_eq!(dashboard, Dashboard::default());
}

#[test]
fn enum_values_keep_their_text() {
    for (text, status) in [
        ("certified", CertificationStatus::Certified),
        ("revoked", CertificationStatus::Revoked),
        ("pending", CertificationStatus::Unknown("pending".into())),
    ] {
        let wire = json!({"certification_status": text});
        let certification: Certification = from_value(wire.clone()).unwrap();
        assert_eq!(certification.certification_status.as_ref(), Some(&status));
        assert_eq!(to_value(&certification).unwrap(), wire);
        assert_eq!((status.as_str(), status.to_string().as_str()), (text, text));
        assert_eq!(CertificationStatus::from(text), CertificationStatus::from(text.to_owned()));
    }
}

#[test]
fn timestamps_are_read_in_every_form_and_written_in_one() {
    for (text, written) in [
        ("2020-01-02T03:04:05.000Z", "2020-01-02T03:04:05Z"),
        ("2020-01-02T03:04:05Z", "2020-01-02T03:04:05Z"),
        ("2020-01-02T03:04:05.120+00:00", "2020-01-02T03:04:05.12Z"),
        ("2020-01-02T03:04:05.000-08:00", "2020-01-02T11:04:05Z"),
        ("2020-01-02 03:04:05 +0000", "2020-01-02T03:04:05Z"),
        ("2020-01-02 03:04:05 -0530", "2020-01-02T08:34:05Z"),
        ("2020-01-02 03:04:05", "2020-01-02T03:04:05Z"),
        ("2020-01-02", "2020-01-02T00:00:00Z"),
    ] {
        let folder: FolderBase = from_value(json!({"created_at": text})).unwrap();
        assert_eq!(to_value(&folder).unwrap(), json!({"created_at": written}), "{text}");
    }
    for text in ["yesterday", "2020-13-02", "03:04:05"] {
        from_value::<FolderBase>(json!({"created_at": text})).unwrap_err();
    }
}

#[test]
fn a_write_type_tells_unset_null_and_set_apart() {
    let task = CreateDashboardRenderTask {
        dashboard_filters: Field::Null,
        tab_ids: vec!["1".to_owned()].into(),
        ..CreateDashboardRenderTask::default()
    };
    let wire = json!({"dashboard_filters": null, "tab_ids": ["1"]});
    assert_eq!(to_value(&task).unwrap(), wire);
    let read: CreateDashboardRenderTask = from_value(wire).unwrap();
    assert_eq!(read, task);
    assert!(read.dashboard_style.is_unset());
}

#[test]
fn debug_never_shows_a_secret() {
    let token: AccessToken =
        from_value(json!({"access_token": "s3cret-a", "refresh_token": "s3cret-b", "expires_in": 3600})).unwrap();
    let email = json!({
        "email": "ada@example.com",
        "password_reset_url": "https://looker.example/s3cret-c",
        "account_setup_url": "https://looker.example/s3cret-d",
    });
    // Also nested in a user, whose `Debug` is derived by `Model`.
    let user: User = from_value(json!({"credentials_email": email})).unwrap();
    for shown in [format!("{token:?}"), format!("{token:#?}"), format!("{user:?}"), format!("{user:#?}")] {
        assert!(!shown.contains("s3cret"), "{shown}");
        assert_eq!(shown.matches("***").count(), 2, "{shown}");
    }
    assert!(format!("{token:?}").contains("expires_in: 3600"));
    assert!(format!("{user:?}").contains("ada@example.com"));
    assert!(!format!("{:?}", AccessToken::default()).contains("***"));
    // Only `Debug` hides them: serialization does not.
    assert_eq!(to_value(&user).unwrap()["credentials_email"], email);
}

#[test]
fn numbers_and_texts_stand_for_each_other() {
    let folder: FolderBase = from_value(json!({"id": 7, "child_count": "3", "is_personal": "true"})).unwrap();
    assert_eq!((folder.id.as_deref(), folder.child_count, folder.is_personal), (Some("7"), Some(3), Some(true)));
    let unknown: FolderBase = from_value(json!({"a_property_of_tomorrow": {"deep": [1, null]}})).unwrap();
    assert_eq!(unknown, FolderBase::default());
}

#[test]
fn nested_fields_that_are_unset_are_left_out() {
    let user = WriteUser {
        first_name: "Ada".into(),
        last_name: Field::Null,
        credentials_email: WriteCredentialsEmail { email: Field::Null, ..Default::default() }.into(),
        ..Default::default()
    };
    let wire = json!({"first_name": "Ada", "last_name": null, "credentials_email": {"email": null}});
    assert_eq!(to_value(&user).unwrap(), wire);
    assert_eq!(from_value::<WriteUser>(wire).unwrap(), user);
}

#[test]
fn errors_display_their_messages_and_nothing_else() {
    fn error(of: Value) -> String {
        from_value::<ApiError>(of).unwrap().to_string()
    }
    fn validation_error(of: Value) -> String {
        from_value::<ValidationError>(of).unwrap().to_string()
    }
    let documentation_url = "https://docs.example/";
    assert_eq!(error(json!({"message": "Not found", "documentation_url": documentation_url})), "Not found");
    assert_eq!(error(json!({"message": null})), "no message given");
    assert_eq!(validation_error(json!({"errors": null})), "no message given");
    assert_eq!(
        validation_error(json!({
            "message": "Validation Failed",
            "errors": [
                {"field": "width", "code": "missing_field", "message": "This field is required."},
                {"message": "Too big"},
            ],
            "documentation_url": documentation_url,
        })),
        "Validation Failed; width: This field is required.; Too big"
    );
}

#[test]
fn write_types_take_plain_values() {
    let names = vec!["a".to_owned(), "b".to_owned()];
    let with = |fields: fingerpost::Field<Vec<String>>| WriteQuery { fields, ..Default::default() };
    for query in [
        with(["a", "b"].into()),
        with(vec!["a", "b"].into()),
        with((&["a", "b"][..]).into()),
        with(["a".to_owned(), "b".to_owned()].into()),
        with((&names).into()),
        with(names[..].into()),
        with(names.clone().into()),
    ] {
        assert_eq!(query.fields.value(), Some(&names));
    }
    let query = WriteQuery {
        model: (&names[0]).into(),
        filters: [("a", "b")].into(),
        limit: 500.into(),
        column_limit: 7_u64.into(),
        vis_config: [("type", json!("table"))].into(),
        total: true.into(),
        ..Default::default()
    };
    let expected = json!({
        "model": "a", "filters": { "a": "b" }, "limit": "500", "column_limit": "7", "vis_config": { "type": "table" },
        "total": true,
    });
    assert_eq!(serde_json::to_value(&query).unwrap(), expected);
}

//! Queries, which never change: an equal one is the same one.

use serde_json::{Value, json};

use super::super::chance::slug;
use super::super::refusal::Refusal;
use super::super::world::{Columns, Row, World, can_edit, row};
use super::call::Call;
use super::models;
use super::operation::Operations;
use super::outcome::Outcome;
use super::users;
use crate::resources::query::{
    CREATE_MERGE_QUERY, CREATE_QUERY, CREATE_SQL_QUERY, MERGE_QUERY, QUERY, QUERY_FOR_SLUG, SQL_QUERY,
};

pub(super) fn operations(operations: &mut Operations) {
    operations.on(&QUERY, one);
    operations.on(&QUERY_FOR_SLUG, by_slug);
    operations.on(&CREATE_QUERY, create).permitted_by("explore").requires(&["model", "view"]);
    operations.on(&MERGE_QUERY, merge);
    operations.on(&CREATE_MERGE_QUERY, create_merge).permitted_by("explore");
    operations.on(&SQL_QUERY, sql);
    operations.on(&CREATE_SQL_QUERY, create_sql).permitted_by("use_sql_runner");
}

/// The model and the explore are there, and so are the fields, unless they come with the query.
pub(super) fn check(world: &World, call: &Call<'_>, query: &Row) -> Result<(), Refusal> {
    let [model, view] = ["model", "view"].map(|name| query.text(name).unwrap_or_default());
    let Some((_, explore)) = models::visible_explore(world, call, model, view) else {
        return Err(Refusal::invalid_field("view", format!("There is no explore '{view}' in the model '{model}'")));
    };
    let dynamic = query.text("dynamic_fields").unwrap_or_default();
    for list in ["fields", "pivots"] {
        for field in query.texts(list) {
            let known = explore.field(field).is_some();
            // What is made in the query itself is named there, in quotes.
            if !known && !dynamic.contains(&format!("\"{field}\"")) {
                return Err(Refusal::invalid_field(list, format!("There is no field '{field}' in '{view}'")));
            }
        }
    }
    Ok(())
}

pub(super) fn show(query: &Row) -> Value {
    let mut shown = query.clone();
    let [model, view, slug] = ["model", "view", "slug"].map(|name| query.text(name).unwrap_or_default());
    let address = format!("https://looker.example.com/x/{slug}");
    shown.insert("share_url".to_owned(), address.into());
    let mut long = form_urlencoded::Serializer::new(format!("https://looker.example.com/explore/{model}/{view}?"));
    let fields = query.texts("fields");
    if !fields.is_empty() {
        long.append_pair("fields", &fields.join(","));
    }
    shown.insert("expanded_share_url".to_owned(), long.finish().into());
    shown.insert("url".to_owned(), format!("/explore/{model}/{view}?qid={slug}").into());
    shown.insert("has_table_calculations".to_owned(), query.contains_key("dynamic_fields").into());
    shown.insert("can".to_owned(), can_edit(false));
    shown.into()
}

/// The query with this id, or null.
pub(super) fn shown_by_id(world: &World, id: Option<&str>) -> Value {
    id.and_then(|id| world.queries.find(id)).map_or(Value::Null, show)
}

fn one(world: &mut World, call: &Call<'_>) -> Result<Outcome, Refusal> {
    Ok(Outcome::Json(show(world.queries.get(call.id("query_id"))?)))
}

fn by_slug(world: &mut World, call: &Call<'_>) -> Result<Outcome, Refusal> {
    let query = world.queries.by("slug", call.id("slug")).ok_or_else(Refusal::not_found)?;
    Ok(Outcome::Json(show(query)))
}

fn create(world: &mut World, call: &Call<'_>) -> Result<Outcome, Refusal> {
    check(world, call, &call.body)?;
    let id = world.find_or_add_query(call.body.clone());
    let mut query = world.queries.get(&id)?.clone();
    // An id that the caller chose, or that is made up.
    let client_id = call.body.text("client_id").map_or_else(|| slug("client", &id), str::to_owned);
    query.insert("client_id".to_owned(), client_id.into());
    Ok(Outcome::Json(show(&query)))
}

fn show_merge(merge: &Row) -> Outcome {
    let mut merge = merge.clone();
    merge.insert("can".to_owned(), can_edit(false));
    Outcome::Json(merge.into())
}

fn merge(world: &mut World, call: &Call<'_>) -> Result<Outcome, Refusal> {
    Ok(show_merge(world.merge_queries.get(call.id("merge_query_id"))?))
}

fn create_merge(world: &mut World, call: &Call<'_>) -> Result<Outcome, Refusal> {
    let sources = call.body.get("source_queries").and_then(Value::as_array).into_iter().flatten();
    for query_id in sources.filter_map(|source| source["query_id"].as_str()) {
        if world.queries.find(query_id).is_none() {
            return Err(Refusal::invalid_field("source_queries", format!("There is no query {query_id}")));
        }
    }
    let mut merge = call.body.clone();
    merge.retain(|_, value| !value.is_null());
    let id = world.merge_queries.insert(merge);
    Ok(show_merge(world.merge_queries.get(&id)?))
}

fn show_sql(world: &World, query: &Row) -> Outcome {
    let mut shown = query.clone();
    let connection = query.text("connection_name").and_then(|name| world.connections.by("name", name));
    shown.insert("connection".to_owned(), connection.cloned().map_or(Value::Null, Value::from));
    shown.insert("creator".to_owned(), users::public(world, query.text("user_id")));
    shown.insert("can".to_owned(), can_edit(false));
    Outcome::Json(shown.into())
}

fn sql(world: &mut World, call: &Call<'_>) -> Result<Outcome, Refusal> {
    let query = world.sql_queries.by("slug", call.id("slug")).ok_or_else(Refusal::not_found)?;
    Ok(show_sql(world, query))
}

fn create_sql(world: &mut World, call: &Call<'_>) -> Result<Outcome, Refusal> {
    let given = &call.body;
    if given.text("sql").is_none_or(|sql| sql.trim().is_empty()) {
        return Err(Refusal::missing_field("sql"));
    }
    let connection =
        match (given.text("connection_name").or_else(|| given.text("connection_id")), given.text("model_name")) {
            (Some(name), _) => Some(name),
            (None, Some(model)) => {
                let model = world.models.by("name", model);
                model.and_then(|model| model.texts("allowed_db_connection_names").first().copied())
            }
            (None, None) => return Err(Refusal::missing_field("connection_name")),
        };
    let Some(connection) = connection.and_then(|name| world.connections.by("name", name)) else {
        return Err(Refusal::invalid_field("connection_name", "There is no such connection"));
    };
    let mut query = row(json!({
        "connection_name": connection.value("name"),
        "user_id": call.user_id(),
        "run_count": 0,
        "browser_limit": 500,
        "plaintext": false,
    }));
    for name in ["sql", "model_name", "vis_config"] {
        query.insert(name.to_owned(), given.value(name));
    }
    let id = world.sql_queries.insert(query);
    let query = world.sql_queries.get_mut(&id)?;
    query.insert("slug".to_owned(), slug("sql", &id).into());
    let query = world.sql_queries.get(&id)?;
    Ok(show_sql(world, query))
}

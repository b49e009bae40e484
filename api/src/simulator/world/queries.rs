//! Queries, which never change: an equal one is the same one.

use serde_json::{Value, json};

use super::call::Call;
use super::operation::{Operation, op};
use super::table::{Columns, Row, can_edit, row};
use super::{Outcome, Refused, World, models, users};

pub(super) const OPERATIONS: &[Operation] = &[
    op("query", one),
    op("query_for_slug", by_slug),
    op("create_query", create).permitted_by("explore").requires(&["model", "view"]),
    op("merge_query", merge),
    op("create_merge_query", create_merge).permitted_by("explore"),
    op("sql_query", sql),
    op("create_sql_query", create_sql).permitted_by("use_sql_runner"),
];

/// 22 characters that are the same for the same names, as Looker has them in addresses.
pub(super) fn slug(kind: &str, name: &str) -> String {
    const LETTERS: &[u8; 62] = b"0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    // FNV-1a, then one splitmix64 step a letter.
    let bytes = kind.bytes().chain([0]).chain(name.bytes());
    let mut state =
        bytes.fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3));
    let mut letter = || {
        state = state.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (state ^ (state >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        char::from(LETTERS[usize::try_from((mixed >> 33) % 62).unwrap_or_default()])
    };
    (0..22).map(|_| letter()).collect()
}

/// The id of the query that is equal to this one, which is added unless it is there.
pub(super) fn find_or_add(world: &mut World, mut query: Row) -> String {
    query.retain(|name, value| !value.is_null() && !["id", "slug", "client_id"].contains(&name.as_str()));
    query.entry("limit").or_insert("500".into());
    let same = |known: &&Row| {
        let mut known = (*known).clone();
        known.retain(|name, _| name != "id" && name != "slug");
        known == query
    };
    if let Some(known) = world.queries.iter().find(same) {
        return known.id().to_owned();
    }
    let id = world.queries.insert(query);
    if let Ok(query) = world.queries.get_mut(&id) {
        query.insert("slug".to_owned(), slug("query", &id).into());
    }
    id
}

/// The model and the explore are there, and so are the fields, unless they come with the query.
pub(super) fn check(world: &World, call: &Call<'_>, query: &Row) -> Result<(), Refused> {
    let [model, view] = ["model", "view"].map(|name| query.text(name).unwrap_or_default());
    let Some((_, explore)) = models::visible_explore(world, call, model, view) else {
        return Err(Refused::invalid_field("view", format!("There is no explore '{view}' in the model '{model}'")));
    };
    let dynamic = query.text("dynamic_fields").unwrap_or_default();
    for list in ["fields", "pivots"] {
        for field in query.texts(list) {
            let known = explore.field(field).is_some();
            // What is made in the query itself is named there, in quotes.
            if !known && !dynamic.contains(&format!("\"{field}\"")) {
                return Err(Refused::invalid_field(list, format!("There is no field '{field}' in '{view}'")));
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

fn one(world: &mut World, call: &Call<'_>) -> Result<Outcome, Refused> {
    Ok(Outcome::Json(show(world.queries.get(call.id("query_id"))?)))
}

fn by_slug(world: &mut World, call: &Call<'_>) -> Result<Outcome, Refused> {
    let query = world.queries.by("slug", call.id("slug")).ok_or_else(Refused::not_found)?;
    Ok(Outcome::Json(show(query)))
}

fn create(world: &mut World, call: &Call<'_>) -> Result<Outcome, Refused> {
    check(world, call, &call.body)?;
    let id = find_or_add(world, call.body.clone());
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

fn merge(world: &mut World, call: &Call<'_>) -> Result<Outcome, Refused> {
    Ok(show_merge(world.merge_queries.get(call.id("merge_query_id"))?))
}

fn create_merge(world: &mut World, call: &Call<'_>) -> Result<Outcome, Refused> {
    let sources = call.body.get("source_queries").and_then(Value::as_array).into_iter().flatten();
    for query_id in sources.filter_map(|source| source["query_id"].as_str()) {
        if world.queries.find(query_id).is_none() {
            return Err(Refused::invalid_field("source_queries", format!("There is no query {query_id}")));
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

fn sql(world: &mut World, call: &Call<'_>) -> Result<Outcome, Refused> {
    let query = world.sql_queries.by("slug", call.id("slug")).ok_or_else(Refused::not_found)?;
    Ok(show_sql(world, query))
}

fn create_sql(world: &mut World, call: &Call<'_>) -> Result<Outcome, Refused> {
    let given = &call.body;
    let missing = |field: &str| super::refused::detail(field, "missing_field", format!("{field} is required"));
    if given.text("sql").is_none_or(|sql| sql.trim().is_empty()) {
        return Err(Refused::invalid(vec![missing("sql")]));
    }
    let connection =
        match (given.text("connection_name").or_else(|| given.text("connection_id")), given.text("model_name")) {
            (Some(name), _) => Some(name),
            (None, Some(model)) => {
                let model = world.models.by("name", model);
                model.and_then(|model| model.texts("allowed_db_connection_names").first().copied())
            }
            (None, None) => return Err(Refused::invalid(vec![missing("connection_name")])),
        };
    let Some(connection) = connection.and_then(|name| world.connections.by("name", name)) else {
        return Err(Refused::invalid_field("connection_name", "There is no such connection"));
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

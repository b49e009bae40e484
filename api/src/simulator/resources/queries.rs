//! Queries, which are immutable: equal ones share an id.

use serde_json::{Value, json};

use super::super::chance::slug;
use super::super::refusal::Refusal;
use super::super::world::{Columns, Row, Table, World, can_edit, row};
use super::call::Call;
use super::kinds::{MergeQueries, Queries, SqlQueries};
use super::models;
use super::operation::Operations;
use super::outcome::Outcome;
use super::resource::Resource;
use super::users;
use crate::resources::query::{
    CREATE_MERGE_QUERY, CREATE_QUERY, CREATE_SQL_QUERY, MERGE_QUERY, QUERY, QUERY_FOR_SLUG, SQL_QUERY,
};

impl Resource for Queries {
    const ID: &'static str = "query_id";

    fn operations(operations: &mut Operations) {
        operations.on(&QUERY, Self::one);
        operations.on(&QUERY_FOR_SLUG, by_slug);
        operations.on(&CREATE_QUERY, Self::create).permitted_by("explore").requires(&["model", "view"]);
    }

    fn table(world: &World) -> &Table {
        &world.queries
    }

    fn table_mut(world: &mut World) -> &mut Table {
        &mut world.queries
    }

    fn show(_: &World, _: &Call<'_>, query: Row) -> Value {
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

    fn create(world: &mut World, call: &Call<'_>) -> Result<Outcome, Refusal> {
        check(world, call, &call.body)?;
        let id = world.find_or_add_query(call.body.clone());
        let mut query = world.queries.get(&id)?.clone();
        // Chosen by the caller, or generated.
        let client_id = call.body.text("client_id").map_or_else(|| slug("client", &id), str::to_owned);
        query.insert("client_id".to_owned(), client_id.into());
        Ok(Outcome::Json(Self::show(world, call, query)))
    }
}

impl Resource for MergeQueries {
    const ID: &'static str = "merge_query_id";

    fn operations(operations: &mut Operations) {
        operations.on(&MERGE_QUERY, Self::one);
        operations.on(&CREATE_MERGE_QUERY, Self::create).permitted_by("explore");
    }

    fn table(world: &World) -> &Table {
        &world.merge_queries
    }

    fn table_mut(world: &mut World) -> &mut Table {
        &mut world.merge_queries
    }

    fn show(_: &World, _: &Call<'_>, mut merge: Row) -> Value {
        merge.insert("can".to_owned(), can_edit(false));
        merge.into()
    }

    fn check(world: &World, call: &Call<'_>, _: &str) -> Result<(), Refusal> {
        let sources = call.body.get("source_queries").and_then(Value::as_array).into_iter().flatten();
        for query_id in sources.filter_map(|source| source["query_id"].as_str()) {
            if world.queries.find(query_id).is_none() {
                return Err(Refusal::invalid_field("source_queries", format!("There is no query {query_id}")));
            }
        }
        Ok(())
    }

    fn new_row(call: &Call<'_>) -> Row {
        let mut merge = call.body.clone();
        merge.retain(|_, value| !value.is_null());
        merge
    }
}

impl Resource for SqlQueries {
    const ID: &'static str = "slug";

    fn operations(operations: &mut Operations) {
        operations.on(&SQL_QUERY, Self::one);
        operations.on(&CREATE_SQL_QUERY, Self::create).permitted_by("use_sql_runner");
    }

    fn table(world: &World) -> &Table {
        &world.sql_queries
    }

    fn table_mut(world: &mut World) -> &mut Table {
        &mut world.sql_queries
    }

    fn find<'w>(world: &'w World, id: &str) -> Option<&'w Row> {
        world.sql_queries.by("slug", id)
    }

    fn show(world: &World, _: &Call<'_>, mut query: Row) -> Value {
        let connection = query.text("connection_name").and_then(|name| world.connections.by("name", name));
        query.insert("connection".to_owned(), connection.cloned().map_or(Value::Null, Value::from));
        query.insert("creator".to_owned(), users::public(world, query.text("user_id")));
        query.insert("can".to_owned(), can_edit(false));
        query.into()
    }

    fn create(world: &mut World, call: &Call<'_>) -> Result<Outcome, Refusal> {
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
        Ok(Outcome::Json(Self::present(world, call, query)))
    }
}

/// Checks that the model, the explore and the fields exist, unless the query defines the fields itself.
pub(super) fn check(world: &World, call: &Call<'_>, query: &Row) -> Result<(), Refusal> {
    let [model, view] = ["model", "view"].map(|name| query.text(name).unwrap_or_default());
    let Some((_, explore)) = models::visible_explore(world, call, model, view) else {
        return Err(Refusal::invalid_field("view", format!("There is no explore '{view}' in the model '{model}'")));
    };
    let dynamic = query.text("dynamic_fields").unwrap_or_default();
    for list in ["fields", "pivots"] {
        for field in query.texts(list) {
            let known = explore.field(field).is_some();
            // Fields defined in the query are named in quotes.
            if !known && !dynamic.contains(&format!("\"{field}\"")) {
                return Err(Refusal::invalid_field(list, format!("There is no field '{field}' in '{view}'")));
            }
        }
    }
    Ok(())
}

/// Returns the query with this id, or null.
pub(super) fn shown_by_id(world: &World, call: &Call<'_>, id: Option<&str>) -> Value {
    id.and_then(|id| world.queries.find(id)).map_or(Value::Null, |query| Queries::present(world, call, query))
}

fn by_slug(world: &mut World, call: &Call<'_>) -> Result<Outcome, Refusal> {
    let query = world.queries.by("slug", call.id("slug")).ok_or_else(Refusal::not_found)?;
    Ok(Outcome::Json(Queries::present(world, call, query)))
}

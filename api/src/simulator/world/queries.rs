//! Queries, which are immutable: equal ones share an id.

use super::super::chance::slug;
use super::World;
use super::table::{Columns, Row};

impl World {
    /// Returns the id of an equal query, which is added if it does not exist.
    pub(in crate::simulator) fn find_or_add_query(&mut self, mut query: Row) -> String {
        query.retain(|name, value| !value.is_null() && !["id", "slug", "client_id"].contains(&name.as_str()));
        query.entry("limit").or_insert("500".into());
        let same = |known: &&Row| {
            let mut known = (*known).clone();
            known.retain(|name, _| name != "id" && name != "slug");
            known == query
        };
        if let Some(known) = self.queries.iter().find(same) {
            return known.id().to_owned();
        }
        let id = self.queries.insert(query);
        if let Ok(query) = self.queries.get_mut(&id) {
            query.insert("slug".to_owned(), slug("query", &id).into());
        }
        id
    }
}

//! Dashboards with their parts: elements, filters, layouts and layout components.

use serde_json::json;

use super::super::chance::slug;
use super::super::refusal::Refusal;
use super::World;
use super::table::{Columns, Row, row};

impl World {
    /// Adds a dashboard with a layout, and returns its id.
    pub(in crate::simulator) fn add_dashboard(&mut self, mut dashboard: Row) -> String {
        if !dashboard.contains_key("content_metadata_id") {
            let metadata_id = self.add_metadata("dashboard", true);
            dashboard.insert("content_metadata_id".to_owned(), metadata_id.into());
        }
        let id = self.dashboards.insert(dashboard);
        if let Ok(dashboard) = self.dashboards.get_mut(&id) {
            dashboard.entry("slug").or_insert(slug("dashboard", &id).into());
        }
        self.add_layout(&id);
        id
    }

    /// Removes a dashboard with all its parts and all references to it.
    pub(in crate::simulator) fn remove_dashboard(&mut self, id: &str) -> Result<(), Refusal> {
        let dashboard = self.dashboards.remove(id)?;
        self.remove_metadata(dashboard.text("content_metadata_id"));
        self.remove_layouts(id);
        let parts = [&mut self.elements, &mut self.filters, &mut self.scheduled_plans, &mut self.board_items];
        for table in parts {
            table.remove_by("dashboard_id", id);
        }
        Ok(())
    }

    /// Copies filters and elements, with their positions, from one dashboard to another.
    pub(in crate::simulator) fn copy_dashboard_parts(&mut self, from: &str, to: &str) {
        let filters: Vec<Row> = self.filters.all_by("dashboard_id", from).cloned().collect();
        for mut filter in filters {
            filter.remove("id");
            filter.insert("dashboard_id".to_owned(), to.into());
            self.filters.insert(filter);
        }
        let elements: Vec<Row> = self.elements.all_by("dashboard_id", from).cloned().collect();
        for mut element in elements {
            let position = self.position_of(element.id());
            element.remove("id");
            element.insert("dashboard_id".to_owned(), to.into());
            self.add_element(element, &position);
        }
    }

    /// Adds an element, including to the layouts of its dashboard, and returns its id.
    pub(in crate::simulator) fn add_element(&mut self, element: Row, position: &Row) -> String {
        let dashboard_id = element.text("dashboard_id").unwrap_or_default().to_owned();
        let id = self.elements.insert(element);
        self.add_component(&dashboard_id, &id, position);
        id
    }

    /// Adds the default layout of a dashboard.
    pub(in crate::simulator) fn add_layout(&mut self, dashboard_id: &str) {
        self.layouts.insert(row(json!({
            "dashboard_id": dashboard_id,
            "type": "newspaper",
            "active": true,
            "deleted": false,
        })));
    }

    pub(in crate::simulator) fn remove_layouts(&mut self, dashboard_id: &str) {
        for id in self.layout_ids(dashboard_id) {
            self.layout_components.remove_by("dashboard_layout_id", &id);
        }
        self.layouts.remove_by("dashboard_id", dashboard_id);
    }

    fn layout_ids(&self, dashboard_id: &str) -> Vec<String> {
        self.layouts.all_by("dashboard_id", dashboard_id).map(|row| row.id().to_owned()).collect()
    }

    /// Returns row, column and size of an element.
    fn position_of(&self, element_id: &str) -> Row {
        let mut position = self.layout_components.by("dashboard_element_id", element_id).cloned().unwrap_or_default();
        position.retain(|name, _| ["row", "column", "width", "height"].contains(&name.as_str()));
        position
    }

    /// Adds an element to every layout of its dashboard, by default below all others.
    fn add_component(&mut self, dashboard_id: &str, element_id: &str, position: &Row) {
        for layout_id in self.layout_ids(dashboard_id) {
            let parts = self.layout_components.all_by("dashboard_layout_id", &layout_id);
            let below = parts.map(|part| part.number("row") + part.number("height")).max().unwrap_or(0);
            let mut part = row(json!({ "row": below, "column": 0, "width": 8, "height": 6 }));
            part.extend(position.clone());
            part.extend(row(json!({
                "dashboard_layout_id": layout_id,
                "dashboard_element_id": element_id,
                "deleted": false,
            })));
            self.layout_components.insert(part);
        }
    }
}

//! The import of a dashboard: settings, filters, layouts, tiles, and at last positions, which need the tiles.

use serde_json::Value;

use super::canonical::{self, Canonical, Ids, Object, objects, text};
use super::difference::{PARTS, match_tiles, position, quoted, without};
use super::export;
use super::files::{DashboardFile, FileError};
use super::import::{Importer, SOURCES, body, changes, look_of};
use super::report::{Action, ContentError, ImportedItem, Kind, Outcome};
use crate::Error;
use crate::resources::dashboard::{Dashboard, Dashboards, WriteDashboardElement};
use crate::resources::folder::Folders;

/// A dashboard of the target while it is imported.
struct Target<'a> {
    /// Empty in a dry run if the dashboard does not exist.
    id: String,
    folder: Option<&'a str>,
    path: &'a str,
    known: Canonical,
}

/// The dashboard that a file replaces.
#[derive(Default)]
struct Found {
    id: Option<String>,
    /// Whether a dashboard of another folder, or in the trash, has the slug.
    slug_taken: bool,
}

impl Importer {
    /// Imports a dashboard.
    pub(super) async fn dashboard(&mut self, file: &DashboardFile, folder: Option<&str>, path: &str) {
        if self.is_stopped() {
            return;
        }
        let mut item = ImportedItem::new(Kind::Dashboard, format!("{path}{}", file.title()));
        let result = self.write_dashboard(&mut item, file, folder, path).await;
        self.finish(item, result, false);
    }

    async fn write_dashboard(
        &mut self,
        item: &mut ImportedItem,
        file: &DashboardFile,
        folder: Option<&str>,
        path: &str,
    ) -> Result<(), ContentError> {
        let found = match folder {
            Some(folder) => self.find(file, folder).await?,
            None => Found::default(),
        };
        let mut settings = without(&file.json, &PARTS);
        if found.slug_taken {
            settings.remove("slug");
        }
        let mut target = match found.id {
            Some(id) => Target { known: export::load(&self.looker, &id).await?, id, folder, path },
            None => self.create(item, &settings, folder, path).await?,
        };
        item.id = Some(target.id.clone()).filter(|id| !id.is_empty());
        if item.outcome != Outcome::Created {
            let mut known = without(&target.known.dashboard, &PARTS);
            if !settings.contains_key("slug") {
                known.remove("slug");
            }
            let (changed, differences) = changes(&settings, &known, file.complete);
            if !changed.is_empty() {
                if !self.dry_run {
                    let call = self.looker.update_dashboard(&target.id, &body(changed)?);
                    call.await.map_err(Error::from)?;
                }
                item.step(Action::Update, "dashboard", differences);
            }
        }
        self.filters(item, file, &target).await?;
        self.layouts(item, file, &target).await?;
        let (ids, pairs) = self.tiles(item, file, &target).await?;
        if pairs.contains(&None) && !self.dry_run {
            // New tiles have got positions.
            target.known = export::load(&self.looker, &target.id).await?;
        }
        self.positions(item, file, &target, &ids, &pairs).await
    }

    /// Finds the dashboard with the slug, or with the title in the folder.
    async fn find(&self, file: &DashboardFile, folder: &str) -> Result<Found, ContentError> {
        let mut found = Found::default();
        if let Some(slug) = file.slug() {
            let fields = "id,slug,folder,deleted";
            let mut all = self.looker.search_dashboards().slug(slug).fields(fields).await.map_err(Error::from)?;
            if all.is_empty() {
                let trash = self.looker.search_dashboards().slug(slug).deleted("true").fields(fields);
                all = trash.await.map_err(Error::from)?;
            }
            // The search is by pattern.
            let same = all.into_iter().filter(|dashboard| dashboard.slug.as_deref() == Some(slug));
            for dashboard in same {
                let here = folder_of(&dashboard) == Some(folder) && dashboard.deleted != Some(true);
                if here {
                    return Ok(Found { id: dashboard.id, slug_taken: false });
                }
                found.slug_taken = true;
            }
        }
        let inside = self.looker.folder_dashboards(folder).fields("id,title,deleted").await.map_err(Error::from)?;
        let same = inside
            .into_iter()
            .find(|dashboard| dashboard.title.as_deref() == Some(file.title()) && dashboard.deleted != Some(true));
        found.id = same.and_then(|dashboard| dashboard.id).filter(|id| !id.contains("::"));
        Ok(found)
    }

    async fn create<'a>(
        &self,
        item: &mut ImportedItem,
        settings: &Object,
        folder: Option<&'a str>,
        path: &'a str,
    ) -> Result<Target<'a>, ContentError> {
        let mut target = Target {
            id: String::new(),
            folder,
            path,
            known: Canonical { dashboard: Object::new(), ids: Ids::default() },
        };
        if let Some(folder) = folder.filter(|_| !self.dry_run) {
            let mut settings = settings.clone();
            settings.insert("folder_id".to_owned(), folder.into());
            let created = self.looker.create_dashboard(&body(settings)?).await.map_err(Error::from)?;
            target.id = created.id.unwrap_or_default();
            item.id = Some(target.id.clone());
        }
        item.outcome = Outcome::Created;
        item.step(Action::Create, "dashboard", Vec::new());
        if !target.id.is_empty() {
            target.known = export::load(&self.looker, &target.id).await?;
        }
        Ok(target)
    }

    async fn filters(
        &self,
        item: &mut ImportedItem,
        file: &DashboardFile,
        target: &Target<'_>,
    ) -> Result<(), ContentError> {
        let wanted = objects(&file.json, "dashboard_filters");
        let known = objects(&target.known.dashboard, "dashboard_filters");
        let same = |one: &Object, other: &Object| text(one, "name") == text(other, "name");
        for filter in &wanted {
            let part = format!("filter {}", quoted(filter, "name"));
            if let Some(index) = known.iter().position(|known| same(known, filter)) {
                let (changed, differences) = changes(filter, known[index], file.complete);
                if !changed.is_empty() {
                    if !self.dry_run {
                        let id = &target.known.ids.filters[index];
                        let call = self.looker.update_dashboard_filter(id, &body(changed)?);
                        call.fields("id").await.map_err(Error::from)?;
                    }
                    item.step(Action::Update, part, differences);
                }
                continue;
            }
            if !self.dry_run {
                let mut filter = (*filter).clone();
                filter.insert("dashboard_id".to_owned(), target.id.clone().into());
                let call = self.looker.create_dashboard_filter(&body(filter)?);
                call.fields("id").await.map_err(Error::from)?;
            }
            item.step(Action::Create, part, Vec::new());
        }
        for (index, filter) in known.iter().enumerate() {
            if wanted.iter().any(|wanted| same(wanted, filter)) {
                continue;
            }
            let part = format!("filter {}", quoted(filter, "name"));
            if !self.remove_extra {
                item.kept.push(part);
                continue;
            }
            if !self.dry_run {
                let id = &target.known.ids.filters[index];
                self.looker.delete_dashboard_filter(id).await.map_err(Error::from)?;
            }
            item.step(Action::Delete, part, Vec::new());
        }
        Ok(())
    }

    /// Writes the layouts, without the positions of tiles. New tiles get a position in each of them.
    async fn layouts(
        &self,
        item: &mut ImportedItem,
        file: &DashboardFile,
        target: &Target<'_>,
    ) -> Result<(), ContentError> {
        const COMPONENTS: &[&str] = &["dashboard_layout_components"];
        let wanted = objects(&file.json, "dashboard_layouts");
        let known = objects(&target.known.dashboard, "dashboard_layouts");
        let new = item.outcome == Outcome::Created;
        for (index, layout) in wanted.iter().enumerate() {
            let mut layout = without(layout, COMPONENTS);
            let part = format!("layout {}", index + 1);
            let Some(known) = known.get(index) else {
                // A dashboard is created with its first layout.
                if !self.dry_run {
                    layout.insert("dashboard_id".to_owned(), target.id.clone().into());
                    let call = self.looker.create_dashboard_layout(&body(layout)?);
                    call.fields("id").await.map_err(Error::from)?;
                }
                if index > 0 || !new {
                    item.step(Action::Create, part, Vec::new());
                }
                continue;
            };
            let (changed, differences) = changes(&layout, &without(known, COMPONENTS), file.complete);
            if !changed.is_empty() {
                if !self.dry_run {
                    let id = &target.known.ids.layouts[index];
                    let call = self.looker.update_dashboard_layout(id, &body(changed)?);
                    call.fields("id").await.map_err(Error::from)?;
                }
                if !new {
                    item.step(Action::Update, part, differences);
                }
            }
        }
        for index in wanted.len()..known.len() {
            let part = format!("layout {}", index + 1);
            if !self.remove_extra || wanted.is_empty() {
                item.kept.push(part);
                continue;
            }
            if !self.dry_run {
                let id = &target.known.ids.layouts[index];
                self.looker.delete_dashboard_layout(id).await.map_err(Error::from)?;
            }
            item.step(Action::Delete, part, Vec::new());
        }
        Ok(())
    }

    /// Writes the tiles. Returns their ids, and the index of each in the dashboard before, if it was there.
    async fn tiles(
        &mut self,
        item: &mut ImportedItem,
        file: &DashboardFile,
        target: &Target<'_>,
    ) -> Result<(Vec<String>, Vec<Option<usize>>), ContentError> {
        let wanted = objects(&file.json, "dashboard_elements");
        let known = objects(&target.known.dashboard, "dashboard_elements");
        let pairs = match_tiles(&wanted, &known);
        let mut ids = Vec::new();
        for (index, (tile, pair)) in wanted.iter().zip(&pairs).enumerate() {
            let part = format!("tile {}", quoted(tile, "title"));
            let content = without(tile, &["id"]);
            let id = if let Some(pair) = pair {
                let id = target.known.ids.tiles[*pair].clone();
                let (changed, differences) = changes(&content, &without(known[*pair], &["id"]), file.complete);
                if !changed.is_empty() {
                    let tile = self.tile_body(changed, file, target).await?;
                    if !self.dry_run {
                        let call = self.looker.update_dashboard_element(&id, &tile);
                        call.fields("id").await.map_err(Error::from)?;
                    }
                    item.step(Action::Update, part, differences);
                }
                id
            } else {
                let mut tile = self.tile_body(content, file, target).await?;
                let mut id = String::new();
                if !self.dry_run {
                    tile.dashboard_id = (&target.id).into();
                    let created = self.looker.create_dashboard_element(&tile).fields("id").await;
                    id = created.map_err(Error::from)?.id.unwrap_or_default();
                }
                item.step(Action::Create, part, Vec::new());
                id
            };
            if !id.is_empty() {
                item.tile_ids.insert(canonical::key(index), id.clone());
            }
            ids.push(id);
        }
        for (index, tile) in known.iter().enumerate() {
            if pairs.contains(&Some(index)) {
                continue;
            }
            let part = format!("tile {}", quoted(tile, "title"));
            if !self.remove_extra {
                item.kept.push(part);
                continue;
            }
            if !self.dry_run {
                let id = &target.known.ids.tiles[index];
                self.looker.delete_dashboard_element(id).await.map_err(Error::from)?;
            }
            item.step(Action::Delete, part, Vec::new());
        }
        Ok((ids, pairs))
    }

    /// Returns the body of a tile. Its source is created first: a query, a merged result, or a look in the same folder.
    async fn tile_body(
        &mut self,
        mut tile: Object,
        file: &DashboardFile,
        target: &Target<'_>,
    ) -> Result<WriteDashboardElement, ContentError> {
        let source = SOURCES.into_iter().find(|(name, _)| tile.get(*name).is_some_and(Value::is_object));
        let id = match source {
            Some(("look", _)) => match look_of(&tile, file.complete) {
                Some(look) => {
                    let id = self.look(&look, target.folder, target.path, true).await;
                    if id.is_none() && !self.dry_run {
                        let problem = format!("its look `{}` was not imported", look.title());
                        return Err(FileError::invalid(problem).into());
                    }
                    id
                }
                None => None,
            },
            // Nothing is written.
            _ if self.dry_run => None,
            Some(("query", _)) => Some(self.query(&tile).await?),
            Some((name, _)) => match tile.get(name).and_then(Value::as_object) {
                Some(merged) => Some(self.merged(merged).await?),
                None => None,
            },
            None => None,
        };
        for (name, reference) in SOURCES {
            tile.remove(name);
            if let Some((own, _)) = source {
                let value = if own == name { id.clone().into() } else { Value::Null };
                tile.insert(reference.to_owned(), value);
            }
        }
        Ok(body(tile)?)
    }

    async fn positions(
        &self,
        item: &mut ImportedItem,
        file: &DashboardFile,
        target: &Target<'_>,
        ids: &[String],
        pairs: &[Option<usize>],
    ) -> Result<(), ContentError> {
        let tiles = objects(&file.json, "dashboard_elements");
        let known = objects(&target.known.dashboard, "dashboard_layouts");
        for (index, layout) in objects(&file.json, "dashboard_layouts").into_iter().enumerate() {
            let Some(known) = known.get(index) else { continue };
            for (tile, id) in ids.iter().enumerate() {
                let own = target.known.ids.tiles.iter().position(|known| known == id);
                let Some(own) = own.filter(|_| !id.is_empty()) else { continue };
                let (changed, differences) = changes(&position(layout, tile), &position(known, own), file.complete);
                let component = target.known.ids.components.get(&(index, canonical::key(own)));
                let Some(component) = component.filter(|_| !changed.is_empty()) else { continue };
                if !self.dry_run {
                    let call = self.looker.update_dashboard_layout_component(component, &body(changed)?);
                    call.fields("id").await.map_err(Error::from)?;
                }
                // The position of a new tile is part of its creation.
                if pairs[tile].is_some() {
                    item.step(
                        Action::Update,
                        format!("position of tile {}", quoted(tiles[tile], "title")),
                        differences,
                    );
                }
            }
        }
        Ok(())
    }
}

fn folder_of(dashboard: &Dashboard) -> Option<&str> {
    let folder = dashboard.folder.as_ref().and_then(|folder| folder.id.as_deref());
    folder.or(dashboard.folder_id.as_deref())
}

//! Projects with their branches. Every change of a branch is committed and pushed.

use serde_json::{Value, json};

use super::super::chance::{hex, slug};
use super::super::lookml::Files;
use super::super::refusal::Refusal;
use super::World;
use super::people::display_name;
use super::table::{Columns, Row, row};

/// Branch in production.
pub(in crate::simulator) const PRODUCTION: &str = "main";

impl World {
    /// Returns the files of a branch.
    pub(in crate::simulator) fn files(&self, project: &str, branch: &str) -> Files {
        let files = self.branches.find(&id(project, branch)).and_then(|branch| branch.get("files"));
        let files = files.and_then(Value::as_object).into_iter().flatten();
        files.filter_map(|(path, text)| Some((path.clone(), text.as_str()?.to_owned()))).collect()
    }

    pub(in crate::simulator) fn branch(&self, project: &str, branch: &str) -> Option<&Row> {
        self.branches.find(&id(project, branch))
    }

    /// Returns the commits of a branch, the oldest first.
    pub(in crate::simulator) fn history(&self, project: &str, branch: &str) -> Vec<String> {
        let branch = self.branch(project, branch);
        branch.map(|row| row.texts("history").into_iter().map(str::to_owned).collect()).unwrap_or_default()
    }

    /// Adds a branch with the files and commits of another one, or without any.
    pub(in crate::simulator) fn add_branch(&mut self, project: &str, name: &str, from: Option<&str>, time: i64) {
        let start = from.and_then(|from| self.branch(project, from));
        let [files, history] =
            ["files", "history"].map(|column| start.map_or(Value::Null, |start| start.value(column)));
        self.branches.insert(row(json!({
            "id": id(project, name),
            "project_id": project,
            "name": name,
            "files": if files.is_null() { json!({}) } else { files },
            "history": if history.is_null() { json!([]) } else { history },
            "committed_at": time,
        })));
    }

    /// Writes a file of a branch, or deletes it, in a commit of its own.
    pub(in crate::simulator) fn commit(
        &mut self,
        project: &str,
        branch: &str,
        (path, text): (&str, Option<&str>),
        time: i64,
    ) -> Result<(), Refusal> {
        let row = self.branches.get_mut(&id(project, branch))?;
        let mut files = row.get("files").and_then(Value::as_object).cloned().unwrap_or_default();
        match text {
            Some(text) => drop(files.insert(path.to_owned(), text.into())),
            None => drop(files.remove(path).ok_or_else(Refusal::not_found)?),
        }
        let mut history: Vec<String> = row.texts("history").into_iter().map(str::to_owned).collect();
        let seed = format!("{} {path} {}", history.last().map_or("", String::as_str), text.unwrap_or("\0"));
        history.push(format!("{}{}", hex(&seed), &hex(&format!("{seed} "))[..8]));
        row.insert("files".to_owned(), files.into());
        row.insert("history".to_owned(), history.into());
        row.insert("committed_at".to_owned(), time.into());
        Ok(())
    }

    /// Makes the files and commits of a branch those of another one.
    pub(in crate::simulator) fn reset(&mut self, project: &str, branch: &str, to: &str) -> Result<(), Refusal> {
        let to = self.branches.get(&id(project, to))?.clone();
        let row = self.branches.get_mut(&id(project, branch))?;
        for column in ["files", "history", "committed_at"] {
            row.insert(column.to_owned(), to.value(column));
        }
        Ok(())
    }

    /// Returns the branch with this name or latest commit.
    pub(in crate::simulator) fn branch_of_ref(&self, project: &str, reference: &str) -> Option<String> {
        let name = |row: &Row| row.text("name").map(str::to_owned);
        let by_name = self.branch(project, reference).and_then(name);
        by_name.or_else(|| {
            let mut own = self.branches.all_by("project_id", project);
            name(own.find(|row| row.texts("history").last() == Some(&reference))?)
        })
    }

    /// Returns the branch that a developer works on, which is at first a personal copy of production.
    pub(in crate::simulator) fn checked_out(&mut self, project: &str, user_id: &str, time: i64) -> String {
        let own = id(user_id, project);
        if let Some(name) = self.checkouts.find(&own).and_then(|row| row.text("branch")) {
            return name.to_owned();
        }
        let name = self.personal_branch(user_id);
        if self.branch(project, &name).is_none() {
            self.add_branch(project, &name, Some(PRODUCTION), time);
        }
        self.check_out(project, user_id, &name);
        name
    }

    pub(in crate::simulator) fn check_out(&mut self, project: &str, user_id: &str, branch: &str) {
        let own = id(user_id, project);
        self.checkouts.remove_by("id", &own);
        self.checkouts.insert(row(json!({ "id": own, "branch": branch })));
    }

    /// Returns the name of a developer's own branch, such as `dev-ada-admin-x7Tq`.
    pub(in crate::simulator) fn personal_branch(&self, user_id: &str) -> String {
        let name = self.users.find(user_id).map(display_name).unwrap_or_default().to_lowercase().replace(' ', "-");
        format!("dev-{name}-{}", &slug("branch", user_id)[..4])
    }
}

fn id(of: &str, name: &str) -> String {
    format!("{of} {name}")
}

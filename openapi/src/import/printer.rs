//! Conversion of kinds to Rust types, and the imports of a file.

use std::collections::{BTreeMap, BTreeSet};

use super::items::{Home, Side};
use super::page::Page;
use super::plan::Plan;
use crate::facts::Kind;

/// State of a file while it is printed.
pub(super) struct Context<'p, 'a> {
    pub(super) plan: &'p Plan<'a>,
    /// Module of the file.
    home: Home,
    /// Set for files of types, which import frequent names; traits use full paths.
    types: bool,
    /// Imported names, by path.
    uses: BTreeMap<&'static str, BTreeSet<String>>,
}

/// Placeholders for paths that depend on the position of the file.
pub(super) const COMMON: &str = "common";
pub(super) const SIBLINGS: &str = "siblings";

impl<'p, 'a> Context<'p, 'a> {
    pub(super) fn of_trait(plan: &'p Plan<'a>, home: Home) -> Self {
        Self { plan, home, types: false, uses: BTreeMap::new() }
    }

    pub(super) fn of_types(plan: &'p Plan<'a>, home: Home) -> Self {
        Self { plan, home, types: true, uses: BTreeMap::new() }
    }

    /// Adds the imports of another file.
    pub(super) fn also(&mut self, other: Self) {
        for (path, names) in other.uses {
            self.uses.entry(path).or_default().extend(names);
        }
    }

    pub(super) fn import(&mut self, path: &'static str, name: &str) {
        self.uses.entry(path).or_default().insert(name.to_owned());
    }

    /// Returns the type of a result.
    pub(super) fn result(&mut self, kind: &Kind) -> String {
        self.owned(kind, Side::Read)
    }

    /// Returns the type of a field.
    pub(super) fn owned(&mut self, kind: &Kind, side: Side) -> String {
        match kind {
            Kind::Boolean => "bool".to_owned(),
            Kind::Integer => "i64".to_owned(),
            Kind::Unsigned => "u64".to_owned(),
            Kind::Number => "f64".to_owned(),
            // Bytes in JSON are text in an encoding that the schema does not define.
            Kind::Text | Kind::Binary => "String".to_owned(),
            Kind::DateTime => self.path("jiff", "Timestamp"),
            Kind::Date => self.path("jiff::civil", "Date"),
            Kind::Any => self.path("serde_json", "Value"),
            Kind::List(of) => format!("Vec<{}>", self.owned(of, side)),
            Kind::Map(of) => {
                let of = self.owned(of, side);
                self.map(&of)
            }
            Kind::Nullable(of) => format!("Option<{}>", self.owned(of, side)),
            Kind::Ref(name) => self.named(name, side),
        }
    }

    /// Returns the type of an argument.
    pub(super) fn borrowed(&mut self, kind: &Kind) -> String {
        match self.plan.facts.resolve(kind) {
            Kind::Text => "&str".to_owned(),
            plain @ (Kind::Boolean | Kind::Integer | Kind::Unsigned | Kind::Number | Kind::DateTime | Kind::Date) => {
                self.owned(plain, Side::Write)
            }
            Kind::List(of) => {
                let item = match self.plan.facts.resolve(of) {
                    Kind::Text => "&str".to_owned(),
                    of => self.owned(of, Side::Write),
                };
                format!("&[{item}]")
            }
            Kind::Binary => "&[u8]".to_owned(),
            kind => format!("&{}", self.owned(kind, Side::Write)),
        }
    }

    /// Returns the type of secret text, which is never printed.
    pub(super) fn secret(&mut self) -> String {
        self.import("fingerpost", "Secret");
        "Secret".to_owned()
    }

    pub(super) fn map(&mut self, value: &str) -> String {
        self.import("std::collections", "BTreeMap");
        format!("BTreeMap<String, {value}>")
    }

    fn path(&mut self, path: &'static str, name: &str) -> String {
        if self.types {
            self.import(path, name);
            return name.to_owned();
        }
        format!("{path}::{name}")
    }

    fn named(&mut self, name: &str, side: Side) -> String {
        let reference = Kind::Ref(name.to_owned());
        match self.plan.facts.resolve(&reference) {
            Kind::Ref(name) => {
                let Some(item) = self.plan.items.find(self.plan.facts, name, side) else {
                    // Only unused types are not generated, so this is a fallback for a missing type.
                    return self.path("serde_json", "Value");
                };
                let (name, home) = (item.name.clone(), item.home);
                if home != self.home {
                    self.import(COMMON, &name);
                } else if self.types {
                    self.import(SIBLINGS, &name);
                }
                name
            }
            other => {
                let other = other.clone();
                self.owned(&other, side)
            }
        }
    }

    /// Prints the imports, the standard library first. `own` has the names that the file defines itself.
    pub(super) fn print_uses(
        &self,
        page: &mut Page,
        common: &str,
        siblings: &str,
        own: &BTreeSet<String>,
        public: bool,
    ) {
        let group_of = |path: &str| match path {
            COMMON | SIBLINGS => 2,
            path if path.starts_with("std") => 0,
            _ => 1,
        };
        for group in 0..=2 {
            for (path, names) in self.uses.iter().filter(|(path, _)| group_of(path) == group) {
                let path = match *path {
                    COMMON => common,
                    SIBLINGS => siblings,
                    path => path,
                };
                let names: Vec<_> = names.iter().filter(|name| !own.contains(*name)).map(String::as_str).collect();
                // Re-exports the types of an endpoint's parameters and results, wherever they are defined.
                let word = if public && group == 2 { "pub use" } else { "use" };
                match names.as_slice() {
                    [] => {}
                    [one] => page.line(0, &format!("{word} {path}::{one};")),
                    several => page.line(0, &format!("{word} {path}::{{{}}};", several.join(", "))),
                }
            }
            page.blank();
        }
    }
}

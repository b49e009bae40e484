//! The conditions of each right, evaluated for each user.

use super::content::{AccessList, Holder};
use super::people::{People, Person};
use super::report::{Access, Level, Missing, PersonAccess, Reason, Right, Shortfall, Subject, Via};

/// A condition of a right.
pub(super) enum Condition {
    /// An entry of the access list, of this level or a higher one; or to be an administrator.
    Listed(Level),
    /// A permission, in any model.
    Permitted(&'static str),
    /// A permission in the model of the item.
    PermittedInModel(&'static str),
    /// Never met: the item is defined in LookML.
    Lookml,
}

use Condition::{Listed, Lookml, Permitted, PermittedInModel};

/// The conditions of the rights to view, edit and manage.
pub(super) type Needs = [(Right, &'static [Condition]); 3];

const SAVE: &[Condition] = &[Listed(Level::Edit), Permitted("save_content")];

pub(super) const FOLDER: Needs = [
    (Right::View, &[Listed(Level::View)]),
    (Right::Edit, SAVE),
    (Right::Manage, &[Listed(Level::Edit), Permitted("manage_spaces")]),
];

pub(super) const DASHBOARD: Needs = [
    (Right::View, &[Listed(Level::View), Permitted("see_user_dashboards")]),
    (Right::Edit, SAVE),
    (Right::Manage, SAVE),
];

pub(super) const LOOKML_DASHBOARD: Needs = [
    (Right::View, &[Listed(Level::View), PermittedInModel("see_lookml_dashboards")]),
    (Right::Edit, &[Lookml]),
    (Right::Manage, &[Lookml]),
];

pub(super) const LOOK: Needs =
    [(Right::View, &[Listed(Level::View), PermittedInModel("see_looks")]), (Right::Edit, SAVE), (Right::Manage, SAVE)];

pub(super) const MODEL: Needs = [
    (Right::View, &[PermittedInModel("access_data")]),
    (Right::Edit, &[PermittedInModel("develop")]),
    (Right::Manage, &[Permitted("manage_models")]),
];

pub(super) const EXPLORE: Needs = [
    (Right::View, &[PermittedInModel("access_data"), PermittedInModel("explore")]),
    (Right::Edit, &[PermittedInModel("develop")]),
    (Right::Manage, &[Permitted("manage_models")]),
];

/// Returns the access of all users to an item. `models` are those that the tiles of a dashboard use.
pub(super) fn evaluate(
    people: &People,
    subject: Subject,
    list: Option<&AccessList>,
    needs: &Needs,
    models: &[String],
) -> Access {
    let people = people.all.iter().map(|person| {
        let mut access = PersonAccess {
            user: person.user.clone(),
            disabled: person.disabled,
            rights: Vec::new(),
            reasons: Vec::new(),
            missing: Vec::new(),
            unusable_models: Vec::new(),
        };
        for (right, conditions) in needs {
            judge(person, &subject, list, *right, conditions, &mut access);
        }
        let unusable = models.iter().filter(|model| person.permitted("access_data", Some(model)).is_empty());
        access.unusable_models = unusable.cloned().collect();
        access
    });
    let people = people.collect();
    Access { subject, people }
}

/// Adds a right with its reasons, or what is missing.
fn judge(
    person: &Person,
    subject: &Subject,
    list: Option<&AccessList>,
    right: Right,
    conditions: &[Condition],
    access: &mut PersonAccess,
) {
    let mut reasons = Vec::new();
    let mut missing = Vec::new();
    if person.disabled {
        missing.push(Shortfall::Disabled);
    } else if right != Right::View && !access.can(Right::View) {
        missing.push(Shortfall::NotVisible);
    }
    for condition in conditions {
        let model = subject.model.as_deref();
        let (met, otherwise) = match condition {
            Listed(level) => listed(person, list, *level),
            Permitted(permission) => permitted(person, permission, None),
            PermittedInModel(permission) => permitted(person, permission, model),
            Lookml => (Vec::new(), Shortfall::Lookml),
        };
        if met.is_empty() {
            missing.push(otherwise);
        }
        reasons.extend(met);
    }
    if missing.is_empty() {
        access.rights.push(right);
        let known = &mut access.reasons;
        reasons.retain(|reason| !known.contains(reason));
        known.extend(reasons);
    } else {
        access.missing.extend(missing.into_iter().map(|because| Missing { right, because }));
    }
}

fn permitted(person: &Person, permission: &'static str, model: Option<&str>) -> (Vec<Reason>, Shortfall) {
    let shortfall = Shortfall::NotPermitted { permission, model: model.map(str::to_owned) };
    (person.permitted(permission, model), shortfall)
}

/// Returns all entries of the list that give the user a level, and that the user is an administrator.
fn listed(person: &Person, list: Option<&AccessList>, level: Level) -> (Vec<Reason>, Shortfall) {
    let mut reasons = person.administrator();
    let Some(list) = list else { return (reasons, Shortfall::NotVisible) };
    for entry in list.entries.iter().filter(|entry| entry.level >= level) {
        let via = match &entry.holder {
            Holder::User(id) => (*id == person.user.id).then(Via::default),
            Holder::Group(id) => person.groups.get(id).cloned(),
        };
        reasons.extend(via.map(|via| Reason::Listed {
            level: entry.level,
            folder: list.folder.clone(),
            inherited_by: list.inherited_by.clone(),
            via,
        }));
    }
    (reasons, Shortfall::NotListed { level, folder: list.folder.clone() })
}

//! Users with their groups and roles, from three lists.

use std::collections::{BTreeMap, BTreeSet, VecDeque};
use std::sync::Arc;

use super::report::{Named, Reason, Via};
use crate::resources::group::Groups;
use crate::resources::role::Roles;
use crate::resources::user::Users;
use crate::{Error, Looker};

/// The largest page of users and groups.
const PAGE: i64 = 500;

/// Id and name of the group of all users.
const ALL_USERS: (&str, &str) = ("1", "All Users");

/// All users of the instance.
pub(super) struct People {
    pub(super) all: Vec<Person>,
}

/// A user with all groups and roles.
pub(super) struct Person {
    pub(super) user: Named,
    pub(super) disabled: bool,
    /// Each group that contains the user, by id, with the path to it from one of the user's own groups.
    pub(super) groups: BTreeMap<String, Via>,
    roles: Vec<Held>,
}

/// A role that a user has.
struct Held {
    role: Arc<Role>,
    via: Via,
}

struct Role {
    named: Named,
    permissions: BTreeSet<String>,
    model_set: Named,
    models: BTreeSet<String>,
    all_models: bool,
}

struct Group {
    named: Named,
    parents: Vec<String>,
    role_ids: Vec<String>,
}

impl People {
    /// Loads all users, groups and roles.
    ///
    /// # Errors
    ///
    /// Fails unless the caller is an administrator: Looker leaves out what others may not see.
    pub(super) async fn load(looker: &Looker) -> Result<Self, Error> {
        let roles = roles(looker).await?;
        let groups = groups(looker).await?;
        let me = looker.me().fields("id,role_ids,group_ids").await?.id.unwrap_or_default();
        let mut all = Vec::new();
        let fields = "id,display_name,is_disabled,role_ids,group_ids";
        let mut users = looker.search_users().fields(fields).limit(PAGE).pages();
        while let Some(user) = users.next().await {
            let user = user?;
            let Some(id) = user.id else { continue };
            let own_roles = user.role_ids.unwrap_or_default();
            let own_groups = user.group_ids.unwrap_or_default();
            let groups_of = reach(&groups, own_groups);
            all.push(Person {
                user: Named { name: user.display_name.unwrap_or_default(), id },
                disabled: user.is_disabled == Some(true),
                roles: held(&roles, &groups, &own_roles, &groups_of),
                groups: groups_of,
            });
        }
        all.sort_by(|one, other| one.user.cmp(&other.user));
        let complete = all.iter().any(|person| person.user.id == me && !person.administrator().is_empty());
        if complete { Ok(Self { all }) } else { Err(not_an_administrator(&me)) }
    }
}

impl Person {
    /// Returns the roles that make the user an administrator.
    pub(super) fn administrator(&self) -> Vec<Reason> {
        let roles = self.roles.iter().filter(|held| held.role.permissions.contains("administer"));
        roles.map(|held| Reason::Administrator { role: held.role.named.clone(), via: held.via.clone() }).collect()
    }

    /// Returns the roles that give a permission, in a model if one is given.
    pub(super) fn permitted(&self, permission: &'static str, model: Option<&str>) -> Vec<Reason> {
        let mut reasons = Vec::new();
        for held in &self.roles {
            let role = &held.role;
            let in_model = model.is_none_or(|model| role.all_models || role.models.contains(model));
            if in_model && role.permissions.contains(permission) {
                reasons.push(Reason::Permitted {
                    permission,
                    model: model.map(str::to_owned),
                    role: role.named.clone(),
                    model_set: role.model_set.clone(),
                    via: held.via.clone(),
                });
            }
        }
        reasons
    }
}

async fn roles(looker: &Looker) -> Result<Vec<Arc<Role>>, Error> {
    let all = looker.all_roles().fields("id,name,permission_set,model_set").await?;
    let roles = all.into_iter().filter_map(|role| {
        let set = role.model_set.unwrap_or_default();
        Some(Arc::new(Role {
            named: Named { name: role.name.unwrap_or_default(), id: role.id? },
            permissions: role.permission_set?.permissions.unwrap_or_default().into_iter().collect(),
            model_set: Named { name: set.name.unwrap_or_default(), id: set.id.unwrap_or_default() },
            models: set.models.unwrap_or_default().into_iter().collect(),
            all_models: set.all_access == Some(true),
        }))
    });
    Ok(roles.collect())
}

async fn groups(looker: &Looker) -> Result<BTreeMap<String, Group>, Error> {
    let mut groups = BTreeMap::new();
    let fields = "id,name,parent_group_ids,role_ids";
    let mut pages = looker.search_groups_with_hierarchy().fields(fields).limit(PAGE).pages();
    while let Some(group) = pages.next().await {
        let group = group?;
        let Some(id) = group.id else { continue };
        let named = Named { name: group.name.unwrap_or_default(), id: id.clone() };
        let parents = group.parent_group_ids.unwrap_or_default();
        groups.insert(id, Group { named, parents, role_ids: group.role_ids.unwrap_or_default() });
    }
    Ok(groups)
}

/// Returns all groups that contain a user, each with the shortest path from one of the user's own groups.
fn reach(groups: &BTreeMap<String, Group>, own: Vec<String>) -> BTreeMap<String, Via> {
    let everyone = groups.get(ALL_USERS.0).filter(|group| group.named.name == ALL_USERS.1);
    let everyone = everyone.map(|group| group.named.id.clone());
    let mut found = BTreeMap::new();
    let mut next: VecDeque<(String, Vec<Named>)> = own.into_iter().chain(everyone).map(|id| (id, Vec::new())).collect();
    while let Some((id, mut path)) = next.pop_front() {
        let Some(group) = groups.get(&id).filter(|_| !found.contains_key(&id)) else { continue };
        path.push(group.named.clone());
        next.extend(group.parents.iter().map(|parent| (parent.clone(), path.clone())));
        found.insert(id, Via(path));
    }
    found
}

/// Returns the roles of a user. Looker's list of a user's roles also contains those of groups, so a role counts as
/// direct only if no group of the user has it.
fn held(
    roles: &[Arc<Role>],
    groups: &BTreeMap<String, Group>,
    own: &[String],
    groups_of: &BTreeMap<String, Via>,
) -> Vec<Held> {
    let mut all = Vec::new();
    for role in roles {
        let has = |id: &&String| groups.get(*id).is_some_and(|group| group.role_ids.contains(&role.named.id));
        let mut by_groups: Vec<_> = groups_of.keys().filter(has).map(|id| groups_of[id].clone()).collect();
        by_groups.sort_by_key(|via| via.0.len());
        if by_groups.is_empty() && own.contains(&role.named.id) {
            by_groups.push(Via::default());
        }
        all.extend(by_groups.into_iter().map(|via| Held { role: Arc::clone(role), via }));
    }
    all
}

fn not_an_administrator(user_id: &str) -> Error {
    Error::config(format!(
        "cannot tell who has access: the caller, user {user_id}, is not an administrator; use an API key of a user with \
         the role Admin"
    ))
}

//! The result: people, their rights, and the reasons.

use std::fmt;

use serde::Serialize;

/// The access of all users to one item.
///
/// `Display` prints those who may see it, with the reasons. Serialized, it contains everyone.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Access {
    /// The item.
    pub subject: Subject,
    /// All users of the instance, sorted by name and id, including those without access.
    pub people: Vec<PersonAccess>,
}

/// The item that a question is about.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Subject {
    /// Its kind: `folder`, `dashboard`, `LookML dashboard`, `look`, `model` or `explore`.
    pub kind: &'static str,
    /// Its id and title.
    #[serde(flatten)]
    pub named: Named,
    /// Its model, if it has exactly one: of a look, a LookML dashboard, a model or an explore.
    pub model: Option<String>,
    /// Whether it is in the trash.
    pub deleted: bool,
}

/// Id and name of a user, group, role, folder or another item.
#[derive(Clone, Debug, Eq, Ord, PartialEq, PartialOrd, Serialize)]
pub struct Named {
    /// The name or title, or an empty string.
    pub name: String,
    /// The id.
    pub id: String,
}

/// A right to an item. The table in [`access`](crate::access) has the conditions.
#[derive(Clone, Copy, Debug, Eq, Ord, PartialEq, PartialOrd, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Right {
    /// To see it.
    View,
    /// To change it; for a folder: to save content in it.
    Edit,
    /// To change the item as a whole; for a folder: its name, sub-folders and access list.
    Manage,
}

/// The level of an entry of an access list.
#[derive(Clone, Copy, Debug, Eq, Ord, PartialEq, PartialOrd, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Level {
    /// To view.
    View,
    /// To manage access and edit.
    Edit,
}

/// The access of one user.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct PersonAccess {
    /// The user.
    pub user: Named,
    /// Whether the account is disabled. Such a user has no rights.
    pub disabled: bool,
    /// The rights, in the order of [`Right`].
    pub rights: Vec<Right>,
    /// Everything that the rights follow from. If an entry or a role is there twice, either of them is enough.
    pub reasons: Vec<Reason>,
    /// The reasons why the user lacks the other rights.
    pub missing: Vec<Missing>,
    /// Models of tiles that the user may not query: these tiles show an error.
    pub unusable_models: Vec<String>,
}

/// A reason for a right.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
#[non_exhaustive]
pub enum Reason {
    /// The user is an administrator, who needs no entry of an access list.
    Administrator {
        /// The role with the permission `administer`.
        role: Named,
        /// The groups through which the user has the role.
        via: Via,
    },
    /// An entry of an access list.
    Listed {
        /// The level of the entry.
        level: Level,
        /// The folder with the list.
        folder: Named,
        /// The folders that inherit the list, from the item's own folder upwards.
        inherited_by: Vec<Named>,
        /// The groups through which the user is on the list.
        via: Via,
    },
    /// A permission of a role.
    Permitted {
        /// The permission.
        permission: &'static str,
        /// The model in which it holds; `None` if any model is enough.
        model: Option<String>,
        /// The role.
        role: Named,
        /// The model set of the role.
        model_set: Named,
        /// The groups through which the user has the role.
        via: Via,
    },
}

/// The groups between a user and an entry or a role: first the user's own group, last the one with the entry or role.
/// Empty if the user has it directly.
#[derive(Clone, Debug, Default, Eq, Ord, PartialEq, PartialOrd, Serialize)]
#[serde(transparent)]
pub struct Via(pub Vec<Named>);

/// The reason why a user lacks a right.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Missing {
    /// The right.
    pub right: Right,
    /// The condition that is not met.
    pub because: Shortfall,
}

/// A condition that is not met.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
#[non_exhaustive]
pub enum Shortfall {
    /// The account is disabled.
    Disabled,
    /// The right requires to see the item.
    NotVisible,
    /// The access list has no entry of the level for the user.
    NotListed {
        /// The level.
        level: Level,
        /// The folder with the list.
        folder: Named,
    },
    /// No role of the user has the permission.
    NotPermitted {
        /// The permission.
        permission: &'static str,
        /// The model in which it is required; `None` if any model is enough.
        model: Option<String>,
    },
    /// LookML dashboards are only changed in their project.
    Lookml,
}

impl Access {
    /// Returns the users who may see the item.
    pub fn viewers(&self) -> impl Iterator<Item = &PersonAccess> {
        self.people.iter().filter(|person| person.can(Right::View))
    }

    /// Returns the users who may edit the item.
    pub fn editors(&self) -> impl Iterator<Item = &PersonAccess> {
        self.people.iter().filter(|person| person.can(Right::Edit))
    }

    /// Returns the users who may manage the item.
    pub fn managers(&self) -> impl Iterator<Item = &PersonAccess> {
        self.people.iter().filter(|person| person.can(Right::Manage))
    }

    /// Returns the access of one user; `None` for an unknown user.
    pub fn of_user(&self, user_id: &str) -> Option<&PersonAccess> {
        self.people.iter().find(|person| person.user.id == user_id)
    }
}

impl PersonAccess {
    /// Returns true if the user has a right.
    pub fn can(&self, right: Right) -> bool {
        self.rights.contains(&right)
    }
}

impl fmt::Display for Access {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let count = self.viewers().count();
        writeln!(f, "{}: {count} of {} users can view it", self.subject, self.people.len())?;
        self.viewers().try_for_each(|person| writeln!(f, "{person}"))
    }
}

impl fmt::Display for Subject {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}", self.kind, self.named)?;
        if self.deleted { f.write_str(", in the trash") } else { Ok(()) }
    }
}

/// Prints the user and the rights in one line, and each reason, or what is missing to view, in a line below.
impl fmt::Display for PersonAccess {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let rights: Vec<_> = self.rights.iter().map(Right::to_string).collect();
        let rights = if rights.is_empty() { "no access".to_owned() } else { rights.join(", ") };
        write!(f, "{}: {rights}", self.user)?;
        if self.can(Right::View) {
            self.reasons.iter().try_for_each(|reason| write!(f, "\n  {reason}"))?;
        } else {
            let missing = self.missing.iter().filter(|missing| missing.right == Right::View);
            missing.into_iter().try_for_each(|missing| write!(f, "\n  {}", missing.because))?;
        }
        if self.can(Right::View) && !self.unusable_models.is_empty() {
            write!(f, "\n  tiles of these models show an error: {}", self.unusable_models.join(", "))?;
        }
        Ok(())
    }
}

impl fmt::Display for Named {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.name.is_empty() || self.name == self.id {
            f.write_str(&self.id)
        } else {
            write!(f, "{} ({})", self.name, self.id)
        }
    }
}

impl fmt::Display for Right {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::View => "view",
            Self::Edit => "edit",
            Self::Manage => "manage",
        })
    }
}

impl fmt::Display for Level {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::View => "view",
            Self::Edit => "edit",
        })
    }
}

/// Prints nothing for a direct connection, otherwise the groups.
impl fmt::Display for Via {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Some((first, outer)) = self.0.split_first() else { return Ok(()) };
        write!(f, ", by group {first}")?;
        outer.iter().try_for_each(|group| write!(f, ", which is in group {group}"))
    }
}

impl fmt::Display for Reason {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Administrator { role, via } => write!(f, "administrator by role {role}{via}"),
            Self::Listed { level, folder, inherited_by, via } => {
                write!(f, "{level} on the access list of folder {folder}{via}")?;
                inherited_by.iter().rev().try_for_each(|folder| write!(f, ", inherited by {folder}"))
            }
            Self::Permitted { permission, model, role, model_set, via } => {
                write!(f, "permission {permission} by role {role}{via}")?;
                match model {
                    Some(model) => write!(f, ", whose model set {model_set} has {model}"),
                    None => Ok(()),
                }
            }
        }
    }
}

impl fmt::Display for Shortfall {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Disabled => f.write_str("the account is disabled"),
            Self::NotVisible => f.write_str("the user cannot view it"),
            Self::NotListed { level, folder } => {
                write!(f, "the access list of folder {folder} does not give {level} to the user or a group of the user")
            }
            Self::NotPermitted { permission, model: Some(model) } => {
                write!(f, "no role has the permission {permission} in the model {model}")
            }
            Self::NotPermitted { permission, model: None } => write!(f, "no role has the permission {permission}"),
            Self::Lookml => f.write_str("a LookML dashboard can only be changed in its project"),
        }
    }
}

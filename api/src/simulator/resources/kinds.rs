//! The kinds of items as types, so that files can refer to other kinds.

pub(super) struct ApiKeys;
pub(super) struct BoardItems;
pub(super) struct BoardSections;
pub(super) struct Boards;
pub(super) struct Connections;
pub(super) struct ContentAccesses;
pub(super) struct ContentMetadata;
pub(super) struct Dashboards;
pub(super) struct Elements;
pub(super) struct Favorites;
pub(super) struct Filters;
pub(super) struct Folders;
pub(super) struct Groups;
pub(super) struct LayoutComponents;
pub(super) struct Layouts;
pub(super) struct Looks;
pub(super) struct MergeQueries;
pub(super) struct ModelSets;
pub(super) struct Models;
pub(super) struct PermissionSets;
pub(super) struct Queries;
pub(super) struct Roles;
pub(super) struct ScheduledPlans;
pub(super) struct SqlQueries;
pub(super) struct UserAttributes;
pub(super) struct Users;

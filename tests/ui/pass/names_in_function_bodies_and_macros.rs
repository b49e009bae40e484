#![deny(warnings)]
#![no_implicit_prelude]

// Short names and prefixes work in function bodies, from `macro_rules!`, and without a prelude.

macro_rules! api {
    ($name:ident, $prefix:literal, $method:ident, $path:literal) => {
        #[::fingerpost::endpoints(prefix = $prefix, errors(404 => ()))]
        trait $name {
            #[endpoint(GET $path)]
            fn $method(&self) -> u64;
        }
    };
}

api!(Users, "Users", list, "/users");
api!(Orders, "Orders", list, "/orders");

fn outside(client: &::fingerpost::Client) {
    let _ = (Users::list(client), Orders::list(client));
    let _ = (&USERS_LIST, &ORDERS_LIST);
}

fn inside(client: &::fingerpost::Client) {
    api!(Groups, "Groups", list, "/groups");
    api!(Roles, "Roles", list, "/roles");
    let _: ListBuilderForGroups = Groups::list(client);
    let _: ListBuilderForRoles = Roles::list(client);
    let _ = (&GROUPS_LIST, &ROLES_LIST);
    let _ = |error: GroupsListError| match error {
        GroupsListError::NotFound => {}
    };
    let _ = |error: RolesListError| match error {
        RolesListError::NotFound => {}
    };
}

fn main() {
    let client = ::fingerpost::Client::new("https://things.example").unwrap();
    outside(&client);
    inside(&client);
}

//! Types of the standard library are recognized by name; errors for other types of that name are at the field.

use fingerpost::Model;

pub struct String(u8);

#[derive(Default, Model)]
#[model(default)]
pub struct Thing {
    pub id: Option<i64>,
    pub name: Option<String>,
}

fn main() {}

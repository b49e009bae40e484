//! Types of the standard library are known by their names; an error about another of that name is at the field.

use fingerpost::Model;

pub struct String(u8);

#[derive(Default, Model)]
#[model(default)]
pub struct Thing {
    pub id: Option<i64>,
    pub name: Option<String>,
}

fn main() {}

//! What a tool has written is not looked at field by field.

use fingerpost::Model;

pub struct Size(u8);

#[derive(Default, Model)]
#[model(default, generated)]
pub struct Thing {
    pub id: Option<i64>,
    pub size: Option<Size>,
}

fn main() {}

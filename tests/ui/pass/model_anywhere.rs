//! Models in functions, from `macro_rules!`, private, recursive and generic.

use fingerpost::{Described, Model, Schema};

macro_rules! model {
    ($name:ident { $($field:ident: $type:ty = $wire:literal),* }) => {
        #[derive(Debug, Default, Model, PartialEq)]
        #[model(default)]
        struct $name {
            $(#[model(rename = $wire)] $field: $type),*
        }
    };
}

model! { Folder { name: Option<String> = "title", looks: Vec<Look> = "looks" } }
model! { Look { folder: Option<Box<Folder>> = "folder" } }

mod deeper {
    #[derive(Debug, fingerpost::Model)]
    pub(super) struct Page<T> {
        pub(super) items: Vec<T>,
        #[model(skip)]
        _unused: Option<T>,
    }
}

fn main() {
    #[derive(Debug, Model)]
    struct Local<T: Clone> {
        value: T,
    }

    let folder: Folder = serde_json::from_str(r#"{"title":"a","looks":[{"folder":{}}]}"#).unwrap();
    assert_eq!(folder.looks[0].folder, Some(Box::default()));
    let page: deeper::Page<Local<i64>> = serde_json::from_str(r#"{"items":[{"value":1}]}"#).unwrap();
    assert_eq!(page.items[0].value, 1);
    let Schema::Object(schema) = Folder::schema() else { panic!() };
    assert_eq!((schema.property)(1), Schema::List(Box::new(Look::schema())));
}

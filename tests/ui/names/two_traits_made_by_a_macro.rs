macro_rules! api {
    ($name:ident, $method:ident, $of:ty) => {
        #[fingerpost::endpoints]
        pub trait $name {
            #[endpoint(GET "/list")]
            fn $method(&self, limit: Option<i64>) -> $of;
        }
    };
}

api!(Users, list, Vec<String>);
api!(Orders, list, Vec<u64>);

fn main() {}

use fingerpost::endpoints;

macro_rules! api {
    ($base:literal) => {
        #[endpoints]
        pub trait Issues {
            #[endpoint(GET concat!($base, "/issues/<id>"))]
            fn issue(&self, id: u64) -> ();
        }
    };
}
api!("/v1");

fn main() {}

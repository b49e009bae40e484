#![deny(warnings)]

// Adding the first optional parameter to an endpoint does not break callers.

use fingerpost::Client;

macro_rules! callers {
    () => {
        use fingerpost::PerCall;

        pub fn start(api: &impl Things) -> ThingBuilderForThings {
            api.thing(7).timeout(std::time::Duration::from_secs(1)).header("x-trace", "1")
        }

        pub fn target(api: &impl Things) -> String {
            let call: fingerpost::Call<fingerpost::Bytes, ThingError> = api.thing(7).call();
            assert_eq!(call.endpoint().name(), api.thing(7).endpoint().name());
            assert!(start(api).to_curl().unwrap().contains("x-trace"));
            let _ = (api.thing(7).streamed(), api.thing(7).with_response(), api.thing(7).settings());
            call.request().unwrap().uri().to_string()
        }

        pub struct Double(pub fingerpost::Client);

        impl Things for Double {
            fn thing(&self, id: i64) -> ThingBuilderForThings {
                self.0.thing(id + 1)
            }
        }
    };
}

mod before {
    #[fingerpost::endpoints]
    pub trait Things {
        #[endpoint(GET "/things/<id>", output = bytes)]
        fn thing(&self, id: i64) -> fingerpost::Bytes;
    }
    callers!();
}

mod after {
    #[fingerpost::endpoints]
    pub trait Things {
        #[endpoint(GET "/things/<id>", output = bytes)]
        fn thing(&self, id: i64, language: Option<&str>) -> fingerpost::Bytes;
    }
    callers!();
}

fn main() {
    let client = Client::new("https://things.example").unwrap();
    assert_eq!(before::target(&client), after::target(&client));
    assert_eq!(before::target(&before::Double(client.clone())), "https://things.example/things/8");
    assert_eq!(after::target(&after::Double(client)), "https://things.example/things/8");
}

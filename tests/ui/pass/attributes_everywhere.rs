//! `#[deprecated]`, `#[allow]`, `#[cfg]` and `#[cfg_attr]` on methods and arguments.

#![deny(warnings)]

use fingerpost::{Client, endpoints};

#[endpoints]
pub trait Things {
    #[endpoint(GET "/things")]
    #[cfg_attr(all(), deprecated = "use another", allow(clippy::too_many_arguments), doc = "More.")]
    #[cfg_attr(any(), deprecated)]
    fn things(
        &self,
        #[cfg_attr(all(), allow(unused))] id: i64,
        #[deprecated = "ignored by the server"] required: bool,
        #[deprecated(since = "2.0", note = "use `size`")] length: Option<i64>,
        #[cfg_attr(all(), deprecated, doc = "The size.")]
        #[query("sz")]
        size: Option<i64>,
        #[cfg_attr(any(), deprecated)] width: Option<i64>,
        #[cfg_attr(all(), cfg(all()))] kept: Option<i64>,
        #[cfg_attr(all(), cfg(any()))] dropped: Option<Missing>,
        #[cfg_attr(any(), cfg(any()))] unconditional: Option<i64>,
    ) -> ();

    #[cfg_attr(all(), cfg(any()))]
    #[endpoint(GET "/absent")]
    fn absent(&self) -> Missing;

    #[cfg_attr(any(), cfg(any()))]
    #[endpoint(GET "/present")]
    fn present(&self) -> ();
}

fn main() {
    let client = Client::new("https://things.example").unwrap();
    #[allow(deprecated)]
    let call = client.things(1, true).length(2).size(3);
    let _ = call.width(4).kept(5).unconditional(6);
    let _ = client.present();
    let [things, present] = <dyn Things>::ENDPOINTS else { panic!("expected two endpoints") };
    assert!(things.is_deprecated() && !present.is_deprecated());
    let deprecated: Vec<_> = things.parameters().map(|parameter| parameter.is_deprecated()).collect();
    assert_eq!(deprecated, [false, true, true, true, false, false, false]);
}

//! Attributes of a method that hold for everything that is generated for it.

#![deny(warnings, missing_docs)]

use fingerpost::{Client, endpoints};

/// An old type.
#[deprecated = "use another"]
#[derive(Clone, Debug, serde::Deserialize, serde::Serialize)]
pub struct Old {}

#[allow(deprecated)]
impl fingerpost::Param for Old {
    fn write(&self, out: &mut fingerpost::ParamText<'_>) {
        out.push("old");
    }
}

/// Things.
#[endpoints(service = ThingsService)]
pub trait Things {
    /// Uses a deprecated type everywhere.
    #[allow(deprecated)]
    #[endpoint(PUT "/allowed/<path>", errors(404 => Old), pending(202))]
    fn allowed(&self, path: Old, #[query(comma)] all: &[Old], q: Option<&Old>, #[body] body: Option<Old>) -> Vec<Old>;

    /// The same, by status.
    #[expect(deprecated, clippy::too_many_arguments, reason = "the server still has it")]
    #[endpoint(PUT "/expected", ok(200 => Old, 201 => ()), errors(404 => Old, 409 => ()), response_headers(at: String = "at"))]
    fn expected(&self, #[form] form: Option<Old>, q: Old) -> ExpectedOk;

    /// The same, with conditions.
    #[cfg_attr(all(), expect(deprecated))]
    #[cfg_attr(any(), allow(nonsense))]
    #[endpoint(PUT "/conditional", errors(410 => Old))]
    fn conditional(&self, #[part(json)] part: Option<Old>, #[expect(deprecated)] own: Option<Old>) -> Old;

    #[doc(hidden)]
    #[endpoint(GET "/hidden", errors(404 => ()), response_headers(at: String = "at"))]
    fn hidden(&self, q: Option<i64>) -> ();
}

#[allow(deprecated)]
fn main() {
    let client = Client::new("https://things.example").unwrap();
    let _ = client.allowed(Old {}, &[Old {}]).q(&Old {}).body(Old {});
    let _ = client.expected(Old {}).form(Old {});
    let _ = client.conditional().part(Old {}).own(Old {});
    let _ = client.hidden().q(1);
}

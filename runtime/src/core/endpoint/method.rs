//! HTTP methods without a constant.

use std::sync::OnceLock;

use http::Method;

/// An HTTP method that is declared as a string, such as `"PURGE"`. It is created when it is first used, which is not
/// possible in a constant.
#[derive(Debug)]
pub struct CustomMethod {
    name: &'static str,
    method: OnceLock<Method>,
}

impl CustomMethod {
    #[doc(hidden)]
    pub const fn new(name: &'static str) -> Self {
        Self { name, method: OnceLock::new() }
    }

    /// Returns the method. The macro checks the name, so it is valid.
    pub(super) fn get(&self) -> &Method {
        self.method.get_or_init(|| Method::from_bytes(self.name.as_bytes()).unwrap_or_default())
    }
}

impl PartialEq for CustomMethod {
    fn eq(&self, other: &Self) -> bool {
        self.name == other.name
    }
}

impl Eq for CustomMethod {}

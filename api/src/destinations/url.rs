//! Object stores by URL.

use std::sync::{Arc, LazyLock};

use fingerpost::BoxError;
use object_store::memory::InMemory;
use object_store::path::Path;
use object_store::{ObjectStore, ObjectStoreScheme};
use url::Url;

/// The beginnings of the environment variables that are settings of stores.
const PREFIXES: [&str; 3] = ["AWS_", "GOOGLE_", "AZURE_"];

static MEMORY: LazyLock<Arc<InMemory>> = LazyLock::new(Arc::default);

/// Returns the store of `memory://` URLs, which all of the process share.
pub fn memory() -> Arc<InMemory> {
    Arc::clone(&MEMORY)
}

/// Opens the store of a URL.
pub(super) fn open(url: &str) -> Result<(Arc<dyn ObjectStore>, Path), BoxError> {
    let url = Url::parse(url)?;
    let (scheme, path) = ObjectStoreScheme::parse(&url)?;
    if path.as_ref().is_empty() || url.path().ends_with('/') {
        return Err("the URL has no name of an object".into());
    }
    if let Some(feature) = missing_feature(&scheme) {
        return Err(format!("`{}://` needs the feature `{feature}` of `looker-api`", url.scheme()).into());
    }
    if scheme == ObjectStoreScheme::Memory {
        return Ok((memory(), path));
    }
    let settings = std::env::vars_os().filter_map(|(name, value)| {
        let name = name.into_string().ok().filter(|name| PREFIXES.iter().any(|prefix| name.starts_with(prefix)))?;
        Some((name, value.into_string().ok()?))
    });
    let (store, path) = object_store::parse_url_opts(&url, settings)?;
    Ok((store.into(), path))
}

/// Returns the feature that a store needs, if it is off.
fn missing_feature(scheme: &ObjectStoreScheme) -> Option<&'static str> {
    match scheme {
        ObjectStoreScheme::AmazonS3 if cfg!(not(feature = "object-store-aws")) => Some("object-store-aws"),
        ObjectStoreScheme::GoogleCloudStorage if cfg!(not(feature = "object-store-gcp")) => Some("object-store-gcp"),
        ObjectStoreScheme::MicrosoftAzure if cfg!(not(feature = "object-store-azure")) => Some("object-store-azure"),
        _ => None,
    }
}

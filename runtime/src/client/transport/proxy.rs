//! Checks of proxy URLs. The HTTP library ignores invalid ones and sends requests directly.

use std::env;

use http::Uri;

use crate::client::host::{Host, with_ascii_host};
use crate::core::error::Error;

/// Checks the URL of a proxy. The error is phrased to follow the name of its source, and does not contain the URL,
/// which may include a password.
pub(super) fn check(url: &str) -> Result<(), &'static str> {
    let scheme = url.split_once("://").map_or("http", |(scheme, _)| scheme).to_ascii_lowercase();
    let is_socks = matches!(&*scheme, "socks4" | "socks4a" | "socks5" | "socks5h");
    if is_socks && !cfg!(feature = "socks") {
        return Err(
            "uses SOCKS, which needs the cargo feature `socks` of fingerpost; expected `http://` or `https://`",
        );
    }
    if !is_socks && !matches!(&*scheme, "http" | "https") {
        return Err("has an unknown scheme; expected `http://` or `https://`");
    }
    let invalid = "is invalid; expected something like `http://proxy.example:3128`";
    let uri: Uri = with_ascii_host(url)?.parse().map_err(|_| invalid)?;
    let authority = uri.authority().ok_or(invalid)?;
    let address = authority.as_str().rsplit_once('@').map_or(authority.as_str(), |(_, address)| address);
    if address != authority.host() && authority.port_u16().is_none() {
        return Err(invalid);
    }
    Host::parse(authority.host()).map(drop)
}

/// Checks the variables from which the HTTP library takes proxies.
pub(super) fn check_environment() -> Result<(), Error> {
    for names in [["ALL_PROXY", "all_proxy"], ["HTTPS_PROXY", "https_proxy"], ["HTTP_PROXY", "http_proxy"]] {
        // The second one only applies if the first one is not set.
        let Some((name, url)) = names.into_iter().find_map(|name| Some((name, env::var(name).ok()?))) else { continue };
        if !url.is_empty() {
            check(&url).map_err(|problem| {
                Error::config(format!(
                    "the proxy in the environment variable `{name}` {problem}; correct it, or ignore proxies with \
                     `ReqwestTransport::builder().no_proxy()`"
                ))
            })?;
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::check;

    #[test]
    fn socks_is_accepted_with_its_feature() {
        for url in ["socks4://127.0.0.1:9", "socks4a://proxy", "socks5://me:pass@127.0.0.1:9", "SOCKS5H://[::1]"] {
            assert_eq!(check(url).is_ok(), cfg!(feature = "socks"), "{url}");
        }
    }

    #[test]
    fn only_proxies_that_are_used_are_accepted() {
        for url in [
            "http://proxy.example:3128",
            "HTTP://proxy.example",
            "https://me:p%40ss@127.0.0.1:1/",
            "http://[::1]:80",
            "proxy.example:3128",
            "localhost",
            "http://bücher.example:3128",
        ] {
            assert_eq!(check(url), Ok(()), "{url}");
        }
        for url in [
            "sock5://127.0.0.1:9",
            "socks://127.0.0.1:9",
            "socks6://127.0.0.1:9",
            "ftp://proxy.example",
            "htp://proxy.example",
            "://proxy.example",
            "http://",
            "http:///x",
            "http://proxy.example:99999",
            "http://256.1.1.1:80",
            "http://proxy .example",
            "/proxy",
            "",
        ] {
            assert!(check(url).is_err(), "{url}");
        }
    }
}

//! Checks of proxy URLs. The HTTP library ignores invalid ones and sends requests directly.

use std::env;

use http::Uri;

use crate::client::host::{Host, with_ascii_host};
use crate::core::error::Error;

/// Checks the URL of a proxy. The error is phrased to follow the name of its source, and does not contain the URL,
/// which may include a password.
pub(super) fn check(url: &str, is_socks_supported: bool) -> Result<(), &'static str> {
    let scheme = url.split_once("://").map_or("http", |(scheme, _)| scheme).to_ascii_lowercase();
    let is_socks = matches!(&*scheme, "socks4" | "socks4a" | "socks5" | "socks5h");
    if is_socks && !is_socks_supported {
        return Err(
            "uses SOCKS, for which reqwest needs the cargo feature `socks` of fingerpost; expected `http://` or `https://`",
        );
    }
    if !is_socks && !matches!(&*scheme, "http" | "https") {
        return Err(if is_socks_supported {
            "has an unknown scheme; expected `http://`, `https://` or `socks5://`"
        } else {
            "has an unknown scheme; expected `http://` or `https://`"
        });
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

/// The variables from which the HTTP library takes proxies. The second one of a pair only applies if the first one is
/// not set.
const VARIABLES: [[&str; 2]; 3] =
    [["ALL_PROXY", "all_proxy"], ["HTTPS_PROXY", "https_proxy"], ["HTTP_PROXY", "http_proxy"]];

/// Returns `false` if neither the environment nor the system can name a proxy.
pub(super) fn may_be_set() -> bool {
    // Windows and macOS have settings of their own.
    cfg!(any(windows, target_os = "macos"))
        || VARIABLES.as_flattened().iter().any(|name| env::var_os(name).is_some_and(|url| !url.is_empty()))
}

/// Checks the variables from which the HTTP library takes proxies.
pub(super) fn check_environment(is_socks_supported: bool) -> Result<(), Error> {
    for names in VARIABLES {
        let Some((name, url)) = names.into_iter().find_map(|name| Some((name, env::var(name).ok()?))) else { continue };
        if !url.is_empty() {
            check(&url, is_socks_supported).and_then(|()| check_spelling(&url)).map_err(|problem| {
                Error::config(format!(
                    "the proxy in the environment variable `{name}` {problem}; correct it, or ignore proxies with \
                     `no_proxy()` of the transport's builder"
                ))
            })?;
        }
    }
    Ok(())
}

/// Rejects spellings that the HTTP library ignores in the environment.
fn check_spelling(url: &str) -> Result<(), &'static str> {
    let uri: Uri = url.parse().map_err(|_| "has a host name that is not in ASCII; expected its form `xn--…`")?;
    match uri.scheme_str() {
        Some(scheme) if scheme != scheme.to_ascii_lowercase() => Err("has a scheme in capital letters"),
        _ => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::{check, check_spelling};

    #[test]
    fn proxies_of_the_environment_are_accepted_in_spellings_that_are_not_ignored() {
        for url in ["HTTP://proxy.example", "proxy.example:3128", "socks5://me:pass@[::1]:1080"] {
            assert_eq!(check_spelling(url), Ok(()), "{url}");
        }
        for url in ["SOCKS5://proxy.example", "http://bücher.example:3128"] {
            assert!(check_spelling(url).is_err(), "{url}");
        }
    }

    #[test]
    fn socks_is_accepted_if_it_is_supported() {
        for url in ["socks4://127.0.0.1:9", "socks4a://proxy", "socks5://me:pass@127.0.0.1:9", "SOCKS5H://[::1]"] {
            assert_eq!((check(url, true).is_ok(), check(url, false).is_ok()), (true, false), "{url}");
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
            "http://xn--bcher-kva.example:3128",
        ] {
            assert_eq!(check(url, true), Ok(()), "{url}");
        }
        assert_eq!(check("http://bücher.example:3128", true).is_ok(), cfg!(feature = "idna"));
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
            assert!(check(url, true).is_err(), "{url}");
        }
    }
}

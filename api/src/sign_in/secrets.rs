//! Random values, and the challenge of a verifier (RFC 7636).

use base64::Engine;
use base64::prelude::{BASE64_URL_SAFE, BASE64_URL_SAFE_NO_PAD};
use fingerpost::Error;
use sha2::{Digest, Sha256};

/// Returns a random value of 264 bits, in 44 characters that need no encoding in a URL.
///
/// Looker reads a verifier whose length is a power of two as hexadecimal digits, as old clients send them.
pub(super) fn random() -> Result<String, Error> {
    let mut bytes = [0; 33];
    getrandom::fill(&mut bytes)
        .map_err(|error| Error::config(format!("the system has no random numbers for the sign-in: {error}")))?;
    Ok(BASE64_URL_SAFE_NO_PAD.encode(bytes))
}

/// Returns the challenge of a verifier. It is padded, as Looker's own SDK sends it.
pub(crate) fn challenge(verifier: &str) -> String {
    BASE64_URL_SAFE.encode(Sha256::digest(verifier))
}

/// Compares two values in a time that does not depend on how much of them is equal: that of their hashes says nothing
/// about them.
pub(super) fn is_equal(one: &str, other: &str) -> bool {
    Sha256::digest(one) == Sha256::digest(other)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_challenge_is_that_of_lookers_own_sdk() {
        let verifier = "The quick brown fox jumped over the lazy dog.";
        assert_eq!(challenge(verifier), "aLEoK5HeLAVMNmKcuN1EfxLwltPjxYeXjcIkhERjNIM=");
    }

    #[test]
    fn random_values_differ_and_need_no_encoding() {
        let (one, other) = (random().unwrap(), random().unwrap());
        assert_eq!((one.len(), is_equal(&one, &other), is_equal(&one, &one.clone())), (44, false, true));
        assert!(one.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-_".contains(&byte)), "{one}");
    }
}

//! Values that look like secrets, whatever their name.

/// The beginnings of keys and tokens of well-known services, and of JSON web tokens.
const BEGINNINGS: &[&str] = &[
    "AIza",
    "AKIA",
    "ASIA",
    "eyJ",
    "ghp_",
    "gho_",
    "ghs_",
    "ghu_",
    "github_pat_",
    "glpat-",
    "npm_",
    "pypi-",
    "sk-",
    "sk_live_",
    "sk_test_",
    "rk_live_",
    "xoxa-",
    "xoxb-",
    "xoxp-",
    "ya29.",
];
/// Shorter texts are names.
const SHORTEST: usize = 16;
/// Shorter texts are not random enough to tell.
const SHORTEST_RANDOM: usize = 24;
/// Longer ones are content, such as a picture in base64.
pub(super) const LONGEST: usize = 4096;

/// Returns `true` if a value is a private key, has the beginning of a well-known kind of token, or looks random: a word
/// in which capitals, small letters and digits alternate as they do in base64. Numbers, UUIDs, hexadecimal checksums,
/// dates, addresses and names do not.
pub(super) fn looks_secret(value: &str) -> bool {
    if value.contains("PRIVATE KEY-----") {
        return true;
    }
    if !(SHORTEST..=LONGEST).contains(&value.len()) || !value.bytes().all(is_of_token) {
        return false;
    }
    BEGINNINGS.iter().any(|beginning| value.starts_with(beginning)) || is_random(value.as_bytes())
}

fn is_of_token(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || b"-_+/=.~".contains(&byte)
}

fn is_random(value: &[u8]) -> bool {
    let class = |byte: &u8| match byte {
        b'a'..=b'z' => 0,
        b'A'..=b'Z' => 1,
        b'0'..=b'9' => 2,
        _ => 3,
    };
    let count = |wanted| value.iter().filter(|byte| class(byte) == wanted).count();
    // A small letter after a capital, or a letter next to a separator, is usual in names.
    let is_change = |pair: &[u8]| match (class(&pair[0]), class(&pair[1])) {
        (1, 0) | (3, _) | (_, 3) => false,
        (before, after) => before != after,
    };
    let changes = value.windows(2).filter(|pair| is_change(pair)).count();
    let length = value.len();
    length >= SHORTEST_RANDOM
        && count(0) >= 3
        && count(1) >= 3
        && count(2) >= 2
        // At random it is 4 of 9 neighbours, and in names 1 of 5.
        && changes * 10 >= length * 3
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_and_random_words_look_secret_and_names_do_not() {
        for value in [
            "sk-proj-abcdefghijklmnop",
            "ghp_0123456789abcdefghij0123456789abcdef",
            "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.c2lnbmF0dXJl",
            "-----BEGIN RSA PRIVATE KEY-----\nMIIE\n-----END RSA PRIVATE KEY-----\n",
            "q8Zt3VbXw0PnR5kYd7LmC2sF",
        ] {
            assert!(looks_secret(value), "{value}");
        }
        for value in [
            "0b9f9a52-7f7c-4c0a-9d0b-6a1d1f6f3c11",
            "da39a3ee5e6b4b0d3255bfef95601890afd80709",
            "2024-01-01T00:00:00.000000+00:00",
            "application/vnd.openxmlformats-officedocument",
            "MyLongTypeNameVersion2Handler",
            "MyLongTypeNameVersion22Handler",
            "com.example.Service.Method.V1",
            "users/Ada/Notes/2024/Draft1",
            "a sentence with Words and 12 Numbers",
            "gdYn6oA1mgFnEJIOB2IYkM",
            "123456789012345678901234567890",
        ] {
            assert!(!looks_secret(value), "{value}");
        }
    }
}

//! Names of headers that are shown, and names of secrets.

/// Headers of standards, or in wide use, whose values are no secrets. URLs in them are searched for secrets.
const SHOWN: &[&str] = &[
    "accept",
    "accept-charset",
    "accept-encoding",
    "accept-language",
    "accept-patch",
    "accept-post",
    "accept-ranges",
    "age",
    "allow",
    "alt-svc",
    "baggage",
    "cache-control",
    "connection",
    "content-disposition",
    "content-encoding",
    "content-language",
    "content-length",
    "content-location",
    "content-range",
    "content-security-policy",
    "content-type",
    "date",
    "deprecation",
    "digest",
    "dnt",
    "etag",
    "expect",
    "expires",
    "host",
    "idempotency-key",
    "if-match",
    "if-modified-since",
    "if-none-match",
    "if-range",
    "if-unmodified-since",
    "keep-alive",
    "last-event-id",
    "last-modified",
    "link",
    "location",
    "max-forwards",
    "mime-version",
    "origin",
    "pragma",
    "prefer",
    "preference-applied",
    "priority",
    "range",
    "referer",
    "referrer-policy",
    "retry-after",
    "server",
    "server-timing",
    "strict-transport-security",
    "sunset",
    "te",
    "traceparent",
    "tracestate",
    "trailer",
    "transfer-encoding",
    "upgrade",
    "user-agent",
    "vary",
    "via",
    "warning",
    "www-authenticate",
    "x-content-type-options",
    "x-correlation-id",
    "x-frame-options",
    "x-http-method-override",
    "x-next-page",
    "x-page",
    "x-per-page",
    "x-prev-page",
    "x-request-id",
    "x-requested-with",
    "x-total",
    "x-total-count",
    "x-total-pages",
];

/// The beginnings of such names.
const SHOWN_FAMILIES: &[&str] = &["access-control-", "ratelimit", "x-ratelimit-", "x-rate-limit-"];

/// Returns `true` for headers whose values are no secrets, whoever sends them.
pub(crate) fn is_shown_header(name: &str) -> bool {
    let name = name.to_ascii_lowercase();
    SHOWN.binary_search(&name.as_str()).is_ok() || SHOWN_FAMILIES.iter().any(|family| name.starts_with(family))
}

/// The last words of names of secrets.
const WORDS: &[&str] =
    &["auth", "authorization", "bearer", "cvc", "cvv", "jwt", "otp", "psk", "pw", "pwd", "sid", "sig", "totp"];

/// The ends of names of secrets, in lower case and without separators.
const ENDS: &[&str] = &[
    "accesskey",
    "accountkey",
    "apikey",
    "appkey",
    "applicationkey",
    "authkey",
    "backupcode",
    "certificatekey",
    "clientkey",
    "cookie",
    "credential",
    "deploykey",
    "encryptionkey",
    "hmackey",
    "licensekey",
    "masterkey",
    "mfacode",
    "onetimecode",
    "passcode",
    "passphrase",
    "passwd",
    "password",
    "privatekey",
    "recoverycode",
    "secret",
    "secretkey",
    "servicekey",
    "sessionid",
    "sessionkey",
    "sharedkey",
    "signature",
    "signingkey",
    "sshkey",
    "storagekey",
    "subscriptionkey",
    "webhookkey",
];

/// Words at the end that leave a name that of a secret: `token_value`, `secretString`.
const QUALIFIERS: &[&str] = &[
    "again",
    "b64",
    "base64",
    "binary",
    "confirm",
    "confirmation",
    "data",
    "encoded",
    "hash",
    "hex",
    "pem",
    "plain",
    "raw",
    "string",
    "text",
    "value",
];

/// Words before `tokens` that tell them from those that a language model counts.
const TOKEN_LISTS: &[&str] = &["access", "api", "auth", "bearer", "device", "id", "personal", "refresh", "session"];

/// Words before `token` that make it a position in a list.
const POSITIONS: &[&str] = &[
    "continuation",
    "cursor",
    "end",
    "marker",
    "next",
    "page",
    "position",
    "prev",
    "previous",
    "resume",
    "start",
    "sync",
];

/// Returns `true` if this is the name of a secret in a query, a form, JSON or a header, in any case and with any
/// separators.
pub(crate) fn is_secret_name(name: &str) -> bool {
    let mut words = words(name);
    while words.len() > 1 && words.last().is_some_and(|last| QUALIFIERS.contains(&last.as_str()) || is_number(last)) {
        words.pop();
    }
    let Some(last) = words.last() else { return false };
    let squeezed = words.concat();
    if let Some(before) = squeezed.strip_suffix("token") {
        return !POSITIONS.iter().any(|position| before.ends_with(position));
    }
    if let Some(before) = squeezed.strip_suffix("tokens") {
        return TOKEN_LISTS.iter().any(|list| before.ends_with(list));
    }
    // A list of them is named in the plural.
    let singular = squeezed.strip_suffix('s').unwrap_or(&squeezed);
    WORDS.contains(&last.as_str()) || ENDS.iter().any(|end| squeezed.ends_with(end) || singular.ends_with(end))
}

fn is_number(word: &str) -> bool {
    word.trim_start_matches('v').bytes().all(|byte| byte.is_ascii_digit())
}

/// Splits a name into words in lower case: at separators, before numbers, and where capitals begin a word.
fn words(name: &str) -> Vec<String> {
    let letters: Vec<char> = name.chars().collect();
    let (mut words, mut word) = (Vec::new(), String::new());
    for (index, &letter) in letters.iter().enumerate() {
        let before = index.checked_sub(1).and_then(|before| letters.get(before));
        let begins = match before {
            Some(before) if letter.is_uppercase() => {
                before.is_lowercase() || letters.get(index + 1).is_some_and(|next| next.is_lowercase())
            }
            Some(before) => letter.is_numeric() && !before.is_numeric(),
            None => false,
        };
        if begins || !letter.is_alphanumeric() {
            words.push(std::mem::take(&mut word));
        }
        if letter.is_alphanumeric() {
            word.extend(letter.to_lowercase());
        }
    }
    words.push(word);
    words.retain(|word| !word.is_empty());
    words
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_of_secrets_are_recognized_in_any_spelling() {
        for name in [
            "password",
            "new_password",
            "passwordConfirmation",
            "client_secret",
            "clientSecret",
            "CLIENT-SECRET",
            "clientsecret",
            "SecretAccessKey",
            "SecretString",
            "Api-Key",
            "apiKey2",
            "APIKey",
            "api_token",
            "PRIVATE-TOKEN",
            "access_token",
            "token",
            "tokenValue",
            "id-token",
            "passphrase",
            "embed_secret",
            "X-Amz-Signature",
            "sig",
            "session_id",
            "user[password]",
            "jwt",
            "refreshTokens",
            "api_keys",
            "recovery_codes",
            "db-pw",
            "card[cvv]",
        ] {
            assert!(is_secret_name(name), "{name}");
        }
        for name in [
            "next_page_token",
            "pageToken",
            "continuationtoken",
            "token_type",
            "token_expires_at",
            "max_tokens",
            "total_tokens",
            "password_policy",
            "secretary",
            "id",
            "client_id",
            "monkey",
            "key",
            "primary_key",
            "expires_in",
            "design",
            "author",
            "credentials_email",
            "2",
            "",
        ] {
            assert!(!is_secret_name(name), "{name}");
        }
    }

    #[test]
    fn headers_are_shown_if_they_are_known() {
        assert!(SHOWN.is_sorted());
        for name in ["Content-Type", "etag", "X-RateLimit-Remaining", "access-control-allow-origin"] {
            assert!(is_shown_header(name), "{name}");
        }
        for name in ["authorization", "cookie", "set-cookie", "PRIVATE-TOKEN", "x-app", "x-auth", ""] {
            assert!(!is_shown_header(name), "{name}");
        }
    }
}

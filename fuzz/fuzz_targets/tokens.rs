//! A token file is a token or nothing, errors do not contain it, and a saved token is read back.

#![no_main]

use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::Path;
use std::time::{Duration, Instant};

use arbitrary::Arbitrary;
use fingerpost::{Error, FileStore, StoredToken, TokenStore};
use libfuzzer_sys::fuzz_target;
use secrecy::ExposeSecret;
use serde_json::Value;
use tempfile::TempDir;

#[derive(Arbitrary, Debug)]
enum Input<'a> {
    File(&'a [u8]),
    Fields { token: &'a str, lifetime: Option<u64>, expires_at: Option<u64>, more: &'a str },
    Saved { token: &'a str, lifetime: Option<(u64, u32)>, left: Option<(u64, u32)> },
    Keys(&'a str, &'a str),
}

thread_local! {
    static RUNTIME: tokio::runtime::Runtime =
        tokio::runtime::Builder::new_current_thread().enable_time().build().expect("a runtime");
    static FOLDER: TempDir = tempfile::tempdir().expect("a folder");
}

const SECRET: &str = "hush-7c1d";

fuzz_target!(|input: Input| FOLDER.with(|folder| match input {
    Input::File(content) => {
        check_file(folder.path(), content);
        // Broken by what is around it.
        let broken = [content, SECRET.as_bytes(), content].concat();
        if let Err(error) = read(folder.path(), &broken) {
            assert!(!format!("{error} {error:?}").contains(SECRET), "the error contains the file");
        }
    }
    Input::Fields { token, lifetime, expires_at, more } => {
        let mut fields = serde_json::json!({ "access_token": token, "lifetime": lifetime, "expires_at": expires_at });
        fields.as_object_mut().expect("an object").entry(more).or_insert(Value::Null);
        check_file(folder.path(), fields.to_string().as_bytes());
    }
    Input::Saved { token, lifetime, left } => {
        let duration = |(seconds, nanos): (u64, u32)| Duration::new(seconds, nanos % 1_000_000_000);
        check_saved(folder.path(), token, lifetime.map(duration), left.map(duration));
    }
    Input::Keys(one, other) => check_keys(folder.path(), one, other),
}));

fn load(folder: &Path, key: &str) -> Result<Option<StoredToken>, Error> {
    RUNTIME.with(|runtime| runtime.block_on(async { FileStore::new(folder).open(key).await?.load().await }))
}

fn save(folder: &Path, key: &str, token: &StoredToken) -> Result<(), Error> {
    RUNTIME.with(|runtime| runtime.block_on(async { FileStore::new(folder).open(key).await?.save(token).await }))
}

/// Reads a token file with this content.
fn read(folder: &Path, content: &[u8]) -> Result<Option<StoredToken>, Error> {
    let path = folder.join("key.json");
    fs::write(&path, content).expect("written");
    fs::set_permissions(&path, fs::Permissions::from_mode(0o600)).expect("private");
    load(folder, "key")
}

/// Checks that a token is what serde finds in the file.
fn check_file(folder: &Path, content: &[u8]) {
    let Some(token) = read(folder, content).expect("a readable file") else { return };
    let json: Value = serde_json::from_slice(content).expect("JSON");
    let text = if json.is_array() { &json[0] } else { &json["access_token"] };
    assert_eq!(Some(token.secret.expose_secret()), text.as_str());
    let lifetime = if json.is_array() { &json[1] } else { &json["lifetime"] };
    assert_eq!(token.lifetime.map(|life| life.as_secs()), lifetime.as_u64());
    if let (Some(lifetime), Some(at)) = (token.lifetime, token.expires_at) {
        assert!(at.saturating_duration_since(Instant::now()) <= lifetime, "longer than its lifetime");
    }
    save(folder, "key", &token).expect("saved");
    let again = load(folder, "key").expect("a readable file").expect("a token");
    check_same(&again, &token);
}

/// Checks that a token is the same up to the seconds of its file.
fn check_same(actual: &StoredToken, expected: &StoredToken) {
    assert_eq!(actual.secret.expose_secret(), expected.secret.expose_secret());
    assert_eq!(actual.lifetime.map(|life| life.as_secs()), expected.lifetime.map(|life| life.as_secs()));
    assert_eq!(actual.expires_at.is_some(), expected.expires_at.is_some());
    if let (Some(actual), Some(expected)) = (actual.expires_at, expected.expires_at) {
        let now = Instant::now();
        let (actual, expected) = (actual.saturating_duration_since(now), expected.saturating_duration_since(now));
        assert!(actual <= expected + Duration::from_secs(1), "later than saved: {actual:?}, {expected:?}");
        assert!(expected <= actual + Duration::from_secs(3), "earlier than saved: {actual:?}, {expected:?}");
    }
}

fn check_saved(folder: &Path, token: &str, lifetime: Option<Duration>, left: Option<Duration>) {
    // A token does not expire after its lifetime.
    let left = left.map(|left| left.min(lifetime.unwrap_or(left)));
    let expires_at = left.and_then(|left| Instant::now().checked_add(left));
    let token = StoredToken { secret: token.into(), lifetime, expires_at, refresh_token: None };
    save(folder, "key", &token).expect("saved");
    check_same(&load(folder, "key").expect("a readable file").expect("a token"), &token);
}

/// Checks that keys do not share a token.
fn check_keys(folder: &Path, one: &str, other: &str) {
    let folder = folder.join("keys");
    for key in [one, other] {
        let token = StoredToken { secret: key.into(), lifetime: None, expires_at: None, refresh_token: None };
        // Other keys are too long for a file.
        assert!(save(&folder, key, &token).is_ok() || key.len() > 80, "refused");
    }
    for key in [one, other].into_iter().filter(|key| key.len() <= 80) {
        let token = load(&folder, key).expect("a readable file").expect("a token");
        assert_eq!(token.secret.expose_secret(), key, "the token of another key");
    }
    fs::remove_dir_all(&folder).expect("removed");
}

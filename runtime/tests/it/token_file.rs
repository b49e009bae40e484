//! Tokens in files, shared by processes.

use std::path::Path;
use std::process::Stdio;
use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::Duration;

use fingerpost::{Authenticate, BoxFuture, Error, FileStore, Token, TokenAuth, TokenSource, TokenStore};
use tempfile::TempDir;

use crate::support::process::command;

/// A token source whose tokens contain its name and a number.
#[derive(Clone)]
struct Login {
    who: String,
    count: Arc<AtomicU32>,
    expires_in: Option<Duration>,
}

impl Login {
    fn new(who: &str) -> Self {
        Self { who: who.to_owned(), count: Arc::default(), expires_in: Some(Duration::from_hours(1)) }
    }

    fn count(&self) -> u32 {
        self.count.load(Ordering::SeqCst)
    }
}

impl TokenSource for Login {
    fn fetch(&self) -> BoxFuture<'static, Result<Token, Error>> {
        let number = self.count.fetch_add(1, Ordering::SeqCst) + 1;
        let token = Token { expires_in: self.expires_in, ..Token::new(format!("canary-{}-{number}", self.who)) };
        Box::pin(async move {
            // The others must arrive during this login.
            tokio::task::yield_now().await;
            Ok(token)
        })
    }
}

const KEY: &str = "https://things.example/ada";

fn auth(login: &Login, folder: &Path) -> TokenAuth<Login> {
    TokenAuth::new(login.clone()).stored(FileStore::new(folder), KEY)
}

/// Returns the file that contains the token.
fn file(folder: &TempDir) -> std::path::PathBuf {
    let is_token = |path: &std::path::PathBuf| path.extension().is_some_and(|extension| extension == "json");
    std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).find(is_token).unwrap()
}

#[tokio::test]
async fn twenty_at_once_log_in_once() {
    let (folder, login) = (TempDir::new().unwrap(), Login::new("it"));
    let callers: Vec<_> = (0..20)
        .map(|_| {
            let auth = auth(&login, folder.path());
            tokio::spawn(async move { auth.credential().await.unwrap() })
        })
        .collect();
    let mut credentials = Vec::new();
    for caller in callers {
        credentials.push(caller.await.unwrap());
    }
    assert!(credentials.iter().all(|credential| *credential == credentials[0]));
    assert_eq!(login.count(), 1);
}

/// The child process of `processes_log_in_once`. It does nothing if it is run alone.
#[tokio::test]
async fn one_of_several_processes() {
    let Some(folder) = std::env::var_os("TOKEN_FILE_TEST_FOLDER") else { return };
    let login = Login::new(&std::process::id().to_string());
    auth(&login, Path::new(&folder)).credential().await.unwrap();
    println!("logins: {}", login.count());
}

#[test]
fn processes_log_in_once() {
    let folder = TempDir::new().unwrap();
    let start = || {
        command("token_file::one_of_several_processes")
            .env("TOKEN_FILE_TEST_FOLDER", folder.path())
            .stdout(Stdio::piped())
            .spawn()
            .unwrap()
    };
    let processes: Vec<_> = (0..4).map(|_| start()).collect();
    let logins: u32 = processes
        .into_iter()
        .map(|process| {
            let output = String::from_utf8(process.wait_with_output().unwrap().stdout).unwrap();
            let (_, count) = output.split_once("logins: ").unwrap();
            count.split_whitespace().next().unwrap().parse::<u32>().unwrap()
        })
        .sum();
    assert_eq!(logins, 1);
}

#[tokio::test]
async fn a_refused_token_is_replaced_for_all() {
    let (folder, login) = (TempDir::new().unwrap(), Login::new("it"));
    let (one, other) = (auth(&login, folder.path()), auth(&login, folder.path()));
    let old = one.credential().await.unwrap();
    assert_eq!(other.credential().await.unwrap(), old);
    assert!(one.refused(&old) && other.refused(&old));
    let new = one.credential().await.unwrap();
    assert_ne!(new, old);
    assert_eq!(other.credential().await.unwrap(), new);
    assert_eq!(login.count(), 2);
}

#[tokio::test]
async fn a_token_that_has_ended_is_not_used() {
    let (folder, mut login) = (TempDir::new().unwrap(), Login::new("it"));
    login.expires_in = Some(Duration::ZERO);
    auth(&login, folder.path()).credential().await.unwrap();
    auth(&login, folder.path()).credential().await.unwrap();
    assert_eq!(login.count(), 2);
    login.expires_in = None;
    auth(&login, folder.path()).credential().await.unwrap();
    auth(&login, folder.path()).credential().await.unwrap();
    assert_eq!(login.count(), 3, "a token without an expiry is used until it is refused");
}

#[tokio::test]
async fn a_dropped_entry_releases_the_lock_and_keeps_the_lock_file() {
    let (folder, login) = (TempDir::new().unwrap(), Login::new("it"));
    let store = FileStore::new(folder.path());
    let held = store.open(KEY).await.unwrap();
    let waiting = auth(&login, folder.path());
    assert!(tokio::time::timeout(Duration::from_millis(120), waiting.credential()).await.is_err());
    assert_eq!(login.count(), 0);
    drop(held);
    waiting.credential().await.unwrap();
    assert_eq!(std::fs::read_dir(&folder).unwrap().count(), 2);
}

#[tokio::test]
async fn a_file_that_holds_no_token_is_replaced() {
    let (folder, login) = (TempDir::new().unwrap(), Login::new("it"));
    auth(&login, folder.path()).credential().await.unwrap();
    for broken in ["", "{", "[1]", r#"{"access_token": 7}"#] {
        std::fs::write(file(&folder), broken).unwrap();
        let before = login.count();
        auth(&login, folder.path()).credential().await.unwrap();
        assert_eq!(login.count(), before + 1, "{broken}");
        auth(&login, folder.path()).credential().await.unwrap();
        assert_eq!(login.count(), before + 1, "{broken}");
    }
}

#[tokio::test]
async fn an_invalid_folder_is_an_error_with_its_path() {
    let folder = TempDir::new().unwrap();
    let path = folder.path().join("taken");
    std::fs::write(&path, "").unwrap();
    let error = auth(&Login::new("it"), &path).credential().await.unwrap_err();
    let text = error.to_string();
    assert!(error.is_config() && text.starts_with("the token store cannot create the folder"), "{text}");
    assert!(text.contains("taken") && text.ends_with("a folder that this program may create and write to"), "{text}");
}

#[cfg(unix)]
#[tokio::test]
async fn only_the_owner_can_read_a_token() {
    use std::os::unix::fs::PermissionsExt;

    let outer = TempDir::new().unwrap();
    let folder = outer.path().join("tokens");
    auth(&Login::new("it"), &folder).credential().await.unwrap();
    let mode = |path: &Path| std::fs::metadata(path).unwrap().permissions().mode() & 0o777;
    assert_eq!(mode(&folder), 0o700);
    let token = std::fs::read_dir(&folder).unwrap().map(|entry| entry.unwrap().path());
    let token = token.filter(|path| path.extension().is_some_and(|extension| extension == "json"));
    assert_eq!(token.map(|path| mode(&path)).collect::<Vec<_>>(), [0o600]);
}

#[tokio::test]
async fn nothing_printed_shows_a_token() {
    let (folder, login) = (TempDir::new().unwrap(), Login::new("it"));
    auth(&login, folder.path()).credential().await.unwrap();
    assert!(std::fs::read_to_string(file(&folder)).unwrap().contains("canary-it-1"));
    let store = FileStore::new(folder.path());
    let mut entry = store.open(KEY).await.unwrap();
    let printed = format!("{store:?} {:?}", entry.load().await.unwrap());
    assert!(!printed.contains("canary"), "{printed}");
}

#[cfg(unix)]
#[tokio::test]
async fn a_token_that_others_can_touch_is_refused() {
    use std::fs::{Permissions, set_permissions};
    use std::os::unix::fs::PermissionsExt;

    let (outer, login) = (TempDir::new().unwrap(), Login::new("it"));
    let folder = outer.path().join("tokens");
    auth(&login, &folder).credential().await.unwrap();
    let token = std::fs::read_dir(&folder).unwrap().map(|entry| entry.unwrap().path());
    let token = token.into_iter().find(|path| path.extension().is_some_and(|extension| extension == "json")).unwrap();
    let refused = async |why: &str| {
        let error = auth(&login, &folder).credential().await.unwrap_err();
        let text = error.to_string();
        assert!(error.is_config() && text.contains(why) && !text.contains("canary"), "{why}: {text}");
    };
    for (path, good, bad, why) in [
        (&token, 0o600, 0o666, "its mode 666 lets others change it"),
        (&token, 0o600, 0o640, "its mode 640 lets others read it"),
        (&folder, 0o700, 0o777, "its mode 777 lets others change it"),
        (&folder, 0o755, 0o775, "its mode 775 lets others change it"),
    ] {
        set_permissions(path, Permissions::from_mode(bad)).unwrap();
        refused(why).await;
        set_permissions(path, Permissions::from_mode(good)).unwrap();
        auth(&login, &folder).credential().await.unwrap();
    }
    for link in [token.clone(), token.with_extension("lock")] {
        let elsewhere = outer.path().join("elsewhere");
        std::fs::rename(&link, &elsewhere).unwrap();
        std::os::unix::fs::symlink(&elsewhere, &link).unwrap();
        refused("it is a symbolic link").await;
        std::fs::remove_file(&link).unwrap();
    }
    assert_eq!(login.count(), 1, "no login for a token that cannot be stored");
}

#[tokio::test]
async fn what_a_killed_process_was_writing_is_removed() {
    let (folder, login) = (TempDir::new().unwrap(), Login::new("it"));
    auth(&login, folder.path()).credential().await.unwrap();
    let own = file(&folder).with_extension("new");
    let hours_ago = std::time::SystemTime::now() - Duration::from_hours(2);
    let (old, older, fresh) =
        (folder.path().join("other.new"), folder.path().join(".tmpAbC123"), folder.path().join("fresh.new"));
    for path in [&own, &old, &older, &fresh] {
        std::fs::write(path, "canary").unwrap();
    }
    for path in [&old, &older] {
        std::fs::File::options().write(true).open(path).unwrap().set_modified(hours_ago).unwrap();
    }
    let expired = Login { expires_in: Some(Duration::ZERO), ..login };
    std::fs::remove_file(file(&folder)).unwrap();
    auth(&expired, folder.path()).credential().await.unwrap();
    assert!(!own.exists() && !old.exists() && !older.exists());
    assert!(fresh.exists(), "another process may be writing it");
}

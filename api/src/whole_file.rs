//! Files that appear only once they are whole.

use std::fs::Metadata;
use std::io::{Error, ErrorKind, Result};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU64, Ordering};

use tokio::fs::{self, File};
use tokio::io::AsyncWriteExt;

/// A file that is written under a temporary name beside its path, and renamed by [`finish`](Self::finish). Dropped
/// before that, it is removed, and a file that was at the path remains as it is.
pub(crate) struct WholeFile {
    file: File,
    part: Part,
    path: PathBuf,
}

/// A temporary file, which is removed on drop unless it was renamed.
struct Part {
    path: PathBuf,
    is_renamed: bool,
}

impl WholeFile {
    /// Creates the temporary file. A link is followed, so that it remains a link; a file that is replaced passes on its
    /// permissions.
    ///
    /// # Errors
    ///
    /// Fails without a folder, and for a path of something other than a regular file, such as a folder or a device,
    /// which a rename would replace.
    pub(crate) async fn create(path: &Path) -> Result<Self> {
        let existing = match fs::metadata(path).await {
            Ok(existing) => Some(existing),
            Err(error) if error.kind() == ErrorKind::NotFound => None,
            Err(error) => return Err(error),
        };
        if existing.as_ref().is_some_and(|existing| !existing.is_file()) {
            return Err(Error::new(ErrorKind::InvalidInput, format!("{} is not a regular file", path.display())));
        }
        let path = if existing.is_some() { fs::canonicalize(path).await? } else { path.to_owned() };
        let (file, part) = create_part(&path)?;
        if let Some(permissions) = existing.as_ref().map(Metadata::permissions) {
            file.set_permissions(permissions).await?;
        }
        Ok(Self { file, part, path })
    }

    /// Returns the file to write to.
    pub(crate) fn file(&mut self) -> &mut File {
        &mut self.file
    }

    /// Empties the file, to begin again.
    #[cfg(any(feature = "render_task", test))]
    pub(crate) async fn restart(&mut self) -> Result<()> {
        use tokio::io::AsyncSeekExt;

        self.file.flush().await?;
        self.file.rewind().await?;
        self.file.set_len(0).await
    }

    /// Gives the file its name, once its content is on the disk.
    pub(crate) async fn finish(mut self) -> Result<()> {
        self.file.flush().await?;
        self.file.sync_all().await?;
        // Windows does not rename open files.
        drop(self.file);
        fs::rename(&self.part.path, &self.path).await?;
        self.part.is_renamed = true;
        Ok(())
    }
}

impl Drop for Part {
    fn drop(&mut self) {
        if !self.is_renamed {
            // Blocks for one system call: a task that is cancelled cannot wait for another thread.
            let _ = std::fs::remove_file(&self.path);
        }
    }
}

/// Creates a file beside `path`, with a name that no other file has. It blocks for one system call, so that a task
/// cannot be cancelled between the creation and the value that removes the file.
fn create_part(path: &Path) -> Result<(File, Part)> {
    static NEXT: AtomicU64 = AtomicU64::new(0);
    let Some(name) = path.file_name() else {
        return Err(Error::new(ErrorKind::InvalidInput, format!("{} has no file name", path.display())));
    };
    loop {
        let mut part = std::ffi::OsString::from(".");
        part.push(name);
        part.push(format!(".{}-{}.part", std::process::id(), NEXT.fetch_add(1, Ordering::Relaxed)));
        let part = path.with_file_name(part);
        match std::fs::OpenOptions::new().write(true).create_new(true).open(&part) {
            Ok(file) => return Ok((File::from_std(file), Part { path: part, is_renamed: false })),
            // A file of an earlier process with the same id.
            Err(error) if error.kind() == ErrorKind::AlreadyExists => {}
            Err(error) => return Err(error),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(folder: &Path) -> Vec<String> {
        let entries = std::fs::read_dir(folder).unwrap();
        let mut names: Vec<_> = entries.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
        names.sort();
        names
    }

    #[tokio::test]
    async fn a_file_appears_when_it_is_whole_and_not_before() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a.csv");
        std::fs::write(&path, "before").unwrap();
        let mut file = WholeFile::create(&path).await.unwrap();
        file.file().write_all(b"ha").await.unwrap();
        file.restart().await.unwrap();
        file.file().write_all(b"after").await.unwrap();
        assert_eq!(std::fs::read(&path).unwrap(), b"before");
        file.finish().await.unwrap();
        assert_eq!(
            (std::fs::read(&path).unwrap(), names(folder.path())),
            (b"after".to_vec(), vec!["a.csv".to_owned()])
        );
    }

    #[tokio::test]
    async fn a_file_that_is_dropped_leaves_nothing() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a.csv");
        let mut file = WholeFile::create(&path).await.unwrap();
        file.file().write_all(b"half").await.unwrap();
        file.file().flush().await.unwrap();
        assert_eq!(names(folder.path()).len(), 1);
        drop(file);
        assert!(names(folder.path()).is_empty());
    }

    #[tokio::test]
    async fn only_regular_files_are_replaced() {
        let folder = tempfile::tempdir().unwrap();
        let kind = WholeFile::create(folder.path()).await.err().map(|error| error.kind());
        assert_eq!(kind, Some(ErrorKind::InvalidInput));
        let missing = folder.path().join("no/such/folder.csv");
        assert_eq!(WholeFile::create(&missing).await.err().map(|error| error.kind()), Some(ErrorKind::NotFound));
        assert!(WholeFile::create(Path::new("..")).await.is_err());
        #[cfg(unix)]
        {
            use std::os::unix::fs::PermissionsExt;

            assert!(WholeFile::create(Path::new("/dev/null")).await.is_err());
            let (target, link) = (folder.path().join("target"), folder.path().join("link"));
            std::fs::write(&target, "before").unwrap();
            std::fs::set_permissions(&target, std::fs::Permissions::from_mode(0o640)).unwrap();
            std::os::unix::fs::symlink(&target, &link).unwrap();
            let mut file = WholeFile::create(&link).await.unwrap();
            file.file().write_all(b"after").await.unwrap();
            file.finish().await.unwrap();
            assert!(std::fs::symlink_metadata(&link).unwrap().is_symlink());
            assert_eq!(std::fs::read(&target).unwrap(), b"after");
            assert_eq!(std::fs::metadata(&target).unwrap().permissions().mode() & 0o777, 0o640);
        }
    }
}

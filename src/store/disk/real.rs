//! The disk of the machine.

use std::fs::{self, File, OpenOptions};
use std::io::{self, Read as _, Seek as _, SeekFrom, Write as _};
use std::path::{Path, PathBuf};
use std::time::Duration;

use super::{Appending, Disk, Kind, Listed};

/// The disk of the machine.
#[derive(Debug, Clone, Copy, Default)]
pub struct RealDisk;

#[derive(Debug)]
struct RealFile {
    file: File,
    path: PathBuf,
}

impl Disk for RealDisk {
    fn length(&self, path: &Path) -> io::Result<u64> {
        let meta = fs::metadata(path)?;
        if meta.is_dir() {
            return Err(io::ErrorKind::IsADirectory.into());
        }
        Ok(meta.len())
    }

    fn read_at(&self, path: &Path, from: u64, limit: u64) -> io::Result<Vec<u8>> {
        let mut bytes = Vec::new();
        let mut file = File::open(path)?;
        if from > 0 {
            file.seek(SeekFrom::Start(from))?;
        }
        file.take(limit).read_to_end(&mut bytes)?;
        Ok(bytes)
    }

    fn list(&self, folder: &Path) -> io::Result<Vec<Listed>> {
        let mut listed = list(folder)?;
        listed.sort();
        Ok(listed)
    }

    fn make_folder(&self, folder: &Path) -> io::Result<bool> {
        match fs::create_dir(folder) {
            Err(_there) if folder.is_dir() => Ok(false),
            done => done.map(|()| true),
        }
    }

    fn append(&self, path: &Path) -> io::Result<Box<dyn Appending>> {
        let mut options = OpenOptions::new();
        open(options.create(true).append(true).read(true), path)
    }

    fn create(&self, path: &Path) -> io::Result<Box<dyn Appending>> {
        let mut options = OpenOptions::new();
        open(
            options.create(true).write(true).truncate(true).read(true),
            path,
        )
    }

    fn rename(&self, from: &Path, to: &Path) -> io::Result<()> {
        patiently(|| fs::rename(from, to))
    }

    fn remove(&self, path: &Path) -> io::Result<()> {
        fs::remove_file(path)
    }

    /// Only Unix can, and has to.
    fn sync_folder(&self, folder: &Path) -> io::Result<()> {
        if cfg!(unix) {
            File::open(folder)?.sync_all()?;
        }
        Ok(())
    }

    fn target(&self, path: &Path) -> PathBuf {
        fs::canonicalize(path).unwrap_or_else(|_missing| path.to_owned())
    }
}

/// Not by the standard library: it panics if a folder cannot be closed.
#[cfg(unix)]
fn list(folder: &Path) -> io::Result<Vec<Listed>> {
    use std::ffi::OsStr;
    use std::os::unix::ffi::OsStrExt as _;

    use rustix::fs::{Dir, FileType};

    let mut listed = Vec::new();
    for entry in Dir::new(File::open(folder)?)? {
        let entry = entry?;
        let name = OsStr::from_bytes(entry.file_name().to_bytes());
        if name == "." || name == ".." {
            continue;
        }
        let path = folder.join(name);
        let kind = match entry.file_type() {
            FileType::Directory => Kind::Folder,
            FileType::Symlink | FileType::Unknown => kind_of(&path)?,
            FileType::RegularFile
            | FileType::Fifo
            | FileType::Socket
            | FileType::CharacterDevice
            | FileType::BlockDevice => Kind::File,
        };
        listed.push(Listed { path, kind });
    }
    Ok(listed)
}

#[cfg(not(unix))]
fn list(folder: &Path) -> io::Result<Vec<Listed>> {
    fs::read_dir(folder)?
        .map(|entry| {
            let path = entry?.path();
            let kind = kind_of(&path)?;
            Ok(Listed { path, kind })
        })
        .collect()
}

/// What a link leads to counts; one that leads nowhere is a file that cannot be read. Any other
/// doubt is an error: a folder that is taken for a file would be taken for empty.
fn kind_of(path: &Path) -> io::Result<Kind> {
    match fs::metadata(path) {
        Ok(meta) if meta.is_dir() => Ok(Kind::Folder),
        Ok(_) => Ok(Kind::File),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(Kind::File),
        Err(error) => Err(error),
    }
}

fn open(options: &OpenOptions, path: &Path) -> io::Result<Box<dyn Appending>> {
    let file = options.open(path)?;
    Ok(Box::new(RealFile {
        file,
        path: path.to_owned(),
    }))
}

/// On Windows a scanner or a sync program may hold a file for a moment.
fn patiently(mut act: impl FnMut() -> io::Result<()>) -> io::Result<()> {
    let tries = if cfg!(windows) { 8 } else { 0 };
    for pause in 0..tries {
        match act() {
            Err(error) if error.kind() == io::ErrorKind::PermissionDenied => {
                std::thread::sleep(Duration::from_millis(5 << pause));
            }
            done => return done,
        }
    }
    act()
}

impl Appending for RealFile {
    fn length(&mut self) -> io::Result<u64> {
        Ok(self.file.metadata()?.len())
    }

    fn last_byte(&mut self) -> io::Result<Option<u8>> {
        if self.length()? == 0 {
            return Ok(None);
        }
        let mut last = [0];
        self.file.seek(SeekFrom::End(-1))?;
        self.file.read_exact(&mut last)?;
        Ok(last.first().copied())
    }

    fn add(&mut self, bytes: &[u8]) -> io::Result<()> {
        self.file.write_all(bytes)
    }

    fn cut(&mut self, length: u64) -> io::Result<()> {
        self.file.set_len(length)
    }

    fn sync(&mut self) -> io::Result<()> {
        self.file.sync_data()
    }

    #[cfg(unix)]
    fn is_in_place(&self, length: u64) -> bool {
        use std::os::unix::fs::MetadataExt as _;
        let (Ok(there), Ok(own)) = (fs::metadata(&self.path), self.file.metadata()) else {
            return false;
        };
        (there.dev(), there.ino(), there.len()) == (own.dev(), own.ino(), length)
    }

    #[cfg(not(unix))]
    fn is_in_place(&self, length: u64) -> bool {
        fs::metadata(&self.path).is_ok_and(|there| there.len() == length)
    }
}

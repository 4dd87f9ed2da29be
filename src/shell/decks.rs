//! The decks as the window has them: hears from the thread that watches their
//! folder what has changed, and has deck files read, put in and copied on
//! threads of their own. What is done with them is decided in `app`.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::mpsc::{Receiver, Sender, channel};
use std::thread;

use egui::Context;

use crate::app::shelf::{Brought, Message as Shelved, Offer, Wish};
use crate::app::{Message, Model, Report};
use crate::deck::{Deck, DeckId};
use crate::store::brought::{Copied, Left, NotADeck, bring_images, copy_deck, put, read_offer};
use crate::store::decks::{From, Shelf};
use crate::store::disk::RealDisk;
use crate::store::watch::{Sight, Watch};
use crate::store::{Place, StoreError};
use crate::text::{Arg, Texts};

/// The decks that are watched.
#[derive(Debug)]
pub(super) struct DeckRoom {
    /// Without a thread decks stay as they were read at the start.
    watch: Option<Watch>,
    usual: PathBuf,
    trash: PathBuf,
    /// Where own decks are.
    folder: PathBuf,
    /// What could not be read the last time: that is told once.
    unread: Vec<StoreError>,
    /// The chosen folder, while it is not there.
    missing: Option<PathBuf>,
    files: BTreeMap<DeckId, PathBuf>,
    tell: Sender<Done>,
    done: Receiver<Done>,
    ctx: Context,
}

/// What came of a wish.
#[derive(Debug)]
enum Done {
    Looked(PathBuf, Result<Box<Offer>, NotADeck>),
    Put(Box<Offer>, Result<PathBuf, StoreError>, Left),
    Images(Box<Offer>, Left),
    Copied(Arc<Deck>, PathBuf, Result<Copied, StoreError>),
}

impl DeckRoom {
    /// Watches decks that were read before.
    pub(super) fn open(shelf: Shelf, place: &Place, ctx: Context) -> Self {
        let (tell, done) = channel();
        let news = ctx.clone();
        Self {
            usual: place.decks(),
            trash: place.trash(),
            folder: shelf.folder().to_owned(),
            unread: shelf.unread(),
            missing: shelf.missing(),
            files: shelf.files(),
            watch: Watch::start(shelf, Sight::Told, Box::new(move || news.request_repaint())).ok(),
            tell,
            done,
            ctx,
        }
    }

    /// Where own decks are.
    pub(super) fn folder(&self) -> &Path {
        &self.folder
    }

    /// Does what is wished; what came of it is told later.
    pub(super) fn carry_out(&mut self, wish: Wish, model: &Model) {
        match wish {
            Wish::Turn(folder) => self.turn(folder.as_deref().map(Path::new)),
            Wish::Look(path) => self.work(move || {
                let path = PathBuf::from(path);
                let read = read_offer(&RealDisk, &path).map(Box::new);
                Done::Looked(path, read)
            }),
            Wish::Put(offer) => {
                let (folder, trash) = (self.receives(), self.trash.clone());
                self.work(move || {
                    let left = images_to(&folder, &offer);
                    let kept = put(&RealDisk, &folder, &trash, &offer);
                    Done::Put(offer, kept, left)
                });
            }
            Wish::Images(offer) => {
                let folder = self.receives();
                self.work(move || {
                    let left = images_to(&folder, &offer);
                    Done::Images(offer, left)
                });
            }
            Wish::Copy(deck, path) => {
                if let Some(deck) = model.library.shared(&deck).map(Arc::clone) {
                    self.copy(deck, PathBuf::from(path));
                }
            }
        }
    }

    /// Where a deck that is brought goes.
    fn receives(&self) -> PathBuf {
        let missing = self.missing.is_some();
        let folder = if missing { &self.usual } else { &self.folder };
        folder.clone()
    }

    fn turn(&mut self, chosen: Option<&Path>) {
        let usual = &self.usual;
        self.folder = chosen.unwrap_or(usual).to_owned();
        let from = match chosen {
            Some(folder) => From::Chosen { folder, usual },
            None => From::Student(usual),
        };
        if let Some(watch) = &self.watch {
            watch.turn(from);
        }
    }

    fn copy(&self, deck: Arc<Deck>, path: PathBuf) {
        let own = self.files.get(&deck.id).cloned();
        self.work(move || {
            let copied = copy_deck(&RealDisk, &deck, own.as_deref(), &path);
            Done::Copied(deck, path, copied)
        });
    }

    fn work(&self, work: impl FnOnce() -> Done + Send + 'static) {
        let (tell, ctx) = (self.tell.clone(), self.ctx.clone());
        let named = thread::Builder::new().name("deck.file".to_owned());
        // Without a thread nothing is done, and the window stays as it is.
        named
            .spawn(move || {
                tell.send(work()).ok();
                ctx.request_repaint();
            })
            .ok();
    }

    /// What has happened since the last time.
    pub(super) fn news(&mut self, texts: &Texts) -> Vec<Message> {
        let done = self.done.try_iter();
        let mut news: Vec<Message> = done.flat_map(|done| self.tell_of(done, texts)).collect();
        let Some(decks) = self.watch.as_ref().and_then(Watch::news) else {
            return news;
        };
        let notice = |said: String| Message::Report(Report::Notice(said));
        if decks.missing.is_some() && decks.missing != self.missing {
            let missing = decks.missing.iter();
            news.extend(missing.map(|path| notice(texts.about_path("shelf-missing", path))));
        }
        let new = decks.unread.iter();
        let new = new.filter(|error| !self.unread.contains(error));
        news.extend(new.map(|error| notice(texts.store_error(error))));
        (self.unread, self.missing) = (decks.unread, decks.missing);
        self.files = decks.files;
        let report = Report::Decks(Box::new(decks.library), decks.faults);
        news.push(Message::Report(report));
        news
    }

    fn tell_of(&self, done: Done, texts: &Texts) -> Vec<Message> {
        let notice = |said: String| Message::Report(Report::Notice(said));
        let left = |deck: &Deck, left: &Left| texts.images_left(&deck.title, left).map(notice);
        match done {
            Done::Looked(path, read) => vec![self.tell_of_look(&path, read, texts)],
            Done::Put(offer, Ok(_), images) => {
                let put = notice(texts.say_with(
                    "shelf-put",
                    [
                        ("deck", Arg::from(&offer.deck.title)),
                        ("count", Arg::from(offer.deck.facts.len())),
                    ],
                ));
                let left = left(&offer.deck, &images);
                std::iter::once(put).chain(left).collect()
            }
            Done::Images(offer, images) => left(&offer.deck, &images).into_iter().collect(),
            Done::Copied(deck, path, Ok(Copied::Deck(images))) => {
                let copied = notice(texts.about_path("shelf-copied", &path));
                let left = left(&deck, &images);
                std::iter::once(copied).chain(left).collect()
            }
            Done::Copied(_, path, Ok(Copied::NoDeck)) => {
                vec![notice(texts.about_path("shelf-not-copied", &path))]
            }
            Done::Put(_, Err(error), _) | Done::Copied(_, _, Err(error)) => {
                vec![notice(texts.store_error(&error))]
            }
        }
    }

    fn tell_of_look(
        &self,
        path: &Path,
        read: Result<Box<Offer>, NotADeck>,
        texts: &Texts,
    ) -> Message {
        let brought = |brought| Message::Shelf(Shelved::Brought(brought));
        match read {
            Ok(_) if self.is_watched(path) => {
                brought(Brought::Not(texts.about_path("shelf-here-already", path)))
            }
            Ok(offer) => brought(Brought::Deck(offer)),
            Err(why) => brought(Brought::Not(texts.not_a_deck(path, &why))),
        }
    }

    /// Whether a file is one of those that are watched. A .zip among them is not.
    fn is_watched(&self, path: &Path) -> bool {
        if path.extension().is_none_or(|end| end != "ron") {
            return false;
        }
        let real = |path: &Path| std::fs::canonicalize(path).ok();
        let folder = real(&self.folder);
        folder.is_some() && path.parent().and_then(real) == folder
    }
}

/// The images of a deck that is offered are brought to a folder of decks.
fn images_to(folder: &Path, offer: &Offer) -> Left {
    bring_images(&RealDisk, folder, &offer.deck, Path::new(&offer.from))
}

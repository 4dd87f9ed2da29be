//! When the deck on the desk is read beside the frames: after a key, if it is
//! so large that a frame would wait for it. Until it is, the item that is being
//! written is known, and of the rest what was known before.

use crate::app::effect::Effect;
use crate::app::errand::Errand;
use crate::app::model::Model;
use crate::desk::Read;

/// After each message: is there a text to be read that was not asked for yet?
pub(super) fn follow(model: &mut Model) -> Option<Effect> {
    let open = model.desk.open.as_deref_mut()?;
    let reading = open.manuscript.reading()?;
    Some(Effect::Errand(Errand::Read(reading)))
}

/// The deck was read: what is looked at follows, unless it is another text by now.
pub(in crate::app) fn hear(model: &mut Model, read: Read) {
    if let Some(open) = &mut model.desk.open
        && open.manuscript.take_read(read)
    {
        open.look();
    }
}

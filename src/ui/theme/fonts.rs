//! Puts our fonts into egui: Inter for text, Phosphor for icons. Scripts that
//! Inter lacks fall through to egui's fonts and then to the system's.

use std::sync::Arc;

use egui::{FontData, FontDefinitions, FontFamily};

use super::letters::Face;

const REGULAR: &[u8] = include_bytes!("../../../assets/fonts/Inter-Regular.otf");
const MEDIUM: &[u8] = include_bytes!("../../../assets/fonts/Inter-Medium.otf");
const SEMI_BOLD: &[u8] = include_bytes!("../../../assets/fonts/Inter-SemiBold.otf");
const ICON: &[u8] = include_bytes!("../../../assets/icons/Phosphor.ttf");
const ICON_FILL: &[u8] = include_bytes!("../../../assets/icons/Phosphor-Fill.ttf");

/// All faces under the families of [`Face`].
pub(super) fn definitions() -> FontDefinitions {
    let mut fonts = FontDefinitions::default();
    let rest = fonts
        .families
        .get(&FontFamily::Proportional)
        .cloned()
        .unwrap_or_default();
    for (name, face, bytes) in [
        ("inter", Face::Regular, REGULAR),
        ("inter-medium", Face::Medium, MEDIUM),
        ("inter-semibold", Face::SemiBold, SEMI_BOLD),
        ("phosphor", Face::Icon, ICON),
        ("phosphor-fill", Face::IconFill, ICON_FILL),
    ] {
        let data = Arc::new(FontData::from_static(bytes));
        fonts.font_data.insert(name.to_owned(), data);
        let mut chain = vec![name.to_owned()];
        chain.extend(rest.iter().cloned());
        fonts.families.insert(face.family(), chain);
    }
    fonts
}

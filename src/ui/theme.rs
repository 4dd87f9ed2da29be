//! The look of the program: fonts, colours, sizes, motion. Widgets ask it for
//! meanings; it must not know any widget or screen.

mod fonts;
mod letters;
mod style;
mod tokens;

use egui::epaint::Shadow;
use egui::{Color32, Context, Id, Theme, ThemePreference};

use crate::app::{Motion, Theme as ThemeChoice};

pub use letters::{Face, Type};
pub use tokens::Tokens;

/// Sizes that more than one widget shares, in points.
pub mod size {
    /// All distances are multiples of this.
    pub const STEP: f32 = 4.0;
    /// Corner of a card or an option row.
    pub const CARD: u8 = 14;
    /// Corner of a button or a text field.
    pub const BUTTON: u8 = 10;
    /// Corner of a key cap.
    pub const KEY: u8 = 7;
    /// Height of a button or a text field.
    pub const CONTROL: f32 = 48.0;
    /// Height of an option row with one line.
    pub const ROW: f32 = 56.0;
    /// Distance between option rows.
    pub const ROW_GAP: f32 = 10.0;
    /// An icon.
    pub const ICON: f32 = 20.0;
    /// Width of a study screen.
    pub const STUDY: f32 = 720.0;
    /// Width of the summary.
    pub const SUMMARY: f32 = 760.0;
    /// Width of a page beside the rail.
    pub const PAGE: f32 = 840.0;
    /// Width of the rail.
    pub const RAIL: f32 = 208.0;
}

/// How long a change takes, in seconds.
pub const fn seconds(motion: Motion) -> f32 {
    match motion {
        Motion::On => 0.12,
        Motion::Off => 0.0,
    }
}

/// A set of colours that exists.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Palette {
    /// Dark text on light ground.
    Light,
    /// Light text on dark ground.
    Dark,
    /// Light text on black.
    Contrast,
}

/// What [`apply`] last did; kept by egui for the run of the program.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Applied {
    choice: ThemeChoice,
    motion: Motion,
}

/// Installs the fonts. Once, before the first frame: the widgets need their families.
pub fn install(ctx: &Context) {
    ctx.set_fonts(fonts::definitions());
    // Where the system says nothing, paper.
    ctx.options_mut(|options| options.fallback_theme = Theme::Light);
    apply(ctx, ThemeChoice::System, Motion::On);
}

/// Sets the theme. Cheap when nothing changed, so it may be called every frame.
pub fn apply(ctx: &Context, choice: ThemeChoice, motion: Motion) {
    let wanted = Applied { choice, motion };
    if ctx.data(|data| data.get_temp::<Applied>(Id::NULL)) == Some(wanted) {
        return;
    }
    ctx.data_mut(|data| data.insert_temp(Id::NULL, wanted));
    let (preference, dark) = match choice {
        ThemeChoice::System => (ThemePreference::System, Palette::Dark),
        ThemeChoice::Light => (ThemePreference::Light, Palette::Dark),
        ThemeChoice::Dark => (ThemePreference::Dark, Palette::Dark),
        ThemeChoice::Contrast => (ThemePreference::Dark, Palette::Contrast),
    };
    ctx.set_style_of(
        Theme::Light,
        style::style(Tokens::of(Palette::Light), motion),
    );
    ctx.set_style_of(Theme::Dark, style::style(Tokens::of(dark), motion));
    ctx.set_theme(preference);
}

/// The colours in use now.
pub fn tokens(ctx: &Context) -> &'static Tokens {
    let applied = ctx.data(|data| data.get_temp::<Applied>(Id::NULL));
    let contrast = applied.is_some_and(|applied| applied.choice == ThemeChoice::Contrast);
    Tokens::of(match (ctx.theme(), contrast) {
        (Theme::Light, _) => Palette::Light,
        (Theme::Dark, false) => Palette::Dark,
        (Theme::Dark, true) => Palette::Contrast,
    })
}

/// A colour between two: 0 is the first, 1 the second.
pub fn mix(from: Color32, to: Color32, share: f32) -> Color32 {
    from.lerp_to_gamma(to, share)
}

/// The shadow of something that is lifted by hand.
pub fn lifted(tokens: &Tokens) -> Shadow {
    style::shadow(tokens, 6, 18)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ui::icon::Icon;

    fn context(choice: ThemeChoice) -> Context {
        let ctx = Context::default();
        install(&ctx);
        apply(&ctx, choice, Motion::Off);
        // Fonts exist from the first pass on.
        let mut output = ctx.run_ui(Default::default(), |_| {});
        output.textures_delta.clear();
        ctx
    }

    #[test]
    fn every_icon_is_in_both_icon_fonts() {
        let ctx = context(ThemeChoice::Light);
        for face in [Face::Icon, Face::IconFill] {
            for icon in Icon::ALL {
                let found = ctx.fonts_mut(|fonts| fonts.has_glyph(&face.at(20.0), icon.glyph()));
                assert!(found, "{icon:?} is missing in {face:?}");
            }
        }
        let absent = '\u{10_fffd}';
        assert!(!ctx.fonts_mut(|fonts| fonts.has_glyph(&Face::Icon.at(20.0), absent)));
    }

    #[test]
    fn kazakh_letters_are_in_every_text_face() {
        let ctx = context(ThemeChoice::Light);
        for face in [Face::Regular, Face::Medium, Face::SemiBold] {
            for letter in "ӘәҒғҚқҢңӨөҰұҮүҺһІі₸".chars() {
                let found = ctx.fonts_mut(|fonts| fonts.has_glyph(&face.at(16.0), letter));
                assert!(found, "{letter} is missing in {face:?}");
            }
        }
    }

    #[test]
    fn each_choice_gives_its_own_colours() {
        for (choice, palette) in [
            (ThemeChoice::Light, Palette::Light),
            (ThemeChoice::Dark, Palette::Dark),
            (ThemeChoice::Contrast, Palette::Contrast),
        ] {
            let ctx = context(choice);
            assert_eq!(tokens(&ctx), Tokens::of(palette));
            assert_eq!(
                ctx.global_style().visuals.panel_fill,
                Tokens::of(palette).bg
            );
        }
    }

    #[test]
    fn motion_off_leaves_no_animation() {
        let ctx = context(ThemeChoice::Dark);
        assert_eq!(ctx.global_style().animation_time, 0.0);
        apply(&ctx, ThemeChoice::Dark, Motion::On);
        assert_eq!(ctx.global_style().animation_time, 0.12);
    }
}

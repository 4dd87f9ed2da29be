//! The one way to make a test window: our fonts, one theme, nothing moves. It also decides
//! whether pictures can be compared here; it must not know what a test looks for.

use std::io::Write as _;
use std::sync::OnceLock;

use bilim::ui::theme::{self, Motion, ThemeChoice};
use egui::{Rect, UiBuilder, Vec2};
use egui_kittest::Harness;

/// A window of a size in points, filled by `show` from edge to edge.
pub(crate) fn window<'a>(
    size: Vec2,
    choice: ThemeChoice,
    mut show: impl FnMut(&mut egui::Ui) + 'a,
) -> Harness<'a> {
    window_with(size, choice, move |ui, (): &mut ()| show(ui), ())
}

/// The same, with something that `show` changes and the test reads.
pub(crate) fn window_with<'a, S: 'a>(
    size: Vec2,
    choice: ThemeChoice,
    mut show: impl FnMut(&mut egui::Ui, &mut S) + 'a,
    state: S,
) -> Harness<'a, S> {
    let mut harness = Harness::builder()
        .with_size(size)
        .with_max_steps(8)
        .with_render_cursor(false)
        .with_theme(match choice {
            ThemeChoice::System | ThemeChoice::Light => egui::Theme::Light,
            ThemeChoice::Dark | ThemeChoice::Contrast => egui::Theme::Dark,
        })
        .with_context_setup(move |ctx| {
            theme::install(ctx);
            theme::apply(ctx, choice, Motion::Off);
        })
        .build_ui_state(
            move |ui, state| {
                // The harness leaves a margin; a real window has none.
                let whole = Rect::from_min_size(egui::Pos2::ZERO, size);
                ui.scope_builder(UiBuilder::new().max_rect(whole), |ui| {
                    ui.set_clip_rect(whole);
                    let ground = theme::tokens(ui).bg;
                    ui.painter().rect_filled(whole, 0.0, ground);
                    show(ui, state);
                });
            },
            state,
        );
    harness.run();
    harness
}

/// Whether pictures can be compared here: only on Mesa's software Vulkan, because every other
/// adapter draws edges a little differently. `BILIM_PICTURES=require` turns "cannot" into a
/// failure, so that a build machine never skips them unseen.
pub(crate) fn pictures() -> bool {
    static CAN: OnceLock<bool> = OnceLock::new();
    *CAN.get_or_init(|| {
        let found = adapters();
        let can = found.iter().any(|name| name.contains("llvmpipe"));
        let required = std::env::var("BILIM_PICTURES").is_ok_and(|value| value == "require");
        assert!(
            can || !required,
            "pictures are required, but there is no llvmpipe among the adapters {found:?}"
        );
        if !can {
            // Straight to the stream: a passing test's own output is swallowed.
            let mut stream = std::io::stderr().lock();
            let line = format!("\npictures are not compared: no llvmpipe among {found:?}\n");
            stream.write_all(line.as_bytes()).ok();
        }
        can
    })
}

/// The software adapters of Vulkan.
fn adapters() -> Vec<String> {
    let instance = wgpu::Instance::new(wgpu::InstanceDescriptor::new_without_display_handle());
    pollster::block_on(instance.enumerate_adapters(wgpu::Backends::VULKAN))
        .iter()
        .map(|adapter| adapter.get_info())
        .filter(|info| info.device_type == wgpu::DeviceType::Cpu)
        .map(|info| info.name)
        .collect()
}

/// Compares the window with `tests/snapshots/<name>.png`, where pictures can be compared.
pub(crate) fn snapshot<S>(harness: &mut Harness<'_, S>, name: &str) {
    if pictures() {
        harness.snapshot(name);
    }
}

//! The icons of the program, by what they show. This file only knows names and
//! code points of Phosphor (the list stands in `assets/icons`); how an icon is
//! drawn is the widgets' business.

/// One picture of the icon font; the same code point in its regular and filled face.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Icon {
    /// `arrow-clockwise`: start again.
    ArrowClockwise,
    /// `arrow-counter-clockwise`: back to the original.
    ArrowCounterClockwise,
    /// `arrow-down`.
    ArrowDown,
    /// `arrow-left`.
    ArrowLeft,
    /// `arrow-right`.
    ArrowRight,
    /// `arrow-square-out`: opens outside the program.
    ArrowSquareOut,
    /// `arrow-u-up-left`: undo.
    ArrowUUpLeft,
    /// `arrow-up`.
    ArrowUp,
    /// `book-open`: a topic's page.
    BookOpen,
    /// `bookmark-simple`: come back to this.
    BookmarkSimple,
    /// `books`: the library.
    Books,
    /// `calendar-check`: the exam.
    CalendarCheck,
    /// `caret-down`.
    CaretDown,
    /// `caret-left`.
    CaretLeft,
    /// `caret-right`.
    CaretRight,
    /// `caret-up`.
    CaretUp,
    /// `chart-line`: progress.
    ChartLine,
    /// `check`.
    Check,
    /// `check-circle`: right.
    CheckCircle,
    /// `circle`.
    Circle,
    /// `circle-dashed`: missed.
    CircleDashed,
    /// `clock`.
    Clock,
    /// `copy`.
    Copy,
    /// `dots-six-vertical`: can be dragged.
    DotsSixVertical,
    /// `dots-three`: more.
    DotsThree,
    /// `dots-three-vertical`: more, in a corner.
    DotsThreeVertical,
    /// `download-simple`.
    DownloadSimple,
    /// `export`.
    Export,
    /// `eye`: show.
    Eye,
    /// `eye-slash`: hide.
    EyeSlash,
    /// `file-plus`.
    FilePlus,
    /// `fire`: a streak.
    Fire,
    /// `flag`: report a fault.
    Flag,
    /// `floppy-disk`: saved.
    FloppyDisk,
    /// `folder-open`.
    FolderOpen,
    /// `funnel`.
    Funnel,
    /// `gear`: settings.
    Gear,
    /// `globe`: language.
    Globe,
    /// `graduation-cap`.
    GraduationCap,
    /// `hourglass`.
    Hourglass,
    /// `image-broken`: an image that cannot be shown.
    ImageBroken,
    /// `info`.
    Info,
    /// `keyboard`: all keys.
    Keyboard,
    /// `lightbulb`: a hint.
    Lightbulb,
    /// `list-magnifying-glass`: the list of facts.
    ListMagnifyingGlass,
    /// `lock`.
    Lock,
    /// `magnifying-glass`: search.
    MagnifyingGlass,
    /// `minus`.
    Minus,
    /// `minus-circle`.
    MinusCircle,
    /// `moon`: rest until tomorrow.
    Moon,
    /// `pause`: suspended.
    Pause,
    /// `pencil-simple`: write decks.
    PencilSimple,
    /// `play`.
    Play,
    /// `plus`.
    Plus,
    /// `plus-circle`.
    PlusCircle,
    /// `question`: I don't know; unclear.
    Question,
    /// `quotes`: where it was read.
    Quotes,
    /// `sun`.
    Sun,
    /// `sun-horizon`: the mark of the program.
    SunHorizon,
    /// `target`: an aim.
    Target,
    /// `timer`.
    Timer,
    /// `trash`.
    Trash,
    /// `upload-simple`.
    UploadSimple,
    /// `users-three`: a class.
    UsersThree,
    /// `warning`.
    Warning,
    /// `x`: close.
    X,
    /// `x-circle`: wrong.
    XCircle,
}

impl Icon {
    /// Every icon, for tests and the gallery.
    pub const ALL: [Self; 67] = [
        Self::ArrowClockwise,
        Self::ArrowCounterClockwise,
        Self::ArrowDown,
        Self::ArrowLeft,
        Self::ArrowRight,
        Self::ArrowSquareOut,
        Self::ArrowUUpLeft,
        Self::ArrowUp,
        Self::BookOpen,
        Self::BookmarkSimple,
        Self::Books,
        Self::CalendarCheck,
        Self::CaretDown,
        Self::CaretLeft,
        Self::CaretRight,
        Self::CaretUp,
        Self::ChartLine,
        Self::Check,
        Self::CheckCircle,
        Self::Circle,
        Self::CircleDashed,
        Self::Clock,
        Self::Copy,
        Self::DotsSixVertical,
        Self::DotsThree,
        Self::DotsThreeVertical,
        Self::DownloadSimple,
        Self::Export,
        Self::Eye,
        Self::EyeSlash,
        Self::FilePlus,
        Self::Fire,
        Self::Flag,
        Self::FloppyDisk,
        Self::FolderOpen,
        Self::Funnel,
        Self::Gear,
        Self::Globe,
        Self::GraduationCap,
        Self::Hourglass,
        Self::ImageBroken,
        Self::Info,
        Self::Keyboard,
        Self::Lightbulb,
        Self::ListMagnifyingGlass,
        Self::Lock,
        Self::MagnifyingGlass,
        Self::Minus,
        Self::MinusCircle,
        Self::Moon,
        Self::Pause,
        Self::PencilSimple,
        Self::Play,
        Self::Plus,
        Self::PlusCircle,
        Self::Question,
        Self::Quotes,
        Self::Sun,
        Self::SunHorizon,
        Self::Target,
        Self::Timer,
        Self::Trash,
        Self::UploadSimple,
        Self::UsersThree,
        Self::Warning,
        Self::X,
        Self::XCircle,
    ];

    /// The code point in the icon font.
    #[expect(clippy::too_many_lines, reason = "a table: one line an icon")]
    pub const fn glyph(self) -> char {
        match self {
            Self::ArrowClockwise => '\u{e036}',
            Self::ArrowCounterClockwise => '\u{e038}',
            Self::ArrowDown => '\u{e03e}',
            Self::ArrowLeft => '\u{e058}',
            Self::ArrowRight => '\u{e06c}',
            Self::ArrowSquareOut => '\u{e5de}',
            Self::ArrowUUpLeft => '\u{e08a}',
            Self::ArrowUp => '\u{e08e}',
            Self::BookOpen => '\u{e0e6}',
            Self::BookmarkSimple => '\u{e0ea}',
            Self::Books => '\u{e758}',
            Self::CalendarCheck => '\u{e712}',
            Self::CaretDown => '\u{e136}',
            Self::CaretLeft => '\u{e138}',
            Self::CaretRight => '\u{e13a}',
            Self::CaretUp => '\u{e13c}',
            Self::ChartLine => '\u{e154}',
            Self::Check => '\u{e182}',
            Self::CheckCircle => '\u{e184}',
            Self::Circle => '\u{e18a}',
            Self::CircleDashed => '\u{e602}',
            Self::Clock => '\u{e19a}',
            Self::Copy => '\u{e1ca}',
            Self::DotsSixVertical => '\u{eae2}',
            Self::DotsThree => '\u{e1fe}',
            Self::DotsThreeVertical => '\u{e208}',
            Self::DownloadSimple => '\u{e20c}',
            Self::Export => '\u{eaf0}',
            Self::Eye => '\u{e220}',
            Self::EyeSlash => '\u{e224}',
            Self::FilePlus => '\u{e236}',
            Self::Fire => '\u{e242}',
            Self::Flag => '\u{e244}',
            Self::FloppyDisk => '\u{e248}',
            Self::FolderOpen => '\u{e256}',
            Self::Funnel => '\u{e266}',
            Self::Gear => '\u{e270}',
            Self::Globe => '\u{e288}',
            Self::GraduationCap => '\u{e62c}',
            Self::Hourglass => '\u{e2b2}',
            Self::ImageBroken => '\u{e7a8}',
            Self::Info => '\u{e2ce}',
            Self::Keyboard => '\u{e2d8}',
            Self::Lightbulb => '\u{e2dc}',
            Self::ListMagnifyingGlass => '\u{ebe0}',
            Self::Lock => '\u{e2fa}',
            Self::MagnifyingGlass => '\u{e30c}',
            Self::Minus => '\u{e32a}',
            Self::MinusCircle => '\u{e32c}',
            Self::Moon => '\u{e330}',
            Self::Pause => '\u{e39e}',
            Self::PencilSimple => '\u{e3b4}',
            Self::Play => '\u{e3d0}',
            Self::Plus => '\u{e3d4}',
            Self::PlusCircle => '\u{e3d6}',
            Self::Question => '\u{e3e8}',
            Self::Quotes => '\u{e660}',
            Self::Sun => '\u{e472}',
            Self::SunHorizon => '\u{e5b6}',
            Self::Target => '\u{e47c}',
            Self::Timer => '\u{e492}',
            Self::Trash => '\u{e4a6}',
            Self::UploadSimple => '\u{e4c0}',
            Self::UsersThree => '\u{e68e}',
            Self::Warning => '\u{e4e0}',
            Self::X => '\u{e4f6}',
            Self::XCircle => '\u{e4f8}',
        }
    }
}

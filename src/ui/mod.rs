//! The window: screens, dialogs and widgets. They draw and ask; they do not decide.
//!
//! One direction: [`window`] takes in what the register ([`desk`]), the jobs ([`work`]), the dialogs of the system ([`picker`]) and
//! the gallery ([`pictures`]) bring, draws the screen from plain data ([`shown`]), and does what was asked ([`ask`], [`answer`]).
//! Everything that has a key is a [`verb`]; colours are tokens by what they mean ([`theme`]).

mod answer;
mod answer_behind;
mod ask;
mod bars;
mod behind;
mod check;
mod closing;
mod desk;
mod dialog;
mod event_form;
mod fonts;
mod frame_times;
mod ground;
mod help;
mod icon;
mod keys;
mod keys_page;
mod load;
mod look;
mod marked;
mod panes;
mod people;
mod picker;
mod pictures;
mod pressed;
mod publish;
mod review;
mod screen;
mod settings;
mod settings_page;
mod shown;
mod start;
mod theme;
mod toasts;
mod verb;
mod widgets;
mod window;
mod withdrawals;
mod work;

pub use ask::Wanted;
pub use ground::At;
pub use picker::{Opener, Picked, Picker};
pub use screen::Screen;
pub use settings::{Settings, Theme};
pub use start::open;
pub use window::{NoWindow, Setup, Window};

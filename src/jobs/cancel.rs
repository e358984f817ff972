//! The stop flag that every job looks at.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

/// A stop flag shared between the one who asks and those who work. It is looked at between files and between tiles.
#[derive(Clone, Debug, Default)]
pub struct Cancel(Arc<AtomicBool>);

impl Cancel {
    /// Asks everybody to stop. What is finished stays, what is half done is thrown away.
    pub fn ask(&self) {
        self.0.store(true, Ordering::Relaxed);
    }

    /// Whether somebody asked.
    pub fn is_asked(&self) -> bool {
        self.0.load(Ordering::Relaxed)
    }
}

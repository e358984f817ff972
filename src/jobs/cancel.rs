//! The stop flag that every job looks at.

use std::sync::Arc;
#[cfg(test)]
use std::sync::atomic::AtomicUsize;
use std::sync::atomic::{AtomicBool, Ordering};

/// A stop flag shared between the one who asks and those who work. It is looked at between files and between tiles.
#[derive(Clone, Debug, Default)]
pub struct Cancel {
    asked: Arc<AtomicBool>,
    /// How many looks a test lets pass before it asks.
    #[cfg(test)]
    patience: Option<Arc<AtomicUsize>>,
}

impl Cancel {
    /// Asks everybody to stop. What is finished stays, what is half done is thrown away.
    pub fn ask(&self) {
        self.asked.store(true, Ordering::Relaxed);
    }

    /// Whether somebody asked.
    pub fn is_asked(&self) -> bool {
        #[cfg(test)]
        self.lose_patience();
        self.asked.load(Ordering::Relaxed)
    }
}

#[cfg(test)]
impl Cancel {
    /// Runs `job` again and again, asking it to stop one look later each time, until it ends by itself (`job` gives true).
    /// Gives back how often it looked then.
    pub(super) fn at_every_look(job: impl Fn(Self) -> bool) -> usize {
        let patient = |looks| Self { patience: Some(Arc::new(AtomicUsize::new(looks))), ..Self::default() };
        (0..1000).find(|&looks| job(patient(looks))).unwrap()
    }

    fn lose_patience(&self) {
        let Some(patience) = &self.patience else { return };
        let one_less = |looks: usize| looks.checked_sub(1);
        if patience.fetch_update(Ordering::SeqCst, Ordering::SeqCst, one_less).is_err() {
            self.ask();
        }
    }
}

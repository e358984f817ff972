//! `CenterFace`, compiled in. Origin, licence and measured figures: `assets/models/README.md`.

use rayon::{ThreadPool, ThreadPoolBuilder};

use super::error::DetectError;
use super::heatmap::Maps;
use super::letterbox::{Letterbox, padded};
use super::network::{Answer, CenterFace, Registers};
use crate::domain::Size;

static WEIGHTS: &[u8] = include_bytes!("../../assets/models/centerface.onnx");

/// The loaded network with the threads it runs on.
pub struct Network {
    layers: CenterFace,
    threads: ThreadPool,
}

impl Network {
    /// Loads the built-in model, to run on `threads` threads of its own; 0: as many as the machine runs at once.
    ///
    /// # Errors
    /// [`DetectError::Model`] when the file is not as expected, or no thread can be started.
    pub fn load(threads: usize) -> Result<Self, DetectError> {
        Self::load_on(ThreadPoolBuilder::new().num_threads(threads))
    }

    /// Loads the built-in model, to run on threads that are made so.
    ///
    /// # Errors
    /// [`DetectError::Model`] when the file is not as expected, or no thread can be started.
    pub fn load_on(threads: ThreadPoolBuilder) -> Result<Self, DetectError> {
        let threads = threads.build().map_err(DetectError::model)?;
        Ok(Self { layers: CenterFace::read(WEIGHTS)?, threads })
    }

    /// Runs the network on one tile.
    pub(super) fn run(&self, letterbox: Letterbox) -> Result<Maps, DetectError> {
        let Letterbox { padded, planes } = letterbox;
        let Answer { columns, heat, size, offset } = self.answer(padded, planes)?;
        Ok(Maps { columns, heat, size, offset })
    }

    /// What the network says of three planes (red, green, blue, 0 to 255) of `size`, whose sides are multiples of 32. The same
    /// planes give the same bits, on however many threads.
    ///
    /// # Errors
    /// [`DetectError::Inference`] when the planes are not of that size.
    pub fn answer(&self, size: Size, planes: Vec<f32>) -> Result<Answer, DetectError> {
        if size.pixels() == 0 || padded(size) != size || planes.len() as u64 != 3 * size.pixels() {
            return Err(DetectError::inference("an input of the wrong size"));
        }
        let threads = self.threads.current_num_threads();
        Ok(self.threads.install(|| self.layers.run(planes, size, threads, Registers::Widest)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use sha2::{Digest, Sha256};

    #[test]
    fn the_weights_are_the_ones_that_the_readme_describes() {
        let stated = "2e9ac48abaf82338f2fe46d57df11827b885b4521304b2b06812cdeb8de4e270";
        let bytes =
            stated.as_bytes().chunks(2).map(|hex| u8::from_str_radix(str::from_utf8(hex).unwrap(), 16).unwrap());
        assert!(Sha256::digest(WEIGHTS).iter().copied().eq(bytes));
        assert!(include_str!("../../assets/models/README.md").contains(stated));
    }

    #[test]
    fn planes_of_another_size_are_refused() {
        let network = Network::load(1).unwrap();
        for (size, values) in [((32, 32), 3071), ((32, 33), 3 * 32 * 33), ((0, 32), 0)] {
            assert!(network.answer(Size::new(size.0, size.1), vec![0.0; values]).is_err(), "{size:?}");
        }
        assert!(network.answer(Size::new(32, 32), vec![0.0; 3072]).is_ok());
    }
}

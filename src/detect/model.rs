//! `CenterFace`, compiled in. Origin, licence and measured figures: `assets/models/README.md`.

use std::sync::Arc;

use rten::{Model, ModelOptions, NodeId, RunOptions, ThreadPool, Value, op_registry};

use super::error::DetectError;
use super::heatmap::Maps;
use super::letterbox::Letterbox;

static WEIGHTS: &[u8] = include_bytes!("../../assets/models/centerface.onnx");

/// Names of the model's tensors; a fourth output, the landmarks, is never computed.
const INPUT: &str = "input.1";
const HEAT: &str = "537";
const SIZE: &str = "538";
const OFFSET: &str = "539";

/// The loaded network with the threads it runs on.
pub(super) struct Network {
    model: Model,
    input: NodeId,
    outputs: [NodeId; 3],
    threads: Arc<ThreadPool>,
}

impl Network {
    /// Loads the built-in model, to run on `threads` threads of its own.
    pub(super) fn load(threads: usize) -> Result<Self, DetectError> {
        // Only the operators that the model uses, so that the others are not linked.
        let operators = op_registry!(Add, BatchNormalization, Conv, ConvTranspose, Relu, Sigmoid);
        let model = ModelOptions::with_ops(operators).load_static_slice(WEIGHTS).map_err(DetectError::model)?;
        let node = |name| model.node_id(name).map_err(DetectError::model);
        let (input, outputs) = (node(INPUT)?, [node(HEAT)?, node(SIZE)?, node(OFFSET)?]);
        Ok(Self { model, input, outputs, threads: Arc::new(ThreadPool::with_num_threads(threads.max(1))) })
    }

    /// Runs the network on one tile.
    pub(super) fn run(&self, letterbox: Letterbox) -> Result<Maps, DetectError> {
        let Letterbox { padded, planes } = letterbox;
        let shape = [1, 3, padded.height as usize, padded.width as usize];
        let input = Value::from_shape(shape, planes).map_err(DetectError::inference)?;
        let mut options = RunOptions::default();
        options.thread_pool = Some(Arc::clone(&self.threads));
        let outputs = self.model.run_n(vec![(self.input, input.into())], self.outputs, Some(options));
        let [heat, size, offset] = outputs.map_err(DetectError::inference)?.map(flat);
        let (([_, _, _, columns], heat), (_, size), (_, offset)) = (heat?, size?, offset?);
        Ok(Maps { columns, heat, size, offset })
    }
}

/// Shape and values of an output of four dimensions.
fn flat(output: Value) -> Result<([usize; 4], Vec<f32>), DetectError> {
    output.into_shape_vec::<f32, 4>().map_err(DetectError::inference)
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
}

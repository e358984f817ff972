//! Which tensor of the model file is which layer.

use super::bottleneck::Bottleneck;
use super::dense::Dense;
use super::depthwise::Depthwise;
use super::entry::Entry;
use super::head::Head;
use super::neck::Up;
use super::onnx::Tensors;
use crate::detect::error::DetectError;

/// Hands out the layers of a model file. The convolutions are numbered in the order of the graph: the weights of the `n`th are
/// the tensor `542 + 4 n`, its bias is `544 + 4 n`.
pub(super) struct Weights<'a> {
    tensors: Tensors<'a>,
    next: usize,
}

impl<'a> Weights<'a> {
    pub(super) fn find(file: &'a [u8]) -> Result<Self, DetectError> {
        Ok(Self { tensors: Tensors::find(file)?, next: 0 })
    }

    /// Weights and bias of the next convolution.
    fn convolution(&mut self, dims: [usize; 4]) -> Result<(Vec<f32>, Vec<f32>), DetectError> {
        let (weight, bias) = (format!("{}", 542 + 4 * self.next), format!("{}", 544 + 4 * self.next));
        self.next += 1;
        Ok((self.tensors.values(&weight, &dims)?, self.tensors.values(&bias, &dims[..1])?))
    }

    /// The next 1x1 convolution.
    pub(super) fn pointwise(&mut self, outputs: usize, inputs: usize) -> Result<Dense, DetectError> {
        let (weights, bias) = self.convolution([outputs, inputs, 1, 1])?;
        Ok(Dense::new([outputs, inputs, 1], &bias, |o, i, _| weights[o * inputs + i]))
    }

    /// The next 3x3 convolution of each of `channels` channels by itself.
    fn depthwise(&mut self, channels: usize) -> Result<Depthwise, DetectError> {
        let (weights, bias) = self.convolution([channels, 1, 3, 3])?;
        Ok(Depthwise::new(&weights, &bias))
    }

    /// The first convolution.
    pub(super) fn entry(&mut self) -> Result<Entry, DetectError> {
        let (weights, bias) = self.convolution([32, 3, 3, 3])?;
        Ok(Entry::new(&weights, &bias))
    }

    /// The next block after its first layer: from `wide` channels to `outputs`.
    pub(super) fn bottleneck(
        &mut self,
        [wide, outputs]: [usize; 2],
        stride: usize,
        residual: bool,
    ) -> Result<Bottleneck, DetectError> {
        let depthwise = self.depthwise(wide)?;
        Ok(Bottleneck { depthwise, project: self.pointwise(outputs, wide)?, residual, stride })
    }

    /// The next step up, from 24 channels and from `lateral` channels of the finer map; `level` numbers its tensors.
    pub(super) fn up(&mut self, level: usize, lateral: usize) -> Result<Up, DetectError> {
        let lateral = self.pointwise(24, lateral)?;
        let name = |part: &str| format!("neck.deconv_layers.{level}.{part}");
        let weights = self.tensors.values(&name("conv.weight"), &[24, 24, 2, 2])?;
        let (scale, bias) = self.normalization(&name("bn"), 24)?;
        let corner = |corner: usize| {
            // A transposed convolution stores input by output.
            let weight = |o: usize, i: usize, _| scale[o] * weights[(i * 24 + o) * 4 + corner];
            Dense::new([24, 24, 1], &bias, weight)
        };
        Ok(Up { lateral, corners: [corner(0), corner(1), corner(2), corner(3)] })
    }

    /// A batch normalization as a factor and a summand for each channel (Ioffe and Szegedy, 2015, algorithm 2).
    fn normalization(&self, name: &str, channels: usize) -> Result<(Vec<f32>, Vec<f32>), DetectError> {
        let values = |part: &str| self.tensors.values(&format!("{name}.{part}"), &[channels]);
        let (gamma, beta) = (values("weight")?, values("bias")?);
        let (mean, variance) = (values("running_mean")?, values("running_var")?);
        let scale: Vec<f32> = gamma.iter().zip(&variance).map(|(g, v)| g / (v + EPSILON).sqrt()).collect();
        let bias = beta.iter().zip(&mean).zip(&scale).map(|((b, m), s)| b - m * s).collect();
        Ok((scale, bias))
    }

    /// The last layers.
    pub(super) fn head(&mut self) -> Result<Head, DetectError> {
        let (weights, bias) = self.convolution([24, 24, 3, 3])?;
        let conv = Dense::new([24, 24, 9], &bias, |o, i, tap| weights[(o * 24 + i) * 9 + tap]);
        let (mut weights, mut bias) = (Vec::new(), Vec::new());
        for (name, outputs) in [("pos", 1), ("reg", 2), ("off", 2)] {
            weights.extend(self.tensors.values(&format!("head.{name}_conv.weight"), &[outputs, 24, 1, 1])?);
            bias.extend(self.tensors.values(&format!("head.{name}_conv.bias"), &[outputs])?);
        }
        Ok(Head { conv, values: Dense::new([5, 24, 1], &bias, |o, i, _| weights[o * 24 + i]) })
    }
}

/// Of the model's batch normalizations.
const EPSILON: f32 = 0.001;

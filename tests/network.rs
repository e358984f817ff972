//! The built-in network's own layers against the same model file in rten.

use std::sync::OnceLock;

use estompe::detect::{Answer, Network};
use estompe::domain::Size;
use estompe::imaging::Raster;
use rten::{Model, ModelOptions, Value, op_registry};

use crate::fixtures::faces::{Head, empty};

/// Output by output.
const NAMES: [&str; 3] = ["537", "538", "539"];

fn reference(size: Size, planes: Vec<f32>) -> [Vec<f32>; 3] {
    static MODEL: OnceLock<Model> = OnceLock::new();
    let model = MODEL.get_or_init(|| {
        let operators = op_registry!(Add, BatchNormalization, Conv, ConvTranspose, Relu, Sigmoid);
        let file = include_bytes!("../assets/models/centerface.onnx");
        ModelOptions::with_ops(operators).load_static_slice(file).unwrap()
    });
    let node = |name| model.node_id(name).unwrap();
    let input = Value::from_shape([1, 3, size.height as usize, size.width as usize], planes).unwrap();
    let outputs = model.run_n(vec![(node("input.1"), input.into())], NAMES.map(node), None).unwrap();
    outputs.map(|output| output.into_shape_vec::<f32, 4>().unwrap().1)
}

fn planes(picture: &Raster) -> Vec<f32> {
    (0..3).flat_map(|plane| picture.data().iter().skip(plane).step_by(3).map(|value| f32::from(*value))).collect()
}

/// Faces in front of noise, so that scores from nothing to certainty occur.
fn scene(size: Size) -> Raster {
    let mut picture = empty(size.width, size.height);
    let mut state = size.width * 31 + size.height;
    for value in picture.data_mut() {
        state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        *value = value.wrapping_add((state >> 26) as u8);
    }
    for n in 0..size.width / 64 {
        let middle = (64.0 * n as f32 + 30.0, size.height as f32 / 2.0 - 8.0);
        Head::new(middle.0, middle.1, 12.0 + 6.0 * (n % 5) as f32).draw(&mut picture);
    }
    picture
}

/// The largest difference, absolute for values below one, relative above.
fn difference(ours: &[f32], theirs: &[f32]) -> f32 {
    assert_eq!(ours.len(), theirs.len());
    let pairs = ours.iter().zip(theirs);
    pairs.map(|(a, b)| (a - b).abs() / b.abs().max(1.0)).fold(0.0, f32::max)
}

#[test]
fn the_answer_is_that_of_rten() {
    let network = Network::load(2).unwrap();
    let mut best: f32 = 0.0;
    // The least, odd numbers of steps, a crowd, and a strip so long that every block is cut into several.
    for (width, height) in [(32, 32), (96, 32), (32, 160), (352, 224), (640, 416), (1888, 64)] {
        let size = Size::new(width, height);
        let planes = planes(&scene(size));
        let expected = reference(size, planes.clone());
        let Answer { columns, heat, size: sides, offset } = network.answer(size, planes).unwrap();
        assert_eq!(columns * 4, width as usize);
        for (name, (ours, theirs)) in NAMES.iter().zip([heat, sides, offset].iter().zip(&expected)) {
            let difference = difference(ours, theirs);
            assert!(difference < 1e-4, "{width} x {height}, output {name}: {difference}");
        }
        best = expected[0].iter().copied().fold(best, f32::max);
    }
    assert!(best > 0.8, "no face was seen: {best}");
}

#[test]
fn the_answer_is_the_same_to_the_bit_on_one_thread_and_many_run_after_run() {
    let size = Size::new(352, 416);
    let planes = planes(&scene(size));
    let once = Network::load(1).unwrap().answer(size, planes.clone()).unwrap();
    for threads in [1, 2, 3, 7] {
        let network = Network::load(threads).unwrap();
        for _ in 0..2 {
            assert!(network.answer(size, planes.clone()).unwrap() == once, "{threads} threads");
        }
    }
}

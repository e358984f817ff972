//! Reads the weights out of an ONNX file, and nothing else of it.
//!
//! ONNX is Protocol Buffers (encoding: protobuf.dev/programming-guides/encoding). Of onnx.proto three messages are read:
//! `ModelProto` (7 `graph`), `GraphProto` (5 `initializer`) and `TensorProto` (1 `dims`, 2 `data_type`, 4 `float_data`,
//! 8 `name`, 9 `raw_data`; floats are little-endian in both).

use std::collections::HashMap;

use crate::detect::error::DetectError;

const GRAPH: u64 = 7;
const INITIALIZER: u64 = 5;
const DIMS: u64 = 1;
const DATA_TYPE: u64 = 2;
const FLOAT_DATA: u64 = 4;
const NAME: u64 = 8;
const RAW_DATA: u64 = 9;
/// `TensorProto.DataType.FLOAT`.
const FLOAT: u64 = 1;

/// The tensors of a file, by name.
pub(super) struct Tensors<'a>(HashMap<&'a [u8], Tensor<'a>>);

/// One tensor as it is stored: little-endian floats.
#[derive(Default)]
struct Tensor<'a> {
    dims: Vec<u64>,
    data_type: u64,
    raw: &'a [u8],
}

impl<'a> Tensors<'a> {
    /// Finds the tensors of a file.
    ///
    /// # Errors
    /// [`DetectError::Model`] when the file is cut short or no ONNX.
    pub(super) fn find(file: &'a [u8]) -> Result<Self, DetectError> {
        let mut tensors = HashMap::new();
        for graph in messages(file, GRAPH) {
            for initializer in messages(graph?, INITIALIZER) {
                let (name, tensor) = Tensor::read(initializer?)?;
                tensors.insert(name, tensor);
            }
        }
        Ok(Self(tensors))
    }

    /// The values of the tensor `name`, which has the shape `dims`; the last dimension runs fastest.
    ///
    /// # Errors
    /// [`DetectError::Model`] when there is no such tensor, or another shape or type of numbers.
    pub(super) fn values(&self, name: &str, dims: &[usize]) -> Result<Vec<f32>, DetectError> {
        let wrong = || DetectError::model(format!("tensor {name} is not as expected"));
        let tensor = self.0.get(name.as_bytes()).ok_or_else(wrong)?;
        let expected = dims.iter().map(|&side| side as u64);
        let (floats, rest) = tensor.raw.as_chunks::<4>();
        let fits = tensor.data_type == FLOAT && rest.is_empty() && floats.len() == dims.iter().product::<usize>();
        if !(fits && tensor.dims.iter().copied().eq(expected)) {
            return Err(wrong());
        }
        Ok(floats.iter().map(|bytes| f32::from_le_bytes(*bytes)).collect())
    }
}

impl<'a> Tensor<'a> {
    /// A tensor and its name.
    fn read(message: &'a [u8]) -> Result<(&'a [u8], Self), DetectError> {
        let (mut name, mut tensor): (&[u8], _) = (&[], Self::default());
        for field in Fields(message) {
            match field? {
                (NAME, Value::Bytes(bytes)) => name = bytes,
                (FLOAT_DATA | RAW_DATA, Value::Bytes(bytes)) => tensor.raw = bytes,
                (DATA_TYPE, Value::Number(number)) => tensor.data_type = number,
                (DIMS, Value::Number(side)) => tensor.dims.push(side),
                _ => {}
            }
        }
        Ok((name, tensor))
    }
}

/// The messages in the field `wanted` of a message.
fn messages(message: &[u8], wanted: u64) -> impl Iterator<Item = Result<&[u8], DetectError>> {
    Fields(message).filter_map(move |field| match field {
        Ok((number, Value::Bytes(bytes))) if number == wanted => Some(Ok(bytes)),
        Ok(_) => None,
        Err(error) => Some(Err(error)),
    })
}

/// What a field holds.
enum Value<'a> {
    Number(u64),
    Bytes(&'a [u8]),
    /// Four or eight bytes, of which nothing is needed.
    Fixed,
}

/// The fields of a message, with their numbers, in the order of the file. After an error there is no more.
struct Fields<'a>(&'a [u8]);

impl<'a> Iterator for Fields<'a> {
    type Item = Result<(u64, Value<'a>), DetectError>;

    fn next(&mut self) -> Option<Self::Item> {
        if self.0.is_empty() {
            return None;
        }
        let field = self.field();
        if field.is_none() {
            self.0 = &[];
        }
        Some(field.ok_or_else(|| DetectError::model("the model file is damaged")))
    }
}

impl<'a> Fields<'a> {
    /// The next field, `None` when it is cut short or of a kind that does not exist.
    fn field(&mut self) -> Option<(u64, Value<'a>)> {
        let key = self.varint()?;
        let value = match key & 7 {
            0 => Value::Number(self.varint()?),
            1 => self.take(8).map(|_| Value::Fixed)?,
            2 => {
                let length = self.varint()?;
                Value::Bytes(self.take(usize::try_from(length).ok()?)?)
            }
            5 => self.take(4).map(|_| Value::Fixed)?,
            _ => return None,
        };
        Some((key >> 3, value))
    }

    /// Seven bits a byte, the lowest first; the eighth bit says that more follow.
    fn varint(&mut self) -> Option<u64> {
        let mut number = 0;
        for shift in (0..64).step_by(7) {
            let [byte] = *self.take(1)? else { return None };
            number |= u64::from(byte & 0x7f) << shift;
            if byte < 0x80 {
                return Some(number);
            }
        }
        None
    }

    fn take(&mut self, length: usize) -> Option<&'a [u8]> {
        let (taken, rest) = self.0.split_at_checked(length)?;
        self.0 = rest;
        Some(taken)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// A field that holds bytes.
    fn field(number: u8, bytes: &[u8]) -> Vec<u8> {
        [&[number << 3 | 2, bytes.len() as u8], bytes].concat()
    }

    /// A model with the tensor `w` of two by one floats, and fields that are skipped.
    fn model(floats_in: u8) -> Vec<u8> {
        let values = [1.5_f32, -2.0].map(f32::to_le_bytes).concat();
        let tensor =
            [&[8, 2, 8, 1, 16, 1][..], &field(8, b"w"), &field(floats_in, &values), &[0x6d, 0, 0, 0, 0]].concat();
        let graph = [field(2, b"graph"), field(5, &tensor)].concat();
        [&[8, 4][..], &field(7, &graph), &[0x79, 0, 0, 0, 0, 0, 0, 0, 0]].concat()
    }

    fn read(file: &[u8], name: &str, dims: &[usize]) -> Option<Vec<f32>> {
        Tensors::find(file).ok()?.values(name, dims).ok()
    }

    #[test]
    fn a_tensor_is_read_from_either_field_of_floats() {
        for floats_in in [4, 9] {
            assert_eq!(read(&model(floats_in), "w", &[2, 1]), Some(vec![1.5, -2.0]));
        }
    }

    #[test]
    fn another_name_shape_or_type_is_refused() {
        let file = model(9);
        assert_eq!(read(&file, "v", &[2, 1]), None);
        assert_eq!(read(&file, "w", &[1, 2]), None);
        assert_eq!(read(&file, "w", &[2]), None);
        let mut integers = file.clone();
        let at = file.windows(2).position(|two| two == [16, 1]).unwrap();
        integers[at + 1] = 7;
        assert_eq!(read(&integers, "w", &[2, 1]), None);
        let fewer = [&[8, 2, 8, 1, 16, 1][..], &field(8, b"w"), &field(9, &[0; 4])].concat();
        assert_eq!(read(&field(7, &field(5, &fewer)), "w", &[2, 1]), None);
    }

    #[test]
    fn a_file_that_is_cut_short_never_gives_the_tensor() {
        let file = model(9);
        let whole = file.len() - 9; // without the last field, which is skipped
        for length in 0..whole {
            assert_eq!(read(&file[..length], "w", &[2, 1]), None, "{length} bytes");
        }
        assert!(Tensors::find(&[0x0b]).is_err(), "a group");
        assert!(Tensors::find(&[0xff; 12]).is_err(), "a number without an end");
    }

    proptest! {
        #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

        #[test]
        fn no_bytes_are_ever_a_panic(bytes in proptest::collection::vec(any::<u8>(), 0..200), at in 0_usize..60, value: u8) {
            let _ = read(&bytes, "w", &[2, 1]);
            let mut damaged = model(4);
            if let Some(byte) = damaged.get_mut(at) {
                *byte = value;
            }
            let _ = read(&damaged, "w", &[2, 1]);
        }
    }
}

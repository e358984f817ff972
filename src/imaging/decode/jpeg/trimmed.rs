//! The file without anything that the decoder does not need, and arranged so that it must notice missing data.

use crate::imaging::jpeg::contents::{Contents, Piece};
use crate::imaging::jpeg::markers::{EOI, SOI, SOS};
use crate::imaging::jpeg::model::Model;
use crate::imaging::jpeg::scan::Scan;

/// For which decoder the file is arranged.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum For {
    /// zune-jpeg.
    Zune,
    /// jpeg-decoder.
    JpegDecoder,
}

/// Eight bytes are read ahead at most, so sixteen suffice.
const PADDING: [u8; 32] = ones();

/// Sixteen stuffed 0xFF. T.81, F.1.2.1.2: no Huffman code consists of ones alone.
const fn ones() -> [u8; 32] {
    let mut bytes = [0; 32];
    let mut at = 0;
    while at < bytes.len() {
        bytes[at] = 0xFF;
        at += 2;
    }
    bytes
}

/// Puts the pieces together again.
///
/// A decoder that meets a marker too early reads zeros for ever and gives grey or smeared blocks. For zune-jpeg, ones
/// therefore follow each scan: data that ends too early runs into them, and they are no Huffman code. Two details are
/// its own: a sequential file ends without EOI, so that even tables with a code of ones run out of bytes; and the first
/// scan of a progressive file is left as it is, since its end must be seen while the last block is decoded.
pub(super) fn arranged(contents: &Contents<'_>, model: Model, decoder: For) -> Vec<u8> {
    let length = contents.pieces.iter().map(room).sum::<usize>() + 32;
    let mut file = Vec::with_capacity(length);
    file.extend([0xFF, SOI]);
    if let Some(transform) = adobe_transform(model) {
        file.extend([0xFF, 0xEE, 0, 14]);
        file.extend(*b"Adobe\0\x64\0\0\0\0");
        file.push(transform);
    }
    let mut scans = 0;
    for piece in &contents.pieces {
        match piece {
            Piece::Segment(marker, payload) => segment(&mut file, *marker, payload),
            Piece::Scan(Scan { header, entropy, .. }) => {
                segment(&mut file, SOS, header);
                file.extend_from_slice(entropy);
                scans += 1;
                if decoder == For::Zune && !(contents.frame.progressive && scans == 1) {
                    file.extend_from_slice(&PADDING);
                }
            }
        }
    }
    if decoder == For::JpegDecoder || contents.frame.progressive {
        file.extend([0xFF, EOI]);
    }
    file
}

/// The decoders are told our decision, not the file's words.
const fn adobe_transform(model: Model) -> Option<u8> {
    match model {
        Model::Gray => None,
        Model::Rgb | Model::Cmyk { .. } => Some(0),
        Model::YCbCr => Some(1),
        Model::Ycck => Some(2),
    }
}

fn segment(file: &mut Vec<u8>, marker: u8, payload: &[u8]) {
    file.extend([0xFF, marker]);
    file.extend((payload.len() as u16 + 2).to_be_bytes());
    file.extend_from_slice(payload);
}

/// Bytes of a piece in the arranged file, at most.
fn room(piece: &Piece<'_>) -> usize {
    match piece {
        Piece::Segment(_, payload) => 4 + payload.len(),
        Piece::Scan(Scan { header, entropy, .. }) => 4 + header.len() + entropy.len() + PADDING.len(),
    }
}

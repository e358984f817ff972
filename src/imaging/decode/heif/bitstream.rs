//! What a coded picture says of itself, read before it is decoded: a few bytes can promise gigabytes of samples, and
//! the container's `ispe` binds no decoder.

use oxideav_av1::obu::{ObuIter, ObuType};
use oxideav_av1::sequence_header::{SequenceHeader, parse_sequence_header};
use oxideav_h265::hvcc::{nal_unit_from_coded, parse_hvcc_with_len};
use oxideav_h265::sps::SeqParameterSet;
use oxideav_heif::hvcc::split_length_prefixed;
use oxideav_heif::image::Chroma;
use oxideav_heif::{Av1Config, HeifPixelFormat, HevcConfig, ImageNode, layout};

use super::colour::{Colour, UNSPECIFIED};
use super::fault::Fault;
use crate::domain::Size;

/// The header of a coded picture.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Header {
    /// Samples that the decoder will allocate for, before any window crops them.
    pub(super) coded: Size,
    /// Samples that share a chroma sample.
    pub(super) chroma: Chroma,
    /// Side of the largest block.
    pub(super) block_px: u32,
    /// Colours as the stream states them, or as its standard infers them.
    pub(super) colour: Colour,
}

/// Bytes that the decoders hold for each sample while a picture is decoded: 5 measured with AV1, 2 with HEVC.
const DECODER_BYTES_PER_SAMPLE: u64 = 6;

impl Header {
    /// Bytes that decoding will hold, beside the painted picture.
    pub(super) const fn decoder_bytes(&self) -> u64 {
        let chroma_samples = match self.chroma {
            Chroma::Mono => 0,
            Chroma::Yuv420 => self.coded.pixels() / 2,
            Chroma::Yuv422 => self.coded.pixels(),
            Chroma::Yuv444 => self.coded.pixels() * 2,
        };
        (self.coded.pixels() + chroma_samples) * DECODER_BYTES_PER_SAMPLE
    }
}

/// The picture size above which the AV1 decoder gives up (AV1 specification, Annex A.3, level 6.3).
const AV1_MOST_PIXELS: u64 = 35_651_584;

/// Frames in one AV1 still: four spatial layers, each perhaps with one that is not shown.
const AV1_MOST_FRAMES: usize = 8;

/// Reads the header of a coded item, whose payload is `data`. The item's type chooses the decoder, so it chooses the reader too.
pub(super) fn header_of(item: &ImageNode, data: &[u8]) -> Result<Header, Fault> {
    let configured = match &item.item.item_type {
        b"hvc1" | b"hev1" => item.properties.hvcc().map(|config| hevc(config, data)),
        b"av01" => item.properties.av1c().map(|config| av1(config, data)),
        other => {
            let kind = String::from_utf8_lossy(other).into_owned();
            return Err(Fault::unsupported(format!("coded image of type '{kind}'")));
        }
    };
    configured.unwrap_or_else(|| Err(Fault::broken("a coded image without decoder configuration")))
}

/// NAL unit types of ITU-T H.265, table 7-1.
const SPS: u8 = 33;
const FIRST_NOT_A_SLICE: u8 = 32;

fn hevc(config: &HevcConfig, data: &[u8]) -> Result<Header, Fault> {
    let (record, end) = parse_hvcc_with_len(&config.raw).map_err(|error| Fault::broken(error.to_string()))?;
    if end != config.raw.len() || record.nal_units.iter().any(|unit| unit.header.nuh_layer_id != 0) {
        return Err(Fault::unsupported("layered HEVC"));
    }
    let mut sets = Vec::new();
    for unit in record.nal_units.iter().filter(|unit| unit.header.nal_unit_type == SPS) {
        sets.push(parameter_set(&unit.rbsp)?);
    }
    let mut pictures = 0;
    for unit in split_length_prefixed(data, config.length_size)? {
        let &[first, second, ..] = unit else { continue };
        let kind = first >> 1 & 0x3F;
        if (first & 1) << 5 | second >> 3 != 0 {
            return Err(Fault::unsupported("layered HEVC"));
        }
        // The first bit of a slice is first_slice_segment_in_pic_flag (H.265, 7.3.6.1).
        pictures += u32::from(kind < FIRST_NOT_A_SLICE && unit.get(2).is_some_and(|byte| byte & 0x80 != 0));
        if kind == SPS {
            let unit = nal_unit_from_coded(unit).map_err(|error| Fault::broken(error.to_string()))?;
            sets.push(parameter_set(&unit.rbsp)?);
        }
    }
    if sets.windows(2).any(|pair| pair[0] != pair[1]) {
        return Err(Fault::unsupported("parameter sets that differ"));
    }
    if pictures > 1 {
        return Err(Fault::broken("several HEVC pictures in one item"));
    }
    let set = sets.first().ok_or_else(|| Fault::broken("no sequence parameter set"))?;
    let said = (set.chroma_format_idc, set.bit_depth_luma(), set.bit_depth_chroma());
    let chroma = check_layout(layout::hevc_layout(config)?, said)?;
    Ok(Header {
        chroma,
        coded: Size::new(set.pic_width_in_luma_samples, set.pic_height_in_luma_samples),
        block_px: 64,
        colour: hevc_colour(set),
    })
}

fn parameter_set(rbsp: &[u8]) -> Result<SeqParameterSet, Fault> {
    SeqParameterSet::parse(rbsp).map_err(|error| Fault::broken(format!("sequence parameter set: {error}")))
}

/// `video_signal_type` of the VUI (H.265, E.2.1). A stream that is silent has limited range (E.3.1).
fn hevc_colour(set: &SeqParameterSet) -> Colour {
    let signal = set.vui_parameters.as_ref().and_then(|said| said.video_signal_type);
    let described = signal.and_then(|signal| signal.colour_description);
    let [primaries, transfer, matrix] = described.map_or([UNSPECIFIED; 3], |said| {
        [said.colour_primaries, said.transfer_characteristics, said.matrix_coeffs].map(u16::from)
    });
    Colour { primaries, transfer, matrix, full_range: signal.is_some_and(|signal| signal.video_full_range_flag) }
}

fn av1(config: &Av1Config, data: &[u8]) -> Result<Header, Fault> {
    let mut set: Option<SequenceHeader> = None;
    let mut frames = 0;
    for unit in ObuIter::new(&config.config_obus).chain(ObuIter::new(data)) {
        let unit = unit.map_err(|error| Fault::broken(format!("AV1: {error}")))?;
        frames += usize::from(matches!(unit.obu_type, ObuType::Frame | ObuType::FrameHeader));
        if unit.obu_type == ObuType::SequenceHeader {
            let found = parse_sequence_header(unit.payload).map_err(|error| Fault::broken(format!("AV1: {error}")))?;
            match &set {
                Some(known) if *known != found => return Err(Fault::unsupported("sequence headers that differ")),
                _ => set = Some(found),
            }
        }
    }
    if frames > AV1_MOST_FRAMES {
        return Err(Fault::unsupported(format!("{frames} AV1 frames in one item")));
    }
    let set = set.ok_or_else(|| Fault::broken("no AV1 sequence header"))?;
    let coded = Size::new(set.max_frame_width_minus_1 + 1, set.max_frame_height_minus_1 + 1);
    if coded.pixels() > AV1_MOST_PIXELS {
        return Err(Fault::unsupported("an AV1 picture above 35.6 megapixels that is not a grid"));
    }
    let depth = set.color_config.bit_depth;
    let chroma = check_layout(layout::av1_layout(config)?, (av1_chroma(&set), depth, depth))?;
    let block_px = if set.use_128x128_superblock { 128 } else { 64 };
    Ok(Header { coded, chroma, block_px, colour: av1_colour(&set) })
}

/// `chroma_format_idc` as H.265 counts it, from the AV1 subsampling flags.
fn av1_chroma(set: &SequenceHeader) -> u8 {
    let said = &set.color_config;
    match (said.mono_chrome, said.subsampling_x, said.subsampling_y) {
        (true, ..) => 0,
        (false, true, true) => 1,
        (false, true, false) => 2,
        _ => 3,
    }
}

/// `color_config` (AV1 specification, 5.5.2): the range is always stated.
fn av1_colour(set: &SequenceHeader) -> Colour {
    let said = &set.color_config;
    Colour {
        primaries: said.color_primaries.into(),
        transfer: said.transfer_characteristics.into(),
        matrix: said.matrix_coefficients.into(),
        full_range: said.color_range,
    }
}

/// Samples are laid out by the stream but read by the container's record: they must agree, and be of a depth we convert.
fn check_layout(announced: HeifPixelFormat, stream: (u8, u8, u8)) -> Result<Chroma, Fault> {
    let (chroma, luma_depth, chroma_depth) = stream;
    let depths_agree = chroma == 0 || luma_depth == chroma_depth;
    if Chroma::from_idc(chroma) != Some(announced.chroma) || luma_depth != announced.bit_depth {
        return Err(Fault::broken("the decoder configuration contradicts the stream"));
    }
    if !depths_agree || !(8..=12).contains(&luma_depth) {
        return Err(Fault::unsupported(format!("samples of {luma_depth} and {chroma_depth} bits")));
    }
    Ok(announced.chroma)
}

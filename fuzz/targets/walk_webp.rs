//! The WebP walker: any chunks behind an honest RIFF header are walked to a list or a refusal, never to a panic.
#![no_main]

use estompe::imaging::{Limits, inspect};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|chunks: &[u8]| {
    let length = u32::try_from(chunks.len() + 4).unwrap_or(u32::MAX);
    let file = [b"RIFF", &length.to_le_bytes()[..], b"WEBP", chunks].concat();
    inspect(&file, &Limits::default()).ok();
});

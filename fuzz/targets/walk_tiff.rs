//! The TIFF walker: any bytes behind its byte order are walked to a list or a refusal, never to a panic.
#![no_main]

use estompe::imaging::{Limits, inspect};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    let mut file = b"II\x2A\0".to_vec();
    file.extend_from_slice(bytes);
    inspect(&file, &Limits::default()).ok();
});

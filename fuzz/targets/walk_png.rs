//! The PNG walker: any bytes behind its signature are walked to a list or a refusal, never to a panic.
#![no_main]

use estompe::imaging::{Limits, inspect};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    let mut file = b"\x89PNG\r\n\x1A\n".to_vec();
    file.extend_from_slice(bytes);
    inspect(&file, &Limits::default()).ok();
});

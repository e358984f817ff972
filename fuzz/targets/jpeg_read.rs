//! The coefficient reader: whatever opens is written, in one scan and in many, and read again as it was.
#![no_main]

use estompe::imaging::Limits;
use estompe::imaging::jpeg::{Coefficients, Edges};
use estompe::imaging::Orientation;
use libfuzzer_sys::fuzz_target;

const LIMITS: Limits = Limits {
    pixels: 1_000_000,
    side: 4_000,
    memory_bytes: 64 << 20,
    file_bytes: 1 << 20,
    scans: 50,
    segments: 2_000,
};

fuzz_target!(|bytes: &[u8]| {
    let Ok(found) = Coefficients::open(bytes, &LIMITS) else { return };
    let written = found.write(&[]);
    let again = Coefficients::open(&written, &LIMITS).expect("what was written opens");
    assert!(again.write(&[]) == written, "writing is no fixed point");
    let progressive = again.write_progressive(&[]);
    let gathered = Coefficients::open(&progressive, &LIMITS).expect("what was written progressively opens");
    assert!(gathered.write(&[]) == written, "other coefficients from a progressive file");
    assert!(gathered.write_progressive(&[]) == progressive, "writing progressively is no fixed point");
    let orientation = Orientation::ALL[bytes.len() % 8];
    if let Some((turned, _)) = again.upright(orientation, Edges::Trim) {
        Coefficients::open(&turned.write(&[]), &LIMITS).expect("what was turned opens");
    }
});

//! Small pictures of photos, for `ratios.py`: `preview LONGEST_SIDE FILE...` makes one of each, and prints how many.

#![allow(clippy::print_stdout, reason = "it is a program of its own")]

use estompe::imaging::{Limits, preview};
use std::error::Error;

fn main() -> Result<(), Box<dyn Error>> {
    // `cargo bench` gives an option of its own.
    let mut words = std::env::args().skip(1).filter(|word| !word.starts_with("--"));
    let Some(edge) = words.next() else {
        println!("preview: benches/ratios.py runs this with a longest side and photos");
        return Ok(());
    };
    let edge = edge.parse()?;
    let mut pixels = 0;
    let mut made = 0;
    for file in words {
        let small = preview(&std::fs::read(&file)?, edge, &Limits::default())?;
        pixels += small.size().pixels();
        made += 1;
    }
    println!("{made} previews, {pixels} pixels");
    Ok(())
}

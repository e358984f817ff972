//! The face detector's network, for `faces.py`: for every line `THREADS HEIGHT WIDTH` on standard input it runs once on noise of
//! that size, and answers with the milliseconds of processor time that it took.

#![allow(clippy::print_stdout, reason = "it is a program of its own")]

use std::collections::HashMap;
use std::collections::hash_map::Entry;
use std::error::Error;
use std::fs;
use std::io::{self, BufRead, Write};

use estompe::detect::Network;
use estompe::domain::Size;

fn main() -> Result<(), Box<dyn Error>> {
    if std::env::args().all(|word| word != "serve") {
        println!("faces: benches/faces.py runs this");
        return Ok(());
    }
    let mut networks = HashMap::new();
    for line in io::stdin().lock().lines() {
        let numbers: Vec<u32> = line?.split(' ').map(str::parse).collect::<Result<_, _>>()?;
        let [threads, height, width] = numbers[..] else { return Err("three numbers, please".into()) };
        let network = match networks.entry(threads) {
            Entry::Occupied(loaded) => loaded.into_mut(),
            Entry::Vacant(place) => place.insert(Network::load(threads as usize)?),
        };
        let planes = noise((3 * height * width) as usize);
        let before = milliseconds()?;
        let answer = network.answer(Size::new(width, height), planes)?;
        println!("{:.3} {}", milliseconds()? - before, answer.heat.len());
        io::stdout().flush()?;
    }
    Ok(())
}

/// Values from 0 to 255.
fn noise(count: usize) -> Vec<f32> {
    let mut state = 1_u32;
    let next = |_| {
        state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        (state >> 24) as f32
    };
    (0..count).map(next).collect()
}

/// Processor time of all threads so far. Linux: the first number of every thread's `schedstat`, in nanoseconds.
fn milliseconds() -> Result<f64, Box<dyn Error>> {
    let mut nanoseconds = 0.0;
    for thread in fs::read_dir("/proc/self/task")? {
        let times = fs::read_to_string(thread?.path().join("schedstat"))?;
        nanoseconds += times.split(' ').next().unwrap_or_default().parse::<f64>()?;
    }
    Ok(nanoseconds / 1e6)
}

//! The program: parses and hands over.

fn main() {}

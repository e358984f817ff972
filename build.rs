//! Gives the programs their icon on Windows: a resource file of ours that the linker takes as it is.
//!
//! `assets/package/icon.py` writes that file, so that no crate and no resource compiler is needed on any machine. The GNU linker takes
//! no such file: programs that it makes go without the icon.
#![allow(clippy::print_stdout, reason = "this is how a build script speaks to cargo")]

const ICON: &str = "assets/package/icons/estompe.res";

fn main() {
    println!("cargo:rerun-if-changed={ICON}");
    let is = |name: &str, value: &str| std::env::var(name).is_ok_and(|it| it == value);
    if is("CARGO_CFG_TARGET_OS", "windows") && is("CARGO_CFG_TARGET_ENV", "msvc") {
        let root = std::env::var("CARGO_MANIFEST_DIR").unwrap_or_default();
        println!("cargo:rustc-link-arg-bins={root}/{ICON}");
    }
}

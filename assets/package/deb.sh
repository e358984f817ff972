#!/usr/bin/env bash
# Makes the Debian package of target/release/estompe, which is built first where it is not there. The manual pages and the
# completions come from the program itself. Prints where the package is.
set -euo pipefail
cd "$(dirname "$0")/../.."
cargo deb --version >/dev/null 2>&1 || { echo 'missing: cargo deb (cargo install cargo-deb)' >&2; exit 2; }
target="${CARGO_TARGET_DIR:-target}"
[ -x "$target/release/estompe" ] || cargo build --release --locked >&2

made=target/package
mkdir -p "$made"
for language in en fr; do "$target/release/estompe" --lang "$language" man >"$made/estompe.$language.1"; done
for shell in bash zsh fish; do "$target/release/estompe" completions "$shell" >"$made/estompe.$shell"; done
cargo deb --no-build --locked "$@"

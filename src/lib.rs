//! # Estompe: the architecture page
//!
//! Estompe prepares an event's photos for publication. Data passes through the rooms in one direction:
//!
//! ```text
//! file bytes ─► imaging::Format ─► imaging::decode ─► Raster (upright, sRGB) ─► detect ─► domain::Face ─┐
//!       └─────► imaging::metadata ─► domain::Finding ──────────────────────────────────────────────────┤
//!                                                                                                      ▼
//! published file ◄─ jobs::place ◄─ Verified ◄─ imaging::verify ◄─ imaging::encode ◄─ imaging::render (covers painted)
//! ```
#![forbid(unsafe_code)]

pub mod detect;
pub mod domain;
pub mod imaging;

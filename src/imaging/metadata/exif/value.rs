//! The value of an EXIF field in readable form.

use crate::imaging::metadata::text::{self, ByteOrder};
use ::exif::{Rational, SRational, Value};
use std::fmt::Display;

/// Most numbers of one field that are shown.
const MOST_NUMBERS: usize = 12;

/// A field's value as text; empty when it holds nothing but zeros and blanks.
pub(super) fn shown(value: &Value) -> String {
    match value {
        Value::Ascii(parts) => {
            let parts: Vec<String> = parts.iter().take(64).map(|part| text::decoded(part)).collect();
            parts.iter().map(|part| part.trim()).filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ")
        }
        Value::Byte(bytes) | Value::Undefined(bytes, _) => shown_bytes(bytes),
        Value::Short(numbers) => listed(numbers),
        Value::Long(numbers) => listed(numbers),
        Value::SByte(numbers) => listed(numbers),
        Value::SShort(numbers) => listed(numbers),
        Value::SLong(numbers) => listed(numbers),
        Value::Float(numbers) => listed(numbers),
        Value::Double(numbers) => listed(numbers),
        Value::Rational(ratios) => {
            listed(&ratios.iter().take(MOST_NUMBERS + 1).copied().map(ratio).collect::<Vec<_>>())
        }
        Value::SRational(ratios) => {
            listed(&ratios.iter().take(MOST_NUMBERS + 1).copied().map(signed_ratio).collect::<Vec<_>>())
        }
        Value::Unknown(kind, count, _) => format!("{count} values of unknown type {kind}"),
    }
}

fn shown_bytes(bytes: &[u8]) -> String {
    if bytes.iter().all(|byte| matches!(byte, 0 | b' ')) {
        String::new()
    } else if text::is_text(bytes) {
        text::decoded(bytes)
    } else if bytes.len() <= MOST_NUMBERS {
        listed(bytes)
    } else {
        text::described(bytes)
    }
}

fn listed<T: Display>(numbers: &[T]) -> String {
    let mut list = numbers.iter().take(MOST_NUMBERS).map(ToString::to_string).collect::<Vec<_>>().join(" ");
    if numbers.len() > MOST_NUMBERS {
        list.push_str(" …");
    }
    list
}

/// Short exposures read better as a fraction, everything else as a decimal.
fn ratio(ratio: Rational) -> String {
    match (ratio.num, ratio.denom) {
        (0, 0) => "0/0".to_owned(),
        (1, denom) if denom > 1 => format!("1/{denom}"),
        (_, 0) => format!("{}/0", ratio.num),
        _ => decimal(ratio.to_f64()),
    }
}

fn signed_ratio(ratio: SRational) -> String {
    if ratio.denom == 0 { format!("{}/0", ratio.num) } else { decimal(ratio.to_f64()) }
}

fn decimal(number: f64) -> String {
    let text = format!("{number:.4}");
    text.trim_end_matches('0').trim_end_matches('.').to_owned()
}

/// A text whose first eight bytes name its character set (EXIF 2.32, 4.6.6, `UserComment`).
pub(super) fn charset_text(bytes: &[u8], order: ByteOrder) -> String {
    match bytes.split_first_chunk::<8>() {
        Some((b"UNICODE\0", body)) => text::decoded_utf16(body, likely_order(body, order)).trim().to_owned(),
        Some((b"ASCII\0\0\0" | b"JIS\0\0\0\0\0" | b"\0\0\0\0\0\0\0\0", body)) => text::decoded(body).trim().to_owned(),
        _ => text::decoded(bytes).trim().to_owned(),
    }
}

/// Many writers do not use the block's own byte order: the zero byte of a Latin letter tells.
fn likely_order(body: &[u8], stated: ByteOrder) -> ByteOrder {
    match body {
        [0, letter, ..] if *letter != 0 => ByteOrder::Big,
        [letter, 0, ..] if *letter != 0 => ByteOrder::Little,
        _ => stated,
    }
}

/// The raw bytes of a field that holds bytes or text.
pub(super) fn raw(value: &Value) -> Option<&[u8]> {
    match value {
        Value::Byte(bytes) | Value::Undefined(bytes, _) => Some(bytes),
        Value::Ascii(parts) => parts.first().map(Vec::as_slice),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_read_as_a_person_writes_them() {
        assert_eq!(shown(&Value::Rational(vec![(1, 60).into(), (28, 10).into(), (0, 0).into()])), "1/60 2.8 0/0");
        assert_eq!(shown(&Value::Ascii(vec![b"one ".to_vec(), Vec::new(), b"two".to_vec()])), "one, two");
        assert_eq!(shown(&Value::Undefined(vec![0; 40], 0)), "");
        assert_eq!(shown(&Value::SLong(vec![-1; 30])).split(' ').count(), 13);
    }

    #[test]
    fn a_comment_states_its_character_set() {
        assert_eq!(charset_text(b"ASCII\0\0\0hello \0", ByteOrder::Big), "hello");
        assert_eq!(charset_text(b"UNICODE\0h\0i\0", ByteOrder::Big), "hi");
        assert_eq!(charset_text(b"UNICODE\0\0h\0i", ByteOrder::Little), "hi");
        assert_eq!(charset_text(b"hey", ByteOrder::Little), "hey");
    }
}

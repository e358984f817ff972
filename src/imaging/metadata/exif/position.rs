//! Where the picture was taken: the GPS directory (EXIF 2.32, 4.6.6), joined to decimal degrees.

use ::exif::{Exif, In, Tag, Value};

/// `latitude, longitude` in decimal degrees, south and west negative; `None` when one is missing or is no number.
pub(super) fn position(exif: &Exif, directory: In) -> Option<String> {
    pair(exif, directory, [Tag::GPSLatitude, Tag::GPSLatitudeRef, Tag::GPSLongitude, Tag::GPSLongitudeRef])
}

/// The position of what was pointed at, in the same form.
pub(super) fn destination(exif: &Exif, directory: In) -> Option<String> {
    let tags = [Tag::GPSDestLatitude, Tag::GPSDestLatitudeRef, Tag::GPSDestLongitude, Tag::GPSDestLongitudeRef];
    pair(exif, directory, tags)
}

/// Metres above the sea; below it negative.
pub(super) fn altitude(exif: &Exif, directory: In) -> Option<String> {
    let Value::Rational(ratios) = &exif.get_field(Tag::GPSAltitude, directory)?.value else { return None };
    let metres = ratios.first().map(::exif::Rational::to_f64).filter(|metres| metres.is_finite())?;
    let is_below = exif.get_field(Tag::GPSAltitudeRef, directory).and_then(|f| f.value.get_uint(0)) == Some(1);
    Some(format!("{:.1} m", if is_below { -metres } else { metres }))
}

fn pair(exif: &Exif, directory: In, tags: [Tag; 4]) -> Option<String> {
    let [latitude, latitude_ref, longitude, longitude_ref] = tags;
    let north = degrees(exif, directory, latitude, latitude_ref, b'S')?;
    let east = degrees(exif, directory, longitude, longitude_ref, b'W')?;
    Some(format!("{north:.6}, {east:.6}"))
}

/// Degrees, minutes and seconds as one number, negative when the reference is `negative`.
fn degrees(exif: &Exif, directory: In, tag: Tag, reference: Tag, negative: u8) -> Option<f64> {
    let parts: Vec<f64> = match &exif.get_field(tag, directory)?.value {
        Value::Rational(ratios) => ratios.iter().take(3).map(::exif::Rational::to_f64).collect(),
        Value::SRational(ratios) => ratios.iter().take(3).map(::exif::SRational::to_f64).collect(),
        _ => return None,
    };
    // A part without a denominator is one that the writer left out.
    let scales = [1.0, 60.0, 3600.0];
    let sum: f64 = parts.iter().zip(scales).map(|(part, scale)| if part.is_nan() { 0.0 } else { part / scale }).sum();
    let is_negative = match exif.get_field(reference, directory).map(|field| &field.value) {
        Some(Value::Ascii(texts)) => texts.first().and_then(|text| text.first()) == Some(&negative),
        _ => false,
    };
    let known = parts.first().is_some_and(|part| part.is_finite()) && sum.is_finite();
    known.then_some(if is_negative { -sum } else { sum })
}

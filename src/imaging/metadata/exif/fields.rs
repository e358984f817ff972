//! What each EXIF tag tells about (EXIF 2.32 and 3.0, TIFF 6.0, DNG 1.6, Microsoft's own).

use crate::domain::Kind;
use ::exif::{Context, Tag};

/// How a field is told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Telling {
    /// As a finding of its own.
    Alone(Kind),
    /// Together with the other settings: it says how the picture was taken, not by whom, where or when.
    Setting,
    /// Together with the other details of the position.
    GpsDetail,
    /// As a tag that is not known.
    Unknown,
}

/// A tag of the directories 0, 1 ... that the reader's own table lacks: number, name, kind.
const TIFF: &[(u16, &str, Kind)] = &[
    (0x000B, "ProcessingSoftware", Kind::Software),
    (0x010D, "DocumentName", Kind::Text),
    (0x010E, "ImageDescription", Kind::Text),
    (0x010F, "Make", Kind::Device),
    (0x0110, "Model", Kind::Device),
    (0x011D, "PageName", Kind::Text),
    (0x0131, "Software", Kind::Software),
    (0x0132, "DateTime", Kind::Time),
    (0x013B, "Artist", Kind::Person),
    (0x013C, "HostComputer", Kind::Device),
    (0x0151, "TargetPrinter", Kind::Device),
    (0x4746, "Rating", Kind::Text),
    (0x4749, "RatingPercent", Kind::Text),
    (0x8298, "Copyright", Kind::Person),
    (0x9C9B, "XPTitle", Kind::Text),
    (0x9C9C, "XPComment", Kind::Text),
    (0x9C9D, "XPAuthor", Kind::Person),
    (0x9C9E, "XPKeywords", Kind::Text),
    (0x9C9F, "XPSubject", Kind::Text),
    (0xC614, "UniqueCameraModel", Kind::Device),
    (0xC615, "LocalizedCameraModel", Kind::Device),
    (0xC62F, "CameraSerialNumber", Kind::Device),
    (0xC630, "LensInfo", Kind::Device),
    (0xC65D, "RawDataUniqueID", Kind::Device),
    (0xC68B, "OriginalRawFileName", Kind::Text),
    (0xC71B, "PreviewDateTime", Kind::Time),
    (0xC7A1, "CameraLabel", Kind::Device),
];

const EXIF: &[(u16, &str, Kind)] = &[
    (0x9003, "DateTimeOriginal", Kind::Time),
    (0x9004, "DateTimeDigitized", Kind::Time),
    (0x9010, "OffsetTime", Kind::Time),
    (0x9011, "OffsetTimeOriginal", Kind::Time),
    (0x9012, "OffsetTimeDigitized", Kind::Time),
    (0x9286, "UserComment", Kind::Text),
    (0x9290, "SubSecTime", Kind::Time),
    (0x9291, "SubSecTimeOriginal", Kind::Time),
    (0x9292, "SubSecTimeDigitized", Kind::Time),
    (0xA004, "RelatedSoundFile", Kind::Film),
    (0xA40B, "DeviceSettingDescription", Kind::Device),
    (0xA420, "ImageUniqueID", Kind::Device),
    (0xA430, "CameraOwnerName", Kind::Person),
    (0xA431, "BodySerialNumber", Kind::Device),
    (0xA432, "LensSpecification", Kind::Device),
    (0xA433, "LensMake", Kind::Device),
    (0xA434, "LensModel", Kind::Device),
    (0xA435, "LensSerialNumber", Kind::Device),
    (0xA436, "ImageTitle", Kind::Text),
    (0xA437, "Photographer", Kind::Person),
    (0xA438, "ImageEditor", Kind::Person),
    (0xA439, "CameraFirmware", Kind::Software),
    (0xA43A, "RAWDevelopingSoftware", Kind::Software),
    (0xA43B, "ImageEditingSoftware", Kind::Software),
    (0xA43C, "MetadataEditingSoftware", Kind::Software),
    (0xFDE8, "OwnerName", Kind::Person),
    (0xFDE9, "SerialNumber", Kind::Device),
    (0xFDEA, "Lens", Kind::Device),
];

const GPS: &[(u16, &str, Kind)] = &[
    (0x06, "GPSAltitude", Kind::Location),
    (0x07, "GPSTimeStamp", Kind::Time),
    (0x0D, "GPSSpeed", Kind::Location),
    (0x0F, "GPSTrack", Kind::Location),
    (0x11, "GPSImgDirection", Kind::Location),
    (0x18, "GPSDestBearing", Kind::Location),
    (0x1A, "GPSDestDistance", Kind::Location),
    (0x1B, "GPSProcessingMethod", Kind::Location),
    (0x1C, "GPSAreaInformation", Kind::Location),
    (0x1D, "GPSDateStamp", Kind::Time),
];

/// How a field of this tag is told, and by which name.
pub(super) fn telling(tag: Tag) -> (Telling, String) {
    let table = match tag.context() {
        Context::Tiff => TIFF,
        Context::Exif => EXIF,
        Context::Gps => GPS,
        _ => &[],
    };
    if let Some((_, name, kind)) = table.iter().find(|(number, _, _)| *number == tag.number()) {
        return (Telling::Alone(*kind), (*name).to_owned());
    }
    let is_known = tag.description().is_some();
    match (tag.context(), is_known) {
        (Context::Gps, true) => (Telling::GpsDetail, tag.to_string()),
        (_, true) => (Telling::Setting, tag.to_string()),
        (_, false) => (Telling::Unknown, format!("tag 0x{:04X}", tag.number())),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_tag_is_known_by_its_directory() {
        assert_eq!(telling(Tag::Model).0, Telling::Alone(Kind::Device));
        assert_eq!(telling(Tag::FNumber).0, Telling::Setting);
        assert_eq!(telling(Tag::GPSMapDatum).0, Telling::GpsDetail);
        assert_eq!(telling(Tag(Context::Tiff, 0xABCD)), (Telling::Unknown, "tag 0xABCD".to_owned()));
        assert_eq!(telling(Tag(Context::Tiff, 0x9C9D)), (Telling::Alone(Kind::Person), "XPAuthor".to_owned()));
    }

    #[test]
    fn tables_name_each_tag_once() {
        for table in [TIFF, EXIF, GPS] {
            assert!(table.windows(2).all(|pair| pair[0].0 < pair[1].0));
        }
    }
}

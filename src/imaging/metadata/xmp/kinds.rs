//! What each XMP property tells about: by namespace and name, then by namespace, then by what its name says.

use crate::domain::Kind;

/// Properties by `prefix:Name`, and whole namespaces by `prefix:`.
const KINDS: &[(&str, Kind)] = &[
    ("dc:creator", Kind::Person),
    ("dc:contributor", Kind::Person),
    ("dc:publisher", Kind::Person),
    ("dc:rights", Kind::Person),
    ("dc:date", Kind::Time),
    ("dc:coverage", Kind::Location),
    ("dc:format", Kind::Unknown),
    ("dc:", Kind::Text),
    ("photoshop:City", Kind::Location),
    ("photoshop:State", Kind::Location),
    ("photoshop:Country", Kind::Location),
    ("photoshop:DateCreated", Kind::Time),
    ("photoshop:AuthorsPosition", Kind::Person),
    ("photoshop:CaptionWriter", Kind::Person),
    ("photoshop:Credit", Kind::Person),
    ("photoshop:Source", Kind::Person),
    ("photoshop:ICCProfile", Kind::Profile),
    ("photoshop:History", Kind::Software),
    ("photoshop:DocumentAncestors", Kind::Software),
    ("photoshop:ColorMode", Kind::Unknown),
    ("photoshop:LegacyIPTCDigest", Kind::Unknown),
    ("photoshop:", Kind::Text),
    ("Iptc4xmpCore:Location", Kind::Location),
    ("Iptc4xmpCore:CountryCode", Kind::Location),
    ("Iptc4xmpCore:CiAdr", Kind::Person),
    ("Iptc4xmpCore:CiEmail", Kind::Person),
    ("Iptc4xmpCore:CiTel", Kind::Person),
    ("Iptc4xmpCore:CiUrl", Kind::Person),
    ("Iptc4xmpCore:CreatorContactInfo", Kind::Person),
    ("Iptc4xmpCore:", Kind::Text),
    ("Iptc4xmpExt:PersonInImage", Kind::Person),
    ("Iptc4xmpExt:PersonName", Kind::Person),
    ("Iptc4xmpExt:Person", Kind::Person),
    ("Iptc4xmpExt:ModelAge", Kind::Person),
    ("Iptc4xmpExt:AddlModelInfo", Kind::Person),
    ("Iptc4xmpExt:AOCreator", Kind::Person),
    ("Iptc4xmpExt:OrganisationInImage", Kind::Person),
    ("Iptc4xmpExt:Location", Kind::Location),
    ("Iptc4xmpExt:City", Kind::Location),
    ("Iptc4xmpExt:Sublocation", Kind::Location),
    ("Iptc4xmpExt:ProvinceState", Kind::Location),
    ("Iptc4xmpExt:Country", Kind::Location),
    ("Iptc4xmpExt:WorldRegion", Kind::Location),
    ("Iptc4xmpExt:", Kind::Text),
    ("plus:", Kind::Person),
    ("xmp:CreatorTool", Kind::Software),
    ("xmp:Thumbnails", Kind::Thumbnail),
    ("xmp:CreateDate", Kind::Time),
    ("xmp:ModifyDate", Kind::Time),
    ("xmp:MetadataDate", Kind::Time),
    ("xmp:Identifier", Kind::Unknown),
    ("xmp:", Kind::Text),
    ("xmpGImg:", Kind::Thumbnail),
    ("xmpRights:Owner", Kind::Person),
    ("xmpRights:", Kind::Text),
    ("xmpDM:", Kind::Film),
    ("stEvt:when", Kind::Time),
    ("stEvt:", Kind::Software),
    ("xmpMM:History", Kind::Software),
    ("exif:GPSTimeStamp", Kind::Time),
    ("exif:GPS", Kind::Location),
    ("exif:DateTime", Kind::Time),
    ("exif:SubSecTime", Kind::Time),
    ("exif:OffsetTime", Kind::Time),
    ("exif:UserComment", Kind::Text),
    ("exif:MakerNote", Kind::Device),
    ("exif:", Kind::Device),
    ("exifEX:CameraOwnerName", Kind::Person),
    ("exifEX:Photographer", Kind::Person),
    ("exifEX:ImageEditor", Kind::Person),
    ("exifEX:", Kind::Device),
    ("aux:OwnerName", Kind::Person),
    ("aux:", Kind::Device),
    ("tiff:Artist", Kind::Person),
    ("tiff:Copyright", Kind::Person),
    ("tiff:DateTime", Kind::Time),
    ("tiff:ImageDescription", Kind::Text),
    ("tiff:Software", Kind::Software),
    ("tiff:", Kind::Device),
    ("mwg-rs:", Kind::Person),
    ("stArea:", Kind::Person),
    ("stDim:", Kind::Unknown),
    ("MP:", Kind::Person),
    ("MPRI:", Kind::Person),
    ("MPReg:", Kind::Person),
    ("apple-fi:", Kind::Person),
    ("mwg-kw:", Kind::Text),
    ("lr:", Kind::Text),
    ("digiKam:CaptionsAuthorNames", Kind::Person),
    ("digiKam:", Kind::Text),
    ("mediapro:People", Kind::Person),
    ("mediapro:Location", Kind::Location),
    ("mediapro:", Kind::Text),
    ("MicrosoftPhoto:LastKeyword", Kind::Text),
    ("GCamera:MicroVideo", Kind::Film),
    ("GCamera:MotionPhoto", Kind::Film),
    ("GCamera:", Kind::Device),
    ("Container:", Kind::SecondPicture),
    ("Item:", Kind::SecondPicture),
    ("hdrgm:", Kind::SecondPicture),
    ("HDRGainMap:", Kind::SecondPicture),
    ("apdi:", Kind::SecondPicture),
    ("GDepth:", Kind::SecondPicture),
    ("GImage:", Kind::SecondPicture),
    ("GFocus:", Kind::SecondPicture),
    ("GAudio:", Kind::Film),
    ("x:xmptk", Kind::Software),
    ("crs:RawFileName", Kind::Text),
    ("crs:", Kind::Software),
];

/// What a part of a name says, for properties of no known namespace.
const BY_WORD: &[(&str, Kind)] = &[
    ("gps", Kind::Location),
    ("latitude", Kind::Location),
    ("longitude", Kind::Location),
    ("date", Kind::Time),
    ("time", Kind::Time),
    ("serial", Kind::Device),
    ("camera", Kind::Device),
    ("author", Kind::Person),
    ("owner", Kind::Person),
    ("person", Kind::Person),
    ("people", Kind::Person),
    ("software", Kind::Software),
    ("comment", Kind::Text),
    ("caption", Kind::Text),
];

/// The kind of the property at the end of `path`, each part being `prefix:Name`, outermost first.
pub(super) fn kind(path: &[String], value: &str) -> Kind {
    if path.iter().any(|part| part == "Container:Directory") && value == "MotionPhoto" {
        return Kind::Film;
    }
    // What stands inside a history or a place is told by the whole as long as its own name tells nothing.
    path.iter().rev().find_map(|part| by_table(part)).or_else(|| by_word(path)).unwrap_or(Kind::Unknown)
}

fn by_table(part: &str) -> Option<Kind> {
    let longest = KINDS.iter().filter(|(name, _)| part.starts_with(name)).max_by_key(|(name, _)| name.len());
    longest.map(|(_, kind)| *kind)
}

fn by_word(path: &[String]) -> Option<Kind> {
    path.iter().rev().find_map(|part| {
        let name = part.to_ascii_lowercase();
        BY_WORD.iter().find(|(word, _)| name.contains(word)).map(|(_, kind)| *kind)
    })
}

/// The customary prefix of a namespace, whatever prefix a file binds it to.
pub(super) fn customary_prefix(namespace: &str) -> Option<&'static str> {
    const CUSTOMARY: &[(&str, &str)] = &[
        ("http://purl.org/dc/elements/1.1/", "dc"),
        ("http://ns.adobe.com/xap/1.0/", "xmp"),
        ("http://ns.adobe.com/xap/1.0/rights/", "xmpRights"),
        ("http://ns.adobe.com/xap/1.0/mm/", "xmpMM"),
        ("http://ns.adobe.com/xap/1.0/g/img/", "xmpGImg"),
        ("http://ns.adobe.com/xap/1.0/sType/ResourceEvent#", "stEvt"),
        ("http://ns.adobe.com/xap/1.0/sType/ResourceRef#", "stRef"),
        ("http://ns.adobe.com/xmp/sType/Area#", "stArea"),
        ("http://ns.adobe.com/xap/1.0/sType/Dimensions#", "stDim"),
        ("http://ns.adobe.com/photoshop/1.0/", "photoshop"),
        ("http://ns.adobe.com/camera-raw-settings/1.0/", "crs"),
        ("http://ns.adobe.com/exif/1.0/", "exif"),
        ("http://ns.adobe.com/exif/1.0/aux/", "aux"),
        ("http://cipa.jp/exif/1.0/", "exifEX"),
        ("http://ns.adobe.com/tiff/1.0/", "tiff"),
        ("http://ns.adobe.com/lightroom/1.0/", "lr"),
        ("http://ns.adobe.com/hdr-gain-map/1.0/", "hdrgm"),
        ("http://ns.apple.com/HDRGainMap/1.0/", "HDRGainMap"),
        ("http://ns.apple.com/pixeldatainfo/1.0/", "apdi"),
        ("http://ns.apple.com/faceinfo/1.0/", "apple-fi"),
        ("http://ns.google.com/photos/1.0/camera/", "GCamera"),
        ("http://ns.google.com/photos/1.0/container/", "Container"),
        ("http://ns.google.com/photos/1.0/container/item/", "Item"),
        ("http://ns.google.com/photos/1.0/depthmap/", "GDepth"),
        ("http://ns.google.com/photos/1.0/image/", "GImage"),
        ("http://ns.google.com/photos/1.0/focus/", "GFocus"),
        ("http://ns.google.com/photos/1.0/audio/", "GAudio"),
        ("http://www.metadataworkinggroup.com/schemas/regions/", "mwg-rs"),
        ("http://www.metadataworkinggroup.com/schemas/keywords/", "mwg-kw"),
        ("http://ns.microsoft.com/photo/1.2/", "MP"),
        ("http://ns.microsoft.com/photo/1.2/t/RegionInfo#", "MPRI"),
        ("http://ns.microsoft.com/photo/1.2/t/Region#", "MPReg"),
        ("http://ns.microsoft.com/photo/1.0/", "MicrosoftPhoto"),
        ("http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/", "Iptc4xmpCore"),
        ("http://iptc.org/std/Iptc4xmpExt/2008-02-29/", "Iptc4xmpExt"),
        ("http://ns.useplus.org/ldf/xmp/1.0/", "plus"),
        ("http://www.w3.org/1999/02/22-rdf-syntax-ns#", "rdf"),
        ("adobe:ns:meta/", "x"),
    ];
    CUSTOMARY.iter().find(|(uri, _)| *uri == namespace).map(|(_, prefix)| *prefix)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(path: &[&str]) -> Kind {
        kind(&path.iter().map(|part| (*part).to_owned()).collect::<Vec<_>>(), "")
    }

    #[test]
    fn the_nearest_name_decides() {
        assert_eq!(of(&["dc:title"]), Kind::Text);
        assert_eq!(of(&["exif:GPSLatitude"]), Kind::Location);
        assert_eq!(of(&["Iptc4xmpExt:LocationCreated", "Iptc4xmpExt:City"]), Kind::Location);
        assert_eq!(of(&["xmpMM:History", "stEvt:when"]), Kind::Time);
        assert_eq!(of(&["xmpMM:DocumentID"]), Kind::Unknown);
        assert_eq!(of(&["drone-dji:GpsLatitude"]), Kind::Location);
        assert_eq!(of(&["author", "name"]), Kind::Person);
        assert_eq!(of(&["acme:Whatever"]), Kind::Unknown);
    }
}

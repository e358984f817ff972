//! The XMP packet that carries a credit: constant but for its two lines.

use super::{Credit, CreditLine};

/// Writes the packet (ISO 16684-1, 7.3): `photoshop:Credit` and `dc:rights`, in this order, each only when there is one.
pub(super) fn packet(credit: &Credit) -> String {
    let mut xml = String::from(concat!(
        "<?xpacket begin=\"\u{FEFF}\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>",
        "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\">",
        "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">",
        "<rdf:Description rdf:about=\"\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\" ",
        "xmlns:photoshop=\"http://ns.adobe.com/photoshop/1.0/\">",
    ));
    if let Some(line) = credit.credit() {
        xml.extend(["<photoshop:Credit>", &escaped(line), "</photoshop:Credit>"]);
    }
    if let Some(line) = credit.copyright() {
        let line = escaped(line);
        xml.extend(["<dc:rights><rdf:Alt><rdf:li xml:lang=\"x-default\">", &line, "</rdf:li></rdf:Alt></dc:rights>"]);
    }
    xml.push_str("</rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end=\"r\"?>");
    xml
}

/// XML character data (XML 1.0, 2.4); nothing else can be special, since a line holds no control character.
fn escaped(line: &CreditLine) -> String {
    line.as_str().replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn markup_in_a_line_stays_text() {
        let line = CreditLine::new("<dc:creator>A & B</dc:creator>").ok();
        let xml = packet(&Credit::new(line, None).unwrap());
        assert!(xml.contains("&lt;dc:creator&gt;A &amp; B&lt;/dc:creator&gt;"));
        assert!(!xml.contains("dc:rights>"));
    }
}

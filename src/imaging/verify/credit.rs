//! The one form of XMP that may stand in a finished file, read letter by letter.

use crate::imaging::encode::{Credit, CreditLine};

const HEAD: &str = "<?xpacket begin=\"\u{FEFF}\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?><x:xmpmeta xmlns:x=\"adobe:ns:meta/\">\
    <rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\"><rdf:Description rdf:about=\"\" \
    xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:photoshop=\"http://ns.adobe.com/photoshop/1.0/\">";
const TAIL: &str = "</rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end=\"r\"?>";
const CREDIT: [&str; 2] = ["<photoshop:Credit>", "</photoshop:Credit>"];
const RIGHTS: [&str; 2] = ["<dc:rights><rdf:Alt><rdf:li xml:lang=\"x-default\">", "</rdf:li></rdf:Alt></dc:rights>"];

/// The lines in the packet, `None` when a single byte of it is not as it must be.
pub(super) fn read(packet: &[u8]) -> Option<Credit> {
    let mut rest = std::str::from_utf8(packet).ok()?.strip_prefix(HEAD)?.strip_suffix(TAIL)?;
    let credit = if rest.starts_with(CREDIT[0]) { Some(line(&mut rest, CREDIT)?) } else { None };
    let copyright = if rest.starts_with(RIGHTS[0]) { Some(line(&mut rest, RIGHTS)?) } else { None };
    if rest.is_empty() { Credit::new(credit, copyright) } else { None }
}

/// Takes one element off the front; `None` when it is not as it must be.
fn line(rest: &mut &str, [open, close]: [&str; 2]) -> Option<CreditLine> {
    let (text, after) = rest.strip_prefix(open)?.split_once(close)?;
    let plain = unescaped(text)?;
    let line = CreditLine::new(&plain).ok().filter(|line| line.as_str() == plain)?;
    *rest = after;
    Some(line)
}

/// Character data in its only spelling: `&`, `<` and `>` as their named entities, all else as it is.
fn unescaped(text: &str) -> Option<String> {
    if text.contains(['<', '>']) {
        return None;
    }
    let mut pieces = text.split('&');
    let mut plain = pieces.next()?.to_owned();
    for piece in pieces {
        let (entity, after) = piece.split_once(';')?;
        plain.push(match entity {
            "amp" => '&',
            "lt" => '<',
            "gt" => '>',
            _ => return None,
        });
        plain.push_str(after);
    }
    Some(plain)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn packet(inside: &str) -> Vec<u8> {
        format!("{HEAD}{inside}{TAIL}").into_bytes()
    }

    #[test]
    fn the_constant_form_is_a_credit() {
        let read = read(&packet("<photoshop:Credit>A &amp; B &lt;c&gt;</photoshop:Credit>")).unwrap();
        assert_eq!(read.credit().map(CreditLine::as_str), Some("A & B <c>"));
        assert_eq!(read.copyright(), None);
    }

    #[test]
    fn anything_else_is_not() {
        for inside in [
            "",
            "<photoshop:Credit></photoshop:Credit>",
            "<photoshop:Credit> a</photoshop:Credit>",
            "<photoshop:Credit>&#65;</photoshop:Credit>",
            "<photoshop:Credit>a</photoshop:Credit>\n",
            "<photoshop:Credit>a</photoshop:Credit><photoshop:Credit>b</photoshop:Credit>",
            "<photoshop:Credit>a</photoshop:Credit><dc:creator>b</dc:creator>",
            "<photoshop:Credit>a<!-- b --></photoshop:Credit>",
            "<dc:rights>a</dc:rights>",
        ] {
            assert_eq!(read(&packet(inside)), None, "{inside}");
        }
        assert_eq!(read(b"\xFF"), None);
    }
}

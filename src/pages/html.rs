//! HTML that cannot hold unescaped text: a piece is made of text, which is escaped, or of elements around other pieces.

/// A piece of HTML.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Html(String);

impl Html {
    /// Text, escaped. Line breaks stay.
    pub(super) fn text(text: &str) -> Self {
        Self(escaped(text).replace('\n', "<br>"))
    }

    /// An element around a piece; `name` and `class` are words of ours.
    pub(super) fn element(name: &'static str, class: &'static str, inside: Self) -> Self {
        let class = if class.is_empty() { String::new() } else { format!(" class=\"{class}\"") };
        let Self(inside) = inside;
        Self(format!("<{name}{class}>{inside}</{name}>"))
    }

    /// An element around text.
    pub(super) fn of(name: &'static str, class: &'static str, text: &str) -> Self {
        Self::element(name, class, Self::text(text))
    }

    /// A JPEG picture, part of the page itself.
    pub(super) fn picture(jpeg: &[u8], alt: &str) -> Self {
        let data = super::base64::base64(jpeg);
        Self(format!("<img src=\"data:image/jpeg;base64,{data}\" alt=\"{}\">", escaped(alt)))
    }

    pub(super) fn as_str(&self) -> &str {
        &self.0
    }
}

impl FromIterator<Html> for Html {
    fn from_iter<I: IntoIterator<Item = Self>>(pieces: I) -> Self {
        Self(pieces.into_iter().map(|piece| piece.0).collect())
    }
}

/// Pieces one after another.
impl<const N: usize> From<[Html; N]> for Html {
    fn from(pieces: [Self; N]) -> Self {
        pieces.into_iter().collect()
    }
}

/// The five characters that mean something in HTML, in text and in quoted attributes alike.
pub(super) fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            // A NUL, or a sign that turns the direction of writing, is no part of a page.
            c if c.is_control() && c != '\n' => {}
            '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' => {}
            c => out.push(c),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn text_stays_text() {
        let html = Html::element("p", "note", Html::text("<b onclick='x'>\"&\"</b>\nsecond\0"));
        let expected = "<p class=\"note\">&lt;b onclick=&#39;x&#39;&gt;&quot;&amp;&quot;&lt;/b&gt;<br>second</p>";
        assert_eq!(html.as_str(), expected);
        assert_eq!(Html::picture(b"a", "\"><script>").as_str().matches('<').count(), 1);
    }

    proptest! {
        #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

        #[test]
        fn escaped_text_holds_no_markup(text in any::<String>()) {
            prop_assert!(!escaped(&text).contains(['<', '>', '"', '\'']));
        }
    }
}

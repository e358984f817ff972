//! Why a file is refused, in words: whose fault, and what to do.

use super::{Sentence, Words};
use crate::imaging::{Bound, Format, Refusal};
use i18n_embed_fl::fl;

impl Words {
    /// Why a file is refused. The technical detail stays in English: it is for whoever helps the reader.
    pub fn refusal(&self, refusal: &Refusal) -> Sentence {
        let (what, advice) = match refusal {
            Refusal::UnknownFormat => (fl!(self, "refusal-unknown"), fl!(self, "refusal-unknown", "advice")),
            Refusal::Empty => (fl!(self, "refusal-empty"), fl!(self, "refusal-empty", "advice")),
            Refusal::Broken { format, detail } => (
                fl!(self, "refusal-broken", format = format_name(*format), detail = detail.as_str()),
                fl!(self, "refusal-broken", "advice"),
            ),
            Refusal::Unsupported { format, detail } => (
                fl!(self, "refusal-unsupported", format = format_name(*format), detail = detail.as_str()),
                fl!(self, "refusal-unsupported", "advice"),
            ),
            Refusal::TooLarge { bound, found, allowed } => {
                (self.too_large(*bound, *found, *allowed), fl!(self, "refusal-too-large", "advice"))
            }
            Refusal::DecoderPanicked { format, detail } => (
                fl!(self, "refusal-panicked", format = format_name(*format), detail = detail.as_str()),
                fl!(self, "refusal-panicked", "advice"),
            ),
        };
        Sentence { what, advice }
    }

    fn too_large(&self, bound: Bound, found: u64, allowed: u64) -> String {
        let what = match bound {
            Bound::Pixels => {
                fl!(self, "refusal-too-large-pixels", found = (found / 1_000_000), allowed = (allowed / 1_000_000))
            }
            Bound::Side => fl!(self, "refusal-too-large-side", found = found, allowed = allowed),
            Bound::Memory => {
                fl!(self, "refusal-too-large-memory", found = self.bytes(found), allowed = self.bytes(allowed))
            }
            Bound::FileBytes => {
                fl!(self, "refusal-too-large-file", found = self.bytes(found), allowed = self.bytes(allowed))
            }
            Bound::Scans => fl!(self, "refusal-too-large-scans", found = found, allowed = allowed),
            Bound::Segments => fl!(self, "refusal-too-large-segments", found = found, allowed = allowed),
        };
        fl!(self, "refusal-too-large", what = what)
    }
}

/// A format's own name, the same in every language.
pub(crate) const fn format_name(format: Format) -> &'static str {
    match format {
        Format::Jpeg => "JPEG",
        Format::Png => "PNG",
        Format::WebP => "WebP",
        Format::Tiff => "TIFF",
        Format::Gif => "GIF",
        Format::Heic => "HEIC",
        Format::Avif => "AVIF",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::Language;

    #[test]
    fn a_refusal_says_what_is_wrong_and_what_to_do() {
        let refusal = Refusal::broken(Format::Jpeg, "ends before EOI");
        let sentence = Words::new(Language::English).refusal(&refusal);
        assert_eq!(sentence.what, "The JPEG file is damaged or incomplete (ends before EOI).");
        assert_eq!(sentence.advice, "Copy it again from the camera, or ask for the original.");
    }

    #[test]
    fn a_bound_is_told_in_its_own_unit() {
        let words = Words::new(Language::English);
        let told = |bound, found, allowed| words.refusal(&Refusal::TooLarge { bound, found, allowed }).what;
        assert!(told(Bound::Pixels, 225_000_000, 100_000_000).contains("225 megapixels"));
        assert!(told(Bound::Memory, 900 << 20, 512 << 20).contains("943 MB"));
    }
}

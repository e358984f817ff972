//! A sentence from one key of the catalogue and its attribute `advice`.

/// `sentence!(words, "key", "advice", region: region)`: codes, paths and texts stand in it as they are displayed. Both names are
/// written out so that a search for leftover keys finds them.
macro_rules! sentence {
    ($words:expr, $key:literal, $advice:literal $(, $variable:ident: $value:expr)* $(,)?) => {
        $crate::i18n::Sentence {
            what: i18n_embed_fl::fl!($words, $key $(, $variable = $value.to_string())*),
            advice: i18n_embed_fl::fl!($words, $key, $advice),
        }
    };
}

pub(super) use sentence;

//! Cells of a CSV file that a spreadsheet program shows as they are.

/// The text of a cell, so that no spreadsheet program takes it for a formula: a cell that begins with a sign by which formulas begin,
/// blanks before it or not, gets an apostrophe in front (OWASP, "CSV Injection"). Line breaks become blanks: some programs
/// cut a cell there and read the rest as a row.
pub(super) fn harmless(text: &str) -> String {
    let line: String = text.chars().filter(|c| *c != '\0').map(|c| if c.is_control() { ' ' } else { c }).collect();
    let is_unseen = |c: char| c.is_whitespace() || matches!(c, '\u{FEFF}' | '\u{200B}'..='\u{200F}' | '\u{2060}');
    let begins = line.trim_start_matches(is_unseen);
    // The wide forms are folded to the narrow ones by some programs.
    let is_formula = begins.starts_with(['=', '+', '-', '@', '＝', '＋', '－', '＠']);
    if is_formula { format!("'{line}") } else { line }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn formulas_become_text() {
        for formula in
            ["=1+1", "+33 6", "-2", "@sum(a1)", " =1", "\t=1", "\r=1", "\n=1", "＝1", "\u{FEFF}=1", "\u{200E}=1"]
        {
            assert!(harmless(formula).starts_with('\''), "{formula:?}");
        }
        assert_eq!(harmless("photo-0001.jpg"), "photo-0001.jpg");
        assert_eq!(harmless("a\r\nb"), "a  b");
    }

    proptest! {
        #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

        #[test]
        fn no_cell_begins_as_a_formula(text in "[ \t\r\n\0=+@a-]{0,6}") {
            let cell = harmless(&text);
            prop_assert!(!cell.trim_start().starts_with(['=', '+', '-', '@']));
            prop_assert!(!cell.contains(['\n', '\r', '\t', '\0']));
        }
    }
}

//! Quantities as people read them.

use super::{Language, Words};
use i18n_embed_fl::fl;

impl Words {
    /// A number of bytes, three digits at most: `812 bytes`, `4.1 MB`. Powers of ten, as file managers show them.
    pub fn bytes(&self, bytes: u64) -> String {
        match bytes {
            0..1_000 => fl!(self, "quantity-bytes", n = bytes),
            1_000..1_000_000 => fl!(self, "quantity-kilobytes", n = self.decimal(bytes, 1_000)),
            1_000_000..1_000_000_000 => fl!(self, "quantity-megabytes", n = self.decimal(bytes, 1_000_000)),
            _ => fl!(self, "quantity-gigabytes", n = self.decimal(bytes, 1_000_000_000)),
        }
    }

    /// `value / unit`, with one decimal below ten.
    fn decimal(&self, value: u64, unit: u64) -> String {
        let tenths = value / (unit / 10);
        if tenths >= 100 || tenths.is_multiple_of(10) {
            return (tenths / 10).to_string();
        }
        let mark = match self.language() {
            Language::English => '.',
            Language::French => ',',
        };
        format!("{}{mark}{}", tenths / 10, tenths % 10)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bytes_are_told_in_a_unit_that_fits() {
        let english = Words::new(Language::English);
        let told = [0, 1, 999, 1_000, 4_120_000, 12_345_678, 3_000_000_000].map(|bytes| english.bytes(bytes));
        assert_eq!(told, ["0 bytes", "1 byte", "999 bytes", "1 kB", "4.1 MB", "12 MB", "3 GB"]);
        assert_eq!(Words::new(Language::French).bytes(4_120_000), "4,1\u{A0}Mo");
    }
}

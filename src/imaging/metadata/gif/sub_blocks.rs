//! Data in sub-blocks: a length byte, that many bytes, and so on until a length of zero (GIF 89a, section 15).

/// Where the sub-blocks that start at `start` end, after the closing zero; `None` when the file ends first.
pub(super) fn end(bytes: &[u8], start: usize) -> Option<usize> {
    let mut at = start;
    loop {
        let length = usize::from(*bytes.get(at)?);
        at += 1 + length;
        if length == 0 {
            return Some(at);
        }
    }
}

/// The first sub-block, and the sub-blocks after it.
pub(super) fn first(blocks: &[u8]) -> (&[u8], &[u8]) {
    match blocks.split_first() {
        Some((&length, rest)) if length > 0 => rest.split_at_checked(usize::from(length)).unwrap_or((rest, &[])),
        _ => (&[], &[]),
    }
}

/// The content of all sub-blocks.
pub(super) fn joined(blocks: &[u8]) -> Vec<u8> {
    let mut data = Vec::with_capacity(blocks.len());
    let mut rest = blocks;
    loop {
        let (block, after) = first(rest);
        if block.is_empty() {
            return data;
        }
        data.extend_from_slice(block);
        rest = after;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sub_blocks_are_joined_up_to_the_closing_zero() {
        let blocks = b"\x03abc\x02de\0rest";
        assert_eq!(end(blocks, 0), Some(8));
        assert_eq!(joined(&blocks[..8]), b"abcde");
        assert_eq!(end(b"\x03abc", 0), None);
        assert_eq!(joined(b"\x09ab"), b"ab");
    }
}

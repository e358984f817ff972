//! Pictures for HDR screens.

/// What the transfer function of an HDR picture is called (ITU-T H.273, table 3), `None` for the others. Such pictures are
/// refused by name: without tone mapping their pixels come out grey and dim.
pub(super) const fn named(transfer: u16) -> Option<&'static str> {
    match transfer {
        16 => Some("HDR with the PQ transfer function"),
        18 => Some("HDR with the HLG transfer function"),
        _ => None,
    }
}

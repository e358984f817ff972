//! Whether a register lies on a network drive, where locks and flushes are promises of somebody else.

use std::path::Path;

/// Whether the folder certainly lies on a network drive. Where a system does not say, it is taken for a local one.
pub(super) fn is_remote(folder: &Path) -> bool {
    let Ok(folder) = folder.canonicalize() else { return false };
    if cfg!(windows) {
        return is_unc(&folder.to_string_lossy());
    }
    std::fs::read_to_string("/proc/self/mounts").is_ok_and(|mounts| is_on_network(&mounts, &folder))
}

/// `\\server\share`, as it is written or after `canonicalize`.
fn is_unc(path: &str) -> bool {
    path.starts_with(r"\\?\UNC\")
        || (path.starts_with(r"\\") && !path.starts_with(r"\\?\") && !path.starts_with(r"\\.\"))
}

/// File systems of the network by the names that Linux gives them (fstab(5)).
const REMOTE: [&str; 12] = [
    "afs",
    "ceph",
    "cifs",
    "davfs",
    "fuse.davfs2",
    "fuse.rclone",
    "fuse.sshfs",
    "ncpfs",
    "nfs",
    "nfs4",
    "smb3",
    "smbfs",
];

/// Looks for the mount that holds a folder, in the format of fstab(5): device, place, kind.
fn is_on_network(mounts: &str, folder: &Path) -> bool {
    let fields = mounts.lines().map(|line| line.split(' '));
    let places = fields.filter_map(|mut fields| Some((unescaped(fields.nth(1)?), fields.next()?)));
    // The last of the deepest: a later mount hides an earlier one.
    let holding = places.filter(|(place, _)| folder.starts_with(place)).max_by_key(|(place, _)| place.len());
    holding.is_some_and(|(_, kind)| REMOTE.contains(&kind))
}

/// Blanks are written as `\040`.
fn unescaped(place: &str) -> String {
    place.replace("\\040", " ").replace("\\011", "\t").replace("\\012", "\n").replace("\\134", "\\")
}

#[cfg(test)]
mod tests {
    use super::*;

    const MOUNTS: &str = "/dev/sda1 / ext4 rw 0 0\nnas:/data /data nfs4 rw 0 0\n/dev/sdb1 /data/eve/disk ext4 rw 0 0\n\
                          //srv/x /mnt/Mes\\040photos cifs rw 0 0\n";

    #[test]
    fn the_deepest_mount_counts() {
        for (folder, remote) in [
            ("/var/lib", false),
            ("/data/eve", true),
            ("/data/eve/disk/photos", false),
            ("/homestead", false),
            ("/mnt/Mes photos/2026", true),
        ] {
            assert_eq!(is_on_network(MOUNTS, Path::new(folder)), remote, "{folder}");
        }
    }

    #[test]
    fn a_share_is_told_from_a_drive() {
        for (path, remote) in
            [(r"\\?\UNC\nas\photos", true), (r"\\nas\photos", true), (r"\\?\C:\photos", false), (r"C:\photos", false)]
        {
            assert_eq!(is_unc(path), remote, "{path}");
        }
    }
}

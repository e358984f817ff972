//! What packages are made of: nothing that is named is missing, and what is said twice is the same.

use std::path::{Path, PathBuf};

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

fn read(file: &str) -> String {
    std::fs::read_to_string(root().join(file)).unwrap_or_else(|error| panic!("{file}: {error}"))
}

fn table(file: &str) -> toml::Table {
    read(file).parse().unwrap()
}

fn icon(name: &str) -> Vec<u8> {
    std::fs::read(root().join("assets/package/icons").join(name)).unwrap()
}

/// Made when the package is: the program and what it says of itself.
fn is_made(path: &str) -> bool {
    path.starts_with("target/")
}

#[test]
fn every_file_of_the_debian_package_is_there() {
    let manifest = table("Cargo.toml");
    let assets = manifest["package"]["metadata"]["deb"]["assets"].as_array().unwrap();
    let sources: Vec<&str> = assets.iter().map(|asset| asset[0].as_str().unwrap()).collect();
    assert!(sources.len() > 10);
    for source in sources.into_iter().filter(|source| !is_made(source)) {
        assert!(root().join(source).is_file(), "{source}");
    }
}

#[test]
fn every_icon_and_licence_of_the_other_packages_is_there() {
    let manifest = table("Cargo.toml");
    let windows = table("assets/package/windows/installer.toml");
    let folder = Path::new("assets/package/windows");
    for (settings, base) in
        [(manifest["package"]["metadata"]["packager"].as_table().unwrap(), Path::new("")), (&windows, folder)]
    {
        let icons = settings["icons"].as_array().unwrap();
        for file in icons.iter().chain([&settings["license-file"]]) {
            let file = base.join(file.as_str().unwrap());
            assert!(root().join(&file).is_file(), "{}", file.display());
        }
    }
}

/// The installer of Windows is made without Cargo.toml.
#[test]
fn the_installer_of_windows_says_this_version() {
    let windows = table("assets/package/windows/installer.toml");
    assert_eq!(windows["version"].as_str(), Some(env!("CARGO_PKG_VERSION")));
}

#[test]
fn the_software_centres_are_told_this_version_and_these_names() {
    let metainfo = read("assets/package/estompe.metainfo.xml");
    assert!(metainfo.contains(&format!("<release version=\"{}\"", env!("CARGO_PKG_VERSION"))));
    assert!(metainfo.contains("<launchable type=\"desktop-id\">estompe.desktop</launchable>"));
    let entry = read("assets/package/estompe.desktop");
    assert!(
        ["Exec=estompe %F", "Icon=estompe", "Terminal=false", "StartupWMClass=estompe"]
            .iter()
            .all(|line| entry.contains(line))
    );
}

/// The pictures of the icon are the same in every wrapping.
#[test]
fn the_icon_of_windows_and_of_macos_hold_the_pictures_that_lie_beside_them() {
    let holds = |file: &str, side: u32| {
        let picture = icon(&format!("estompe-{side}.png"));
        icon(file).windows(picture.len()).any(|bytes| bytes == picture)
    };
    for side in [16, 32, 48, 256] {
        assert!(holds("estompe.ico", side) && holds("estompe.res", side), "{side}");
    }
    for side in [128, 256, 512] {
        assert!(holds("estompe.icns", side), "{side}");
    }
}

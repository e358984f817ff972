//! Whether this machine draws pictures that can be compared with the kept ones: with a processor, not with a graphics card, whose
//! pictures differ from make to make.

use eframe::egui_wgpu::WgpuSetup;
use eframe::wgpu::{Backends, DeviceType};
use std::io::Write;
use std::sync::LazyLock;

static FOUND: LazyLock<Result<(), String>> = LazyLock::new(|| match software() {
    Some(name) => {
        say(&format!("pictures are drawn by {name}"));
        Ok(())
    }
    None => Err(missing()),
});

/// Whether pictures can be drawn and compared here. Where not, a word on standard error says that they were left out; where they
/// must not be left out, that is a failure.
pub(crate) fn is_here() -> bool {
    match &*FOUND {
        Ok(()) => true,
        Err(why) if must_be_here() => panic!("{why}"),
        Err(_) => false,
    }
}

/// A check that leaves its pictures out without anybody noticing is none; and pictures are renewed only where they can be drawn.
fn must_be_here() -> bool {
    let is_set = |name| std::env::var(name).is_ok_and(|value| !matches!(value.as_str(), "" | "0" | "false"));
    (cfg!(target_os = "linux") && is_set("CI")) || is_set("UPDATE_SNAPSHOTS")
}

fn missing() -> String {
    let why = "left out: the pictures of the window, since no Vulkan in software is installed (on Debian: mesa-vulkan-drivers)";
    say(why);
    why.to_owned()
}

/// Past the test harness, which keeps what `eprintln` says of a test that passes.
fn say(text: &str) {
    std::io::stderr().write_all(format!("{text}\n").as_bytes()).unwrap();
}

/// What `egui_kittest` would draw with, asked the same way: it prefers a processor, and panics where there is nothing at all.
fn software() -> Option<String> {
    let setup = egui_kittest::wgpu::default_wgpu_setup();
    let WgpuSetup::CreateNew(ref new) = setup else { return None };
    // Others round otherwise: OpenGL in software, which is there on many machines, and that of Windows.
    let backends = new.instance_descriptor.backends & Backends::VULKAN;
    let instance = pollster::block_on(setup.new_instance());
    let adapters = pollster::block_on(instance.enumerate_adapters(backends));
    let mut infos = adapters.iter().map(eframe::wgpu::Adapter::get_info);
    infos.find(|info| info.device_type == DeviceType::Cpu).map(|info| info.name)
}

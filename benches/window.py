#!/usr/bin/env python3
"""The window under load: starts it on a virtual screen with a folder of photos, walks through it with the keyboard, and prints what
the window's own thread took per frame (egui's figure), when the first small pictures were there, and the peak memory.

    python3 benches/window.py target/release/estompe FOLDER [--photos 200] [--pictures OUT] [--theme dark] [--lang fr]

FOLDER holds photos; they are copied until there are so many, each with a comment of its own, so that no two are the same photo.
Needs Xvfb and xdotool; ImageMagick's `import` for pictures of the screen."""

import argparse, os, pathlib, shutil, statistics, subprocess, sys, tempfile, time


def copies(source: pathlib.Path, target: pathlib.Path, count: int):
    """`count` photos made of those in `source`: a JPEG comment after the start marker makes each another file."""
    target.mkdir(parents=True)
    photos = sorted(p for p in source.rglob("*") if p.suffix.lower() in (".jpg", ".jpeg"))
    if not photos:
        sys.exit(f"no JPEG below {source}")
    for number in range(count):
        data = photos[number % len(photos)].read_bytes()
        note = f"copy {number}".encode()
        segment = b"\xff\xfe" + (len(note) + 2).to_bytes(2, "big") + note
        (target / f"IMG_{number:04}.jpg").write_bytes(data[:2] + segment + data[2:])


class Screen:
    """A virtual screen with the window on it."""

    def __init__(self, program, folder, home, size, theme, lang):
        self.display = ":77"
        width, height = size
        self.server = subprocess.Popen(["Xvfb", self.display, "-screen", "0", f"{width}x{height}x24", "-nolisten", "tcp"],
                                       stderr=subprocess.DEVNULL)
        time.sleep(1)
        config = home / "config/estompe"
        config.mkdir(parents=True, exist_ok=True)
        (config / "window.json").write_text(f'{{"theme": "{theme}", "language": "{lang}", "size": [{width}, {height}]}}')
        self.times = home / "frames.txt"
        self.env = {**os.environ, "DISPLAY": self.display, "XDG_CONFIG_HOME": str(home / "config"), "HOME": str(home),
                    "XDG_DATA_HOME": str(home / "data"), "ESTOMPE_REGISTER": str(home / "register.sqlite"),
                    "ESTOMPE_FRAME_TIMES": str(self.times), "LIBGL_ALWAYS_SOFTWARE": "1"}
        self.env.pop("WAYLAND_DISPLAY", None)
        self.window = subprocess.Popen([program, str(folder)], env=self.env)
        self.peak_kib = 0

    def focus(self):
        """Nothing else gives the keyboard to a window here: there is no window manager."""
        subprocess.run(["xdotool", "search", "--sync", "--onlyvisible", "--name", "Estompe", "windowfocus", "--sync"], env=self.env,
                       check=False, timeout=60)

    def key(self, *keys, pause=0.15):
        for key in keys:
            subprocess.run(["xdotool", "key", "--clearmodifiers", key], env=self.env, check=False)
            time.sleep(pause)
            self.look_at_memory()

    def wait(self, seconds):
        end = time.time() + seconds
        while time.time() < end and self.window.poll() is None:
            time.sleep(0.2)
            self.look_at_memory()

    def look_at_memory(self):
        try:
            for line in pathlib.Path(f"/proc/{self.window.pid}/status").read_text().splitlines():
                if line.startswith("VmHWM"):
                    self.peak_kib = max(self.peak_kib, int(line.split()[1]))
        except OSError:
            pass

    def picture(self, file):
        subprocess.run(["import", "-window", "root", str(file)], env=self.env, check=False)

    def close(self):
        self.key("ctrl+q")
        time.sleep(0.5)
        self.key("Tab", "Return")  # work may be going on: "stop and close" is the second button
        try:
            self.window.wait(60)
        except subprocess.TimeoutExpired:
            self.window.kill()
        self.server.terminate()


def main():
    ask = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ask.add_argument("program")
    ask.add_argument("folder", type=pathlib.Path)
    ask.add_argument("--photos", type=int, default=200)
    ask.add_argument("--size", default="1280x720")
    ask.add_argument("--theme", default="light")
    ask.add_argument("--lang", default="en")
    ask.add_argument("--wait", type=float, default=20, help="seconds of detection that are watched")
    ask.add_argument("--pictures", type=pathlib.Path)
    given = ask.parse_args()
    home = pathlib.Path(tempfile.mkdtemp())
    try:
        folder = home / "photos"
        copies(given.folder, folder, given.photos)
        size = tuple(int(side) for side in given.size.split("x"))
        screen = Screen(os.path.abspath(given.program), folder, home, size, given.theme, given.lang)
        shot = 0

        def look(name):
            nonlocal shot
            if given.pictures:
                given.pictures.mkdir(parents=True, exist_ok=True)
                screen.picture(given.pictures / f"{shot:02}-{name}.png")
                shot += 1

        screen.focus()
        screen.wait(3)
        look("new-event")
        screen.key("Return")
        screen.wait(2)
        look("photos")
        screen.wait(given.wait)
        for keys, name in [(["Next"] * 10, "photos-later"), (["ctrl+r"] + ["Right"] * 20 + ["Tab", "Tab", "m", "z"], "review"),
                           (["f", "f", "z"] + ["Right"] * 10, "review-later"), (["ctrl+k"], "check"), (["ctrl+p"], "publish"),
                           (["ctrl+e"], "people"), (["ctrl+w"], "withdrawals"), (["F1"], "help")]:
            screen.key(*keys)
            screen.wait(1)
            look(name)
        screen.close()
        ms = sorted(float(line) for line in screen.times.read_text().split())
        print(f"{len(ms)} frames, ms on the window's thread: median {statistics.median(ms):.1f}, "
              f"99 % {ms[int(len(ms) * 0.99) - 1]:.1f}, worst {ms[-1]:.1f}")
        print(f"peak memory {screen.peak_kib / 1024:.0f} MB")
    finally:
        shutil.rmtree(home, ignore_errors=True)


if __name__ == "__main__":
    main()

#!/usr/bin/env python3
"""The window under load: starts it on a virtual screen with a folder of photos, walks through it with the keyboard, and prints what
the window's own thread took per frame (egui's figure, painting included), how soon small pictures and the next photo were there, and
the memory, at most and screen by screen.

    python3 benches/window.py target/release/estompe FOLDER [--photos 200] [--small 800] [--pictures OUT] [--theme dark] [--lang fr]

FOLDER holds photos; they are copied until there are so many, each with a comment of its own, so that no two are the same photo. With
--small the copies are made no longer than so many pixels, for thousands of photos on a small disk (needs Pillow).
Needs Xvfb and xdotool; ImageMagick's `import` for pictures of the screen. The program writes the times as they come (`frame_times`)."""

import argparse, io, os, pathlib, shutil, statistics, subprocess, sys, tempfile, time


def made_small(data: bytes, edge: int) -> bytes:
    from PIL import Image, ImageOps
    image = ImageOps.exif_transpose(Image.open(io.BytesIO(data))).convert("RGB")
    image.thumbnail((edge, edge))
    out = io.BytesIO()
    image.save(out, "JPEG", quality=88)
    return out.getvalue()


def copies(source: pathlib.Path, target: pathlib.Path, count: int, small: int = 0):
    """`count` photos made of those in `source`: a JPEG comment after the start marker makes each another file."""
    target.mkdir(parents=True)
    paths = [source] if source.is_file() else sorted(p for p in source.rglob("*") if p.suffix.lower() in (".jpg", ".jpeg"))
    photos = [path.read_bytes() for path in paths[:count]]
    if not photos:
        sys.exit(f"no JPEG below {source}")
    if small:
        photos = [made_small(data, small) for data in photos]
    for number in range(count):
        data = photos[number % len(photos)]
        note = f"copy {number}".encode()
        segment = b"\xff\xfe" + (len(note) + 2).to_bytes(2, "big") + note
        (target / f"IMG_{number:04}.jpg").write_bytes(data[:2] + segment + data[2:])


class Screen:
    """A virtual screen with the window on it."""

    def __init__(self, program, folder, home, size, theme, lang):
        width, height = size
        # The server takes a number that is free, and says which.
        read, write = os.pipe()
        self.server = subprocess.Popen(["Xvfb", "-displayfd", str(write), "-screen", "0", f"{width}x{height}x24", "-nolisten", "tcp"],
                                       stderr=subprocess.DEVNULL, pass_fds=[write])
        os.close(write)
        with os.fdopen(read) as told:
            self.display = ":" + told.readline().strip()
        config = home / "config/estompe"
        config.mkdir(parents=True, exist_ok=True)
        (config / "window.json").write_text(f'{{"theme": "{theme}", "language": "{lang}", "size": [{width}, {height}]}}')
        self.times = home / "frames.txt"
        self.env = {**os.environ, "DISPLAY": self.display, "XDG_CONFIG_HOME": str(home / "config"), "HOME": str(home),
                    "XDG_DATA_HOME": str(home / "data"), "ESTOMPE_REGISTER": str(home / "register.sqlite"),
                    "ESTOMPE_FRAME_TIMES": str(self.times), "LIBGL_ALWAYS_SOFTWARE": "1"}
        self.env.pop("WAYLAND_DISPLAY", None)
        self.window = subprocess.Popen([program, str(folder)], env=self.env)
        self.peak_kib, self.phase, self.peaks = 0, "start", {}
        self.said = 0, 1

    def focus(self):
        """Nothing else gives the keyboard to a window here: there is no window manager."""
        subprocess.run(["xdotool", "search", "--sync", "--onlyvisible", "--name", "Estompe", "windowfocus", "--sync"], env=self.env,
                       check=False, timeout=60, stdout=subprocess.DEVNULL)

    def key(self, *keys, pause=0.15):
        for key in keys:
            subprocess.run(["xdotool", "key", "--clearmodifiers", key], env=self.env, check=False)
            time.sleep(pause)
            self.look_at_memory()

    def scroll(self, x, y, photos):
        """Down to the end of the grid, as somebody does who wants to see every small picture: on, by less than is seen, once all that is
        seen is there. A notch of the wheel is 40 points. Gives up when nothing comes for five seconds."""
        subprocess.run(["xdotool", "mousemove", str(x), str(y)], env=self.env, check=False)
        shown, moved = 0, time.time()
        while shown < photos and time.time() < moved + 5:
            now, awaited = self.small_pictures()
            if now != shown:
                shown, moved = now, time.time()
            if awaited == 0:
                subprocess.run(["xdotool", "click", "--repeat", "7", "--delay", "2", "5"], env=self.env, check=False)
            # Long enough for a frame that asks for what has come into view.
            time.sleep(0.1)
            self.look_at_memory()

    def small_pictures(self):
        """How many were on the screen up to now, and how many are looked at and not there yet."""
        with open(self.times, "rb") as times:
            times.seek(max(0, times.seek(0, 2) - 4096))
            lines = times.read().decode().splitlines()
        said = [line.split() for line in lines[1:] if line.startswith("pictures ")]
        if said and len(said[-1]) == 4:
            self.said = int(said[-1][2]), int(said[-1][3])
        return self.said

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
                if line.startswith("VmRSS"):
                    self.peaks[self.phase] = max(self.peaks.get(self.phase, 0), int(line.split()[1]))
        except OSError:
            pass

    def picture(self, file):
        subprocess.run(["import", "-window", "root", str(file)], env=self.env, check=False)

    def close(self):
        self.key("ctrl+q")
        time.sleep(0.5)
        if self.window.poll() is None:
            # Work is going on: the answer that goes on with it has the keyboard, the one that stops it comes next.
            self.key("Tab", "Return")
        try:
            self.window.wait(60)
        except subprocess.TimeoutExpired:
            print("it did not close within a minute and was killed", file=sys.stderr)
            self.window.kill()
        self.server.terminate()


def share(numbers, part):
    return sorted(numbers)[max(int(len(numbers) * part) - 1, 0)]


def figures(lines, photos):
    """What the window wrote down, in words."""
    frames = [float(rest[1]) for name, *rest in lines if name == "frame"]
    yield (f"{len(frames)} frames, ms on the window's thread: median {statistics.median(frames):.1f}, 99 % {share(frames, 0.99):.1f}, "
           f"worst {max(frames):.1f}")
    screens = {}
    for _, _, ms, screen in (line for line in lines if line[0] == "frame"):
        screens.setdefault(screen, []).append(float(ms))
    yield "; ".join(f"{screen} {statistics.median(of):.1f}, {share(of, 0.99):.1f}, {max(of):.1f} ({len(of)})"
                    for screen, of in screens.items())
    opened = next((float(rest[0]) for name, *rest in lines if name == "folder"), None)
    pictures = [(float(rest[0]) - opened, int(rest[1])) for name, *rest in lines if name == "pictures"] if opened else []
    pictures = [(seconds, shown) for seconds, shown in pictures if shown]
    if pictures:
        yield f"first small picture on the screen {pictures[0][0]:.2f} s after the folder was opened ({pictures[0][1]} at once)"
        for count in sorted({15, 100, 500, photos}):
            at = next((seconds for seconds, number in pictures if number >= count), None)
            if at is not None:
                yield f"{count} small pictures had been on the screen after {at:.2f} s"
    waits, asked = {"1": [], "0": []}, None
    for name, *rest in lines:
        if name == "key":
            asked = float(rest[0]), rest[1]
        elif name == "photo" and asked is not None:
            waits[asked[1]].append((float(rest[0]) - asked[0]) * 1000)
            asked = None
    for ahead, word in (("1", "that was made ahead"), ("0", "that was not")):
        if waits[ahead]:
            yield (f"{len(waits[ahead])} times the next photo by key, {word}, ms until it was painted with its covers: median "
                   f"{statistics.median(waits[ahead]):.0f}, worst {max(waits[ahead]):.0f}")


def main():
    ask = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ask.add_argument("program")
    ask.add_argument("folder", type=pathlib.Path)
    ask.add_argument("--photos", type=int, default=200)
    ask.add_argument("--small", type=int, default=0, help="the longest side of the copies, in pixels")
    ask.add_argument("--size", default="1280x720")
    ask.add_argument("--theme", default="light")
    ask.add_argument("--lang", default="en")
    ask.add_argument("--wait", type=float, default=20, help="seconds of detection that are watched")
    ask.add_argument("--scroll", action="store_true", help="go through the grid to its end at once: how soon is every small picture seen?")
    ask.add_argument("--pause", type=float, default=1.5, help="seconds between photos in review: long enough, and the next one is prefetched")
    ask.add_argument("--pictures", type=pathlib.Path)
    ask.add_argument("--times", type=pathlib.Path, help="keep what the window wrote down here")
    given = ask.parse_args()
    home = pathlib.Path(tempfile.mkdtemp())
    try:
        folder = home / "photos"
        copies(given.folder, folder, given.photos, given.small)
        width, height = (int(side) for side in given.size.split("x"))
        screen = Screen(os.path.abspath(given.program), folder, home, (width, height), given.theme, given.lang)
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
        screen.phase = "load"
        screen.key("Return")
        if given.scroll:
            screen.wait(1)
            screen.scroll(width // 3, height // 2, given.photos)
        screen.wait(2)
        look("photos")
        screen.wait(given.wait)
        screen.phase = "review"
        screen.key("ctrl+r")
        screen.wait(3)
        screen.key(*["Right"] * 10, pause=given.pause)
        look("review")
        for keys, name in [(["Tab", "Tab", "m", "z", "f", "f", "z"], "review-near"), (["ctrl+k"], "check"), (["ctrl+p"], "publish"),
                           (["ctrl+e"], "people"), (["ctrl+w"], "withdrawals"), (["F1"], "help"), (["ctrl+l"], "photos-later")]:
            screen.phase = name
            screen.key(*keys)
            screen.wait(1)
            look(name)
        screen.close()
        if not screen.times.exists():
            sys.exit("the window wrote no times")
        written = screen.times.read_text()
        if given.times:
            given.times.write_text(written)
        for line in figures([line.split() for line in written.splitlines()], given.photos):
            print(line)
        print(f"peak memory {screen.peak_kib / 1024:.0f} MB; " + ", ".join(f"{phase} {kib / 1024:.0f}" for phase, kib in screen.peaks.items()))
    finally:
        shutil.rmtree(home, ignore_errors=True)


if __name__ == "__main__":
    main()

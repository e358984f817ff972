#!/usr/bin/env python3
"""Export at 2048 px and previews of 320 px against vipsthumbnail, as ratios in one run.

    cargo build --release && cargo bench --no-run
    benches/ratios.py [PHOTO.jpg ...]          needs Python 3.8, vipsthumbnail and vips (Debian: libvips-tools), jpegtran

Without a photo, 12, 24 and 48 MP JPEGs are made from a demo photo: scaled up, with noise, quality 92; with half of the chroma on each
axis, as phones and most cameras write (4:2:0), and with all of it (4:4:4).
The two programs take turns, so that a change in the machine's speed meets both; what is printed is the median of the ratios of
neighbouring runs, with the smallest and the largest. CPU is user + system time of the whole process, memory its peak.

Estompe does more in its time: it lists what the file gives away, hashes it, reads the written file back from the disk,
decodes it with a second decoder and proves it. Faces are not looked for (`--cover none`): vipsthumbnail does not either.
"""

import json
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
ESTOMPE = ROOT / "target" / "release" / "estompe"
RUNS = int(os.environ.get("RUNS", "7"))
SAMPLINGS = {"4:2:0": "on", "4:4:4": "off"}
SIZES = {"12 MP": (4032, 3024), "24 MP": (6000, 4000), "48 MP": (8064, 6048)}


def measure(command):
    """CPU seconds and peak memory in MB of one run."""
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    words = process.stderr.read()
    _, status, usage = os.wait4(process.pid, 0)
    if status != 0:
        sys.exit(f"{' '.join(map(str, command))}: status {status}\n{words.decode()}")
    return usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def make_photo(width, height, target, chroma):
    """A photo of that size: a demo photo scaled up, with grain, so that compression has something to do. `chroma` is vips'
    `subsample_mode`: left alone, it keeps all chroma from quality 90 on."""
    demo = next(iter(sorted((ROOT / "assets" / "demo").glob("*.jpg"))))
    large, grain, sum_ = (target.with_suffix(end) for end in (".large.v", ".grain.v", ".sum.v"))
    subprocess.run(["vips", "thumbnail", demo, large, str(width), "--height", str(height), "--size", "force"], check=True)
    subprocess.run(["vips", "gaussnoise", grain, str(width), str(height), "--sigma", "6"], check=True)
    subprocess.run(["vips", "add", large, grain, sum_], check=True)
    subprocess.run(["vips", "cast", sum_, f"{target}[Q=92,subsample_mode={chroma}]", "uchar"], check=True)
    for file in (large, grain, sum_):
        file.unlink()


def compare(name, photo, folder):
    ours, theirs, memory = [], [], []
    for run in range(RUNS + 1):
        out = folder / f"out{run}"
        cpu, peak = measure([ESTOMPE, "scrub", photo, "--out", out, "--cover", "none", "--quiet"])
        other, _ = measure(["vipsthumbnail", photo, "--size", "2048", "-o", folder / "other.jpg[Q=85]"])
        shutil.rmtree(out)
        if run > 0:  # the first pair warms the caches
            ours.append(cpu)
            theirs.append(other)
            memory.append(peak)
    ratios = [a / b for a, b in zip(ours, theirs)]
    print(
        f"{name:28} estompe {statistics.median(ours):.3f} s   vipsthumbnail {statistics.median(theirs):.3f} s   "
        f"ratio {statistics.median(ratios):.2f} ({min(ratios):.2f}-{max(ratios):.2f})   peak {max(memory):.0f} MB"
    )


def preview_program():
    """Where cargo put `benches/preview.rs`."""
    command = ["cargo", "bench", "--locked", "--no-run", "--bench", "preview", "--message-format=json"]
    lines = subprocess.run(command, cwd=ROOT, check=True, capture_output=True, text=True).stdout.splitlines()
    messages = (json.loads(line) for line in lines)
    named = (message for message in messages if message.get("target", {}).get("name") == "preview")
    return next(message["executable"] for message in named if message.get("executable"))


def compare_previews(name, photo, folder, program):
    """Ten previews in one process each: a grid makes many."""
    copies = [folder / f"copy{number}.jpg" for number in range(10)]
    for copy in copies:
        shutil.copy(photo, copy)
    ours, theirs, memory = [], [], []
    for run in range(RUNS + 1):
        cpu, peak = measure([program, "320", *copies])
        other, _ = measure(["vipsthumbnail", *copies, "--size", "320", "-o", folder / "small-%s.jpg"])
        if run > 0:
            ours.append(cpu)
            theirs.append(other)
            memory.append(peak)
    ratios = [a / b for a, b in zip(ours, theirs)]
    print(
        f"{name + ', 10 previews':28} estompe {statistics.median(ours):.3f} s   vipsthumbnail {statistics.median(theirs):.3f} s   "
        f"ratio {statistics.median(ratios):.2f} ({min(ratios):.2f}-{max(ratios):.2f})   peak {max(memory):.0f} MB"
    )


def progressive(photo, folder):
    """The same photo in several scans."""
    target = folder / f"{photo.stem}-progressive.jpg"
    subprocess.run(["jpegtran", "-copy", "all", "-progressive", "-outfile", target, photo], check=True)
    return target


def folder_scaling(photo, folder):
    """A folder of eight photos on one thread and on all of them: wall time."""
    many = folder / "many"
    many.mkdir()
    for number in range(8):
        shutil.copy(photo, many / f"{number}.jpg")
    walls = {}
    for threads in (1, os.cpu_count()):
        times = []
        for run in range(3):
            out = folder / "scaled"
            start = os.times().elapsed
            measure([ESTOMPE, "scrub", many, "--out", out, "--cover", "none", "--quiet", "--jobs", str(threads)])
            times.append(os.times().elapsed - start)
            shutil.rmtree(out)
        walls[threads] = statistics.median(times)
    one, all_ = walls[1], walls[os.cpu_count()]
    print(f"8 photos                     1 thread {one:.2f} s   {os.cpu_count()} threads {all_:.2f} s   speed-up {one / all_:.2f}")


def main():
    if not ESTOMPE.exists():
        sys.exit("build it first: cargo build --release")
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        photos = [(path, Path(path)) for path in sys.argv[1:]]
        if not photos:
            for label, (width, height) in SIZES.items():
                for sampling, chroma in SAMPLINGS.items():
                    target = folder / f"{label.split()[0]}-{chroma}.jpg"
                    make_photo(width, height, target, chroma)
                    photos.append((f"{label} {sampling}", target))
        for label, photo in photos:
            compare(label, photo, folder)
        program = preview_program()
        for label, photo in photos:
            compare_previews(label, photo, folder, program)
        compare_previews(f"{photos[-1][0]} progressive", progressive(photos[-1][1], folder), folder, program)
        folder_scaling(photos[0][1], folder)


if __name__ == "__main__":
    main()

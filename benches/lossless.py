#!/usr/bin/env python3
"""The lossless path: its price as ratios in one run, and libjpeg as a witness that it loses nothing.

    cargo build --release
    benches/lossless.py [PHOTO.jpg ...]            needs Python 3.8, Linux; jpegtran, ImageMagick; without a photo vips
    benches/lossless.py --witness FOLDER ...       needs Python 3.8; djpeg, jpegtran, exiftool

**Price.** Without a photo, two of 24 MP are made from a demo photo, as `ratios.py` makes them: with half of the chroma on each axis
(4:2:0), as phones and most cameras write, and with all of it (4:4:4). The programs take turns, so that a change in the machine's
speed meets all of them; what is printed is the median of the ratios of neighbouring runs, with the smallest and the largest. CPU is user + system time of the whole process, memory its peak. The covers are five
boxes of 1.84 MP of 24 together, and the same share of any other photo; ImageMagick blurs the same boxes and compresses anew.
Estompe does more in its time: it lists what the file gives away, hashes it, reads the written file back from the disk and
proves it.

**Witness.** Every JPEG below the folders that djpeg opens without a warning is published at full size without covers. Where the
report says that nothing was lost, djpeg must see in the published file, pixel for pixel, what it sees in the original turned
upright by `jpegtran -trim`; where that cuts an edge, both must cut the same. Whatever differs is named, and the end is 1.

Environment: RUNS (7, never less than 5), ESTOMPE (target/release/estompe).
"""

import argparse
import collections
import json
import os
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from ratios import SAMPLINGS, SIZES, make_photo, measure

ROOT = Path(__file__).resolve().parent.parent
ESTOMPE = Path(os.environ.get("ESTOMPE", ROOT / "target" / "release" / "estompe"))
RUNS = max(5, int(os.environ.get("RUNS", "7")))
# Shares of the picture's sides: five boxes of 700 x 526 in 6000 x 4000.
BOX = (700 / 6000, 526 / 4000)
CORNERS = [(0.05, 0.10), (0.30, 0.55), (0.45, 0.20), (0.62, 0.70), (0.80, 0.35)]
# EXIF orientation to what turns the picture upright.
UPRIGHT = {
    2: ["-flip", "horizontal"],
    3: ["-rotate", "180"],
    4: ["-flip", "vertical"],
    5: ["-transpose"],
    6: ["-rotate", "90"],
    7: ["-transverse"],
    8: ["-rotate", "270"],
}
COVERS, NO_COVER, JPEGTRAN, MAGICK = "estompe, 5 covers", "estompe, no cover", "jpegtran -optimize", "ImageMagick, 5 blurs"


def needed(*programs):
    missing = [program for program in programs if not shutil.which(program)]
    if not ESTOMPE.exists():
        missing.append(f"{ESTOMPE} (cargo build --release)")
    if missing:
        sys.exit(f"missing: {', '.join(map(str, missing))}")


# The price.


def boxes(width, height):
    """The covers in whole pixels: left, top, width, height."""
    w, h = round(width * BOX[0]), round(height * BOX[1])
    return [(round(width * x), round(height * y), w, h) for x, y in CORNERS]


def contestants(photo, folder):
    """The command lines by name. The size of the upright picture is asked of estompe itself."""
    def scrub(covers, *more):
        return [ESTOMPE, "scrub", photo, "--out", folder / "out", "--max-edge", "full", "--cover", covers, "--quiet", *more]

    report = folder / f"{photo.stem}-report.json"
    measure(scrub("none", "--report", report))
    shutil.rmtree(folder / "out")
    output = json.loads(report.read_text())["files"][0]["output"]
    areas = boxes(output["width"], output["height"])
    covers = folder / "covers.json"
    covers.write_text(json.dumps({photo.name: [dict(zip("xywh", box), shape="rect") for box in areas]}))
    stored = subprocess.run(["identify", "-format", "%w %h", photo], capture_output=True, text=True, check=True).stdout
    blurs = []
    for x, y, w, h in boxes(*map(int, stored.split())):
        blurs += ["-region", f"{w}x{h}+{x}+{y}", "-blur", "0x40", "+region"]
    print(f"{photo.name}: {output['width']} x {output['height']}, {sum(w * h for _, _, w, h in areas) / 1e6:.2f} MP covered, "
          f"route {output['route']}")
    return {
        COVERS: scrub(covers),
        NO_COVER: scrub("none"),
        JPEGTRAN: ["jpegtran", "-copy", "none", "-optimize", "-outfile", folder / "jpegtran.jpg", photo],
        MAGICK: ["convert", photo, *blurs, "-quality", "92", folder / "magick.jpg"],
    }


def price(photo, folder):
    commands = contestants(photo, folder)
    cpu, peak = ({name: [] for name in commands} for _ in range(2))
    for run in range(RUNS + 1):
        for name, command in commands.items():
            seconds, memory = measure(command)
            shutil.rmtree(folder / "out", ignore_errors=True)
            if run > 0:  # the first turn warms the caches
                cpu[name].append(seconds)
                peak[name].append(memory)
    print(f"  {'':22}{'CPU s':>8}{'peak MB':>9}   {COVERS + ', to it':30}{NO_COVER + ', to it'}")
    for name in commands:
        columns = [ratio(cpu[ours], cpu[name]) for ours in (COVERS, NO_COVER)]
        print(f"  {name:22}{statistics.median(cpu[name]):8.3f}{max(peak[name]):9.0f}   {columns[0]:30}{columns[1]}")


def ratio(ours, theirs):
    """The median of the ratios of neighbouring runs, and between which they lie."""
    ratios = [a / b for a, b in zip(ours, theirs)]
    return f"{statistics.median(ratios):.2f} ({min(ratios):.2f}-{max(ratios):.2f})"


def prices(photos):
    needed("jpegtran", "convert", "identify")
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        if not photos:
            needed("vips")
            for sampling, chroma in SAMPLINGS.items():
                photos.append(folder / f"24-{chroma}.jpg")
                print(f"{photos[-1].name} is {sampling}")
                make_photo(*SIZES["24 MP"], photos[-1], chroma)
        for photo in photos:
            price(photo, folder)


# The witness.


def pixels(jpeg):
    """What djpeg sees, None when it warns or refuses."""
    seen = subprocess.run(["djpeg", "-dct", "int", "-pnm", jpeg], capture_output=True)
    return seen.stdout if seen.returncode == 0 and not seen.stderr else None


def upright(jpeg, target):
    """The original as a viewer shows it, without loss; None when jpegtran cannot."""
    told = subprocess.run(["exiftool", "-n", "-s3", "-IFD0:Orientation", jpeg], capture_output=True, text=True).stdout
    turn = UPRIGHT.get(int(told)) if re.fullmatch(r"\d+", told.strip()) else None
    if turn is None:
        return jpeg
    turned = subprocess.run(["jpegtran", *turn, "-trim", "-outfile", target, jpeg], capture_output=True)
    return target if turned.returncode == 0 else None


def witness(jpeg):
    """What became of one file: a line of the table, and a word about it."""
    if pixels(jpeg) is None:
        return "left out: djpeg warns", ""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        out, report = folder / "out", folder / "report.json"
        options = ["--out", out, "--max-edge", "full", "--cover", "none", "--report", report, "--quiet"]
        ended = subprocess.run([ESTOMPE, "scrub", jpeg, *options], capture_output=True, text=True)
        if not report.exists():
            return "different", f"no report, status {ended.returncode}: {ended.stderr.strip()}"
        files = json.loads(report.read_text())["files"]
        if not files:
            return "refused: skipped", ended.stderr.strip()
        output = files[0]["output"]
        if output is None:
            return f"refused: {files[0]['error_code']}", files[0]["error"]
        if output["route"] != "lossless":
            # A report of an older version has no reason.
            return f"{output['route']}: {output.get('route_reason', 'no reason given')}", ""
        return compared(jpeg, out / output["name"], folder)


def compared(jpeg, published, folder):
    original = upright(jpeg, folder / "upright.jpg")
    if original is None:
        return "lossless, and jpegtran cannot turn it", ""
    ours, theirs = pixels(published), pixels(original)
    if ours is None:
        return "different", "djpeg warns of what is published"
    if ours != theirs:
        head = [b" ".join(seen.split(b"\n", 2)[:2]).decode(errors="replace") for seen in (ours, theirs or b"")]
        return "different", f"{head[0]} published, {head[1]} turned by jpegtran"
    return "lossless and equal", ""


def is_jpeg(path):
    if not path.is_file():
        return False
    with path.open("rb") as file:
        return file.read(3) == b"\xff\xd8\xff"


def witnesses(folders):
    needed("djpeg", "jpegtran", "exiftool")
    files = sorted(path for folder in folders for path in folder.rglob("*") if is_jpeg(path))
    if not files:
        sys.exit("no JPEG below these folders")
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        outcomes = list(pool.map(witness, files))
    table = collections.Counter(outcome for outcome, _ in outcomes)
    print(f"{len(files):6} files")
    for outcome, count in sorted(table.items()):
        print(f"{count:6} {outcome}")
    for path, (outcome, word) in zip(files, outcomes):
        if outcome == "different":
            print(f"DIFFERENT {path}: {word}")
    return 1 if table["different"] else 0


def main():
    parser = argparse.ArgumentParser(description="The price of the lossless path, and a witness that it loses nothing.")
    parser.add_argument("--witness", action="store_true", help="compare the pixels of every JPEG below the folders")
    parser.add_argument("paths", nargs="*", type=Path, metavar="PHOTO or FOLDER")
    given = parser.parse_args()
    if given.witness:
        sys.exit(witnesses(given.paths))
    prices(given.paths)


if __name__ == "__main__":
    main()

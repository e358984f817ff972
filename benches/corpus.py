#!/usr/bin/env python3
"""Scrubs every file of a folder in a process of its own, with bounds, and says what became of each.

    cargo build --release
    benches/corpus.py FOLDER [scrub options ...]        needs Python 3.8, Linux or macOS; exiftool where it is installed

For hostile and for dirty files alike. A file may be published and proved, or refused by name. Anything else is a finding:
a panic, a signal (what hangs is killed), more than 20 s of CPU, more than 1.5 GiB, a refusal without a reason, something left
in the destination after a refusal, a published file in which `estompe verify` or exiftool sees more than structure.
"""

import collections
import hashlib
import json
import os
import resource
import shutil
import signal
import subprocess
import sys
import tempfile
import threading
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

ESTOMPE = Path(__file__).resolve().parent.parent / "target" / "release" / "estompe"
SECONDS, BYTES = 20, 1536 << 20
# What exiftool says of a picture that holds nothing but its pixels, tag by tag: a JPEG comment is in its group "File", a PNG
# text in "PNG", bytes after the end are a warning of "ExifTool" itself, so that no group is harmless as a whole.
STRUCTURE = {
    "ExifTool": "ExifToolVersion",
    "System": "FileName Directory FileSize FileModifyDate FileAccessDate FileInodeChangeDate FilePermissions",
    "File": "FileType FileTypeExtension MIMEType ImageWidth ImageHeight EncodingProcess BitsPerSample ColorComponents"
    " YCbCrSubSampling",
    "JFIF": "JFIFVersion ResolutionUnit XResolution YResolution",
    "PNG": "ImageWidth ImageHeight BitDepth ColorType Compression Filter Interlace",
    "RIFF": "VP8Version ImageWidth HorizontalScale ImageHeight VerticalScale WebP_Flags AlphaPreprocessing AlphaFiltering"
    " AlphaCompression AlphaIsUsed",
    "Composite": "ImageSize Megapixels",
}
# SHA-256 of the profiles of Display P3 and Adobe RGB that Estompe writes, as `src/imaging/verify/jpeg/profile.rs` knows them.
PROFILES = {
    "3451debf03999d81dd984868b06f6f8db890655ed0786f92346ec5ee666068b1",
    "22a1a8756991ebc1f20ec06bdf54d5843473084899c303628c5e39ee84f79516",
}
EXIFTOOL = shutil.which("exiftool")


def bounded():
    resource.setrlimit(resource.RLIMIT_AS, (4 * BYTES, 4 * BYTES))  # a backstop: address space is not memory
    resource.setrlimit(resource.RLIMIT_CPU, (2 * SECONDS, 2 * SECONDS))


def run(arguments, folder):
    """Exit code (negative: a signal), both outputs, CPU seconds and peak bytes of one call; what hangs is killed."""
    outputs = [folder / "stdout", folder / "stderr"]
    with outputs[0].open("wb") as out, outputs[1].open("wb") as err:
        process = subprocess.Popen([str(ESTOMPE), *map(str, arguments)], stdout=out, stderr=err, preexec_fn=bounded)
        alarm = threading.Timer(6 * SECONDS, os.kill, (process.pid, signal.SIGKILL))
        alarm.start()
        _, status, usage = os.wait4(process.pid, 0)
        alarm.cancel()
    process.returncode = -os.WTERMSIG(status) if os.WIFSIGNALED(status) else os.WEXITSTATUS(status)
    peak = usage.ru_maxrss * (1 if sys.platform == "darwin" else 1024)
    told = [output.read_text(errors="replace") for output in outputs]
    return process.returncode, told[0], told[1], usage.ru_utime + usage.ru_stime, peak


def beyond_structure(path):
    """What exiftool names that is not structure."""
    if not EXIFTOOL:
        return []
    found = subprocess.run([EXIFTOOL, "-a", "-G1", "-s", "-ee", "-j", str(path)], capture_output=True, check=False)
    tags = [name.split(":", 1) for name in json.loads(found.stdout or "[{}]")[0] if ":" in name]
    if not tags:
        return ["nothing at all"]
    known = {"ICC_Profile", "ICC-header"} if has_known_profile(path) else set()
    return sorted(
        f"{group}:{tag}" for group, tag in tags if group not in known and tag not in STRUCTURE.get(group, "").split()
    )


def has_known_profile(path):
    """Whether its colour profile is one of the two constant ones of the lossless path, byte for byte."""
    profile = subprocess.run([EXIFTOOL, "-b", "-ICC_Profile", path], capture_output=True).stdout
    return hashlib.sha256(profile).hexdigest() in PROFILES


def look(path, options):
    """The outcome of one file, and what is wrong with it."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        out = folder / "out"
        code, stdout, stderr, seconds, peak = run(["scrub", path, "--out", out, "--json", *options], folder)
        faults = []
        if code not in (0, 1):
            faults.append(f"exit code {code}: {stderr.strip()[-200:]}")
        if "panicked" in stderr:
            faults.append("panic: " + stderr.strip()[:200])
        if seconds > SECONDS:
            faults.append(f"{seconds:.1f} s of CPU")
        if peak > BYTES:
            faults.append(f"{peak >> 20} MB")
        written = [file for file in out.rglob("*") if file.is_file()] if out.exists() else []
        files = json.loads(stdout)["files"] if code in (0, 1) and stdout else []
        error = files[0].get("error") if files else None
        if code == 0 and len(written) != 1:
            faults.append(f"{len(written)} files written")
        if code == 1:
            if written:
                faults.append("left behind: " + ", ".join(file.name for file in written))
            if not error:
                faults.append("refused without a reason")
        for file in written:
            verify_code, _, words, _, _ = run(["verify", file], folder)
            if verify_code != 0:
                faults.append("verify: " + words.strip()[-200:])
            more = beyond_structure(file)
            if more:
                faults.append("exiftool: " + ", ".join(more))
        outcome = "published" if code == 0 else (files[0].get("error_code") or "refused") if files else "refused"
        return path, outcome, error, faults, seconds, peak


def table(folder, results):
    """What became of the files, per sub-folder and in all."""
    rows = collections.defaultdict(collections.Counter)
    for path, outcome, *_ in results:
        for row in (path.relative_to(folder).parts[:-1] or (".",))[0], "all":
            rows[row][outcome] += 1
    columns = [outcome for outcome, _ in rows["all"].most_common()]
    print("| folder | files | " + " | ".join(columns) + " |")
    print("|---|" + "--:|" * (len(columns) + 1))
    for row, counts in sorted(rows.items(), key=lambda item: (item[0] == "all", item[0])):
        print(f"| {row} | {sum(counts.values())} | " + " | ".join(str(counts[column]) for column in columns) + " |")


def main():
    folder, options = Path(sys.argv[1]), sys.argv[2:]
    paths = sorted(path for path in folder.rglob("*") if path.is_file() and path.suffix not in (".tsv", ".md"))
    if not paths:
        sys.exit(f"{folder}: no file")
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        results = list(pool.map(lambda path: look(path, options), paths))
    faulty = 0
    for path, outcome, error, faults, _, _ in results:
        if os.environ.get("VERBOSE") and outcome != "published":
            print(f"{path.relative_to(folder)}: {error}")
        for fault in faults:
            faulty += 1
            print(f"FINDING {path.relative_to(folder)}: {fault}")
    table(folder, results)
    slowest = max(results, key=lambda result: result[4])
    largest = max(results, key=lambda result: result[5])
    print(f"slowest {slowest[4]:.2f} s of CPU ({slowest[0].name}), largest {largest[5] >> 20} MB ({largest[0].name})")
    if not EXIFTOOL:
        print("exiftool is not installed: only `estompe verify` looked at what was written")
    print(f"{faulty} findings")
    sys.exit(1 if faulty else 0)


if __name__ == "__main__":
    main()

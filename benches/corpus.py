#!/usr/bin/env python3
"""Scrubs every file of a folder in a process of its own, with bounds, and says what became of each.

    cargo build --release
    benches/corpus.py FOLDER [scrub options ...]        needs Python 3.8, Linux or macOS; exiftool where it is installed

For hostile and for dirty files alike. A file may be published and proved, or refused by name. Anything else is a finding:
a panic, a signal, more than 20 s, more than 1.5 GiB, a refusal without a reason, something left in the destination after a
refusal, a published file in which `estompe verify` or exiftool sees more than structure.
"""

import collections
import json
import os
import resource
import shutil
import subprocess
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

ESTOMPE = Path(__file__).resolve().parent.parent / "target" / "release" / "estompe"
SECONDS, BYTES = 20, 1536 << 20
# What exiftool derives from any picture: the file itself, and the structure that is needed to draw it.
STRUCTURE = {"ExifTool", "System", "File", "JFIF", "PNG", "RIFF", "Composite"}


def bounded():
    resource.setrlimit(resource.RLIMIT_AS, (4 * BYTES, 4 * BYTES))  # a backstop: address space is not memory
    resource.setrlimit(resource.RLIMIT_CPU, (2 * SECONDS, 2 * SECONDS))


def run(arguments):
    command = [str(ESTOMPE), *map(str, arguments)]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, preexec_fn=bounded)
    try:
        out, err = process.communicate(timeout=3 * SECONDS)
    except subprocess.TimeoutExpired:
        process.kill()
        out, err = process.communicate()
    return process.returncode, out, err.decode(errors="replace")


def timed(arguments, folder):
    """Runs with the system's own accounting of seconds and peak memory."""
    note = folder / "time"
    command = ["/usr/bin/time", "-o", str(note), "-f", "%e %M", str(ESTOMPE), *map(str, arguments)]
    process = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, preexec_fn=bounded, check=False)
    seconds, kilobytes = note.read_text().split()[-2:]
    return process.returncode, process.stdout, process.stderr.decode(errors="replace"), float(seconds), int(kilobytes)


def beyond_structure(path):
    """Groups in which exiftool names something that is not structure."""
    if not shutil.which("exiftool"):
        return []
    found = subprocess.run(["exiftool", "-a", "-G1", "-s", "-ee", "-j", str(path)], capture_output=True, check=False)
    tags = json.loads(found.stdout or "[{}]")[0]
    return sorted(name for name in tags if ":" in name and name.split(":")[0] not in STRUCTURE)


def look(path, options):
    """The outcome of one file, and what is wrong with it."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        out = folder / "out"
        code, stdout, stderr, seconds, kilobytes = timed(["scrub", path, "--out", out, "--json", *options], folder)
        faults = []
        if code not in (0, 1):
            faults.append(f"exit code {code}: {stderr.strip()[-200:]}")
        if "panicked" in stderr:
            faults.append("panic: " + stderr.strip()[:200])
        if seconds > SECONDS:
            faults.append(f"{seconds:.1f} s")
        if kilobytes * 1024 > BYTES:
            faults.append(f"{kilobytes // 1024} MB")
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
            verify_code, _, words = run(["verify", file])
            if verify_code != 0:
                faults.append("verify: " + words.strip()[-200:])
            more = beyond_structure(file)
            if more:
                faults.append("exiftool: " + ", ".join(more))
        outcome = "published" if code == 0 else (files[0].get("error_code") or "refused") if files else "refused"
        return path, outcome, error, faults, seconds, kilobytes


def main():
    folder, options = Path(sys.argv[1]), sys.argv[2:]
    paths = sorted(path for path in folder.rglob("*") if path.is_file() and path.suffix not in (".tsv", ".md"))
    if not paths:
        sys.exit(f"{folder}: no file")
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        results = list(pool.map(lambda path: look(path, options), paths))
    outcomes = collections.Counter(result[1] for result in results)
    faulty = 0
    for path, outcome, error, faults, _, _ in results:
        if os.environ.get("VERBOSE") and outcome != "published":
            print(f"{path.relative_to(folder)}: {error}")
        for fault in faults:
            faulty += 1
            print(f"FINDING {path.relative_to(folder)}: {fault}")
    slowest = max(results, key=lambda result: result[4])
    largest = max(results, key=lambda result: result[5])
    print(f"{len(results)} files: " + ", ".join(f"{count} {name}" for name, count in outcomes.most_common()))
    print(f"slowest {slowest[4]:.2f} s ({slowest[0].name}), largest {largest[5] // 1024} MB ({largest[0].name})")
    print(f"{faulty} findings")
    sys.exit(1 if faulty else 0)


if __name__ == "__main__":
    main()

#!/usr/bin/env python3
"""A whole photo: `estompe detect`, quick and thorough, against the same network over all its pixels at once in onnxruntime.

    benches/faces_photo.py PHOTO...           needs Python 3.8, onnxruntime, numpy and Pillow (pip), Linux; RUNS=3 by default

One inference at the picture's own size is what face anonymisers do by default. What is printed is processor time (user and system):
of ours that of the whole program, reading the photo included, of onnxruntime that of the inference alone, on one thread; ratios of
neighbouring runs, median, smallest and largest; and our peak memory. Runs target/release/estompe.
"""

import os
import resource
import statistics
import subprocess
import sys
import time
from pathlib import Path

import numpy
import onnxruntime
from PIL import Image, ImageOps

ROOT = Path(__file__).resolve().parent.parent
MODEL = ROOT / "assets" / "models" / "centerface.onnx"
PROGRAM = ROOT / "target" / "release" / "estompe"
RUNS = int(os.environ.get("RUNS", "3"))


def cpu(who):
    used = resource.getrusage(who)
    return used.ru_utime + used.ru_stime


def planes(photo):
    """The picture as the network wants it: RGB from 0 to 255, zeros right and below up to a multiple of 32."""
    picture = numpy.asarray(ImageOps.exif_transpose(Image.open(photo)).convert("RGB"), dtype=numpy.float32)
    height, width = (-(-side // 32) * 32 for side in picture.shape[:2])
    padded = numpy.zeros((1, 3, height, width), dtype=numpy.float32)
    padded[0, :, : picture.shape[0], : picture.shape[1]] = picture.transpose(2, 0, 1)
    return padded


def session():
    options = onnxruntime.SessionOptions()
    options.log_severity_level = 3
    options.intra_op_num_threads = 1
    return onnxruntime.InferenceSession(str(MODEL), options, providers=["CPUExecutionProvider"])


def theirs(network, planes):
    before = cpu(resource.RUSAGE_SELF)
    network.run(["537", "538", "539"], {"input.1": planes})
    return cpu(resource.RUSAGE_SELF) - before


def peak_kib(pid):
    """So far, of the program itself: what `wait4` says counts the memory of this script too, from before it became the program."""
    try:
        lines = Path(f"/proc/{pid}/status").read_text().splitlines()
    except OSError:
        return 0
    return next((int(line.split()[1]) for line in lines if line.startswith("VmHWM")), 0)


def ours(photo, *options):
    """Seconds, and megabytes at the peak, looked at a hundred times a second."""
    command = [str(PROGRAM), "detect", "--json", *options, str(photo)]
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    most = 0
    while True:
        pid, status, used = os.wait4(process.pid, os.WNOHANG)
        if pid:
            break
        most = max(most, peak_kib(process.pid))
        time.sleep(0.01)
    if os.waitstatus_to_exitcode(status) != 0:
        sys.exit(f"{' '.join(command)} failed")
    return used.ru_utime + used.ru_stime, most / 1024


def measure(network, photo):
    whole = planes(photo)
    print(f"{Path(photo).name}: {whole.shape[3]}x{whole.shape[2]}")
    runs = []
    for _ in range(RUNS):
        runs.append((theirs(network, whole), ours(photo), ours(photo, "--thorough")))
    print(f"  at once, onnxruntime  {statistics.median(run[0] for run in runs):6.2f} s")
    for name, index in (("quick", 1), ("thorough", 2)):
        ratios = sorted(run[index][0] / run[0] for run in runs)
        seconds, peak = statistics.median(run[index][0] for run in runs), max(run[index][1] for run in runs)
        print(f"  {name:20}  {seconds:6.2f} s  {statistics.median(ratios):.2f} ({ratios[0]:.2f}-{ratios[-1]:.2f})  peak {peak:.0f} MB")


def main():
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    network = session()
    for photo in sys.argv[1:]:
        measure(network, photo)


if __name__ == "__main__":
    main()

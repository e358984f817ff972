#!/usr/bin/env python3
"""The face detector's network against the same model file in onnxruntime, as ratios of processor time in one run.

    benches/faces.py                          needs Python 3.8, onnxruntime and numpy (pip), Linux

Both run on the same noise, on one thread and on two, and take turns, so that a change in the machine's speed meets both; what is
printed is the median, and the median of the ratios of neighbouring runs with the smallest and the largest. One run of each
warms up. onnxruntime has its defaults but for the number of threads; its threads do not spin while they wait
(`allow_spinning`), which costs it nothing here and would count as time that it needs. Neither computes the landmarks.
"""

import json
import os
import resource
import statistics
import subprocess
from pathlib import Path

import numpy
import onnxruntime

ROOT = Path(__file__).resolve().parent.parent
MODEL = ROOT / "assets" / "models" / "centerface.onnx"
RUNS = int(os.environ.get("RUNS", "7"))
SIZES = [(992, 1280), (512, 640)]


def program():
    """Where cargo put `benches/faces.rs`."""
    command = ["cargo", "bench", "--locked", "--no-run", "--bench", "faces", "--message-format=json"]
    lines = subprocess.run(command, cwd=ROOT, check=True, capture_output=True, text=True).stdout.splitlines()
    messages = (json.loads(line) for line in lines)
    return next(message["executable"] for message in messages if message.get("executable"))


def ours(process, threads, height, width):
    """Milliseconds of processor time of one run."""
    process.stdin.write(f"{threads} {height} {width}\n")
    process.stdin.flush()
    return float(process.stdout.readline().split()[0])


def session(threads):
    options = onnxruntime.SessionOptions()
    options.log_severity_level = 3
    options.intra_op_num_threads = threads
    options.add_session_config_entry("session.intra_op.allow_spinning", "0")
    return onnxruntime.InferenceSession(str(MODEL), options, providers=["CPUExecutionProvider"])


def theirs(session, planes):
    """The same of onnxruntime."""
    before = resource.getrusage(resource.RUSAGE_SELF)
    session.run(["537", "538", "539"], {"input.1": planes})
    after = resource.getrusage(resource.RUSAGE_SELF)
    return 1000 * (after.ru_utime - before.ru_utime + after.ru_stime - before.ru_stime)


def main():
    pipe = subprocess.PIPE
    process = subprocess.Popen([os.environ.get("FACES") or program(), "serve"], stdin=pipe, stdout=pipe, text=True)
    random = numpy.random.default_rng(1)
    for threads in (1, 2):
        other = session(threads)
        for height, width in SIZES:
            planes = random.integers(0, 256, (1, 3, height, width)).astype(numpy.float32)
            pairs = [(ours(process, threads, height, width), theirs(other, planes)) for _ in range(RUNS + 1)][1:]
            ratios = [a / b for a, b in pairs]
            mine, its = (statistics.median(column) for column in zip(*pairs))
            print(
                f"{height} x {width:4}, {threads} thread(s)   estompe {mine:6.1f} ms   onnxruntime {its:6.1f} ms   "
                f"ratio {statistics.median(ratios):.2f} ({min(ratios):.2f}-{max(ratios):.2f})"
            )
    process.stdin.close()


if __name__ == "__main__":
    main()

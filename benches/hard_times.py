#!/usr/bin/env python3
"""Kills and failing disks: what the register and the publish folder are afterwards.

    benches/hard_times.py kill FOLDER [ROUNDS]      `kill -9` at random moments of adding, deciding and publishing (500 rounds)
    benches/hard_times.py fail FOLDER               every write, flush, rename and removal fails once, at each index (needs strace)

FOLDER holds a few small photos. Runs target/release/estompe: build it first with `cargo build --release`. After every
round the next command has to settle what was left, and then:

  * the register passes its own check,
  * every file in the publish folder is one that the register calls published, with that hash, and the other way round,
  * what was told to be done (exit 0) is done, and nothing is left aside after the next publication.

Linux. Exits with 1 at the first state that is not so.
"""

import collections
import hashlib
import json
import os
import pathlib
import random
import re
import shutil
import signal
import sqlite3
import subprocess
import sys
import tempfile
import time

ROOT = pathlib.Path(__file__).resolve().parent.parent
PROGRAM = ROOT / "target" / "release" / "estompe"


def fail(what):
    sys.exit(f"NOT AS IT SHOULD BE: {what}")


class Desk:
    """A register with one event whose photos are reviewed, and the program at work on it."""

    def __init__(self, folder, photos):
        self.folder, self.photos = folder, photos
        self.register, self.out = folder / "desk" / "register.sqlite", folder / "out"
        self.register.parent.mkdir()

    def line(self, *words):
        return [str(PROGRAM), *map(str, words), "--register", str(self.register), "--operator", "Check", "--json", "--lang", "en"]

    def call(self, *words, exits=(0,)):
        done = subprocess.run(self.line(*words), capture_output=True, text=True, check=False)
        if done.returncode not in exits:
            fail(f"{words[0]} ended with {done.returncode}: {done.stderr.strip()}")
        return json.loads(done.stdout) if done.stdout.strip() else None

    def begin(self):
        self.event = self.call("event", "new", "--title", "Hard times", "--date", "2026-01-31")["event"]
        self.person = self.call("person", "add", "--name", "Somebody Known")["person"]
        self.call("consent", "add", self.person, "--status", "granted", "--channel", "web", "--means", "paper")
        self.call("event", "add", self.event, self.photos, exits=(0, 1))
        self.ready()

    def ready(self):
        """Everything is decided and reviewed."""
        for photo in self.call("event", "show", self.event)["photos"]:
            for region in photo["regions"]:
                if region["decision"] == "undecided":
                    self.call("decide", self.event, photo["photo"], region["region"], "cover")
            if not photo["reviewed"]:
                self.call("review", self.event, photo["photo"], "--tick-all")

    def is_consistent(self):
        """The register and the folder after the next command, which settles what was left."""
        self.call("put", "U1", "--at", "settled", exits=(0, 2))
        check = self.call("register", "check")
        if not check["ok"]:
            return f"the register: {check['faults']}"
        on_disk = {}
        for path in sorted(self.out.glob("*")) if self.out.is_dir() else []:
            if not path.name.startswith("."):
                on_disk[path.name] = hashlib.sha256(path.read_bytes()).hexdigest()
        told = self.published()
        if on_disk != told:
            return f"on the disk {on_disk}, in the register {told}"
        return None

    def published(self):
        """What the register calls published, read without the program."""
        rows = sqlite3.connect(f"file:{self.register}?mode=ro", uri=True).execute(
            "SELECT prose.text, sha256 FROM file JOIN prose ON prose.id = file.name WHERE state = 'published'").fetchall()
        return dict(rows)


def moments(desk, rng):
    """Jobs that are broken off: each a command, and whether its end leaves files aside."""
    shown = desk.call("event", "show", desk.event)["photos"]
    photo = rng.choice(shown)
    jobs = [("publish", desk.event, "--channel", "web", "--out", desk.out)] * 3
    jobs.append(("review", desk.event, photo["photo"], "--tick-all"))
    if photo["regions"]:
        region = rng.choice(photo["regions"])["region"]
        decision = rng.choice([("cover",), ("show", "--person", desk.person)])
        jobs.append(("decide", desk.event, photo["photo"], region, *decision))
    extra = desk.folder / "more" / f"{rng.random()}.jpg"
    extra.parent.mkdir(exist_ok=True)
    source = rng.choice([path for path in desk.photos.iterdir() if path.suffix.lower() in (".jpg", ".jpeg")])
    extra.write_bytes(source.read_bytes() + b"\0" * rng.randrange(1, 64))
    jobs.append(("event", "add", desk.event, extra))
    return rng.choice(jobs)


def kill(photos, rounds):
    rng = random.Random(1)
    counted, ends = collections.Counter(), collections.Counter()
    usual = {}
    with tempfile.TemporaryDirectory() as folder:
        desk = Desk(pathlib.Path(folder), photos)
        desk.begin()
        for number in range(rounds):
            desk.ready()
            words = moments(desk, rng)
            kind = " ".join(map(str, words[:2])) if words[0] == "event" else words[0]
            began = time.monotonic()
            job = subprocess.Popen(desk.line(*words), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True)
            patience = rng.random() * usual.get(kind, 1.5) * 1.1
            try:
                job.wait(patience)
                usual[kind] = 0.7 * usual.get(kind, 1.5) + 0.3 * (time.monotonic() - began)
                ends[kind, "ended"] += 1
            except subprocess.TimeoutExpired:
                job.send_signal(signal.SIGKILL)
                job.wait()
                ends[kind, "killed"] += 1
            counted[kind] += 1
            wrong = desk.is_consistent()
            if wrong:
                fail(f"round {number}, {kind}: {wrong}")
            if number % 50 == 49:
                trim(desk)
                print(f"{number + 1} rounds", flush=True)
        desk.ready()
        desk.call("publish", desk.event, "--channel", "web", "--out", desk.out, exits=(0, 3))
        left = [path.name for path in desk.out.iterdir() if path.name.startswith(".")]
        if left:
            fail(f"left aside: {left}")
    killed = sum(count for (_, how), count in ends.items() if how == "killed")
    print(f"{rounds} rounds, {killed} killed, 0 wrong states: " + ", ".join(f"{kind} {count}" for kind, count in counted.items()))


def trim(desk):
    """Photos that were added to be killed over are taken out again: the next rounds are not to become slower and slower."""
    for photo in desk.call("event", "show", desk.event)["photos"][8:]:
        desk.call("event", "remove", desk.event, "--photo", photo["photo"], exits=(0, 2))


CALLS = {"write": "ENOSPC", "pwrite64": "ENOSPC", "fsync": "EIO", "fdatasync": "EIO", "rename": "EIO", "renameat2": "EIO",
         "linkat": "EIO", "unlink": "EIO", "ftruncate": "EIO"}


def count(desk, words, call):
    """How often a command makes a system call on a file."""
    trace = desk.folder / "trace"
    subprocess.run(["strace", "-f", "-qq", "-e", f"trace={call}", "-o", str(trace), *desk.line(*words)], capture_output=True, check=False)
    lines = trace.read_text(errors="replace").splitlines()
    return sum(1 for line in lines if re.search(rf"\b{call}\(", line))


def fail_each(photos):
    with tempfile.TemporaryDirectory() as folder:
        folder = pathlib.Path(folder)
        model = Desk(folder, photos)
        model.begin()
        kept = folder / "kept"
        shutil.copytree(model.register.parent, kept)
        publish = ("publish", model.event, "--channel", "web", "--out", model.out)
        shown = model.call("event", "show", model.event)["photos"]
        decided = next((photo["photo"], photo["regions"][0]["region"]) for photo in shown if photo["regions"])
        decide = ("decide", model.event, *decided, "show", "--person", model.person)
        total, told = 0, collections.Counter()
        for name, words in (("publish", publish), ("decide", decide)):
            for call, error in CALLS.items():
                again(model, kept)
                times = count(model, words, call)
                for index in range(1, times + 1):
                    again(model, kept)
                    before = model.call("event", "show", model.event)
                    line = ["strace", "-f", "-qq", "-e", f"trace={call}", "-e", f"inject={call}:error={error}:when={index}",
                            "-o", os.devnull, *model.line(*words)]
                    done = subprocess.run(line, capture_output=True, text=True, check=False)
                    total += 1
                    told[name, done.returncode] += 1
                    wrong = model.is_consistent()
                    if wrong:
                        fail(f"{name}, {call} number {index}: {wrong}; it said {done.returncode} {done.stderr.strip()}")
                    if done.returncode == 0:
                        promised(model, name, decided, f"{name}, {call} number {index}")
                    elif not done.stderr.strip() and not done.stdout.strip():
                        fail(f"{name}, {call} number {index}: ended with {done.returncode} and said nothing")
                    if name == "decide" and done.returncode not in (0, 70):
                        after = model.call("event", "show", model.event)
                        if after != before and not is_decided(after, decided):
                            fail(f"{call} number {index}: a decision that failed changed something else")
        ends = ", ".join(f"{name} ended {code}: {count}" for (name, code), count in sorted(told.items()))
        print(f"{total} failures injected, 0 wrong states, 0 false promises ({ends})")


def is_decided(shown, decided):
    return any(photo["photo"] == decided[0] and region["region"] == decided[1] and region["decision"] == "show"
               for photo in shown["photos"] for region in photo["regions"])


def promised(desk, name, decided, where):
    """What ended with 0 has happened."""
    if name == "decide" and not is_decided(desk.call("event", "show", desk.event), decided):
        fail(f"{where}: said done, and the decision is not there")
    if name == "publish" and not desk.published():
        fail(f"{where}: said done, and nothing is published")


def again(desk, kept):
    shutil.rmtree(desk.register.parent, ignore_errors=True)
    shutil.copytree(kept, desk.register.parent)
    shutil.rmtree(desk.out, ignore_errors=True)


def main():
    if len(sys.argv) < 3 or sys.argv[1] not in ("kill", "fail"):
        sys.exit(__doc__)
    photos = pathlib.Path(sys.argv[2]).resolve()
    if sys.argv[1] == "kill":
        kill(photos, int(sys.argv[3]) if len(sys.argv) > 3 else 500)
    else:
        fail_each(photos)


main()

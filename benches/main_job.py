#!/usr/bin/env python3
"""The main job from end to end, as staff do it: an event, people and consents from a spreadsheet, decisions, review, the gate,
two channels that differ, a withdrawal, and the publish folders afterwards, compared byte by byte.

    benches/main_job.py FOLDER [FOLDER ...]

Every folder becomes an event of its own in a fresh register below the system's temporary folder, and everything is removed
at the end. Originals are hashed before and after. Runs target/release/estompe: build it first with `cargo build --release`.
Exits with 1, and says why, as soon as something is not as it should be.
"""

import datetime
import hashlib
import json
import os
import pathlib
import subprocess
import sys
import tempfile
import time

ROOT = pathlib.Path(__file__).resolve().parent.parent
PROGRAM = ROOT / "target" / "release" / "estompe"
TODAY = datetime.date.today()


def hashes(folder):
    """SHA-256 of every file below a folder, by its path in it."""
    files = sorted(path for path in folder.rglob("*") if path.is_file())
    return {str(path.relative_to(folder)): hashlib.sha256(path.read_bytes()).hexdigest() for path in files}


class Desk:
    """One register, and the program at work on it."""

    def __init__(self, folder):
        self.register = folder / "register.sqlite"
        self.spent = {}

    def call(self, *words, exits=(0,)):
        """Runs a sub-command and gives its document."""
        line = [str(PROGRAM), *map(str, words), "--register", str(self.register), "--operator", "Check", "--json", "--lang", "en"]
        began = time.monotonic()
        done = subprocess.run(line, capture_output=True, text=True, check=False)
        name = " ".join(map(str, words[: 2 if words[0] in ("event", "person", "consent", "register") else 1]))
        self.spent[name] = self.spent.get(name, 0) + time.monotonic() - began
        expect(done.returncode in exits, f"{name} ended with {done.returncode}: {done.stderr.strip()}")
        return json.loads(done.stdout) if done.stdout.strip() else None


def expect(condition, what):
    if not condition:
        sys.exit(f"NOT AS IT SHOULD BE: {what}")


def years(number):
    return TODAY.replace(year=TODAY.year + number, day=min(TODAY.day, 28)).isoformat()


PEOPLE = f"""Prénom;Nom;Catégorie;Date de naissance;Titulaire 1;Titulaire 2
Ada;Ferrand;adulte;{years(-40)};;
Bao;Nguyên;adulte;{years(-30)};;
Chloé;Marchand;mineur;{years(-9)};Denis Marchand;Élise Marchand
"""

CONSENTS = f"""Prénom;Nom;Statut;Site web;Interne;Jusqu'au;Moyen;Reçu le;Signé par
Ada;Ferrand;accordé;oui;oui;{years(1)};papier;{TODAY.isoformat()};
Bao;Nguyên;accordé;oui;oui;{years(1)};papier;{TODAY.isoformat()};
Chloé;Marchand;partiel;non;oui;{years(1)};papier;{TODAY.isoformat()};Denis Marchand
"""


def run(folder, photos):
    desk = Desk(folder)
    before = hashes(photos)
    tables = {"people.csv": PEOPLE, "consents.csv": CONSENTS}
    for name, text in tables.items():
        # As a French spreadsheet program saves it.
        (folder / name).write_bytes(text.replace("\n", "\r\n").encode("cp1252" if name == "people.csv" else "utf-8-sig"))
    event = desk.call("event", "new", "--title", "Fête d'été", "--date", TODAY.isoformat(), "--channel", "web", "--channel", "internal")["event"]
    desk.call("person", "import", folder / "people.csv", "--dry-run")
    expect(desk.call("person", "list")["people"] == [], "a dry run changed something")
    rows = desk.call("person", "import", folder / "people.csv")["rows"]
    expect([row["fate"] for row in rows] == ["new"] * 3, f"people: {rows}")
    rows = desk.call("consent", "import", folder / "consents.csv")["rows"]
    expect([row["fate"] for row in rows] == ["new-consent"] * 3, f"consents: {rows}")
    ada, bao, chloe = [row["person"] for row in desk.call("consent", "list")["consents"]]

    added = desk.call("event", "add", event, photos, exits=(0, 1))
    again = desk.call("event", "add", event, photos, exits=(0, 1))
    expect([it["photo"] for it in again["photos"]] == [it["photo"] for it in added["photos"]], "the same files became other photos")

    decided = {}
    turn = 0
    for photo in added["photos"]:
        for region in photo["regions"]:
            if region["weak"]:
                desk.call("decide", event, photo["photo"], region["region"], "not-a-face")
                continue
            who = [ada, bao, chloe, None][turn % 4]
            turn += 1
            if who:
                desk.call("decide", event, photo["photo"], region["region"], "show", "--person", who)
                decided[region["region"]] = (photo["photo"], who)

    # Nobody has looked yet: nothing leaves.
    blocked = desk.call("check", event, "--channel", "web", exits=(3,))
    expect(all(it["blocked"] for it in blocked["photos"]), "a photo that nobody reviewed is not blocked")
    nothing = desk.call("publish", event, "--channel", "web", "--out", folder / "too-early", exits=(3,))
    expect(nothing["files"] == [] and hashes(folder / "too-early") == {}, "something was published before the review")

    for photo in added["photos"]:
        desk.call("review", event, photo["photo"], "--tick-all")
    expect(all(not it["blocked"] for it in desk.call("check", event, "--channel", "web")["photos"]), "a reviewed photo is blocked")

    made = {}
    for channel in ("web", "internal"):
        made[channel] = desk.call("publish", event, "--channel", channel, "--out", folder / channel)
        on_disk = hashes(folder / channel)
        told = {it["name"]: it["sha256"] for it in made[channel]["files"]}
        expect(on_disk == told, f"{channel}: the folder does not hold what the record says")
        expect(subprocess.run([PROGRAM, "verify", folder / channel], capture_output=True).returncode == 0, f"{channel} is not verified")

    of_chloe = {region for region, (_, who) in decided.items() if who == chloe}
    covered = {channel: set(sum((it["covered"] for it in made[channel]["files"]), [])) for channel in made}
    expect(of_chloe <= covered["web"], "a child with one signature of two is shown on the web site")
    expect(not of_chloe & covered["internal"], "a child whose parent agreed is covered inside the house")
    shown = {region for region in decided if region not in of_chloe}
    expect(not shown & covered["web"], "an adult who agreed is covered")

    first = {channel: hashes(folder / channel) for channel in made}
    desk.call("publish", event, "--channel", "web", "--out", folder / "web")
    expect(hashes(folder / "web") == first["web"], "publishing the same again gave other bytes")
    desk.call("put", made["web"]["publication"], "--at", "https://library.example/fete")

    consent = next(it["consent"] for it in desk.call("consent", "list", "--person", bao)["consents"])
    desk.call("consent", "withdraw", consent, "--on", TODAY.isoformat(), "--by", "the person")
    of_bao = {photo for _, (photo, who) in decided.items() if who == bao}
    due = desk.call("withdrawals")["items"]
    expect({(it["channel"], it["photo"]) for it in due} == {(channel, photo) for channel in made for photo in of_bao}, f"due: {due}")
    done = desk.call("withdrawals", "--apply")["items"]
    expect(all(it["done"] in ("covered", "removed") for it in done), f"not applied: {done}")
    expect(desk.call("withdrawals")["items"] == [], "something is still due")

    for channel in made:
        fresh = folder / f"{channel}-fresh"
        desk.call("publish", event, "--channel", channel, "--out", fresh)
        now, wanted = hashes(folder / channel), hashes(fresh)
        removed = {pathlib.Path(it["path"]).name for it in done if it["done"] == "removed" and it["channel"] == channel}
        expect(now == {name: sha for name, sha in wanted.items() if name not in removed}, f"{channel}: the folder is not right after the withdrawal")
        names = {it["name"] for it in made[channel]["files"] if it["photo"] not in of_bao}
        expect(all(now[name] == first[channel][name] for name in names), f"{channel}: a file changed that nobody withdrew from")
        expect(subprocess.run([PROGRAM, "verify", folder / channel], capture_output=True).returncode == 0, f"{channel} is not verified")

    check = desk.call("register", "check")
    expect(check["ok"], f"the register: {check}")
    for name in ("Ferrand", "Nguyên", "Marchand"):
        for path in [path for channel in made for path in (folder / channel).rglob("*") if path.is_file()]:
            expect(name.encode() not in path.read_bytes() and name.lower() not in path.name.lower(), "a name left the register")
    expect(hashes(photos) == before, "an original was changed")
    photos_in = len(added["photos"])
    print(f"{photos.name}: {photos_in} photos, {turn} faces, {len(added['refused'])} files refused, {len(done)} files covered anew "
          f"or removed, {check['journal_rows']} journal rows")
    slowest = sorted(desk.spent.items(), key=lambda it: -it[1])[:4]
    print("  " + ", ".join(f"{name} {seconds:.1f} s" for name, seconds in slowest))


def main():
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    for photos in map(pathlib.Path, sys.argv[1:]):
        expect(photos.is_dir(), f"{photos} is no folder")
        with tempfile.TemporaryDirectory() as folder:
            run(pathlib.Path(folder), photos)


main()

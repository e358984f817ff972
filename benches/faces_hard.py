#!/usr/bin/env python3
"""Makes harder copies of labelled photos: turned, tilted, darkened, backlit, cut so that faces touch the edge.

    faces_hard.py w416.json HARD                   # every kind, beside each other in the folder HARD
    faces_hard.py w416.json HARD --kinds 30 dark   # some of them

Each kind becomes a label file of the same form (`w416-30.json`) with its pictures (PNG) in a folder beside it. Labels follow the
picture: in a turned copy a face's box is the box around its ellipse, in a cut one a face of which less than 60 % is left is
`invalid`. The copies are derived from photos that are not ours to hand on: they go where the arguments say, and nowhere else.
Needs Pillow and numpy.
"""

import argparse
import json
import math
import os

import numpy
from PIL import Image, ImageDraw, ImageFilter

KINDS = ["90", "180", "270", "30", "dark", "back", "cut"]
STOPS = {"dark": 3.0, "back": 2.5}  # how much darker the picture, or the people in it, become
HAZE = 0.45  # how far the surroundings of backlit people go towards white
LEAST_PX = 12  # the picture is cut at the outermost faces of at least this height
STILL_A_FACE = 0.6  # a face of which less is left is not asked for


def turned(picture, faces, degrees):
    """Clockwise; the canvas grows, its corners are black."""
    filter_ = Image.Resampling.NEAREST if degrees % 90 == 0 else Image.Resampling.BICUBIC
    copy = picture.rotate(-degrees, resample=filter_, expand=True)
    angle = math.radians(degrees)
    sin, cos = math.sin(angle), math.cos(angle)
    found = []
    for face in faces:
        x1, y1, x2, y2 = face["box"]
        a, b = (x2 - x1) / 2, (y2 - y1) / 2
        dx, dy = (x1 + x2 - picture.width) / 2, (y1 + y2 - picture.height) / 2
        x, y = copy.width / 2 + dx * cos - dy * sin, copy.height / 2 + dx * sin + dy * cos
        w, h = math.hypot(a * cos, b * sin), math.hypot(a * sin, b * cos)
        found.append({**face, "box": [x - w, y - h, x + w, y + h]})
    return copy, found


def darker(picture, stops):
    """As if exposed so many stops less: in linear light."""
    value = numpy.arange(256) / 255
    linear = numpy.where(value <= 0.04045, value / 12.92, ((value + 0.055) / 1.055) ** 2.4) / 2**stops
    coded = numpy.where(linear <= 0.0031308, linear * 12.92, 1.055 * linear ** (1 / 2.4) - 0.055)
    return picture.point([round(255 * v) for v in coded] * 3)


def backlit(picture, faces):
    """People dark before a hazy, bright surrounding."""
    people = Image.new("L", picture.size, 0)
    draw = ImageDraw.Draw(people)
    for face in faces:
        x1, y1, x2, y2 = face["box"]
        x, w, h = (x1 + x2) / 2, x2 - x1, y2 - y1
        draw.ellipse([x - 1.6 * w, y1 - 0.9 * h, x + 1.6 * w, y1 + 3.1 * h], fill=255)
    people = people.filter(ImageFilter.GaussianBlur(max(2, 0.01 * max(picture.size))))
    bright = Image.blend(picture, Image.new("RGB", picture.size, (255, 255, 255)), HAZE)
    return Image.composite(darker(picture, STOPS["back"]), bright, people), faces


def cut(picture, faces):
    """The outermost faces touch the edge."""
    asked = [f["box"] for f in faces if not f.get("invalid") and f["box"][3] - f["box"][1] >= LEAST_PX]
    if not asked:
        return picture, faces
    left, top = (max(0, math.floor(min(box[side] for box in asked))) for side in (0, 1))
    right = min(picture.width, math.ceil(max(box[2] for box in asked)))
    bottom = min(picture.height, math.ceil(max(box[3] for box in asked)))
    found = []
    for face in faces:
        x1, y1, x2, y2 = face["box"]
        inside = [max(x1, left) - left, max(y1, top) - top, min(x2, right) - left, min(y2, bottom) - top]
        kept = max(0, inside[2] - inside[0]) * max(0, inside[3] - inside[1])
        if kept > 0:
            is_part = kept < STILL_A_FACE * (x2 - x1) * (y2 - y1)
            found.append({**face, "box": inside, "invalid": 1 if is_part else face.get("invalid", 0)})
    return picture.crop((left, top, right, bottom)), found


def copy_of(picture, faces, kind):
    if kind.isdigit():
        return turned(picture, faces, int(kind))
    return {"dark": lambda: (darker(picture, STOPS["dark"]), faces),
            "back": lambda: backlit(picture, faces),
            "cut": lambda: cut(picture, faces)}[kind]()


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("labels")
    parser.add_argument("out")
    parser.add_argument("--kinds", nargs="+", choices=KINDS, default=KINDS)
    parser.add_argument("--every", type=int, default=1, help="only every so many photos")
    arguments = parser.parse_args()
    folder = os.path.dirname(os.path.abspath(arguments.labels))
    stem = os.path.splitext(os.path.basename(arguments.labels))[0]
    with open(arguments.labels, encoding="utf-8") as file:
        photos = list(json.load(file).items())[:: arguments.every]
    for kind in arguments.kinds:
        name, made = f"{stem}-{kind}", {}
        os.makedirs(os.path.join(arguments.out, name), exist_ok=True)
        for path, photo in photos:
            picture = Image.open(os.path.join(folder, path)).convert("RGB")
            copy, faces = copy_of(picture, photo["faces"], kind)
            file_name = f"{name}/{os.path.splitext(os.path.basename(path))[0]}.png"
            copy.save(os.path.join(arguments.out, file_name))
            made[file_name] = {"w": copy.width, "h": copy.height, "faces": faces}
        with open(os.path.join(arguments.out, f"{name}.json"), "w", encoding="utf-8") as file:
            json.dump(made, file)
        print(f"{name}.json: {len(made)} photos")


if __name__ == "__main__":
    main()

#!/usr/bin/env python3
"""Draws the icon: one list of shapes, as SVG, PNG, ICO, ICNS and the resource of a Windows program. Needs nothing but Python.

    python3 assets/package/icon.py

A head under the strokes of an estompe, the artist's paper stump that softens a drawing.
"""

import math
import struct
import zlib
from pathlib import Path

SIDE = 512
SAMPLES = 4  # a side, in every pixel
GROUND, SHOULDERS, HEAD, STROKE = "#1d3a6b", "#7f9fd4", "#c3d3f0", "#eef3fc"
PAPER, TIP, SHADE = "#f3c063", "#5a4a3a", "#d99a34"

# Kind, numbers in a square of 512, colour. A capsule is a line with round ends: x, y, x, y, half its width.
SHAPES = [
    ("square", (16, 16, 480, 104), GROUND),
    ("ellipse", (256, 500, 176, 150), SHOULDERS),
    ("ellipse", (256, 226, 104, 128), HEAD),
    ("capsule", (150, 196, 330, 130, 20), STROKE),
    ("capsule", (138, 258, 366, 174, 20), STROKE),
    ("capsule", (150, 312, 350, 238, 20), STROKE),
    ("polygon", (300, 296, 352, 312, 318, 350), TIP),
    ("polygon", (352, 312, 452, 410, 416, 448, 318, 350), PAPER),
    ("polygon", (335, 331, 434, 429, 416, 448, 318, 350), SHADE),
]


def rgb(colour):
    return tuple(int(colour[i : i + 2], 16) for i in (1, 3, 5))


def holds(kind, n, x, y):
    if kind == "square":
        left, top, side, radius = n
        dx = max(left + radius - x, x - (left + side - radius), 0)
        dy = max(top + radius - y, y - (top + side - radius), 0)
        return math.hypot(dx, dy) <= radius and left <= x <= left + side and top <= y <= top + side
    if kind == "ellipse":
        cx, cy, rx, ry = n
        return ((x - cx) / rx) ** 2 + ((y - cy) / ry) ** 2 <= 1
    if kind == "capsule":
        ax, ay, bx, by, half = n
        dx, dy = bx - ax, by - ay
        t = max(0, min(1, ((x - ax) * dx + (y - ay) * dy) / (dx * dx + dy * dy)))
        return math.hypot(x - ax - t * dx, y - ay - t * dy) <= half
    points = list(zip(n[::2], n[1::2]))
    inside = False
    for (ax, ay), (bx, by) in zip(points, points[1:] + points[:1]):
        if (ay > y) != (by > y) and x < (bx - ax) * (y - ay) / (by - ay) + ax:
            inside = not inside
    return inside


def colour_at(x, y):
    """The colour of a point, or nothing outside of the ground."""
    if not holds(*SHAPES[0][:2], x, y):
        return None
    return next(rgb(colour) for kind, n, colour in reversed(SHAPES) if holds(kind, n, x, y))


def pixels(side):
    rows = bytearray()
    step = SIDE / side / SAMPLES
    for row in range(side):
        rows.append(0)
        for column in range(side):
            seen = [
                colour_at((column * SAMPLES + i + 0.5) * step, (row * SAMPLES + j + 0.5) * step)
                for i in range(SAMPLES)
                for j in range(SAMPLES)
            ]
            solid = [colour for colour in seen if colour]
            mean = [round(sum(part) / len(solid)) for part in zip(*solid)] if solid else [0, 0, 0]
            rows += bytes(mean + [round(255 * len(solid) / len(seen))])
    return bytes(rows)


def png(side):
    def chunk(kind, data):
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    head = struct.pack(">IIBBBBB", side, side, 8, 6, 0, 0, 0)
    data = zlib.compress(pixels(side), 9)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", data) + chunk(b"IEND", b"")


def svg():
    def drawn(kind, n, colour):
        if kind == "square":
            return f'<rect x="{n[0]}" y="{n[1]}" width="{n[2]}" height="{n[2]}" rx="{n[3]}" fill="{colour}"/>'
        if kind == "ellipse":
            return f'<ellipse cx="{n[0]}" cy="{n[1]}" rx="{n[2]}" ry="{n[3]}" fill="{colour}"/>'
        if kind == "capsule":
            line = f'x1="{n[0]}" y1="{n[1]}" x2="{n[2]}" y2="{n[3]}"'
            return f'<line {line} stroke="{colour}" stroke-width="{2 * n[4]}" stroke-linecap="round"/>'
        points = " ".join(f"{x},{y}" for x, y in zip(n[::2], n[1::2]))
        return f'<polygon points="{points}" fill="{colour}"/>'

    ground = drawn(*SHAPES[0])
    rest = "\n    ".join(drawn(*shape) for shape in SHAPES[1:])
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {SIDE} {SIDE}">\n'
        f"  <clipPath id=\"ground\">{ground}</clipPath>\n  {ground}\n"
        f'  <g clip-path="url(#ground)">\n    {rest}\n  </g>\n</svg>\n'
    )


def ico(files):
    """Windows: a list of PNG files."""
    entries, bodies, at = b"", b"", 6 + 16 * len(files)
    for side, data in files:
        entries += struct.pack("<BBBBHHII", side % 256, side % 256, 0, 0, 1, 32, len(data), at)
        bodies, at = bodies + data, at + len(data)
    return struct.pack("<HHH", 0, 1, len(files)) + entries + bodies


def res(files):
    """Windows: what the linker puts into a program (build.rs); the same pictures as in the ICO, as resources."""

    def resource(kind, number, flags, data):
        head = struct.pack("<IIHHHHIHHII", len(data), 32, 0xFFFF, kind, 0xFFFF, number, 0, flags, 0, 0, 0)
        return head + data + bytes(-len(data) % 4)

    group = struct.pack("<HHH", 0, 1, len(files))
    pictures = b""
    for number, (side, data) in enumerate(files, 1):
        group += struct.pack("<BBBBHHIH", side % 256, side % 256, 0, 0, 1, 32, len(data), number)
        pictures += resource(3, number, 0x1010, data)
    return resource(0, 0, 0, b"") + pictures + resource(14, 1, 0x1030, group)


def icns(files):
    """macOS: the same."""
    kinds = {128: b"ic07", 256: b"ic08", 512: b"ic09"}
    body = b"".join(kinds[side] + struct.pack(">I", len(data) + 8) + data for side, data in files if side in kinds)
    return b"icns" + struct.pack(">I", len(body) + 8) + body


def main():
    folder = Path(__file__).parent / "icons"
    folder.mkdir(exist_ok=True)
    files = [(side, png(side)) for side in (16, 32, 48, 64, 128, 256, 512)]
    for side, data in files:
        (folder / f"estompe-{side}.png").write_bytes(data)
    (folder / "estompe.svg").write_text(svg())
    for_windows = [one for one in files if one[0] in (16, 32, 48, 256)]
    (folder / "estompe.ico").write_bytes(ico(for_windows))
    (folder / "estompe.res").write_bytes(res(for_windows))
    (folder / "estompe.icns").write_bytes(icns(files))


if __name__ == "__main__":
    main()

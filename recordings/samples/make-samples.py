#!/usr/bin/env python3
"""Makes sixteen short sample briefing clips (drawn presenters, synthetic voices)
and transcripts.json, beside this file.

Needs: ffmpeg (libx264, aac), espeak-ng, Python 3 with numpy and Pillow.

    make-samples.py                     all clips
    make-samples.py maya-1 jonas-2      only these
    make-samples.py --stills            one PNG per clip, no video (for looking at)
"""
import json
import math
import os
import re
import subprocess
import sys
import tempfile
import wave

import numpy as np
from PIL import Image, ImageDraw, ImageFilter

HERE = os.path.dirname(os.path.abspath(__file__))
W, H, FPS = 640, 360, 25
SS = 4                                  # supersampling
CROP = (112, 0, 528, 360)               # the part that moves
LEAD, TAIL = 0.4, 0.7                   # seconds of quiet around the voice
LUFS = -18.0
MAX_BYTES = 350_000

# ---------------------------------------------------------------- the words

TEXT = {
    "maya-1":
        'Sarah Lindqvist is VP Operations at Northwind Freight, and she was cross, not '
        'curious: "Our dispatchers rebuild the same spreadsheet every Monday '
        'and it is wrong by Tuesday." She went quiet at pricing; the objection nearly '
        'came there. Don\'t open with the product. Ask about Monday mornings, then wait.',
    "maya-2":
        'Tom Achterberg at Harbour Dental Group laughed at the reminder demo, but '
        'remember this: "We lose nine appointments a week because nobody calls '
        'back in time." He nearly said they had tried this before, and he is bitter about '
        'Clinicom, the old tool. Let him say it, then open with those nine appointments.',
    "maya-3":
        'Ruth Osei at Calder Analytics said the sentence that made me book this: "I find '
        'out about churn from the invoice run." She sounded embarrassed. Her real deadline '
        'is the board meeting. The CFO is sceptical, and that nearly ended it. Open by '
        'asking what she wants to tell the board.',
    "maya-4":
        'Fiona Marsh, Head of Field Service at Brightwater Utilities, is blunt and already '
        'counting: "Half of our vans drive to a house where nobody is home." Her worry nearly '
        'ended it: older customers do not text. The landline call option won her; she exhaled '
        'when I said it. Open with that call, not the map.',
    "maya-5":
        'Julia Crane is Managing Partner at Tallis and Crane, and she sounded ashamed, which is '
        'why I booked her: "We write the proposal on Sunday because Friday was lost looking for '
        'the last one." Her partners will not tag anything; promise them nothing to fill in. '
        'Open by asking about last Sunday.',
    "jonas-1":
        'Katrin Vogel at Alpenrad is warm; you will like her: "Every bike has '
        'three serial numbers and none of them agree." She laughed, but she is tired of it. '
        'What nearly stopped her is the fear of another IT project, so please don\'t say '
        'integration. Open by asking for the story of one bike.',
    "jonas-2":
        'Peter Blake at Meridian Schools Trust is careful with words. The ones to remember: '
        '"Parents ring the office because they don\'t trust the app." He went quiet about '
        'budget, so I left it alone; so should you, for now. They decide after half term. '
        'Start with the phone calls, not the app.',
    "jonas-3":
        'Ingrid Solheim at Fjord Robotics moves fast, so keep up. She said: "Our quotes '
        'leave the house after the customer has already bought." No self-pity, just '
        'annoyed. Slides make her impatient, and I nearly lost her there, so bring none. '
        'Open with the last quote that went out too late, and let her interrupt you.',
    "jonas-4":
        'Dr. Miriam Falk, Chief Physician at Lindenhof Kliniken, speaks softly and means it: '
        '"The rota is fair on paper and nobody believes it." She is sad about that, not angry. '
        'The works council must agree first, and that nearly stopped us. Open with trust, and '
        'ask whom the council would believe.',
    "jonas-5":
        'Henrik Paulsen, Head of Customer Care at Nordlicht Energie, jokes when it hurts: '
        '"Every January we apologise to the same four thousand people." His billing system '
        'cannot be touched, and he nearly hung up over it. Ours sits beside it; say so in the '
        'first minute. Then ask him about January, and let him joke.',
    "sofia-1":
        'Amelia Grant at Larkspur Hotels told me: "Housekeeping learns about late check-outs '
        'from the guest." She sounded tired of apologising. She smiled at the phone view, '
        'properly smiled, so open there. Be ready for procurement: they will ask for single '
        'sign-on. Bring the answer to the call.',
    "sofia-2":
        'Bernard Ruiz at Quillon Insurance is dry, patient, and more fed up than he sounds. '
        '"We type the same claim four times," he said, and then he waited. Compliance nearly '
        'stopped this meeting, so treat them as guests, not as an obstacle. Open with the '
        'fourth typing: ask who does it, and why.',
    "sofia-3":
        'Marcus Webb is Plant Manager at Cobalt Foundry, gruff, and prouder than he admits. He '
        'said: "We find the crack when the customer does." Then a long breath. His inspectors '
        'have forty years of experience, so never say replace; they train it. Open by asking '
        'what his best inspector sees first.',
    "sofia-4":
        'Leonie Hazel, Co-founder of Hazel and Finch, laughs at herself, and it stings: "Our '
        'best candidates tell us we are slow, politely, after they have signed elsewhere." The '
        'objection nearly came at forms, because hiring managers hate them. Offer a voice note '
        'instead. Open with the last candidate she lost.',
    "sofia-5":
        'Gary Nolan, Transport Director at Redpoint Logistics, is loud, and honest with it: "I '
        'pay for air. Every third trailer leaves half empty." He nearly said no, because his '
        'drivers choose their own loads and he will not fight them. So don\'t. Start with the '
        'depot that asked, and talk money early.',
    "sofia-6":
        'Nisha Rao, Quality Manager at Tamarind Foods, is precise, and frightened underneath: "A '
        'recall takes us two days and the retailer gives us two hours." I timed a drill with '
        'her: thirty-one hours. She went quiet, and I left it quiet. Don\'t sell; open with that '
        'drill, and ask where the hours went.',
}

# Said differently from how it is written.
SAY = {"VP": "V P", "CFO": "C F O", "IT project": "I T project",
       "Dr. Miriam": "Doctor Miriam"}

# ---------------------------------------------------------------- the people

PEOPLE = {
    "maya": dict(
        voice="en-gb+f3", pitch=52, wpm=155,
        skin="#efc2a0", shade="#dfa884", blush="#eaae90", lip="#bf5f5c",
        hair="#2f2530", hair_hi="#4b3c4a", hair_lo="#221a23", brow="#33272f",
        iris="#5a3d2b", top="#2b9a94", top_lo="#1f7f7b", top_hi="#43b0a9",
        room="shelf", shoulder=128, desk="#3f4a55"),
    "jonas": dict(
        voice="en-us+m3", pitch=38, wpm=155,
        skin="#f3cdb3", shade="#e3b193", blush="#ecb8a0", lip="#b9685f",
        hair="#dcb265", hair_hi="#eccb8a", hair_lo="#c3954c", brow="#b88a45",
        iris="#4a7896", top="#26385c", top_lo="#1b2947", top_hi="#344a75",
        room="window", shoulder=156, desk="#4b4038"),
    "sofia": dict(
        voice="en-gb+f5", pitch=44, wpm=155,
        skin="#c98d66", shade="#b47650", blush="#c07a5b", lip="#9c4440",
        hair="#4e2f22", hair_hi="#704833", hair_lo="#3a2219", brow="#3d251b",
        iris="#3b2618", top="#dca32e", top_lo="#bd8720", top_hi="#eab94f",
        room="plant", shoulder=132, desk="#5a4636"),
}

# wall light, wall dark, accent; and whether the room is mirrored
ROOMS = {
    "maya-1": ("#e6edf2", "#bccbd6", "#e08a5f", False),
    "maya-2": ("#f3e8dc", "#dcc7b2", "#c96f5b", True),
    "maya-3": ("#e4ece0", "#bccdb8", "#d9a441", False),
    "maya-4": ("#f0e6ec", "#d0bac8", "#5f8f86", True),
    "maya-5": ("#f5efda", "#dccfa8", "#5b83a6", False),
    "jonas-1": ("#f1ebe0", "#d5c8b3", "#6d9a8b", False),
    "jonas-2": ("#dde8ea", "#adc4c9", "#e0a060", True),
    "jonas-3": ("#ece6ef", "#c9bcd2", "#c97a6a", False),
    "jonas-4": ("#e4ece1", "#b8cbb4", "#d08a55", True),
    "jonas-5": ("#f3e5de", "#d9bcaf", "#4f8a96", False),
    "sofia-1": ("#dfebe6", "#aecabe", "#d8775c", False),
    "sofia-2": ("#e5e8f3", "#b9c0da", "#5f8f86", True),
    "sofia-3": ("#f0e5ea", "#cfb8c4", "#5f8f86", False),
    "sofia-4": ("#dde9ef", "#a9c3d1", "#d98a5c", True),
    "sofia-5": ("#f3ece0", "#d8cab2", "#4f7f9a", False),
    "sofia-6": ("#e7eede", "#bdcda9", "#c96f7b", True),
}

# ---------------------------------------------------------------- drawing kit


def rgb(c):
    return tuple(int(c[i:i + 2], 16) for i in (1, 3, 5)) if isinstance(c, str) else tuple(c)


def mix(a, b, t):
    return tuple(int(round(x + (y - x) * t)) for x, y in zip(rgb(a), rgb(b)))


def spline(pts, closed=True, n=8):
    """Catmull-Rom through the points."""
    p = np.asarray(pts, float)
    if closed:
        p = np.vstack([p[-1], p, p[:2]])
    else:
        p = np.vstack([2 * p[0] - p[1], p, 2 * p[-1] - p[-2]])
    t = np.linspace(0, 1, n, endpoint=False)[:, None]
    out = []
    for a, b, c, d in zip(p, p[1:], p[2:], p[3:]):
        out.append(0.5 * (2 * b + (c - a) * t + (2 * a - 5 * b + 4 * c - d) * t ** 2
                          + (3 * b - a - 3 * c + d) * t ** 3))
    if not closed:
        out.append(p[-2:-1])
    return np.vstack(out)


def mirror(half):
    """Right half, top to bottom -> closed outline, symmetrical about x = 0."""
    h = np.asarray(half, float)
    back = h[::-1] * (-1, 1)
    if h[-1][0] == 0:
        back = back[1:]
    if h[0][0] == 0:
        back = back[:-1]
    return np.vstack([h, back])


def ellipse(cx, cy, rx, ry, n=40):
    a = np.linspace(0, 2 * math.pi, n, endpoint=False)
    return np.column_stack([cx + rx * np.cos(a), cy + ry * np.sin(a)])


def rrect(x0, y0, x1, y1, r, n=7):
    pts = []
    for cx, cy, s in ((x1 - r, y0 + r, -90), (x1 - r, y1 - r, 0),
                      (x0 + r, y1 - r, 90), (x0 + r, y0 + r, 180)):
        for k in range(n + 1):
            a = math.radians(s + 90 * k / n)
            pts.append((cx + r * math.cos(a), cy + r * math.sin(a)))
    return np.array(pts)


class Pen:
    """Draws points of one coordinate frame on a supersampled picture."""

    def __init__(self, im, scale=1.0, angle=0.0, pivot=(0, 0), at=(0, 0), shift=(0, 0)):
        self.d = ImageDraw.Draw(im)
        c, s = math.cos(angle) * scale, math.sin(angle) * scale
        self.m = np.array([[c, -s], [s, c]])
        self.pivot, self.at, self.shift = map(np.asarray, (pivot, at, shift))
        self.k = scale

    def world(self, pts):
        return (np.asarray(pts, float) + self.shift - self.pivot) @ self.m.T + self.at

    def fill(self, pts, colour):
        self.d.polygon((self.world(pts) * SS).ravel().tolist(), fill=rgb(colour))

    def line(self, pts, colour, width):
        p = self.world(pts) * SS
        w = width * self.k * SS
        self.d.line(p.ravel().tolist(), fill=rgb(colour), width=max(1, round(w)), joint="curve")
        for x, y in (p[0], p[-1]):
            self.d.ellipse((x - w / 2, y - w / 2, x + w / 2, y + w / 2), fill=rgb(colour))

    def moved(self, dx, dy=0.0):
        other = object.__new__(Pen)
        other.__dict__.update(self.__dict__)
        other.shift = self.shift + (dx, dy)
        return other


# ---------------------------------------------------------------- the rooms


def leaf(pen, x, y, length, angle, width, colour, vein):
    a = math.radians(angle)
    u, v = np.array([math.cos(a), math.sin(a)]), np.array([-math.sin(a), math.cos(a)])
    t = np.linspace(0, 1, 16)
    w = np.sin(np.pi * t ** 0.8) * width / 2
    mid = np.array([x, y]) + np.outer(t * length, u) + np.outer(t ** 2 * length * 0.18, (0, 1))
    pen.fill(np.vstack([mid + w[:, None] * v, (mid - w[:, None] * v)[::-1]]), colour)
    pen.line(mid[1:-2], vein, 0.8)


def plant(pen, x, y, size, pot, seed):
    rng = np.random.default_rng(seed)
    for k, ang in enumerate(np.linspace(-168, -12, 9)):
        length = size * (0.75 + 0.35 * math.sin(math.radians(-ang)) + 0.1 * rng.random())
        g = ("#5f9474", "#4d8264", "#74a585")[k % 3]
        leaf(pen, x, y, length, ang + rng.uniform(-6, 6), size * 0.30, g, mix(g, "#24473a", 0.35))
    w = size * 0.36
    pen.fill([(x - w, y - 4), (x + w, y - 4), (x + w * .72, y + size * .55),
              (x - w * .72, y + size * .55)], pot)
    pen.fill(rrect(x - w * 1.1, y - 7, x + w * 1.1, y + 4, 3), mix(pot, "#ffffff", 0.2))


def books(pen, x, base, widths, seed, accent):
    rng = np.random.default_rng(seed)
    palette = ["#6f8797", accent, "#e9dfcf", "#8a9a8c", "#b98d6e", "#54636f", "#d9c3a0"]
    for w in widths:
        c = palette[rng.integers(len(palette))]
        h = rng.uniform(30, 43)
        pen.fill(rrect(x, base - h, x + w, base, 1.2), c)
        pen.fill([(x, base - h * .8), (x + w, base - h * .8), (x + w, base - h * .74),
                  (x, base - h * .74)], mix(c, "#ffffff", 0.35))
        x += w + 0.8
    return x


def frame(pen, x0, y0, x1, y1, accent, wall):
    pen.fill(rrect(x0 + 3, y0 + 5, x1 + 3, y1 + 5, 2), mix(wall, "#3b3f4a", 0.18))
    pen.fill(rrect(x0, y0, x1, y1, 2), "#fbf8f3")
    inner = (x0 + 7, y0 + 7, x1 - 7, y1 - 7)
    iw, ih = inner[2] - inner[0], inner[3] - inner[1]
    pen.fill(rrect(*inner, 1), mix(accent, "#ffffff", 0.72))
    pen.fill(ellipse(inner[0] + iw * .62, inner[1] + ih * .36, iw * .2, iw * .2), accent)
    t = np.linspace(0, 1, 24)
    for amp, lev, c in ((.10, .62, mix(accent, "#56707c", .7)), (.07, .78, mix("#56707c", "#2f4450", .4))):
        ys = inner[1] + ih * (lev - amp * np.sin(t * 5 + lev * 9))
        pen.fill(np.vstack([np.column_stack([inner[0] + t * iw, ys]),
                            [(inner[2], inner[3]), (inner[0], inner[3])]]), c)


def room(clip):
    """The still background, at output size."""
    person = PEOPLE[clip.split("-")[0]]
    light, dark, accent, flipped = ROOMS[clip]
    kind = person["room"]
    yy, xx = np.mgrid[0:H, 0:W].astype(float)
    glow = np.exp(-(((xx - 150) / 330) ** 2 + ((yy - 90) / 250) ** 2))[..., None]
    wall = np.array(rgb(dark)) + (np.array(rgb(light)) - np.array(rgb(dark))) * glow
    im = Image.fromarray(wall.clip(0, 255).astype("uint8")).resize((W * SS, H * SS), Image.BICUBIC)
    pen = Pen(im)
    seed = sum(map(ord, clip))
    wood, wood_lo = "#b58b63", "#8f6b4a"

    if kind == "shelf":
        for base in (118, 206):
            pen.fill([(8, base + 7), (196, base + 7), (188, base + 14), (16, base + 14)],
                     mix(dark, "#3b3f4a", .16))
            pen.fill(rrect(4, base, 200, base + 7, 1.5), wood)
            pen.fill([(4, base + 5), (200, base + 5), (200, base + 7), (4, base + 7)], wood_lo)
        e = books(pen, 18, 118, (9, 12, 8, 10, 13, 9, 8), seed, accent)
        plant(pen, e + 38, 97, 36, "#f0e9df", seed)
        e = books(pen, 96, 206, (10, 8, 13, 9, 11, 8, 10), seed + 5, accent)
        pen.fill(rrect(30, 180, 74, 206, 4), mix(accent, "#ffffff", .12))
        pen.fill(rrect(26, 174, 78, 185, 3), mix(accent, "#ffffff", .3))
        frame(pen, 492, 52, 592, 178, accent, dark)
        # floor lamp
        pen.line([(470, 360), (470, 236)], "#5b626b", 3)
        pen.fill([(452, 200), (488, 200), (500, 242), (440, 242)], "#fbf1dc")
    elif kind == "window":
        pen.fill(rrect(24, 26, 200, 236, 3), "#fbfaf7")
        sky = Image.new("RGB", (1, 64))
        for k in range(64):
            sky.putpixel((0, k), mix("#bfdcec", "#f4f3e6", k / 63))
        im.paste(sky.resize((160 * SS, 194 * SS), Image.BICUBIC), (32 * SS, 34 * SS))
        t = np.linspace(0, 1, 40)
        for lev, c in ((170, "#b4cfc6"), (192, "#93b8a6")):
            ys = lev - 12 * np.sin(t * 4.2 + lev) - 6 * np.sin(t * 9 + lev)
            pen.fill(np.vstack([np.column_stack([32 + 160 * t, ys]), [(192, 228), (32, 228)]]), c)
        pen.fill([(109, 30), (115, 30), (115, 232), (109, 232)], "#fbfaf7")
        pen.fill([(28, 120), (196, 120), (196, 125), (28, 125)], "#fbfaf7")
        pen.fill(rrect(14, 234, 210, 244, 2), "#ffffff")
        pen.fill([(14, 244), (210, 244), (206, 249), (18, 249)], mix(dark, "#3b3f4a", .16))
        plant(pen, 60, 218, 30, accent, seed)
        frame(pen, 478, 44, 556, 142, accent, dark)
        frame(pen, 568, 70, 626, 142, mix(accent, "#4d6f88", .6), dark)
        pen.fill(rrect(470, 196, 640, 204, 1.5), wood)
        pen.fill([(470, 202), (640, 202), (640, 204), (470, 204)], wood_lo)
        e = books(pen, 484, 196, (10, 9, 12, 8, 11), seed, accent)
        pen.fill(rrect(e + 16, 172, e + 44, 196, 4), "#f3ece0")
    else:
        plant(pen, 92, 262, 104, "#ece3d6", seed)
        pen.fill(rrect(62, 300, 122, 360, 4), wood)
        frame(pen, 140, 44, 208, 128, accent, dark)
        pen.fill([(462, 225), (636, 225), (632, 232), (470, 232)], mix(dark, "#3b3f4a", .16))
        pen.fill(rrect(456, 218, 640, 226, 1.5), wood)
        e = books(pen, 472, 218, (9, 12, 8, 10, 13), seed, accent)
        pen.fill(ellipse(e + 42, 148, 30, 30), "#fdf3dd")
        pen.line([(e + 42, 178), (e + 42, 212)], wood_lo, 4)
        pen.fill(rrect(e + 24, 211, e + 60, 218, 2), wood_lo)
        t = np.linspace(0, 1, 30)                      # bunting of paper lights
        for k in range(7):
            pen.line([(452 + k * 34, 40 + 16 * math.sin(k / 6 * math.pi)),
                      (452 + k * 34, 52 + 16 * math.sin(k / 6 * math.pi))], "#8d8f98", 1)
            pen.fill(ellipse(452 + k * 34, 58 + 16 * math.sin(k / 6 * math.pi), 6.5, 8),
                     mix(accent, "#ffffff", .35 + .15 * (k % 3)))
        pen.line(np.column_stack([452 + t * 204, 40 + 16 * np.sin(t * math.pi)]), "#8d8f98", 1.2)

    im = im.reduce(SS)
    if flipped:
        im = im.transpose(Image.FLIP_LEFT_RIGHT)
    im = im.filter(ImageFilter.GaussianBlur(2.6))      # the room a little out of focus
    # a quiet vignette
    vig = 1 - 0.13 * (((xx - W / 2) / (W / 2)) ** 2 + ((yy - H / 2) / (H / 2)) ** 2) / 2
    im = Image.fromarray((np.asarray(im, float) * vig[..., None]).clip(0, 255).astype("uint8"))

    # chair back, in focus with the presenter
    big = im.resize((W * SS, H * SS), Image.BICUBIC)
    pen = Pen(big)
    hw = person["shoulder"] * 0.82
    pen.fill(rrect(320 - hw, 226, 320 + hw, 420, 34), mix(person["desk"], "#ffffff", .06))
    pen.fill(rrect(320 - hw + 8, 234, 320 + hw - 8, 420, 28), person["desk"])
    return big.reduce(SS)


# ---------------------------------------------------------------- the heads

FACE = {
    "maya": [(0, -72), (34, -65), (51, -36), (54, -2), (50, 30), (37, 57), (17, 73), (0, 77)],
    "jonas": [(0, -72), (36, -65), (54, -36), (56, -2), (54, 30), (44, 58), (22, 76), (0, 80)],
    "sofia": [(0, -72), (34, -65), (52, -36), (54, -2), (50, 29), (37, 56), (18, 71), (0, 75)],
}


def face_outline(name, jaw):
    half = np.array(FACE[name], float)
    low = half[:, 1] > 25
    half[low, 1] += jaw * 4 * (half[low, 1] - 25) / 52
    return spline(mirror(half), n=8)


def draw_eye(pen, x, side, blink, gaze, p, lashes):
    rx, ry = 10.2, 6.8 * (1 - blink)
    y = 1.6 * blink
    t = np.linspace(-1, 1, 21)
    up = y - (ry * 1.05 + .3) * (1 - np.abs(t) ** 2.3) + 0.8 - side * t * 0.6
    lo = y + ry * 0.78 * (1 - np.abs(t) ** 2.2) + 0.8 - side * t * 0.6
    xs = x + t * rx
    if blink < 0.85:
        pen.fill(np.vstack([np.column_stack([xs, up]), np.column_stack([xs, lo])[::-1]]), "#fbf7f2")
        for r, c in ((5.5, p["iris"]), (2.9, "#1d1718")):
            q = ellipse(x + gaze[0], gaze[1] - .2, r, r, 36)
            u = np.interp(q[:, 0], xs, up)
            v = np.interp(q[:, 0], xs, lo)
            q[:, 1] = np.minimum(np.maximum(q[:, 1], u), v)
            pen.fill(q, c)
        if blink < 0.4:
            pen.fill(ellipse(x + gaze[0] + 1.9, gaze[1] - 2.3, 1.35, 1.35, 16), "#ffffff")
    else:
        up = lo = y + 1.5 + 1.6 * (1 - t ** 2)
    lid = np.column_stack([xs, up])
    pen.line(lid, "#2a2024" if lashes else mix(p["shade"], "#3a2a25", .7), 2.3 if lashes else 1.7)
    if lashes:
        ox = x + side * rx
        oy = up[-1] if side > 0 else up[0]
        pen.line([(ox - side * 1.2, oy - .4), (ox + side * 2.8, oy - 2.6)], "#2a2024", 1.5)


def draw_brow(pen, x, side, lift, p, thick):
    t = np.linspace(0, 1, 14)
    xs = x + side * (-11 + 23 * t)
    ys = -22 - lift * 3.2 - 4.6 * np.sin(np.pi * (t * .82 + .12)) + 3.2 * t
    w = thick * (1 - t ** 2.2 * .75) / 2
    pen.fill(np.vstack([np.column_stack([xs, ys - w]), np.column_stack([xs, ys + w])[::-1]]), p["brow"])


def draw_mouth(pen, m, wide, p, full):
    """m: how open, 0..1; wide: -1 round .. 1 spread."""
    y = 42
    hw = 16.5 + 2.6 * wide - 2.2 * m
    t = np.linspace(-1, 1, 25)
    smile = 2.8 * (1 - .75 * m)
    corner = y - smile * .55
    top = corner + (smile - 1.2 * m) * (1 - t ** 2) - 2.6 * m * (1 - t ** 2)
    drop = 17 * m
    bot = corner + (smile + drop) * (1 - np.abs(t) ** 2.5)
    xs = t * hw
    upper = np.column_stack([xs, top])
    lower = np.column_stack([xs, bot])
    # lips
    bow = top - full * (1 - t ** 2) * (1 - .30 * np.exp(-(t / .2) ** 2)) - .2
    under = bot + full * 1.25 * (1 - np.abs(t) ** 2.6) + .2
    pen.fill(np.vstack([np.column_stack([xs * 1.05, bow]), np.column_stack([xs * 1.05, under])[::-1]]), p["lip"])
    if m > 0.05:
        pen.fill(np.vstack([upper, lower[::-1]]), "#5a1f26")
        if drop > 4:
            q = ellipse(0, y + drop * .95, hw * .58, drop * .42, 30)      # tongue
            q[:, 1] = np.minimum(q[:, 1], np.interp(q[:, 0], xs, bot) - .3)
            q[:, 1] = np.maximum(q[:, 1], np.interp(q[:, 0], xs, top))
            pen.fill(q, "#c9636a")
        teeth = np.minimum(top + min(4.4, 1.2 + drop * .34), bot - .2)
        keep = np.abs(t) < .84
        pen.fill(np.vstack([upper[keep], np.column_stack([xs, np.maximum(teeth, top)])[keep][::-1]]), "#fbf6ef")
    else:
        pen.line(np.column_stack([xs, top]), mix(p["lip"], "#3a1418", .55), 1.5)
    for s in (-1, 1):
        pen.line([(s * hw * 1.02, corner - .4), (s * (hw + 2.2), corner - 1.8)],
                 mix(p["shade"], p["lip"], .45), 1.3)


def curls(pen, spots, base, hi, lo):
    for x, y, r in spots:
        pen.fill(ellipse(x, y, r, r, 30), base)
    for k, (x, y, r) in enumerate(spots):
        if k % 2 == 0 and lo is None:
            continue
        a = np.radians(np.linspace(190 + k * 37 % 90, 330 + k * 37 % 90, 14))
        pen.line(np.column_stack([x + r * .58 * np.cos(a), y + r * .58 * np.sin(a)]),
                 hi if k % 2 else lo, 1.8)


def hair_back(pen, name, p):
    if name == "maya":
        half = [(0, -93), (34, -89), (60, -66), (70, -30), (73, 10), (73, 44), (66, 66), (48, 71), (30, 62), (0, 60)]
        pen.fill(spline(mirror(half)), p["hair_lo"])
    elif name == "jonas":
        half = [(0, -84), (34, -82), (55, -62), (60, -34), (58, -6), (50, 6), (0, 0)]
        pen.fill(spline(mirror(half)), p["hair_lo"])
    else:
        rng = np.random.default_rng(11)
        spots = []
        for a in np.linspace(-222, 42, 24):
            r = math.radians(a)
            down = max(0.0, math.sin(r))
            spots.append((68 * math.cos(r) * (1 + .12 * down) + rng.uniform(-2, 2),
                          -22 + 66 * math.sin(r) * (1 + .5 * down) + rng.uniform(-2, 2),
                          rng.uniform(16, 21)))
        for s in (-1, 1):
            for x, y, r in ((72, 22, 19), (74, 46, 19), (66, 68, 18), (58, 40, 22), (54, 62, 19), (62, 86, 14), (48, 82, 14)):
                spots.append((s * x, y, r))
        pen.fill(ellipse(0, -20, 68, 72), p["hair_lo"])
        curls(pen, spots, p["hair_lo"], p["hair"], None)


def hair_front(pen, name, p):
    if name == "maya":
        # the fringe, swept from a side parting; then two locks in front of the cheeks
        cap = [(-20, -91), (14, -93), (46, -80), (64, -52), (67, -14), (70, 26), (68, 52), (58, 66),
               (50, 62), (52, 36), (52, 6), (48, -18), (34, -36), (12, -48), (-12, -56),
               (-28, -44), (-44, -26), (-51, -4), (-52, 30), (-50, 60), (-58, 66), (-68, 52),
               (-70, 24), (-67, -14), (-62, -52), (-46, -78)]
        pen.fill(spline(cap), p["hair"])
        pen.line(spline([(-14, -62), (10, -72), (38, -62), (56, -34), (60, -4)], False), p["hair_hi"], 2.6)
        pen.line(spline([(-8, -70), (14, -80), (40, -70)], False), p["hair_hi"], 2.0)
        pen.line(spline([(-20, -64), (-40, -52), (-56, -26), (-60, 4)], False), p["hair_hi"], 2.2)
        pen.line(spline([(-12, -57), (-16, -74), (-16, -90)], False), p["hair_lo"], 1.8)
    elif name == "jonas":
        cap = [(-57, -6), (-61, -36), (-56, -64), (-36, -84), (-6, -93), (28, -92), (52, -76), (62, -48),
               (61, -24), (57, -6), (53, -8), (52, -26), (47, -40), (38, -52), (14, -54), (-8, -50),
               (-26, -54), (-42, -46), (-50, -30), (-53, -10)]
        pen.fill(spline(cap), p["hair"])
        for pts in ([(-34, -66), (-12, -78), (18, -80)], [(-14, -62), (10, -68), (36, -66)],
                    [(22, -82), (40, -74), (50, -60)]):
            pen.line(spline(pts, False), p["hair_hi"], 2.6)
        pen.line(spline([(-28, -58), (-44, -60), (-52, -46)], False), p["hair_lo"], 2.0)
    else:
        spots = [(-52, -28, 13), (-50, -46, 15), (-40, -60, 16), (-26, -70, 16), (-8, -74, 17),
                 (10, -70, 16), (26, -66, 17), (40, -56, 16), (50, -42, 15), (54, -24, 13),
                 (-30, -82, 16), (-8, -88, 17), (16, -86, 17), (38, -76, 17), (-50, -68, 15), (56, -58, 15),
                 (-57, -10, 10), (58, -8, 10)]
        curls(pen, spots, p["hair"], p["hair_hi"], p["hair_lo"])


def hair_shadow(pen, name, p):
    """What the hair throws on the forehead."""
    if name == "maya":
        q = [(52, 8), (47, -14), (33, -31), (11, -43), (-12, -50), (-28, -38), (-42, -21), (-50, 0),
             (-50, -30), (-30, -62), (20, -62), (50, -34)]
    elif name == "jonas":
        q = [(51, -16), (46, -35), (37, -47), (14, -49), (-8, -45), (-26, -49), (-41, -41), (-49, -25),
             (-48, -42), (-24, -66), (24, -66), (50, -42)]
    else:
        for x, y, r in ((-50, -40, 16), (-39, -55, 17), (-25, -65, 17), (-8, -68, 17), (10, -64, 17),
                        (26, -60, 18), (39, -51, 17), (49, -38, 15)):
            q = ellipse(x * .96, y + 2, r * .97, r * .97, 28)
            pen.fill(q[np.abs(q[:, 0]) < 53], p["shade"])
        return
    pen.fill(spline(q), p["shade"])


def beard(pen, name, p, jaw, m):
    half = np.array([(53.5, -4), (55.5, 28), (47, 60), (24, 79.5), (0, 83.5)], float)
    half[:, 1] += jaw * 4.5 * np.clip((half[:, 1] - 25) / 52, 0, 1)
    inner = np.array([(0, 27.5), (10, 27), (21, 33), (31, 35), (43, 28), (49.5, 2)], float)
    outer = spline(mirror(half)[:9], False, 10)          # right sideburn, chin, left sideburn
    # mirror() of the half runs down the right and up the left
    ins = spline(np.vstack([inner[::-1] * (-1, 1), inner[1:]]), False, 8)
    pen.fill(np.vstack([outer, ins]), p["beard"])
    # bare skin round the mouth
    pen.fill(spline([(-17, 42 + 8 * m), (-14, 38), (0, 36), (14, 38), (17, 42 + 8 * m), (9, 50 + 15 * m), (0, 52 + 17 * m), (-9, 50 + 15 * m)]), p["beard_lo"])


def moustache(pen, p):
    pen.fill(spline([(0, 30.5), (10, 29), (19, 35), (23, 43), (14, 40.2), (0, 38.5),
                     (-14, 40.2), (-23, 43), (-19, 35), (-10, 29)]), p["beard"])
    for s in (-1, 1):
        pen.line(spline([(s * 4, 34), (s * 11, 34), (s * 17, 38)], False), p["beard_lo"], 1.2)


def glasses(pen, dx, p):
    for s in (-1, 1):
        q = rrect(s * 22.5 - 16, -12.5, s * 22.5 + 16, 14.5, 11)
        pen.line(np.vstack([q, q[:2]]), "#33363f", 2.4)
        pen.line([(s * 38.5 , -4), (s * 56 - dx, -6)], "#33363f", 2.4)
        pen.line([(s * 22.5 + 4, -8), (s * 22.5 + 9, -8)], "#ffffff", 1.4)
    pen.line(spline([(-6.5, -2), (0, -5), (6.5, -2)], False), "#33363f", 2.4)


def draw_neck(im, head, body, p):
    t = head.world([(-24, 40), (24, 40)])
    b = body.world([(-30, 34), (30, 34)])
    b2 = body.world([(-42, 44), (42, 44)])
    flat = Pen(im)
    flat.fill([t[0], t[1], b[1], b2[1], b2[0], b[0]], p["skin"])
    # shadow of the chin
    c = head.world([(-24, 60), (24, 60)])
    n = np.linspace(0, math.pi, 20)
    mid, half = (c[0] + c[1]) / 2, (c[1] - c[0]) / 2
    arc = [mid + half * math.cos(a) * 1.02 + np.array([0, 46 * math.sin(a) ** .8]) for a in n]
    arc = np.array(arc)
    lo, hi = b[0][0] + 3, b[1][0] - 3
    arc[:, 0] = arc[:, 0].clip(lo, hi)
    flat.fill(np.vstack([[t[1]], arc, [t[0]]]), p["shade"])


def draw_body(body, name, p):
    s = p["shoulder"]
    half = [(0, 24), (26, 20), (38, 24), (s * .62, 44), (s * .88, 66), (s, 104), (s * 1.06, 150), (0, 150)]
    torso = spline(mirror(half), n=10)
    if name == "maya":
        body.fill(torso, p["top"])
        for k in (-1, 1):
            body.line(spline([(k * s * .60, 150), (k * s * .63, 112), (k * s * .70, 86)], False), p["top_lo"], 2.2)
            body.line(spline([(k * 46, 52), (k * 66, 66), (k * 76, 84)], False), p["top_hi"], 2.0)
        # rolled collar
        a = np.radians(np.linspace(0, 180, 30))
        out = np.column_stack([40 * np.cos(a), 22 + 30 * np.sin(a)])
        ins = np.column_stack([29 * np.cos(a), 21 + 20 * np.sin(a)])
        body.fill(np.vstack([out, ins[::-1]]), p["top_hi"])
        for k in range(2, 29, 2):
            body.line([out[k] * .97 + ins[k] * .03, out[k] * .2 + ins[k] * .8], p["top"], 1.1)
        body.line(out, p["top_lo"], 1.6)
    elif name == "jonas":
        body.fill(torso, p["top"])
        body.fill([(-26, 18), (26, 18), (15, 46), (0, 70), (-15, 46)], p["skin"])
        body.fill([(-30, 12), (30, 12), (20, 34), (0, 42), (-20, 34)], p["shade"])
        for k in (-1, 1):
            body.fill([(k * 30, 8), (k * 40, 24), (k * 34, 62), (k * 2, 70), (k * 24, 30)], p["top_hi"])
            body.line([(k * 40, 24), (k * 34, 62), (k * 3, 70)], p["top_lo"], 1.6)
            body.line(spline([(k * s * .62, 150), (k * s * .64, 112), (k * s * .70, 88)], False), p["top_lo"], 2.4)
        body.line([(0, 71), (0, 150)], p["top_lo"], 1.8)
        for y in (84, 106):
            body.fill(ellipse(4.5, y, 2.3, 2.3, 16), "#d9deea")
    else:
        body.fill(torso, p["top"])
        body.fill([(-36, 27), (36, 27), (40, 60), (30, 150), (-30, 150), (-40, 60)], "#f4ebdd")
        a = np.radians(np.linspace(0, 180, 24))
        body.fill(np.vstack([np.column_stack([31 * np.cos(a), 20 + 26 * np.sin(a)]), [(-27, 8), (27, 8)]]), p["skin"])
        body.line(np.column_stack([31 * np.cos(a), 20 + 26 * np.sin(a)]), "#dccfba", 1.8)
        sh = np.radians(np.linspace(0, 180, 20))
        body.fill(np.column_stack([26 * np.cos(sh), 16 + 14 * np.sin(sh)]), p["shade"])
        for k in (-1, 1):
            edge = spline([(k * 27, 9), (k * 36, 26), (k * 38, 54), (k * 28, 90), (k * 22, 150)], False, 10)
            body.fill([(k * 27, 9), (k * 33, 12), (k * 56, 32), (k * 60, 60), (k * 34, 60)], p["top"])
            band = edge + (k * 8, 0)
            body.fill(np.vstack([edge, band[::-1]]), p["top_hi"])
            body.line(band, p["top_lo"], 1.2)
            body.line(spline([(k * s * .64, 150), (k * s * .66, 114), (k * s * .72, 90)], False), p["top_lo"], 2.2)
        body.fill(ellipse(31, 98, 2.6, 2.6, 18), "#7d5a18")
        # a small pendant
        body.line(spline([(-20, 22), (-10, 36), (0, 41), (10, 36), (20, 22)], False), "#e7c873", 1.1)
        body.fill(ellipse(0, 43, 2.6, 2.6, 18), "#e7c873")


def present(canvas, name, p, s):
    """One frame. s: m, wide, jaw, blink, lift, roll, dx, dy, yaw, pitch, gaze."""
    cx = 320 + s["seat"]
    body = Pen(canvas, 1.0, s["roll"] * .12, (0, 120), (cx + s["dx"] * .35, 366))
    head = Pen(canvas, 1.13, s["roll"], (0, 92), (cx + s["dx"], 264 + s["dy"]))
    yaw, pitch = s["yaw"], s["pitch"]
    hair_back(head.moved(-yaw * 2.0, -pitch * .8), name, p)
    draw_neck(canvas, head, body, p)
    draw_body(body, name, p)

    for k in (-1, 1):                                   # ears
        ear = head.moved(-yaw * 2.2, -pitch)
        if name != "maya":
            ear.fill(ellipse(k * 56, 6, 8.5, 14), p["skin"])
            ear.fill(ellipse(k * 57, 7, 4.5, 8.5), p["shade"])
            if name == "sofia":
                ear.fill(ellipse(k * 57.5, 23, 3.2, 3.2, 18), "#e7c873")

    out = face_outline(name, s["jaw"])
    head.fill(out, p["skin"])
    # the shaded side of the face
    lit = -1 if s["flipped"] else 1
    side = out[out[:, 0] * lit > 0]
    side = side[np.argsort(side[:, 1])]
    fade = np.clip((side[:, 1] + 72) / 150, 0, 1)
    inner = side - np.column_stack([lit * (3 + 8 * np.sin(np.pi * fade)), np.full_like(fade, 2)])
    inner[:, 0] = np.where(inner[:, 0] * lit < 0, 0, inner[:, 0])
    head.fill(np.vstack([side, inner[::-1]]), mix(p["skin"], p["shade"], .6))

    f = head.moved(yaw * 4.2, pitch * 2.6)
    hair_shadow(head.moved(yaw * 1.4, pitch * .8), name, p)
    for k in (-1, 1):
        f.fill(ellipse(k * 32, 24, 10.5, 7), mix(p["skin"], p["blush"], .7))
    if name == "jonas":
        beard(head.moved(yaw * 1.0, 0), name, p, s["jaw"], s["m"])

    for k in (-1, 1):
        draw_eye(f, k * 22.5, k, s["blink"], s["gaze"], p, name != "jonas")
        draw_brow(f, k * 22.5, k, s["lift"], p, 4.0 if name != "jonas" else 5.4)
    # nose
    nose = p["shade"]
    f2 = head.moved(yaw * 5.6, pitch * 3.2)
    f2.line(spline([(lit * 3.5, -2), (lit * 5.0, 8), (lit * 7.5, 18), (lit * 3, 22.5), (-lit * 4, 22)], False), mix(nose, "#7a4030", .18), 2.0)

    if name == "jonas":
        draw_mouth(f, s["m"], s["wide"], p, 1.6)
        moustache(f, p)
        glasses(f, yaw * 4, p)
    else:
        draw_mouth(f, s["m"], s["wide"], p, 3.3 if name == "sofia" else 2.6)
    hair_front(head.moved(yaw * 1.4, pitch * .8), name, p)


for _n, _p in PEOPLE.items():
    if _n == "jonas":
        _p["beard"] = mix(_p["hair_lo"], "#a8743c", .35)
        _p["beard_lo"] = mix(_p["hair_lo"], "#7d5228", .6)

# ---------------------------------------------------------------- the voice


def run(*cmd, **kw):
    return subprocess.run(cmd, check=True, stdout=subprocess.PIPE, stderr=subprocess.PIPE, **kw)


def loudness(path):
    err = run("ffmpeg", "-hide_banner", "-nostats", "-i", path, "-af", "ebur128=peak=true", "-f", "null", "-").stderr.decode()
    return float(re.findall(r"I:\s+(-?[\d.]+) LUFS", err)[-1])


def voice(clip, tmp):
    """-> wav path (48 kHz mono, levelled)."""
    p = PEOPLE[clip.split("-")[0]]
    said = TEXT[clip]
    for a, b in SAY.items():
        said = re.sub(rf"\b{a}\b", b, said)
    raw, wav = os.path.join(tmp, "raw.wav"), os.path.join(tmp, "voice.wav")
    run("espeak-ng", "-v", p["voice"], "-p", str(p["pitch"]), "-s", str(p["wpm"]), "-w", raw, said)
    tone = "highpass=f=70,treble=g=-2.5:f=6500,acompressor=threshold=-20dB:ratio=2.2:attack=8:release=120"
    gain = 0.0
    for _ in range(3):
        run("ffmpeg", "-v", "error", "-y", "-i", raw, "-af",
            f"{tone},aresample=48000,volume={gain:.2f}dB,alimiter=limit=0.80:level=false,"
            f"adelay={int(LEAD * 1000)},apad=pad_dur={TAIL}", "-ac", "1", "-ar", "48000", wav)
        off = LUFS - loudness(wav)
        if abs(off) < 0.15:
            break
        gain += off
    return wav


def mouth_track(wav):
    """Per video frame: how open (0..1) and how wide (-1..1)."""
    with wave.open(wav) as f:
        x = np.frombuffer(f.readframes(f.getnframes()), "<i2").astype(float) / 32768
    hop = 48000 // FPS
    n = math.ceil(len(x) / hop)
    x = np.pad(x, (hop, n * hop - len(x) + hop))
    win = np.hanning(2 * hop)
    freq = np.fft.rfftfreq(2 * hop, 1 / 48000)
    rms, cen = np.zeros(n), np.zeros(n)
    for k in range(n):
        seg = x[k * hop:k * hop + 2 * hop] * win
        sp = np.abs(np.fft.rfft(seg)) ** 2
        low = sp[(freq > 150) & (freq < 3500)].sum()        # vowels open a mouth; hiss does not
        rms[k] = math.sqrt(low)
        cen[k] = (sp * freq).sum() / (sp.sum() + 1e-9)
    ref = np.percentile(rms[rms > rms.max() * .02], 92)
    target = np.clip(rms / ref, 0, 1.1) ** 0.75
    target[target < 0.12] = 0
    m, now = np.zeros(n), 0.0
    for k in range(n):
        rate = 0.72 if target[k] > now else 0.52
        now += (target[k] - now) * rate
        m[k] = now
    w = np.clip((cen - 900) / 1500, -1, 1)
    w = np.convolve(w, np.ones(4) / 4, "same") * (target > 0)
    w = np.convolve(w, np.ones(3) / 3, "same")
    return np.clip(m, 0, 1), w


def acting(clip, m, wide):
    """Yields the pose for every frame."""
    rng = np.random.default_rng(sum(map(ord, clip)) * 7)
    n = len(m)
    t = np.arange(n) / FPS

    def drift(pause, reach=1.0):
        """From pose to pose with a rest between, as a seated talker moves."""
        out, at, here = np.zeros(n + 40), 0, rng.uniform(-.5, .5) * reach
        while at < n:
            there = -math.copysign(rng.uniform(.25, 1.0), here) * reach
            go = int(rng.uniform(.6, 1.1) * FPS)
            rest = int(rng.uniform(.4, 1.0) * pause * FPS)
            step = .5 - .5 * np.cos(np.linspace(0, math.pi, go))
            seg = np.concatenate([here + (there - here) * step, np.full(rest, there)])
            room_left = len(out) - at
            out[at:at + len(seg)] = seg[:room_left]
            at, here = at + len(seg), there
        return out[:n]

    slow = np.convolve(m, np.hanning(15) / np.hanning(15).sum(), "same")
    blink = np.zeros(n)
    at = rng.uniform(1.0, 1.8)
    while at < t[-1] - .4:
        k = int(at * FPS)
        for j, v in enumerate((.45, 1, 1, .55, .2)):
            if k + j < n:
                blink[k + j] = v
        at += rng.uniform(2.2, 4.3)
    gx, gy, look = np.zeros(n), np.zeros(n), 0.0
    at = 0
    while at < n:                                       # small glances, mostly at the lens
        step = int(rng.uniform(1.4, 3.2) * FPS)
        if rng.random() < .35:
            gx[at:at + step // 2] = rng.choice((-1, 1)) * rng.uniform(1.2, 2.2)
            gy[at:at + step // 2] = rng.uniform(-.6, .8)
        at += step
    ease = np.hanning(7) / np.hanning(7).sum()
    gx, gy = np.convolve(gx, ease, "same"), np.convolve(gy, ease, "same")
    sway = drift(1.1)
    soft = np.hanning(9) / np.hanning(9).sum()
    roll = np.convolve(np.pad(sway, 4, "edge"), soft, "valid")
    dx, yaw = .8 * roll, np.roll(roll, -3)
    pit, lift = drift(1.4), drift(1.8)
    seat = {"1": 0, "2": 8, "3": -8, "4": 5, "5": -5, "6": 10}[clip[-1]]
    for k in range(n):
        yield dict(m=m[k], wide=wide[k], jaw=m[k], blink=blink[k], lift=.25 * lift[k] + .9 * (slow[k] - .4),
                   roll=math.radians(2.3 * roll[k]), dx=4.5 * dx[k], dy=1.4 * pit[k] + 1.2 * (slow[k] - .4),
                   yaw=yaw[k], pitch=.5 * pit[k] + .3 * (slow[k] - .4),
                   gaze=(gx[k], gy[k]),
                   seat=seat, flipped=ROOMS[clip][3])


# ---------------------------------------------------------------- putting it together


class Stage:
    def __init__(self, clip):
        self.name = clip.split("-")[0]
        self.p = PEOPLE[self.name]
        self.back = room(clip)
        self.big = self.back.resize((W * SS, H * SS), Image.BICUBIC)

    def shoot(self, pose):
        c = tuple(v * SS for v in CROP)
        im = self.big.copy()
        present(im, self.name, self.p, pose)
        out = self.back.copy()
        out.paste(im.crop(c).reduce(SS), CROP[:2])
        return out


def make(clip):
    out = os.path.join(HERE, clip + ".mp4")
    with tempfile.TemporaryDirectory() as tmp:
        wav = voice(clip, tmp)
        m, wide = mouth_track(wav)
        stage = Stage(clip)
        master = os.path.join(tmp, "master.mkv")
        pipe = subprocess.Popen(
            ["ffmpeg", "-v", "error", "-y", "-f", "rawvideo", "-pix_fmt", "rgb24", "-s", f"{W}x{H}",
             "-r", str(FPS), "-i", "-", "-vf", "scale=out_color_matrix=bt709:out_range=tv,format=yuv420p",
             "-c:v", "ffv1", "-threads", "1", master], stdin=subprocess.PIPE)
        for pose in acting(clip, m, wide):
            pipe.stdin.write(stage.shoot(pose).tobytes())
        pipe.stdin.close()
        if pipe.wait():
            raise SystemExit(f"{clip}: ffmpeg failed")
        for crf in range(28, 36):
            run("ffmpeg", "-v", "error", "-y", "-i", master, "-i", wav, "-map", "0:v", "-map", "1:a",
                "-c:v", "libx264", "-profile:v", "main", "-preset", "slower", "-tune", "animation",
                "-crf", str(crf), "-g", "50", "-keyint_min", "50", "-sc_threshold", "0", "-threads", "1",
                "-pix_fmt", "yuv420p", "-color_range", "tv", "-colorspace", "bt709",
                "-color_primaries", "bt709", "-color_trc", "bt709",
                "-c:a", "aac", "-b:a", "64k", "-ac", "1", "-ar", "48000",
                "-map_metadata", "-1", "-movflags", "+faststart", out)
            if os.path.getsize(out) <= MAX_BYTES:
                break
    print(f"{clip}: {os.path.getsize(out)} bytes, {seconds(out):.2f} s, crf {crf}", flush=True)


def seconds(path):
    return float(run("ffprobe", "-v", "error", "-show_entries", "format=duration", "-of", "csv=p=0", path).stdout)


def main():
    args = sys.argv[1:]
    if "--stills" in args:
        rest = [a for a in args if a in TEXT] or list(TEXT)
        for clip in rest:
            m = np.array([.0, .75, .35] + [0] * 60)
            poses = list(acting(clip, m, m * 0))
            poses[1]["blink"] = 0
            Stage(clip).shoot(poses[1]).save(os.path.join(HERE, f"still-{clip}.png"))
        return
    for clip in [a for a in args if a in TEXT] or list(TEXT):
        make(clip)
    done = {c: {"seconds": round(seconds(os.path.join(HERE, c + ".mp4")), 2), "text": TEXT[c]}
            for c in TEXT if os.path.exists(os.path.join(HERE, c + ".mp4"))}
    with open(os.path.join(HERE, "transcripts.json"), "w", encoding="utf-8") as f:
        json.dump(done, f, indent=2, ensure_ascii=False)
        f.write("\n")


if __name__ == "__main__":
    main()

#!/bin/sh
# Makes every size and kind of the icon from baton.svg, after it was changed. Needs rsvg-convert, ImageMagick, python3.
set -eu
cd "$(dirname "$0")"
png=../../src/main/resources/icons
mkdir -p "$png"
for size in 16 24 32 48 64 128 256 512; do
    rsvg-convert -w $size -h $size baton.svg -o "$png/baton-$size.png"
done
convert "$png/baton-16.png" "$png/baton-24.png" "$png/baton-32.png" "$png/baton-48.png" "$png/baton-64.png" \
    "$png/baton-256.png" baton.ico
# Apple's container: a four-letter kind and a length before each picture.
python3 - "$png" <<'PYTHON'
import struct, sys
parts = b""
for kind, size in ((b"icp4", 16), (b"icp5", 32), (b"icp6", 64), (b"ic07", 128), (b"ic08", 256), (b"ic09", 512)):
    data = open(f"{sys.argv[1]}/baton-{size}.png", "rb").read()
    parts += kind + struct.pack(">I", len(data) + 8) + data
open("baton.icns", "wb").write(b"icns" + struct.pack(">I", len(parts) + 8) + parts)
PYTHON

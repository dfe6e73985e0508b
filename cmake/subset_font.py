#!/usr/bin/env python3
"""Cuts Noto Sans CJK SC (regular and bold) to the characters of the given text files, plus ASCII and Latin-1.

usage: subset_font.py --out DIR --regular TTC --bold TTC TEXT...
"""
import argparse
import pathlib

from fontTools import subset

parser = argparse.ArgumentParser()
parser.add_argument("--out", type=pathlib.Path, required=True)
parser.add_argument("--regular", required=True)
parser.add_argument("--bold", required=True)
parser.add_argument("texts", nargs="+", type=pathlib.Path)
arguments = parser.parse_args()

# What the program itself draws besides the texts: numbers, units, marks.
characters = {chr(c) for c in range(0x20, 0x7F)} | {chr(c) for c in range(0xA0, 0x100)} | set("−–—…·×≤≥≈±°²‘’“”→←↑↓✓✗▸•")
for path in arguments.texts:
    characters |= set(path.read_text(encoding="utf-8"))

arguments.out.mkdir(parents=True, exist_ok=True)
for name, source in (("regular", arguments.regular), ("bold", arguments.bold)):
    options = subset.Options()
    options.font_number = 2  # Noto Sans CJK SC in the collection
    options.layout_features = []
    options.hinting = False
    options.notdef_outline = True
    options.name_IDs = [1, 2, 13, 14]  # 13 and 14 are the licence (SIL OFL 1.1): it stays with the font
    options.name_languages = [0x409]
    options.drop_tables += ["BASE", "GDEF", "GPOS", "GSUB", "VORG", "vhea", "vmtx"]
    font = subset.load_font(source, options)
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=[ord(c) for c in characters if c >= " "])
    subsetter.subset(font)
    subset.save_font(font, str(arguments.out / f"{name}.otf"), options)

#!/usr/bin/env python3
"""Writes embedded.S and embedded.cpp: every file of LIST (name=path a line) as bytes inside the binary.

usage: embed.py LIST OUT_DIR
"""
import pathlib
import sys

rows = [line.split("=", 1) for line in pathlib.Path(sys.argv[1]).read_text().splitlines() if line]
out = pathlib.Path(sys.argv[2])

assembly = ['    .section .rodata, "a"']
table = []
for number, (name, path) in enumerate(sorted(rows)):
    assembly += [f"    .global l5s1_asset_{number}_begin, l5s1_asset_{number}_end", "    .balign 16",
                 f"l5s1_asset_{number}_begin:", f'    .incbin "{path}"', f"l5s1_asset_{number}_end:", "    .byte 0"]
    table.append((number, name))
assembly += ['    .section .note.GNU-stack, "", %progbits']
(out / "embedded.S").write_text("\n".join(assembly) + "\n")

lines = ['#include "scenarios/io/assets.h"', "", "#include <array>", "", 'extern "C" {']
lines += [f"extern const char l5s1_asset_{n}_begin[];\nextern const char l5s1_asset_{n}_end[];" for n, _ in table]
lines += ["}", "", "namespace l5s1::scenarios {", "", "std::span<const EmbeddedFile> embedded_files()", "{",
          f"    static const std::array<EmbeddedFile, {len(table)}> files{{{{"]
lines += [f'        {{"{name}", l5s1_asset_{n}_begin, static_cast<std::size_t>(l5s1_asset_{n}_end - l5s1_asset_{n}_begin)}},'
          for n, name in table]
lines += ["    }};", "    return files;", "}", "", "}  // namespace l5s1::scenarios"]
(out / "embedded.cpp").write_text("\n".join(lines) + "\n")

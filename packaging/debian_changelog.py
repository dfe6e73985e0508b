#!/usr/bin/env python3
"""CHANGELOG.md as a Debian changelog.

    debian_changelog.py CHANGELOG.md VERSION MAINTAINER SECONDS_SINCE_1970 OUT.gz

"## Unreleased" becomes VERSION of that second; "## 0.1.0 - 2026-01-31" keeps its own version and day.
"""
import calendar
import email.utils
import gzip
import re
import sys
import textwrap
import time


def entries(text):
    for part in re.split(r"^## ", text, flags=re.M)[1:]:
        heading, _, rest = part.partition("\n")
        points = []
        for line in rest.splitlines():
            if line.startswith("### "):
                points.append(f"  [ {line[4:]} ]")
            elif line.startswith("- "):
                points.append(line[2:])
            elif line.startswith("  ") and points:
                points[-1] += " " + line.strip()
        yield heading.strip(), points


def main():
    source, version, maintainer, seconds, out = sys.argv[1:]
    with open(source, encoding="utf-8") as file:
        text = file.read()
    lines = []
    for heading, points in entries(text):
        released = re.match(r"v?(\d\S*) - (\d{4}-\d\d-\d\d)$", heading)
        moment = calendar.timegm(time.strptime(released[2], "%Y-%m-%d")) if released else int(seconds)
        lines += [f"l5s1 ({released[1] if released else version}) unstable; urgency=medium", ""]
        for point in points:
            mark = "" if point.startswith("  [") else "  * "
            lines += textwrap.wrap(point, 78, initial_indent=mark, subsequent_indent="    ", break_on_hyphens=False,
                                   drop_whitespace=True) if mark else [point]
        lines += ["", f" -- {maintainer}  {email.utils.formatdate(moment)}", ""]
    # no name and no time in the header: the same text, the same bytes
    with open(out, "wb") as raw, gzip.GzipFile("", "wb", 9, raw, 0) as packed:
        packed.write("\n".join(lines).encode())


if __name__ == "__main__":
    main()

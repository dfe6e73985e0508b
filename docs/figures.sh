#!/bin/sh
# Draws every figure of the README again:  docs/figures.sh PATH/TO/l5s1   (needs ImageMagick's convert; no display)
set -eu
program=$(realpath "$1")
cd "$(dirname "$0")"
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
XDG_DATA_HOME=$scratch # a learner's own files do not belong in a figure
export XDG_DATA_HOME
grep -v '^#' figures.txt >"$scratch/list"
while read -r name arguments; do
    eval "\"\$program\" $arguments --out \"\$scratch/\$name.png\"" >/dev/null </dev/null
    convert "$scratch/$name.png" -quality 85 "$name.jpg"
    echo "$name.jpg"
done <"$scratch/list"

#!/bin/sh
# Draws every figure of the README again:  docs/figures.sh PATH/TO/l5s1   (needs ImageMagick's convert; no display)
set -eu
program=$(realpath "$1")
cd "$(dirname "$0")"
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
figure() { # name, then the program's arguments
    name=$1
    shift
    "$program" "$@" --out "$scratch/$name.png" >/dev/null
    convert "$scratch/$name.png" -quality 85 "$name.jpg"
    echo "$name.jpg"
}
figure explore_en screenshot --size 1600x900 --lang en --sections beside --severity 0.7
figure cases_zh screenshot --size 1600x900 --lang zh --mode cases --case-id office --question 1 --answer B
figure mystery_en screenshot --size 1600x900 --lang en --mode cases --mystery L5S1-5G00-00FJ --tests "1 5 9"
figure compare_zh render --size 1600x900 --lang zh --theme dark --view leg --day 120 --severity 0.8 --compare healthy

#!/bin/sh
# A second opinion on exported GIFT files, on demand: gift-pegjs, another project's parser, reads every question of both
# languages. Fetches it with npm, so it is no part of ctest. Fails where node or npm is missing.
#   read_with_gift_pegjs.sh PATH/TO/l5s1
set -eu
program=$(realpath "$1")
here=$(dirname "$(realpath "$0")")
for tool in node npm; do
    command -v "$tool" >/dev/null || { echo "$0: needs $tool" >&2; exit 2; }
done
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
npm install --silent --no-audit --no-fund --ignore-scripts --prefix "$scratch" gift-pegjs@1.0.2
for language in en zh; do
    "$program" quiz export --format gift --lang "$language" --out "$scratch/$language.txt"
    node "$here/read_with_gift_pegjs.js" "$scratch" "$scratch/$language.txt"
done

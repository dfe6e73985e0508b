#!/bin/sh
# Installs the libraries, builds a program against them, and holds its answer against the program's own.
#   consumer.sh BUILD_DIR PATH/TO/l5s1
set -eu
here=$(cd "$(dirname "$0")" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cmake --install "$1" --component development --prefix "$work/first" >/dev/null
mv "$work/first" "$work/moved"  # nothing may remember where it was installed
cmake -S "$here/consumer" -B "$work/build" -DCMAKE_PREFIX_PATH="$work/moved" >/dev/null
cmake --build "$work/build"
answer=$("$work/build/consumer")
echo "$answer"
"$2" simulate --level L4-L5 --severity 0.8 --json |
    grep -A6 '"great_toe_extension"' | grep -m1 '"mrc"' | grep -q "\"${answer#great toe up: }\""

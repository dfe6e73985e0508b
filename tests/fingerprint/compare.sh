#!/bin/sh
# Runs each program with one and with two threads: all must print the same lines as the first does.
# usage: compare.sh PROGRAM...
set -eu
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
"$1" --threads 1 > "$scratch/expected"
bad=0
for program in "$@"; do
    for threads in 1 2; do
        "$program" --threads "$threads" > "$scratch/found"
        if diff "$scratch/expected" "$scratch/found" > "$scratch/difference"; then
            echo "same bits: $(basename "$program"), threads: $threads"
        else
            bad=1
            echo "OTHER BITS: $program, threads: $threads (see its --case N)"
            head -n 6 "$scratch/difference"
        fi
    done
done
exit "$bad"

#!/bin/sh
# The real window on a virtual screen: it starts, draws, comes to rest, draws nothing at rest, and closes with exit 0.
# Without a display the program says so in one line and exits 3.
#   smoke.sh PATH/TO/l5s1
set -eu
program=$1
# a learner's own files are no business of a test
XDG_DATA_HOME=$(mktemp -d)
XDG_STATE_HOME=$XDG_DATA_HOME/state
export XDG_DATA_HOME XDG_STATE_HOME
trap 'rm -rf "$XDG_DATA_HOME"' EXIT

report=$(xvfb-run -a -s "-screen 0 1280x800x24" "$program" window --size 1280x720 --lang en --still --exit-after 25)
echo "$report"
value() { echo "$report" | sed -n "s/^$1 //p"; }
test "$(value frames)" -ge 3
test "$(value first_frame_ms)" -lt 15000    # generous: a loaded machine with two cores and no graphics card
test "$(value frames_at_rest)" -eq 0
test "$(value cpu_at_rest_ms)" -lt 200

# what was done is on the tape, and goes the same way again
"$program" replay "$XDG_STATE_HOME/l5s1/session.tape" --check

set +e
words=$(env -u DISPLAY -u WAYLAND_DISPLAY "$program" window 2>&1)
code=$?
set -e
echo "$words"
test "$code" -eq 3
echo "$words" | grep -q "no display"

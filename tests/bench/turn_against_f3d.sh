#!/bin/sh
# Turning the whole body with the mouse: this program's window against F3D showing the same body, in one run.
#
#     tests/bench/turn_against_f3d.sh PATH/TO/l5s1
#
# Needs f3d, xvfb and xdotool. Both draw 1280x720 on a virtual screen, with whatever OpenGL there is; here the window
# draws its panels as well. F3D: the wall time of a recorded turn less that of none, over its mouse moves, each of which
# it draws. L5S1: the median of its frames while the mouse turns the body; at rest it draws none (--still). Each takes
# three turns, one after the other, and the better one counts.
set -eu
program=$1
moves=60
size=1280x720

for tool in f3d Xvfb xdotool; do
    command -v "$tool" >/dev/null || { echo "$0: needs $tool" >&2; exit 2; }
done
scratch=$(mktemp -d)
Xvfb :93 -screen 0 1280x720x24 >/dev/null 2>&1 &
screen=$!
trap 'kill $screen; rm -rf "$scratch"' EXIT
export DISPLAY=:93
sleep 1
"$program" export-mesh --out "$scratch/body.glb" >/dev/null

record() { # moves: a log that F3D can play
    echo "# StreamVersion 1.2"
    echo "LeftButtonPressEvent 600 360 0 0 0 0 0"
    i=0
    while [ $i -lt "$1" ]; do
        i=$((i + 1))
        echo "MouseMoveEvent $((600 + 4 * i)) 360 0 0 0 0 0"
    done
    echo "LeftButtonReleaseEvent 840 360 0 0 0 0 0"
}
record 0 >"$scratch/none.log"
record $moves >"$scratch/turn.log"

now_ms() { date +%s%3N; }
play() {
    from=$(now_ms)
    f3d "$scratch/body.glb" --dry-run --resolution=1280,720 --interaction-test-play="$scratch/$1.log" \
        --output="$scratch/f3d.png" >/dev/null 2>&1
    echo $(($(now_ms) - from))
}
f3d_frame() { none=$(play none); echo $((($(play turn) - none) / moves)); }

l5s1_frame() {
    "$program" window --size $size --lang en --still --exit-after 14 >"$scratch/report" &
    window=$!
    sleep 4
    xdotool mousemove 600 360 key 3 # the whole body
    sleep 3                         # the picture comes to rest
    xdotool mousedown 1
    i=0
    while [ $i -lt 150 ]; do
        i=$((i + 1))
        xdotool mousemove $((600 + 2 * (i % 75))) 360
        sleep 0.02
    done
    xdotool mouseup 1
    wait $window
    sed -n 's/^median_frame_ms //p' "$scratch/report"
}

best() { sort -n | head -n 1; }
f3d_ms=$(for _ in 1 2 3; do f3d_frame; done | best)
l5s1_ms=$(for _ in 1 2 3; do l5s1_frame; done | best)
echo "f3d_frame_ms $f3d_ms"
echo "l5s1_frame_ms $l5s1_ms"
echo "l5s1_over_f3d $(awk "BEGIN { printf \"%.2f\", $l5s1_ms / $f3d_ms }")"

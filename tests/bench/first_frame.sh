#!/bin/sh
# From starting the program to its first frame: this program's window against Dear ImGui's own GLFW and OpenGL 3 example,
# in turns in one run; and the most memory of both.
#
#     tests/bench/first_frame.sh PATH/TO/l5s1 [en|zh]
#
# Needs xvfb, time and the example that libimgui-dev brings. The example is built as it comes, but leaves once it has
# shown a frame; this program closes by itself after its first frame, which is the interface on plain paper, and its closing
# counts. The patient comes with the second frame: a run of its own, as the program itself counts it.
set -eu
program=$1
language=${2:-en}
example=/usr/share/doc/libimgui-dev/examples/example_glfw_opengl3/main.cpp

for tool in Xvfb c++ pkg-config; do
    command -v "$tool" >/dev/null || { echo "$0: needs $tool" >&2; exit 2; }
done
[ -f "$example" ] && [ -x /usr/bin/time ] || { echo "$0: needs $example and /usr/bin/time" >&2; exit 2; }
scratch=$(mktemp -d)
Xvfb :94 -screen 0 1280x720x24 >/dev/null 2>&1 &
screen=$!
trap 'kill $screen; rm -rf "$scratch"' EXIT
export DISPLAY=:94
sleep 1
sed 's/^\( *\)glfwSwapBuffers(window);/&\n\1break;/' "$example" >"$scratch/example.cpp"
# shellcheck disable=SC2046
c++ -O2 "$scratch/example.cpp" -o "$scratch/example" -I/usr/include/imgui/backends $(pkg-config --cflags --libs imgui glfw3 gl) \
    -lstb -lfreetype

run() { # name command...: milliseconds and kilobytes, into files
    name=$1
    shift
    from=$(date +%s%3N)
    /usr/bin/time -f %M -o "$scratch/kB" "$@" >/dev/null 2>&1
    echo $(($(date +%s%3N) - from)) >>"$scratch/$name.ms"
    tail -n 1 "$scratch/kB" >>"$scratch/$name.kB"
}
for _ in 1 2 3 4 5; do
    run example "$scratch/example"
    run l5s1 "$program" window --size 1280x720 --lang "$language" --still --exit-after 0.001
    patient=$("$program" window --size 1280x720 --lang "$language" --still --exit-after 1 | sed -n 's/^first_picture_ms //p')
    echo "$patient" >>"$scratch/patient.ms"
done
best() { sort -n "$scratch/$1" | head -n 1; }
most() { sort -n "$scratch/$1" | tail -n 1; }
echo "example_ms $(best example.ms)"
echo "l5s1_ms $(best l5s1.ms)"
echo "l5s1_over_example $(awk "BEGIN { printf \"%.2f\", $(best l5s1.ms) / $(best example.ms) }")"
echo "l5s1_patient_ms $(best patient.ms)"
echo "example_MB $(($(most example.kB) / 1024))"
echo "l5s1_MB $(($(most l5s1.kB) / 1024))"

# Sourced by ./run, ./check and .ci/run, which set $root: installs the packages of packages.txt that are missing, and
# builds in build/.

# Takes further packages.
install_packages() {
    missing=""
    for package in $(grep -v '^#' "$root/packages.txt") "$@"; do
        dpkg-query -W -f='${db:Status-Status}' "$package" 2>/dev/null | grep -qx installed || missing="$missing $package"
    done
    [ -z "$missing" ] && return
    echo "Installing:$missing"
    as_root=""
    if [ "$(id -u)" -ne 0 ]; then
        command -v sudo >/dev/null || { echo "run: need root or sudo to install:$missing" >&2; exit 2; }
        as_root=sudo
    fi
    $as_root apt-get update -qq
    # shellcheck disable=SC2086
    $as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $missing >/dev/null
}

# Takes the targets to build; none: everything. What configure_options holds goes to CMake.
build() {
    # shellcheck disable=SC2086
    [ -f "$root/build/build.ninja" ] && [ -z "${configure_options:-}" ] ||
        cmake -G Ninja -S "$root" -B "$root/build" -DCMAKE_BUILD_TYPE=Release ${configure_options:-}
    cmake --build "$root/build" ${1:+--target "$@"}
}

#!/bin/sh
# The .deb in a bare Debian 12 and a bare Debian 13: built, checked by lintian, installed, and started. Root and network.
#   try_deb.sh [--cache DIR] [--mirror URL] [--release NAME] [--deb FILE]
# --cache: where the bare systems are kept between runs; --release: bookworm or trixie only; --deb: try this one instead of
# building it. One .deb does not do for both: libzip and libunibreak carry other package names in each release.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
source=$(cd "$here/../.." && pwd)
cache=${XDG_CACHE_HOME:-$HOME/.cache}/l5s1-chroots
mirror="" releases="bookworm trixie" given=""
while [ $# -gt 0 ]; do
    case $1 in
    --cache) cache=$2 ;;
    --mirror) mirror=$2 ;;
    --release) releases=$2 ;;
    --deb) given=$2 ;;
    *) echo "try_deb.sh: unknown option $1" >&2; exit 2 ;;
    esac
    shift 2
done
[ "$(id -u)" -eq 0 ] || { echo "try_deb.sh: needs root for debootstrap and chroot" >&2; exit 2; }
command -v debootstrap >/dev/null || { echo "try_deb.sh: needs the package debootstrap" >&2; exit 2; }
mkdir -p "$cache"
work=$(mktemp -d)
trap 'rm -rf --one-file-system "$work"' EXIT

# in_root ROOT COMMAND...: the mounts live in a namespace of their own and end with the command.
in_root() {
    ROOT=$1 unshare --mount --pid --fork --kill-child sh -ec '
        shift
        mount --make-rprivate /
        mount -t proc proc "$ROOT/proc"
        mount --rbind /dev "$ROOT/dev"
        mount -t tmpfs tmpfs "$ROOT/dev/shm"
        exec chroot "$ROOT" env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin HOME=/root LANG=C.UTF-8 \
            DEBIAN_FRONTEND=noninteractive LIBGL_ALWAYS_SOFTWARE=1 "$@"' sh "$@"
}

install_in() {
    root=$1; shift
    in_root "$root" sh -ec 'apt-get update -qq; apt-get install -y -qq --no-install-recommends "$@" >/tmp/apt.log 2>&1 ||
        { tail -20 /tmp/apt.log >&2; exit 1; }' sh "$@"
}

# fresh RELEASE ROOT: a bare system, from the cache when it is there.
fresh() {
    if [ ! -f "$cache/$1.tar" ]; then
        debootstrap --variant=minbase "$1" "$work/bare" $mirror >"$work/debootstrap.log" 2>&1 ||
            { tail -20 "$work/debootstrap.log" >&2; exit 1; }
        tar --one-file-system -C "$work/bare" -cf "$cache/$1.tar.part" .
        mv "$cache/$1.tar.part" "$cache/$1.tar"
        rm -rf --one-file-system "$work/bare"
    fi
    mkdir "$2"
    tar -C "$2" -xf "$cache/$1.tar"
    cp -L /etc/resolv.conf "$2/etc/resolv.conf" 2>/dev/null || true
}

# build_deb RELEASE: leaves $work/RELEASE.deb
build_deb() {
    root=$work/build
    fresh "$1" "$root"
    install_in "$root" $(sed '/^# tests/,$d; /^#/d' "$source/packages.txt") file lintian desktop-file-utils appstream man-db
    mkdir "$root/src"
    git -C "$source" ls-files -z | tar -C "$source" --null -T - -cf - | tar -C "$root/src" -xf -
    epoch=${SOURCE_DATE_EPOCH:-$(git -C "$source" log -1 --format=%ct)}
    in_root "$root" env SOURCE_DATE_EPOCH="$epoch" sh -ec '
        . /etc/os-release
        cmake -G Ninja -S /src -B /build -DCMAKE_BUILD_TYPE=Release -DL5S1_TESTS=OFF -DL5S1_DEB_SUFFIX="+deb$VERSION_ID" >/dev/null
        cmake --build /build
        cd /build
        cpack -G DEB
        desktop-file-validate /src/packaging/*.desktop
        # The project has no page of its own to name as its homepage; only the newer validator, and lintian after it, asks
        # for one.
        homepage="--override url-homepage-missing=info" lintian="--suppress-tags appstream-metadata-validation-failed"
        [ "$VERSION_ID" != 12 ] || homepage="" lintian=""
        appstreamcli validate --no-net $homepage packaging/*.metainfo.xml
        lintian --allow-root --fail-on error,warning $lintian l5s1_*.deb
        words=$(man --warnings -E UTF-8 -l -Tutf8 -Z packaging/l5s1.1.gz 2>&1 >/dev/null)
        [ -z "$words" ] || { echo "$words" >&2; exit 1; }'
    cp "$root"/build/l5s1_*.deb "$work/$1.deb"
    rm -rf --one-file-system "$root"
}

try_deb() {
    root=$work/try
    fresh "$1" "$root"
    cp "$2" "$root/tmp/l5s1.deb"
    install_in "$root" /tmp/l5s1.deb
    in_root "$root" useradd -m learner
    # what the package pulls in is enough without a display
    in_root "$root" runuser -u learner -- sh -ec '
        cd
        l5s1 --version
        l5s1 simulate --level L5-S1 --severity 0.8 | grep -q L5
        l5s1 render --view spine --size 640x400 --out picture.png
        [ "$(head -c 4 picture.png | tail -c 3)" = PNG ]
        code=0; l5s1 window 2>words || code=$?
        [ "$code" -eq 3 ]
        grep -q "no display" words
        code=0; l5s1 simulate --severity 7 2>/dev/null || code=$?
        [ "$code" -eq 2 ]'
    install_in "$root" xvfb xauth man-db desktop-file-utils bash-completion zsh fish
    in_root "$root" runuser -u learner -- sh -ec '
        cd
        xvfb-run -a -s "-screen 0 1280x800x24" l5s1 window --still --exit-after 3
        desktop-file-validate /usr/share/applications/org.l5s1.l5s1.desktop
        test -s /usr/share/icons/hicolor/scalable/apps/org.l5s1.l5s1.svg
        man -w l5s1
        man l5s1 | grep -q -e "--severity FLOAT"
        bash -c "
            . /usr/share/bash-completion/bash_completion; _completion_loader l5s1
            COMP_WORDS=(l5s1 quiz take sho); COMP_CWORD=3; _l5s1; [ \"\${COMPREPLY[*]}\" = shopper ]"
        zsh -n /usr/share/zsh/vendor-completions/_l5s1
        fish -c "complete -C \"l5s1 simulate --sid\"" | grep -q -e --side'
    in_root "$root" sh -ec 'apt-get purge -y -qq l5s1 >/dev/null; test ! -e /usr/bin/l5s1; test ! -e /usr/share/doc/l5s1'
    rm -rf --one-file-system "$root"
}

for release in $releases; do
    deb=$given
    if [ -z "$deb" ]; then
        build_deb "$release"
        deb=$work/$release.deb
    fi
    try_deb "$release" "$deb"
    echo "$release: installed, started, removed"
done

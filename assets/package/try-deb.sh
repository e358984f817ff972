#!/usr/bin/env bash
# Tries a package where nothing else is: in a root folder with the least that Debian knows, into which apt brings what the package
# says that it depends on, and nothing that it recommends. There a photo is scrubbed and the window is opened on a screen outside of
# that folder, so that no library comes with the screen. Needs root; the mirror is that of this machine's own apt.
#
#     assets/package/try-deb.sh target/debian/estompe_0.1.0-1_amd64.deb [FOLDER FOR PICTURES]
set -euo pipefail

package=$(realpath "$1")
pictures=$(realpath -m "${2:-target/package}")
here=$(cd "$(dirname "$0")" && pwd)
need() { command -v "$1" >/dev/null || { echo "missing: $1 (apt-get install $2)" >&2; exit 2; }; }
need mmdebstrap mmdebstrap; need Xvfb xvfb; need xdotool xdotool; need import imagemagick
need lintian lintian; need desktop-file-validate desktop-file-utils; need appstreamcli appstream
[ "$(id -u)" = 0 ] || { echo 'needs root: it makes a root folder of its own' >&2; exit 2; }

step() { printf '\n== %s\n' "$1"; }
wrong() { echo "WRONG: $1" >&2; exit 1; }

work=$(mktemp -d)
root=$work/root
screen= window=
end() {
    for process in $window $screen; do kill "$process" 2>/dev/null || true; done
    wait 2>/dev/null || true
    mountpoint -q "$root/proc" && umount "$root/proc"
    rm -rf --one-file-system "$work"
}
trap end EXIT
mkdir -p "$pictures"

step 'what is in it, for those who check packages'
dpkg-deb --info "$package" | sed -n 's/^ \(Depends\|Recommends\|Installed-Size\)/\1/p'
desktop-file-validate "$here/estompe.desktop"
appstreamcli validate --no-net "$here/estompe.metainfo.xml"
lintian --fail-on error "$package"

step 'a clean root'
sources=()
for file in /etc/apt/sources.list /etc/apt/sources.list.d/debian.sources /etc/apt/sources.list.d/ubuntu.sources; do
    if [ -s "$file" ]; then sources+=("$file"); fi
done
suite=$(. /etc/os-release && echo "$VERSION_CODENAME")
mmdebstrap --quiet --mode=root --variant=minbase --skip=cleanup/apt "$suite" "$root" "${sources[@]}"
cp --remove-destination "$(realpath /etc/resolv.conf)" "$root/etc/resolv.conf"
cp /etc/hosts "$root/etc/hosts"
mount -t proc proc "$root/proc"
inside() { env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin LC_ALL=C.UTF-8 DEBIAN_FRONTEND=noninteractive chroot "$root" "$@"; }
somebody() {
    env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin LC_ALL=C.UTF-8 HOME=/srv/somebody USER=somebody DISPLAY="${DISPLAY-}" \
        chroot --userspec=1000:1000 "$root" "$@"
}

step 'the package, with what it depends on'
before=$(inside dpkg-query -W -f '${Package}\n' | wc -l)
cp "$package" "$root/estompe.deb"
inside apt-get install -qq -y --no-install-recommends /estompe.deb >"$work/apt.log" 2>&1 || { cat "$work/apt.log"; exit 1; }
echo "$(($(inside dpkg-query -W -f '${Package}\n' | wc -l) - before)) packages came in"

step 'the commands'
install -d -o 1000 -g 1000 "$root/srv/somebody" "$root/srv/somebody/photos"
convert -size 1600x1200 plasma:tan-steelblue -seed 1 -set comment 'a secret place' "$root/srv/somebody/photos/photo.jpg"
somebody estompe --version
somebody estompe scrub /srv/somebody/photos --out /srv/somebody/published
written=$(find "$root/srv/somebody/published" -name '*.jpg' | wc -l)
[ "$written" = 1 ] || wrong "$written files were written"
grep -rq 'a secret place' "$root/srv/somebody/published" && wrong 'the comment was published'
somebody estompe verify /srv/somebody/published

step 'the window'
number=$((70 + RANDOM % 900))
Xvfb ":$number" -screen 0 1280x800x24 -nolisten tcp >"$work/screen.log" 2>&1 &
screen=$!
export DISPLAY=":$number"
# The screen's socket, as the system names it: a file, and files have more than one name, so it is the same one inside.
socket=
for _ in $(seq 50); do
    socket=$(sed -n "s|.* \(/.*/X$number\)\$|\1|p" /proc/net/unix | head -n 1)
    [ -n "$socket" ] && break
    sleep 0.1
done
[ -n "$socket" ] || { cat "$work/screen.log"; wrong 'no screen came up'; }
install -d -m 1777 "$root$(dirname "$socket")"
ln "$socket" "$root$socket"
somebody estompe /srv/somebody/photos >"$work/window.log" 2>&1 &
window=$!
found=
for _ in $(seq 60); do
    found=$(xdotool search --onlyvisible --name '^Estompe$' 2>/dev/null | head -n 1) && [ -n "$found" ] && break
    kill -0 "$window" 2>/dev/null || { cat "$work/window.log"; wrong 'the window ended by itself'; }
    sleep 0.5
done
[ -n "$found" ] || { cat "$work/window.log"; wrong 'no window came up'; }
sleep 3
take() {
    import -window root "$pictures/$1.png"
    colours=$(identify -format %k "$pictures/$1.png")
    echo "$pictures/$1.png: $colours colours"
    [ "$colours" -gt 100 ] || wrong "$1: that is no picture of the window"
}
take deb-window
# A file dialog of the system is only recommended: without one, a path can be typed.
xdotool windowfocus "$found" key Escape; sleep 1
xdotool key ctrl+o; sleep 2
take deb-open
kill -0 "$window" || wrong 'the window ended by itself'
echo 'libraries in use that no tool finds:'
sed -n 's|.*/\(lib[^ /]*\.so[^ ]*\)$|\1|p' "/proc/$(pgrep -n -P "$window" -x estompe || echo "$window")/maps" | sort -u |
    grep -E 'libX|libGL|libEGL|libxkb|libwayland|libdbus|_dri' | tr '\n' ' '
xdotool key Escape; sleep 1
xdotool key ctrl+q
for _ in $(seq 20); do kill -0 "$window" 2>/dev/null || break; sleep 0.5; done
kill -0 "$window" 2>/dev/null && wrong 'Ctrl+Q does not close it'
window=

step 'away with it'
inside apt-get purge -qq -y estompe >"$work/apt.log" 2>&1 || { cat "$work/apt.log"; exit 1; }
left=$(find "$root/usr" "$root/etc" "$root/var/lib" -name '*estompe*' -not -path '*/dpkg/*')
[ -z "$left" ] || wrong "left behind: $left"

step 'done: it works where nothing else is'

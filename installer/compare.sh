#!/usr/bin/env bash
# compare.sh ONE OTHER: whether two packages are the same, byte by byte. Where they are not, the first file in
# them that differs is named.
set -euo pipefail
one=$(readlink -f "$1")
other=$(readlink -f "$2")
if cmp -s "$one" "$other"; then
    sha256sum "$one" | sed "s,  .*/,  ," # the name alone
    exit 0
fi
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# unpack FILE FOLDER: its files into FOLDER/tree; who, when and how in FOLDER/list.
unpack() {
    mkdir -p "$2/tree"
    case $1 in
    *.deb)
        dpkg-deb --fsys-tarfile "$1" | tar -C "$2/tree" -xp
        dpkg-deb --fsys-tarfile "$1" | TZ=UTC tar -tv --full-time >"$2/list"
        dpkg-deb --ctrl-tarfile "$1" | TZ=UTC tar -tv --full-time >>"$2/list"
        dpkg-deb -e "$1" "$2/tree/DEBIAN"
        ar t "$1" >>"$2/list"
        ;;
    *.run)
        sh "$1" --noexec --nox11 --quiet --target "$2/tree" >/dev/null
        sh "$1" --list | sed 1d >"$2/list"
        ;;
    *.zip)
        unzip -q "$1" -d "$2/tree"
        TZ=UTC unzip -Z -l "$1" | sed 1d >"$2/list"
        ;;
    *)
        cp "$1" "$2/tree/content"
        : >"$2/list"
        ;;
    esac
}
unpack "$one" "$work/one"
unpack "$other" "$work/other"
echo "$(basename "$one") differs:" >&2
file=$(cd "$work/one/tree" && { find . -type f -print; cd ../../other/tree && find . -type f -print; } | LC_ALL=C sort -u |
    while read -r name; do cmp -s "$work/one/tree/$name" "$work/other/tree/$name" || { echo "$name"; break; }; done)
if [ -n "$file" ]; then
    echo "the first file in it: ${file#./}" >&2
    cmp "$work/one/tree/$file" "$work/other/tree/$file" >&2 || true
else
    echo "every file in it is the same; what the archive tells of them is not:" >&2
    diff "$work/one/list" "$work/other/list" | head -6 >&2 || cmp "$one" "$other" >&2 || true
fi
exit 1

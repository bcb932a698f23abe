#!/usr/bin/env bash
# setup.sh STAGE VERSION OUT: an installer of what is in the folder STAGE. The same folder gives the same
# bytes: files are listed in one order and keep their times.
set -euo pipefail
stage=$(readlink -f "$1")
version=$2
out=$(readlink -f "$(dirname "$3")")/$(basename "$3")
here=$(dirname "$(readlink -f "$0")")
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# The list of files is what an update and the uninstaller go by: files first, then folders, each after
# what is in it. It names itself and the uninstaller too.
(cd "$stage" && find . -mindepth 1 -type f -printf '%P\n' | LC_ALL=C sort) >"$work/files"
(cd "$stage" && find . -mindepth 1 -type d -printf '%P/\n' | LC_ALL=C sort -r) >"$work/folders"
if LC_ALL=C grep -nE '[^ -~]|["$`;]' "$work/files"; then
    echo "These names do not go into an installer." >&2
    exit 1
fi
{
    cat "$work/files"
    printf 'files.txt\nuninstall.exe\n'
    cat "$work/folders"
} | sed 's,/,\\,g; s/$/\r/' >"$work/files.txt"
{
    echo "File \"/oname=files.txt\" \"$work/files.txt\""
    last=
    while read -r file; do
        folder=$(dirname "$file")
        if [ "$folder" != "$last" ]; then
            path="\\${folder//\//\\}"
            [ "$folder" != . ] || path=
            echo "SetOutPath \"\$INSTDIR$path\""
            last=$folder
        fi
        echo "File \"$stage/$file\""
    done <"$work/files"
    echo 'SetOutPath "$INSTDIR"'
} >"$work/install.nsh"

# The pictures, from the program's own mark and icon, twice as large as they stand on a plain screen.
mark=$(sed 's/.*<svg[^>]*>//; s,</svg>.*,,' "$here/../../resources/icons/mark.svg")
picture() { # NAME WIDTH HEIGHT CONTENT
    printf '<svg xmlns="http://www.w3.org/2000/svg" width="%s" height="%s">%s</svg>' "$2" "$3" "$4" >"$work/$1.svg"
    rsvg-convert -o "$work/$1.png" "$work/$1.svg"
    convert "$work/$1.png" -background white -alpha remove -alpha off -type TrueColor "BMP3:$work/$1.bmp"
}
picture welcome 328 628 "<rect width=\"328\" height=\"628\" fill=\"#1C5DCF\"/><g transform=\"translate(94 240) scale(5.8)\">$mark</g>"
picture header 300 114 "<rect width=\"300\" height=\"114\" fill=\"#FFFFFF\"/><g transform=\"translate(190 21) scale(3)\">$mark</g>"
wrestool -x -t 14 "$stage/partner-desk.exe" -o "$work/setup.ico"
find "$work" -exec touch -d "@$SOURCE_DATE_EPOCH" {} +

size=$(du -sk --apparent-size "$stage" | cut -f1)
makensis -V2 -INPUTCHARSET UTF8 "-DVERSION=$version" "-DSTAGE=$stage" "-DLISTS=$work" "-DART=$work" "-DKILOBYTES=$size" \
    "-DOUT=$out" "$here/setup.nsi" >&2
touch -d "@$SOURCE_DATE_EPOCH" "$out"

#!/usr/bin/env bash
# stage.sh FOLDER: everything that is installed on Windows, put together in FOLDER, and FOLDER.spdx.json.
# No tool of Qt does it for a cross build: what each program and plugin imports is read out of it, and
# what Windows does not have itself is copied.
set -euo pipefail
stage=$1
cd "$(dirname "$(readlink -f "$0")")/../.."
. installer/windows/cache.sh
made=build/windows
version=$(installer/version.sh $made)

# What is loaded by name while the program runs. Without a network there is nothing to encrypt: no tls.
plugins=(platforms/qwindows platforms/qoffscreen styles/qwindowsvistastyle)
# What every Windows 10 has.
system='kernel32|ntdll|msvcrt|user32|gdi32|advapi32|shell32|shlwapi|shcore|ole32|oleaut32|rpcrt4|comdlg32|comctl32|imm32|winmm|version|uxtheme|dwmapi|winspool\.drv|ws2_32|winhttp|iphlpapi|dnsapi|netapi32|userenv|mpr|authz|secur32|crypt32|bcrypt|ncrypt|setupapi|wtsapi32|d2d1|d3d9|d3d11|d3d12|dxgi|dwrite|opengl32|dbghelp|psapi'

rm -rf "$stage"
mkdir -p "$stage"/{plugins,translations,licences}
: >"$stage.closure"

# put FILE PLACE: a copy in its place, with where it came from.
put() {
    local origin
    case $1 in
    "$windows_root"/*sqlite3.dll) origin=sqlite3 ;;
    "$windows_root"/*) origin=qt6-base ;;
    *) origin=$1 ;;
    esac
    mkdir -p "$(dirname "$stage/$2")"
    cp "$1" "$stage/$2"
    printf '%s\t%s\n' "$stage/$2" "$origin" >>"$stage.closure"
}
found() {
    local folder
    for folder in "$windows_root/bin" $windows_runtime; do
        [ ! -e "$folder/$1" ] || { echo "$folder/$1"; return; }
    done
}

cp $made/bin/partner-desk.exe $made/bin/partner-desk-cli.exe "$stage/"
for plugin in "${plugins[@]}"; do
    put "$windows_root/plugins/$plugin.dll" "plugins/$plugin.dll"
done
asked=' '
todo=$(find "$stage" -name '*.exe' -o -name '*.dll')
while [ -n "$todo" ]; do
    imports=$(xargs x86_64-w64-mingw32-objdump -p <<<"$todo" | sed -n 's/^\tDLL Name: //p' | sort -u)
    todo=
    for library in $imports; do
        [[ "$asked" != *" $library "* ]] || continue
        asked+="$library "
        ! grep -qixE "($system)(\.dll)?|api-ms-win-.*" <<<"$library" || continue
        file=$(found "$library")
        [ -n "$file" ] || { echo "Neither Windows nor the cross build has $library." >&2; exit 1; }
        put "$file" "$library"
        todo+="$stage/$library"$'\n'
    done
    todo=${todo%$'\n'}
done
put /usr/share/qt6/translations/qtbase_ko.qm translations/qtbase_ko.qm
find "$stage" \( -name '*.exe' -o -name '*.dll' \) -exec x86_64-w64-mingw32-strip --strip-unneeded {} \;
printf '[Paths]\r\nPrefix = .\r\nPlugins = plugins\r\nTranslations = translations\r\n' >"$stage/qt.conf"

# Papers, as a double click opens them; their links lead to each other.
paper() {
    {
        printf '\xef\xbb\xbf'
        sed -E 's/\r*$/\r/; s/\((README|README\.ko|SECURITY)\.md\)/(\1.txt)/g; s/\(LICENSE\)/(LICENSE.txt)/g
            s#\(resources/sandbox/guide\.(en|ko)\.md\)#(sandbox.\1.txt)#g' "$1"
    } >"$stage/$2"
}
paper LICENSE LICENSE.txt
paper README.md README.txt
paper README.ko.md README.ko.txt
paper SECURITY.md SECURITY.txt
paper resources/sandbox/guide.en.md sandbox.en.txt
paper resources/sandbox/guide.ko.md sandbox.ko.txt
paper installer/windows/licences.md licences/README.txt
paper /usr/share/common-licenses/LGPL-3 licences/LGPL-3.txt
paper /usr/share/common-licenses/GPL-3 licences/GPL-3.txt
# What is linked in without a file of its own: a header, the start of every program, and the installer's own.
printf '%s\n' /usr/include/tl/expected.hpp /usr/x86_64-w64-mingw32/lib/crt2.o >>"$stage.closure"
printf '/usr/share/nsis/Stubs/lzma_solid-amd64-unicode\n' >>"$stage.closure"
python3 installer/sbom.py --kind windows --version "$version" --closure "$stage.closure" --sources "$windows_sources" \
    --licences "$stage/licences" >"$stage.spdx.json"
installer/fulltexts.sh "$stage/licences"
cp "$stage.spdx.json" "$stage/partner-desk.spdx.json"
find "$stage" -exec touch -h -d "@$SOURCE_DATE_EPOCH" {} +

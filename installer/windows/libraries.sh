#!/usr/bin/env bash
# What the program links beside Qt and SQLite, out of Debian's source packages and as archives (half a
# minute): zlib, minizip, libxlsxwriter and http-parser. tl-expected is a header, and Debian's own.
set -euo pipefail
. "$(dirname "$(readlink -f "$0")")/cache.sh"
. "$windows_here/sources.sh"
stamp=$windows_cache/libraries-$(windows_recipe libraries.sh)
[ -e "$stamp" ] && exit
made=$windows_cache/build/libraries
rm -rf "$made"
mkdir -p "$made" "$windows_root/include/minizip" "$windows_root/lib/cmake" "$windows_root/include/tl"

# archive NAME FOLDER FLAGS FILE …: lib/libNAME.a of files of C.
archive() {
    local name=$1 folder=$windows_sources/$2 flags=$3 file
    mkdir -p "$made/$name"
    for file in "${@:4}"; do
        # shellcheck disable=SC2086 # flags are several words
        x86_64-w64-mingw32-gcc-posix -c -O2 -fstack-protector-strong -ffile-prefix-map="$windows_sources"=. \
            -I "$windows_root/include" $flags "$folder/$file" -o "$made/$name/$(basename "$file" .c).o" || return
    done
    rm -f "$windows_root/lib/lib$name.a"
    x86_64-w64-mingw32-gcc-ar-posix rcsD "$windows_root/lib/lib$name.a" "$made/$name"/*.o
}

for package in zlib minizip libxlsxwriter http-parser; do
    fetched $package
done
from=$windows_sources
cp "$from/zlib/zlib.h" "$from/zlib/zconf.h" "$windows_root/include/"
quietly "zlib for Windows" archive z zlib "" adler32.c compress.c crc32.c deflate.c gzclose.c gzlib.c gzread.c gzwrite.c \
    infback.c inffast.c inflate.c inftrees.c trees.c uncompr.c zutil.c
cp "$from"/minizip/{crypt,ioapi,mztools,unzip,zip}.h "$windows_root/include/minizip/"
quietly "minizip for Windows" archive minizip minizip "" ioapi.c unzip.c zip.c
cp -r "$from/libxlsxwriter/include/." "$windows_root/include/"
quietly "libxlsxwriter for Windows" archive xlsxwriter libxlsxwriter \
    "-I $from/libxlsxwriter/include -DUSE_SYSTEM_MINIZIP" \
    $(cd "$from/libxlsxwriter" && echo src/*.c) third_party/{dtoa/emyg_dtoa,md5/md5,tmpfileplus/tmpfileplus}.c
cp "$from/http-parser/http_parser.h" "$windows_root/include/"
quietly "http-parser for Windows" archive http_parser http-parser "" http_parser.c
cp /usr/include/tl/expected.hpp "$windows_root/include/tl/"
cp -r /usr/share/cmake/tl-expected "$windows_root/lib/cmake/"
rm -rf "$made" "$windows_cache"/libraries-*
touch "$stamp"

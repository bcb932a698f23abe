#!/usr/bin/env bash
# Builds Qt for Windows out of Debian's own source package, once: forty minutes of one processor, kept in
# the cache (cache.sh). SQLite comes first, as a DLL: the program speaks to it itself.
# Qt's driver, which only tests use, shares it.
set -euo pipefail
. "$(dirname "$(readlink -f "$0")")/cache.sh"
. "$windows_here/sources.sh"
[ -e "$windows_cache/qt-is-built" ] && exit
mkdir -p "$windows_root/bin" "$windows_root/lib" "$windows_root/include"
export PARTNER_DESK_WINDOWS=$windows_root

# The options are those of Debian's own libsqlite3-0, for which the store was written and tested.
sqlite() (
    made=$windows_cache/build/sqlite3
    rm -rf "$made" && mkdir -p "$made" && cd "$made" || exit
    "$windows_sources/sqlite3/configure" --disable-tcl &&
        make OPTS=-DSQLITE_ENABLE_UPDATE_DELETE_LIMIT=1 sqlite3.c || exit
    x86_64-w64-mingw32-gcc-posix -O2 -fno-strict-aliasing -shared -ffile-prefix-map="$made"=. -fstack-protector-strong \
        -DSQLITE_API='__declspec(dllexport)' -DSQLITE_THREADSAFE=1 -DSQLITE_SECURE_DELETE -DSQLITE_ENABLE_COLUMN_METADATA \
        -DSQLITE_ENABLE_FTS3 -DSQLITE_ENABLE_FTS3_TOKENIZER=1 -DSQLITE_ENABLE_FTS3_PARENTHESIS=1 -DSQLITE_ENABLE_FTS4 \
        -DSQLITE_OMIT_LOOKASIDE=1 -DSQLITE_ALLOW_ROWID_IN_VIEW \
        -DSQLITE_ENABLE_FTS5 -DSQLITE_ENABLE_RTREE -DSQLITE_ENABLE_MATH_FUNCTIONS -DSQLITE_ENABLE_DBSTAT_VTAB \
        -DSQLITE_ENABLE_STMTVTAB -DSQLITE_ENABLE_SESSION -DSQLITE_ENABLE_PREUPDATE_HOOK -DSQLITE_ENABLE_UNLOCK_NOTIFY \
        -DSQLITE_ENABLE_LOAD_EXTENSION -DSQLITE_ENABLE_UPDATE_DELETE_LIMIT=1 -DSQLITE_SOUNDEX=1 -DSQLITE_USE_URI \
        -DSQLITE_LIKE_DOESNT_MATCH_BLOBS -DSQLITE_MAX_SCHEMA_RETRY=25 -DSQLITE_MAX_VARIABLE_NUMBER=250000 \
        -DHAVE_ISNAN=1 sqlite3.c -o "$windows_root/bin/sqlite3.dll" \
        -Wl,--no-insert-timestamp,--out-implib,"$windows_root/lib/libsqlite3.dll.a",--strip-all &&
        cp sqlite3.h "$windows_sources/sqlite3/src/sqlite3ext.h" "$windows_root/include/"
)

configured() {
    cmake -S "$windows_sources/qt6-base" -B "$windows_cache/build/qt" -G Ninja \
        -DCMAKE_TOOLCHAIN_FILE="$windows_here/toolchain.cmake" -DCMAKE_BUILD_TYPE=Release \
        -DCMAKE_INSTALL_PREFIX=/partner-desk-qt -DCMAKE_STAGING_PREFIX="$windows_root" \
        -DCMAKE_C_FLAGS="$1" -DCMAKE_CXX_FLAGS="$1" \
        -DQT_HOST_PATH=/usr -DQT_HOST_PATH_CMAKE_DIR=/usr/lib/x86_64-linux-gnu/cmake -DQT_QMAKE_TARGET_MKSPEC=win32-g++ \
        -DQT_BUILD_TESTS=OFF -DQT_BUILD_EXAMPLES=OFF -DBUILD_SHARED_LIBS=ON -DINPUT_opengl=no \
        -DFEATURE_system_zlib=OFF -DFEATURE_system_png=OFF -DFEATURE_system_jpeg=OFF -DFEATURE_system_freetype=OFF \
        -DFEATURE_system_harfbuzz=OFF -DFEATURE_system_pcre2=OFF -DFEATURE_system_doubleconversion=OFF \
        -DFEATURE_sql_sqlite=ON -DFEATURE_system_sqlite=ON -DFEATURE_sql_odbc=OFF -DFEATURE_sql_mysql=OFF -DFEATURE_sql_psql=OFF \
        -DFEATURE_vulkan=OFF -DFEATURE_dbus=OFF -DFEATURE_icu=OFF -DFEATURE_glib=OFF -DFEATURE_zstd=OFF -DFEATURE_brotli=OFF \
        -DFEATURE_fontconfig=OFF -DFEATURE_tabletevent=OFF -DFEATURE_xml=OFF -DFEATURE_openssl=OFF -DFEATURE_gssapi=OFF \
        -DFEATURE_libproxy=OFF -DFEATURE_schannel=ON -DFEATURE_ssl=ON -DFEATURE_printsupport=ON -DFEATURE_concurrent=ON \
        -DFEATURE_testlib=ON -DFEATURE_direct2d=ON -DFEATURE_direct2d1_1=OFF
}

say "Qt for Windows is built once; it stays in $windows_cache"
fetched sqlite3
fetched qt6-base "$(dpkg-query -W -f='${source:Version}' qt6-base-dev)"
SOURCE_DATE_EPOCH=$(day_of qt6-base)
export SOURCE_DATE_EPOCH QT_RCC_SOURCE_DATE_OVERRIDE=$SOURCE_DATE_EPOCH
[ -e "$windows_root/bin/sqlite3.dll" ] || quietly "SQLite for Windows" sqlite
flags="-ffile-prefix-map=$windows_sources/qt6-base=. -ffile-prefix-map=$windows_cache/build/qt=. -ffile-prefix-map=$windows_root=. -fstack-protector-strong"
[ -e "$windows_cache/build/qt/build.ninja" ] || {
    quietly "configuring Qt" configured "$flags" || { rm -rf "$windows_cache/build/qt"; exit 1; }
}
quietly "building Qt (about 1,270 steps)" ninja -C "$windows_cache/build/qt" -j "$(nproc)"
quietly "installing Qt" cmake --install "$windows_cache/build/qt" --strip
rm -rf "$windows_cache/build/qt"
touch "$windows_cache/qt-is-built"
say "Qt for Windows: $(du -sh "$windows_root" | cut -f1) in $windows_root"

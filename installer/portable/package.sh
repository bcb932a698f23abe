#!/usr/bin/env bash
# Makes build/packages/PartnerDesk-VERSION-x86_64.run: one file with the program, Qt, fonts and what else
# a machine may lack, that runs without being installed: ./dev package portable.
set -euo pipefail
cd "$(dirname "$(readlink -f "$0")")/../.."
made=build/package
stage=$made/portable
version=$(installer/version.sh $made)
plugins=$(/usr/lib/qt6/bin/qmake6 -query QT_INSTALL_PLUGINS 2>/dev/null || echo /usr/lib/x86_64-linux-gnu/qt6/plugins)

# What every desktop has and must bring itself: the C library, and the C++ runtime that graphics drivers
# share with the program. What nearly every desktop has lies in lib/fallback, and is used where the
# machine lacks it: the drivers' entrance, X, fonts and printing. Debian 12 built two of those for a
# newer C library than Ubuntu 22.04 has, which has them itself.
never='^(ld-linux-x86-64|libc|libm|libdl|libpthread|librt|libresolv|libstdc\+\+|libgcc_s)\.so'
fallback='^(libGL|libEGL|libGLX|libOpenGL|libGLdispatch|libX11|libX11-xcb|libxcb|libXau|libXdmcp|libbsd|libmd|libfontconfig|libfreetype|libexpat|libcups)\.so'

rm -rf $stage
mkdir -p $stage/{bin,lib/fallback,plugins,translations,fonts,licences}
: >$made/closure

# put FILE FOLDER: a copy in its place, with where it came from.
put() {
    mkdir -p "$stage/$2"
    cp -L "$1" "$stage/$2/"
    printf '%s\t%s\n' "$stage/$2/${1##*/}" "$1" >>$made/closure
}

cp $made/bin/partner-desk $made/bin/partner-desk-cli $stage/bin/
for plugin in platforms/libqxcb.so platforms/libqoffscreen.so \
    platforminputcontexts/libcomposeplatforminputcontextplugin.so \
    platforminputcontexts/libibusplatforminputcontextplugin.so \
    printsupport/libcupsprintersupport.so; do
    put "$plugins/$plugin" "plugins/${plugin%/*}"
done
libraries=$(find $stage/bin $stage/plugins -type f -exec ldd {} + | sed -n 's/.* => \(\/[^ ]*\) .*/\1/p' | sort -u)
for library in $libraries; do
    name=${library##*/}
    if grep -qE "$never" <<<"$name"; then
        echo "$library" >>$made/closure # needed, and the machine's own
    elif grep -qE "$fallback" <<<"$name"; then
        put "$library" lib/fallback
    else
        put "$library" lib
    fi
done
strip --strip-unneeded $stage/bin/* $stage/lib/*.so* $stage/lib/fallback/* 2>/dev/null || true
find $stage/bin -type f -exec patchelf --set-rpath '$ORIGIN/../lib' {} \;
find $stage/lib -maxdepth 1 -type f -exec patchelf --set-rpath '$ORIGIN' {} \;
find $stage/plugins -type f -exec patchelf --set-rpath '$ORIGIN/../../lib' {} \;
put /usr/share/qt6/translations/qtbase_ko.qm translations
for font in noto/NotoSansCJK-{Regular,Bold}.ttc inter/Inter-{Regular,Medium,SemiBold,Bold,ExtraBold}.otf; do
    put "/usr/share/fonts/opentype/$font" fonts
done
put /usr/share/fonts/truetype/noto/NotoSansMono-Regular.ttf fonts
printf '[Paths]\nPrefix = ..\nPlugins = plugins\nTranslations = translations\n' >$stage/bin/qt.conf
cp installer/portable/start.sh $stage/partner-desk
cp installer/portable/fonts.conf $stage/fonts/
cp LICENSE $stage/licences/partner-desk.txt
echo /usr/include/tl/expected.hpp >>$made/closure # has no library of its own
python3 installer/sbom.py --kind portable --version "$version" --closure $made/closure --licences $stage/licences >$stage/partner-desk.spdx.json
cp installer/portable/licences.md $stage/licences/README.md
installer/fulltexts.sh $stage/licences

installer/portable/floor.sh $stage

mkdir -p build/packages
chmod -R u=rwX,go=rX $stage
find $stage -exec touch -h -d "@$SOURCE_DATE_EPOCH" {} +
rm -f build/packages/PartnerDesk-*-x86_64.* # of a version before, too
file=build/packages/PartnerDesk-$version-x86_64.run
# gzip and not xz: it is unpacked at each start, in 1.2 s of processor time, and xz takes several times that.
# 9n: neither does gzip write the time of packing.
makeself --gzip --complevel 9n --nox11 --noprogress --quiet --packaging-date "$(LC_ALL=C date -u -d "@$SOURCE_DATE_EPOCH")" \
    --tar-extra "--sort=name --owner=0 --group=0 --numeric-owner" \
    $stage "$file" "Partner Desk $version" ./partner-desk >/dev/null
# Unpacking says nothing: standard output is the program's. Its sums are of what follows this header.
LC_ALL=C sed -i '1,60s/^quiet="n"$/quiet="y"/' "$file"
LC_ALL=C grep -aqx 'quiet="y"' "$file"
cp $stage/partner-desk.spdx.json "build/packages/PartnerDesk-$version-x86_64.spdx.json"
ls -l "$file"
[ -n "${DESK_UNTRIED:-}" ] || installer/portable/test.sh "$file"
installer/sums.sh

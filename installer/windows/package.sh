#!/usr/bin/env bash
# Makes build/packages/PartnerDesk-VERSION-setup.exe and -windows.zip out of build/windows, and tries both
# under Wine: ./dev package windows.
set -euo pipefail
cd "$(dirname "$(readlink -f "$0")")/../.."
made=build/windows
version=$(installer/version.sh $made)
setup=build/packages/PartnerDesk-$version-setup.exe
zip=build/packages/PartnerDesk-$version-windows.zip
mkdir -p build/packages

installer/windows/stage.sh "$PWD/$made/stage"
rm -f build/packages/PartnerDesk-*-setup.exe build/packages/PartnerDesk-*-windows.*
installer/windows/setup.sh $made/stage "$version" "$setup"

# The same folder to be carried: it keeps what the user makes beside the program.
# Its name is the same in each version, so that a newer one is unpacked over it.
folder=$made/zip/PartnerDesk
rm -rf $made/zip
mkdir $made/zip
cp -a $made/stage $folder
mkdir $folder/partner-desk-data
{ printf '\xef\xbb\xbf'; sed 's/$/\r/' installer/windows/portable.md; } >$folder/partner-desk-data/README.txt
find $made/zip -type d -exec chmod 755 {} + -o -type f -exec chmod 644 {} +
find $made/zip -exec touch -h -d "@$SOURCE_DATE_EPOCH" {} +
(cd $made/zip && find PartnerDesk -type f | LC_ALL=C sort | TZ=UTC zip -q -X -9 -@ "$OLDPWD/$zip")
touch -d "@$SOURCE_DATE_EPOCH" "$zip"
cp $made/stage.spdx.json "${zip%.zip}.spdx.json"
ls -l "$setup" "$zip"
du -sh --apparent-size $made/stage | cut -f1 | sed 's/^/installed: /'
[ -n "${DESK_UNTRIED:-}" ] || installer/windows/test.sh "$setup" "$zip"
installer/sums.sh

#!/usr/bin/env bash
# Makes build/packages/partner-desk_*.deb out of build/package and judges it: ./dev package deb.
set -euo pipefail
cd "$(dirname "$(readlink -f "$0")")/../.."
made=build/package
(cd $made && rm -rf cpack && cpack >cpack.log) || { cat $made/cpack.log >&2; exit 1; }
mkdir -p build/packages
rm -f build/packages/*.deb
mv $made/cpack/*.deb build/packages/
deb=$(ls build/packages/*.deb)
appstreamcli validate --no-net $made/installer/partner-desk.metainfo.xml
desktop-file-validate installer/linux/partner-desk.desktop
lintian --fail-on error "$deb"
dpkg-deb --info "$deb" | sed -n '/Package:/,$p'
[ -n "${DESK_UNTRIED:-}" ] || installer/deb/test.sh "$deb"
installer/sums.sh

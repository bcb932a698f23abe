#!/usr/bin/env bash
# Makes build/packages/partner-desk_*.deb out of build/package and judges it: ./dev package deb.
set -euo pipefail
cd "$(dirname "$(readlink -f "$0")")/../.."
made=build/package
(cd $made && rm -rf cpack && cpack >cpack.log) || { cat $made/cpack.log >&2; exit 1; }
mkdir -p build/packages
rm -f build/packages/partner-desk_* # of a version before, too
mv $made/cpack/*.deb build/packages/
deb=$(ls build/packages/*.deb)
# What it links by itself, and the header that is compiled in.
needed=$(objdump -p $made/bin/partner-desk $made/bin/partner-desk-cli | sed -n 's/^ *NEEDED *//p' | sort -u)
{
    ldd $made/bin/partner-desk | awk '$2 == "=>" { print $1, $3 }' | sort -u | join - <(echo "$needed") | cut -d' ' -f2
    echo /usr/include/tl/expected.hpp
} >$made/deb-closure
version=$(installer/version.sh $made)
python3 installer/sbom.py --kind deb --version "$version" --closure $made/deb-closure >"${deb%.deb}.spdx.json"
appstreamcli validate --no-net $made/installer/partner-desk.metainfo.xml
desktop-file-validate installer/linux/partner-desk.desktop
lintian --fail-on error "$deb"
dpkg-deb --info "$deb" | sed -n '/Package:/,$p'
[ -n "${DESK_UNTRIED:-}" ] || installer/deb/test.sh "$deb"
installer/sums.sh

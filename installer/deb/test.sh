#!/usr/bin/env bash
# test.sh DEB: a Debian 12 with nothing on it gets the package, does the main job, gets a newer one,
# and loses it again; the user's book outlives all of it. Needs root; about two minutes.
set -euo pipefail
deb=$(readlink -f "$1")
cd "$(dirname "$(readlink -f "$0")")/../.."
. installer/bareroot.sh
root=$(pwd)/build/package/debian
make_root "$root"
cp "$deb" "$root/tmp/first.deb"
step "installing"
in_root apt-get install -y -q --no-install-recommends /tmp/first.deb >build/package/install.log 2>&1 || { tail -20 build/package/install.log; fail "it does not install"; }
before=$(in_root partner-desk-cli --version)
[ "$(in_root partner-desk --version)" != "" ] || fail "no version without a display"

step "the main job in the window, off-screen"
as_user 'QT_QPA_PLATFORM=offscreen partner-desk --play pictures' >build/package/play.log 2>&1 || { cat build/package/play.log; fail "the main job"; }
[ "$(find "$root/home/tester/pictures" -name '*.png' | wc -l)" -ge 8 ] || fail "pictures are missing"

step "the main job on the command line"
as_user 'partner-desk-cli --book book.sqlite demo'
first() { grep -oE "\"$1\": ?\"[0-9a-f-]{36}\"" | head -n 1 | grep -oE '[0-9a-f-]{36}'; }
as_user 'partner-desk-cli --book book.sqlite customers --can-upgrade --limit 1 --json' >build/package/customer.json
customer=$(first customerId <build/package/customer.json || first tenantId <build/package/customer.json)
as_user "partner-desk-cli --book book.sqlite subscriptions $customer --json" >build/package/subscriptions.json
subscription=$(first id <build/package/subscriptions.json)
as_user "partner-desk-cli --book book.sqlite upgrade $subscription --to e3 --language ko"
as_user 'partner-desk-cli --book book.sqlite verify'
as_user 'partner-desk-cli --language ko --help' | grep -c 사용법 >/dev/null || fail "no Korean help"
[ -s "$root/usr/share/man/ko/man1/partner-desk-cli.1.gz" ] || fail "no Korean manual page"

step "a newer package over it"
mkdir -p build/package/newer
rm -rf build/package/newer/*
dpkg-deb -R "$deb" build/package/newer/tree
sed -i 's/^\(Version: .*\)$/\1+next/' build/package/newer/tree/DEBIAN/control
dpkg-deb --root-owner-group -b build/package/newer/tree "$root/tmp/second.deb" >/dev/null
in_root apt-get install -y -q --no-install-recommends /tmp/second.deb >>build/package/install.log 2>&1 || fail "the newer package"
as_user 'partner-desk-cli --book book.sqlite verify'
[ "$(in_root partner-desk-cli --version)" = "$before" ] || fail "the version"

step "removed and purged"
in_root apt-get remove -y -q partner-desk >>build/package/install.log 2>&1
in_root dpkg --purge partner-desk >>build/package/install.log 2>&1
left=$(find "$root/usr" "$root/etc" "$root/var/lib" -name '*partner-desk*' -not -path '*/dpkg/*' -not -path '*/apt/*')
[ -z "$left" ] || fail "left behind: $left"
[ -s "$root/home/tester/book.sqlite" ] || fail "the user's book is gone"
drop_root
echo "The package installs, works, is upgraded, and goes without a trace but the user's own files."

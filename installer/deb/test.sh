#!/usr/bin/env bash
# test.sh DEB: a Debian 12 with nothing on it gets the package, does the main job, is told what books are,
# gets a newer one, and loses it again; the user's book and settings outlive all of it. Pictures are left in
# build/packages/pictures. Needs root; about four minutes.
set -euo pipefail
deb=$(readlink -f "$1")
cd "$(dirname "$(readlink -f "$0")")/../.."
. installer/bareroot.sh
root=$(pwd)/build/package/debian
log=build/package/install.log
make_root
cp "$deb" "$root/tmp/first.deb"
apt_get() { in_root apt-get "$@" >>$log 2>&1 || { tail -20 $log; fail "apt-get $*"; }; }
: >$log
step "installing"
apt_get install -y -q --no-install-recommends /tmp/first.deb
before=$(in_root partner-desk-cli --version)
[ "$before" = "Partner Desk $(dpkg-deb -f "$deb" Version | sed 's/-[^-]*$//')" ] || fail "the package has another version than the program: $before"
[ "$(in_root partner-desk --version)" = "partner-desk ${before#Partner Desk }" ] || fail "no version without a display"
zcat "$root/usr/share/doc/partner-desk/changelog.Debian.gz" | head -1 | grep -F "($(dpkg-deb -f "$deb" Version))" >/dev/null || fail "the changelog is of another version"
! ldd_lacks=$(in_root sh -c 'ldd /usr/bin/partner-desk /usr/bin/partner-desk-cli' | grep 'not found') || fail "libraries are missing: $ldd_lacks"

step "the main job in the window, off-screen, without anything that is only recommended"
as_user 'QT_QPA_PLATFORM=offscreen partner-desk --play first' >build/package/play.log 2>&1 || { cat build/package/play.log; fail "the main job"; }
has_pictures "$root/home/tester/first" || fail "pictures are missing"

step "the main job on the command line"
as_user 'partner-desk-cli --book book.sqlite demo'
as_user 'partner-desk-cli --book book.sqlite customers --can-upgrade --limit 1 --json' >build/package/customer.json
customer=$(first customerId <build/package/customer.json || first tenantId <build/package/customer.json)
as_user "partner-desk-cli --book book.sqlite subscriptions $customer --json" >build/package/subscriptions.json
subscription=$(first id <build/package/subscriptions.json)
as_user "partner-desk-cli --book book.sqlite upgrade $subscription --to e3 --language ko"
as_user 'partner-desk-cli --book book.sqlite verify'
as_user 'partner-desk-cli --language ko --help' | grep -c 사용법 >/dev/null || fail "no Korean help"
as_user 'partner-desk-cli --book book.sqlite info' | grep -F /home/tester/book.sqlite >/dev/null || fail "it does not tell where the book is"
for page in man1/partner-desk man1/partner-desk-cli ko/man1/partner-desk ko/man1/partner-desk-cli; do
    [ -s "$root/usr/share/man/$page.1.gz" ] || fail "no manual page $page"
done

step "with what is recommended: fonts, and a desktop that knows books by their content"
recommended=$(dpkg-deb -f "$deb" Recommends | tr -d ',')
# shellcheck disable=SC2086
apt_get install -y -q --no-install-recommends $recommended desktop-file-utils libglib2.0-bin man-db
as_user 'cp book.sqlite mine && gio info -a standard::content-type mine' | grep application/x-partner-desk-book >/dev/null || fail "a book is not known by its content"
as_user 'gio mime application/x-partner-desk-book' | grep 'partner-desk.desktop' >/dev/null || fail "books are not opened with the program"
as_user 'printf "SQLite format 3\0" >other.sqlite && gio info -a standard::content-type other.sqlite' | grep partner-desk >/dev/null && fail "another database is taken for a book"
# A desktop opens a book so, by the line of the entry.
entry=$(sed -n 's/^Exec=//p' "$root/usr/share/applications/partner-desk.desktop")
[ "$entry" = "partner-desk %f" ] || fail "the desktop entry runs $entry"
runs_until 'grep -qs "^lastBook=.*/mine$" .config/partner-desk/settings.ini' 'env QT_QPA_PLATFORM=offscreen partner-desk mine' >>build/package/play.log 2>&1 || fail "the book is not opened"
as_user 'LC_ALL=C.UTF-8 MANWIDTH=100 man -L ko partner-desk' | grep '파트너' >/dev/null || fail "the Korean manual cannot be read"
as_user 'QT_QPA_PLATFORM=offscreen partner-desk --play pictures' >>build/package/play.log 2>&1 || fail "the main job with fonts"
keep_pictures deb "$root/home/tester/pictures"

step "a newer package over it"
mkdir -p build/package/newer
rm -rf build/package/newer/*
dpkg-deb -R "$deb" build/package/newer/tree
sed -i 's/^\(Version: .*\)$/\1+next/' build/package/newer/tree/DEBIAN/control
dpkg-deb --root-owner-group -b build/package/newer/tree "$root/tmp/second.deb" >/dev/null
sums=$(as_user 'sha256sum book.sqlite .config/partner-desk/*')
apt_get install -y -q --no-install-recommends /tmp/second.deb
[ "$(in_root dpkg-query -W -f='${Version}' partner-desk)" = "$(dpkg-deb -f "$deb" Version)+next" ] || fail "the newer package is not there"
[ "$(as_user 'sha256sum book.sqlite .config/partner-desk/*')" = "$sums" ] || fail "the user's files changed"
as_user 'partner-desk-cli --book book.sqlite verify'
[ "$(in_root partner-desk-cli --version)" = "$before" ] || fail "the version"

step "removed and purged"
apt_get remove -y -q partner-desk
! in_root sh -c 'command -v partner-desk partner-desk-cli' || fail "a program is still there"
in_root dpkg --purge partner-desk >>$log 2>&1
left=$(find "$root/usr" "$root/etc" "$root/var/lib" "$root/var/cache" -name '*partner-desk*' -not -path '*/dpkg/*' -not -path '*/apt/*')
[ -z "$left" ] || fail "left behind: $left"
! grep -rqs partner-desk "$root/usr/share/applications/mimeinfo.cache" "$root/usr/share/mime/globs2" || fail "the desktop still knows it"
[ "$(as_user 'sha256sum book.sqlite .config/partner-desk/*')" = "$sums" ] || fail "the user's files are gone"
drop_root
echo "The package installs, works, is upgraded, and goes without a trace but the user's own files."

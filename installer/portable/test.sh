#!/usr/bin/env bash
# test.sh FILE: the one file asks for nothing newer than Ubuntu 22.04 has, runs on a Debian 12 that has X
# libraries and nothing else of a desktop, and does the main job there. Pictures are left in
# build/packages/pictures. Needs root; about three minutes.
set -euo pipefail
file=$(readlink -f "$1")
cd "$(dirname "$(readlink -f "$0")")/../.."
. installer/bareroot.sh
root=$(pwd)/build/package/portable-root
log=build/package/portable-play.log
step "no newer symbols than Ubuntu 22.04 has"
rm -rf build/package/unpacked
"$file" --noexec --nox11 --quiet --target build/package/unpacked >/dev/null
installer/portable/floor.sh build/package/unpacked || fail "the floor"
# The judge itself: a program that calls what came with the C library after it is found.
mkdir build/package/unpacked/newer
printf 'unsigned arc4random(void);\nint main(void) { return (int)arc4random(); }\n' |
    cc -x c -o build/package/unpacked/newer/program -
! installer/portable/floor.sh build/package/unpacked >/dev/null 2>build/package/floor.log || fail "the floor is not held against anything"
grep -q 'newer/program needs GLIBC_2.36' build/package/floor.log || fail "the floor names the wrong program: $(cat build/package/floor.log)"
rm -rf build/package/unpacked

make_root
in_root apt-get install -y -q --no-install-recommends libx11-6 libxcb1 libgl1 libegl1 libstdc++6 xvfb xauth >build/package/portable-install.log 2>&1
cp "$file" "$root/home/tester/partner-desk.run"
in_root chown tester:tester /home/tester/partner-desk.run
step "the main job in the window, off-screen"
as_user 'chmod +x partner-desk.run && QT_QPA_PLATFORM=offscreen ./partner-desk.run -- --play pictures' >$log 2>&1 || { cat $log; fail "the main job"; }
keep_pictures portable "$root/home/tester/pictures"
step "the main job on a display"
as_user 'xvfb-run -a -s "-screen 0 1280x900x24" env QT_QPA_PLATFORM=xcb ./partner-desk.run -- --play onscreen' >>$log 2>&1 || { cat $log; fail "on a display"; }
keep_pictures portable-display "$root/home/tester/onscreen"
step "the command line, and a book on the stick"
as_user './partner-desk.run -- --cli --book book.sqlite demo && ./partner-desk.run -- --cli --book book.sqlite verify' >/dev/null
as_user './partner-desk.run -- --cli --book book.sqlite customers --limit 1 --json' | python3 -c 'import json, sys; json.load(sys.stdin)' || fail "more than the JSON is on standard output"
as_user 'mkdir partner-desk-data'
runs_until 'test -s partner-desk-data/partner-desk/demo-book.sqlite' 'env QT_QPA_PLATFORM=offscreen ./partner-desk.run -- --demo' >>$log 2>&1 || fail "no book on the stick"
as_user './partner-desk.run -- --cli info' | grep -F /home/tester/partner-desk-data/partner-desk/ >/dev/null || fail "it does not tell that the book is on the stick"
step "a newer file beside it: the book stays"
book=$(as_user 'sha256sum partner-desk-data/partner-desk/demo-book.sqlite')
as_user 'cp partner-desk.run partner-desk-newer.run && ./partner-desk-newer.run -- --cli --book partner-desk-data/partner-desk/demo-book.sqlite verify' >/dev/null || fail "the newer file"
[ "$(as_user 'sha256sum partner-desk-data/partner-desk/demo-book.sqlite')" = "$book" ] || fail "the book changed"
left=$(find "$root/tmp" "$root/opt" "$root/usr/local" -name '*partner*' -o -name 'selfgz*' -o -name 'makeself*')
[ -z "$left" ] || fail "left behind: $left"
drop_root
echo "The one file runs on a bare system."

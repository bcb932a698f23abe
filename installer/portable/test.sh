#!/usr/bin/env bash
# test.sh FILE: the one file runs on a Debian 12 that has X libraries and nothing else of a desktop, and
# does the main job there. Needs root; about two minutes.
set -euo pipefail
file=$(readlink -f "$1")
cd "$(dirname "$(readlink -f "$0")")/../.."
. installer/bareroot.sh
root=$(pwd)/build/package/portable-root
make_root "$root"
in_root apt-get install -y -q --no-install-recommends libx11-6 libxcb1 libgl1 libegl1 libstdc++6 xvfb xauth >build/package/portable-install.log 2>&1
cp "$file" "$root/home/tester/partner-desk.run"
in_root chown tester:tester /home/tester/partner-desk.run
step "the main job in the window, off-screen"
as_user 'chmod +x partner-desk.run && QT_QPA_PLATFORM=offscreen ./partner-desk.run -- --play pictures' >build/package/portable-play.log 2>&1 || { cat build/package/portable-play.log; fail "the main job"; }
[ "$(find "$root/home/tester/pictures" -name '*.png' | wc -l)" -ge 8 ] || fail "pictures are missing"
cp -r "$root/home/tester/pictures" build/package/portable-pictures
step "the main job on a display"
as_user 'xvfb-run -a -s "-screen 0 1280x900x24" env QT_QPA_PLATFORM=xcb ./partner-desk.run -- --play onscreen' >>build/package/portable-play.log 2>&1 || { cat build/package/portable-play.log; fail "on a display"; }
[ "$(find "$root/home/tester/onscreen" -name '*.png' | wc -l)" -ge 8 ] || fail "pictures are missing"
step "the command line, and a book on the stick"
as_user './partner-desk.run -- --cli --book book.sqlite demo && ./partner-desk.run -- --cli --book book.sqlite verify' >/dev/null
as_user 'mkdir partner-desk-data && QT_QPA_PLATFORM=offscreen timeout 15 ./partner-desk.run -- --demo; test -s partner-desk-data/partner-desk/demo-book.sqlite' || fail "no book on the stick"
drop_root
echo "The one file runs on a bare system."

#!/usr/bin/env bash
# test.sh SETUP ZIP: the installer and the folder to be carried, under Wine with a screen of its own: install,
# start, main job, Korean paths, update, refusals, removal. What Wine writes stays in build/windows/test, and
# pictures go to build/packages/pictures. About four minutes on a machine that has nothing else to do.
set -euo pipefail
setup=$(readlink -f "$1")
zip=$(readlink -f "$2")
cd "$(dirname "$(readlink -f "$0")")/../.."
. installer/trial.sh
stage=$PWD/build/windows/stage
work=$PWD/build/windows/test
pictures=$PWD/build/packages/pictures
version=$(installer/version.sh build/windows)
next=${version%.*}.$((${version##*.} + 1))

export WINEPREFIX=$work/prefix HOME=$work/home WINEDEBUG=-all
# Wine has no Korean of its own on a machine without it, writes menus into the home folder, and asks for
# .NET and a browser where nobody tells it not to.
export WINEDLLOVERRIDES='winemenubuilder.exe=d;mscoree=d;mshtml=d' LOCPATH=$work/locale
unset WAYLAND_DISPLAY XDG_RUNTIME_DIR DBUS_SESSION_BUS_ADDRESS
export LC_ALL=C.UTF-8
c=$WINEPREFIX/drive_c
wine() { LC_ALL=ko_KR.UTF-8 timeout 300 /usr/lib/wine/wine64 "$@"; }
settled() { timeout 120 /usr/lib/wine/wineserver -w || fail "something of it does not end"; }
screen=
over() {
    /usr/lib/wine/wineserver -k 2>/dev/null || true
    [ -z "$screen" ] || kill "$screen" 2>/dev/null || true
}
trap over EXIT

rm -rf "$work" "$pictures"/windows-*.png
mkdir -p "$work/home" "$LOCPATH" "$pictures"
localedef -i ko_KR -f UTF-8 "$LOCPATH/ko_KR.UTF-8"
exec 7>"$work/display"
Xvfb -displayfd 7 -screen 0 1440x900x24 -nolisten tcp >"$work/xvfb.log" 2>&1 &
screen=$!
for ((i = 0; i < 100; ++i)); do [ -s "$work/display" ] && break || sleep 0.1; done
DISPLAY=:$(cat "$work/display")
export DISPLAY

# expect CODE COMMAND …: its words are in $work/said.
expect() {
    local code=0
    "${@:2}" >"$work/said" 2>"$work/errors" || code=$?
    [ "$code" -eq "$1" ] || { cat "$work/said" "$work/errors" >&2; fail "${*:2} ended with $code, not $1"; }
}
# The words of the installer come as Windows writes them to a Korean console.
said() { { cat "$work/said"; iconv -f CP949 -t UTF-8 "$work/said" 2>/dev/null || true; } | grep -F "$1" >/dev/null || { cat "$work/said" >&2; fail "it does not say: $1"; }; }
state() { (cd "$1" && find . -type f -exec sha256sum {} + | LC_ALL=C sort); }
# key NAME: the value in the uninstall key.
key() {
    rm -f "$work/key.reg"
    wine reg export 'HKCU\Software\Microsoft\Windows\CurrentVersion\Uninstall\PartnerDesk' "Z:${work//\//\\}\\key.reg" /y >/dev/null 2>&1 || true
    [ ! -e "$work/key.reg" ] || iconv -f UTF-16 -t UTF-8 "$work/key.reg" | tr -d '\r' | sed -n "s/^\"$1\"=//p" | sed 's/^"//; s/"$//; s/\\\\/\\/g; s/\\"/"/g'
}
classes() { ! wine reg query "HKCU\\Software\\Classes\\$1" /s >"$work/classes" 2>/dev/null || tr -d '\r' <"$work/classes"; }
# shot NAME [COLOURS]: a picture of the screen when it shows something else than the one before.
shot() {
    local i file=$pictures/windows-$1.png
    for ((i = 0; i < 60; ++i)); do
        sleep 1
        import -silent -window root "$work/now.png"
        if [ "$(identify -format %k "$work/now.png")" -gt "${2:-100}" ] && ! cmp -s "$work/now.rgb" <(convert "$work/now.png" rgb:- 2>/dev/null); then
            sleep 2 # all of it
            import -silent -window root "$file"
            convert "$file" rgb:"$work/now.rgb"
            return
        fi
    done
    cp "$work/now.png" "$file"
    fail "the picture windows-$1 shows nothing new"
}
# The program's window is there when the run has a file of its own.
running() {
    local i
    for ((i = 0; i < 300; ++i)); do
        [ -n "$(find "$data/running" -type f 2>/dev/null)" ] && return
        sleep 0.2
    done
    fail "the window does not open"
}
# job BOOK: the main job on the command line.
job() {
    local customer subscription
    expect 0 wine "$there/partner-desk-cli.exe" --book "$1" demo
    expect 0 wine "$there/partner-desk-cli.exe" --book "$1" customers --can-upgrade --limit 1 --json
    customer=$(first customerId <"$work/said" || first tenantId <"$work/said")
    expect 0 wine "$there/partner-desk-cli.exe" --book "$1" subscriptions "$customer" --json
    subscription=$(first id <"$work/said")
    expect 0 wine "$there/partner-desk-cli.exe" --book "$1" upgrade "$subscription" --to e3 --language ko
    expect 0 wine "$there/partner-desk-cli.exe" --book "$1" verify
}

step "a Windows by Wine, in Korean"
wine wineboot -i >"$work/wineboot.log" 2>&1
settled
data=$c/users/$(id -un)/AppData/Local/partner-desk
there=$c/users/$(id -un)/AppData/Local/Programs/Partner\ Desk
desktop=$c/users/$(id -un)/Desktop
menu=$c/users/$(id -un)/AppData/Roaming/Microsoft/Windows/Start\ Menu/Programs

step "not on a Windows that is too old"
wine winecfg /v win7
expect 5 wine "$setup" /S
said 'Windows 10 버전 1809'
[ ! -e "$there" ] || fail "it installed all the same"
wine winecfg /v win10
settled

step "installed without a word"
expect 0 wine "$setup" /S /DESKTOP
diff <(cd "$stage" && find . -type f -exec sha256sum {} + | sort) <(cd "$there" && find . -type f ! -name files.txt ! -name uninstall.exe -exec sha256sum {} + | sort) >&2 || fail "what is installed is not what was packed"
[ "$(key DisplayVersion)" = "$version" ] && [ "$(key DisplayName)" = '파트너 데스크' ] || fail "the uninstall key: $(key DisplayVersion) $(key DisplayName)"
[ "$(key QuietUninstallString)" = "\"$(key InstallLocation)\\uninstall.exe\" /S" ] || fail "QuietUninstallString: $(key QuietUninstallString)"
for name in Publisher EstimatedSize NoModify NoRepair DisplayIcon UninstallString; do [ -n "$(key $name)" ] || fail "no $name"; done
[ -e "$menu/파트너 데스크.lnk" ] && [ -e "$desktop/파트너 데스크.lnk" ] || fail "shortcuts are missing"
classes PartnerDesk.Book | grep -F 'partner-desk.exe" "%1"' >/dev/null || fail "books are not known"
classes .partnerdesk | grep -F PartnerDesk.Book >/dev/null || fail "books are not offered to it"
! wine reg query 'HKCU\Software\Classes\.partnerdesk' /ve 2>/dev/null | grep PartnerDesk >/dev/null || fail "it takes the type of file for itself"
state "$there" >"$work/installed"

step "it starts and says which it is"
expect 0 wine "$there/partner-desk-cli.exe" --version
said "$version"
# What Explorer shows of it; called without a console, --version is a box to be clicked.
for file in "$there/partner-desk.exe" "$setup"; do
    facts=$(wrestool -x --raw -t 16 "$file" | iconv -c -f UTF-16LE -t UTF-8 | tr '\0' '\n')
    for fact in "$version" 'Partner Desk' '파트너 데스크'; do grep -qF "$fact" <<<"$facts" || fail "$file does not say $fact"; done
done

step "the main job on the command line"
job 'C:\book.partnerdesk'
expect 0 wine "$there/partner-desk-cli.exe" --language ko --help
grep -q 사용법 "$work/said" || fail "no Korean help"

step "the main job in the window"
expect 0 wine "$there/partner-desk.exe" --play 'C:\pictures'
cat "$work/said" "$work/errors" >"$work/play.log"
has_pictures "$c/pictures" || { cat "$work/play.log" >&2; fail "pictures are missing"; }
for picture in "$c"/pictures/*.png; do
    [ "$(identify -format %k "$picture")" -gt 100 ] || fail "an empty picture: $picture"
    cp "$picture" "$pictures/windows-job-$(basename "$picture")"
done

step "not installed while it runs"
wine "$there/partner-desk.exe" --demo >"$work/window.log" 2>&1 &
running
shot program-ko 200
expect 3 wine "$setup" /S
said '파트너 데스크가 실행 중입니다'
diff "$work/installed" <(state "$there") >&2 || fail "something was changed"
wine taskkill /IM partner-desk.exe >/dev/null 2>&1
settled
[ -s "$data/demo-book.sqlite" ] || fail "no demo book"
[ -z "$(find "$data/running" -type f)" ] || fail "the window did not end by itself"

step "a newer version over it: $next"
rm -rf "$work/newer"
cp -a "$stage" "$work/newer"
rm "$work/newer/README.txt"
mkdir "$work/newer/more"
cp -a "$work/newer/LICENSE.txt" "$work/newer/more/new.txt"
mv "$work/newer/licences" "$work/newer/papers"
touch "$there/licences/mine.txt" "$there/mine.txt"
installer/windows/setup.sh "$work/newer" "$next" "$work/newer.exe"
state "$data" >"$work/data"
expect 0 wine "$work/newer.exe" /S
diff "$work/data" <(state "$data") >&2 || fail "the user's data are not as they were"
[ "$(key DisplayVersion)" = "$next" ] || fail "the version is $(key DisplayVersion)"
[ -e "$there/more/new.txt" ] && [ ! -e "$there/README.txt" ] && [ ! -e "$there/files.old" ] || fail "the files are not those of the newer version"
[ "$(ls "$there/licences")" = mine.txt ] && [ -e "$there/mine.txt" ] || fail "a file of the user is gone, or an old one is not"
[ -e "$menu/파트너 데스크.lnk" ] && [ -e "$desktop/파트너 데스크.lnk" ] || fail "shortcuts are gone"
expect 0 wine "$there/partner-desk-cli.exe" --book 'C:\book.partnerdesk' verify

step "the older one over the newer one only when told"
state "$there" >"$work/installed"
expect 4 wine "$setup" /S
said '더 새로운 버전이 설치되어 있습니다'
diff "$work/installed" <(state "$there") >&2 || fail "something was changed"
expect 0 wine "$setup" /S /DOWNGRADE
[ "$(key DisplayVersion)" = "$version" ] && [ -e "$there/README.txt" ] && [ ! -e "$there/more" ] || fail "it is not the older one"

step "removed; what is the user's stays"
expect 0 wine "$there/uninstall.exe" /S
settled
[ "$(cd "$there" && find . -type f | sort | tr '\n' ' ')" = './licences/mine.txt ./mine.txt ' ] || fail "left behind: $(find "$there")"
[ -z "$(key DisplayVersion)$(classes PartnerDesk.Book)$(classes .partnerdesk)$(classes Applications\\partner-desk.exe)" ] || fail "the registry has something left"
[ ! -e "$menu/파트너 데스크.lnk" ] && [ ! -e "$desktop/파트너 데스크.lnk" ] || fail "shortcuts are left"
[ -s "$data/demo-book.sqlite" ] && [ -s "$c/book.partnerdesk" ] || fail "a book is gone"
rm -r "$there"

step "in a Korean folder, with a Korean book"
there=$c/업무/파트너데스크
expect 0 wine "$setup" /S '/D=C:\업무\파트너데스크'
[ "$(key InstallLocation)" = 'C:\업무\파트너데스크' ] || fail "the folder is $(key InstallLocation)"
job 'C:\업무\고객 데이터.partnerdesk'
[ -s "$c/업무/고객 데이터.partnerdesk" ] || fail "no book"
expect 0 wine "$there/partner-desk.exe" --play 'C:\업무\그림'
has_pictures "$c/업무/그림" || fail "pictures are missing"

step "over itself, by another name of the folder"
for folder in "Z:${there//\//\\}" 'C:\업무\파트너데스크'; do
    expect 0 wine "$setup" /S "/D=$folder"
    [ "$(key InstallLocation)" = "$folder" ] && [ -e "$there/partner-desk.exe" ] && [ -e "$there/files.txt" ] || fail "what was installed is gone again"
done

step "not removed while it runs"
state "$there" >"$work/installed"
wine "$there/partner-desk.exe" --demo >"$work/window.log" 2>&1 &
running
# Told its folder, the uninstaller stays in this process and its code arrives.
expect 3 wine "$there/uninstall.exe" /S '_?=C:\업무\파트너데스크'
said '파트너 데스크가 실행 중입니다'
diff "$work/installed" <(state "$there") >&2 || fail "something was changed"
wine taskkill /IM partner-desk.exe >/dev/null 2>&1
settled

step "moved to another folder, and removed with its data"
expect 0 wine "$setup" /S '/D=C:\다른곳'
[ ! -e "$there" ] && [ "$(key InstallLocation)" = 'C:\다른곳' ] || fail "the folder before is still there"
there=$c/다른곳
mkdir -p "$data/masked/deeper"
touch "$data/masked/deeper/copy.sqlite"
chmod a-w "$data/masked/deeper/copy.sqlite"
expect 0 wine "$there/uninstall.exe" /S /PURGE
settled
[ ! -e "$there" ] && [ ! -e "$data" ] || fail "left behind: $(find "$there" "$data" 2>/dev/null)"
[ -s "$c/업무/고객 데이터.partnerdesk" ] || fail "more is gone than the program's own"

step "files that cannot be written are told of"
mkdir -p "$c/full/LICENSE.txt" # a file is to go there
expect 2 wine "$setup" /S '/D=C:\full'
[ -z "$(key DisplayVersion)" ] || fail "it is registered all the same"

step "the folder to be carried"
mkdir "$c/이동식 디스크"
unzip -q "$zip" -d "$c/이동식 디스크"
there=$c/이동식\ 디스크/PartnerDesk
expect 0 wine "$there/partner-desk-cli.exe" demo
[ -s "$there/partner-desk-data/partner-desk/book.sqlite" ] && [ ! -e "$data" ] || fail "the book is not beside the program"
expect 0 wine "$there/partner-desk-cli.exe" verify

step "by hand, in Korean"
keys() { for name in "$@"; do xdotool key "$name"; sleep 1.5; done; }
wine explorer /desktop=setup,1440x900 "Z:${setup//\//\\}" >"$work/byhand.log" 2>&1 &
there=$c/users/$(id -un)/AppData/Local/Programs/Partner\ Desk
shot setup-1-welcome-ko
keys Return
shot setup-2-licence-ko 30
keys Return
shot setup-3-folder-ko 30
keys Return
shot setup-4-done-ko
[ -x "$there/partner-desk.exe" ] || fail "not installed by hand"
keys space Return # not started at once
settled
wine explorer /desktop=remove,1440x900 "$there/uninstall.exe" >>"$work/byhand.log" 2>&1 &
shot setup-5-remove-ko 30
keys Return
sleep 5
keys Return
settled
[ ! -e "$there" ] || fail "not removed by hand"
[ -z "$(find "$HOME" -mindepth 1)" ] || fail "the home folder has something: $(find "$HOME" -mindepth 1)"
echo "The installer installs, updates, refuses and removes, and the program works under Wine."

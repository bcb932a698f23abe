# To be sourced: a bare Debian 12 in the folder $root, and the ways in.
. installer/trial.sh
mirror=$(grep -rhoE 'https?://[^ ]+/debian/?( |$)' /etc/apt/sources.list /etc/apt/sources.list.d/ 2>/dev/null | head -1 | tr -d ' ' || true)
in_root() { LC_ALL=C.UTF-8 DEBIAN_FRONTEND=noninteractive chroot "$root" "$@"; }
as_user() { in_root su tester -s /bin/bash -c "cd && umask 077 && $1"; }
# runs_until CONDITION COMMAND: the user's command runs until the condition holds, five minutes at most.
runs_until() {
    as_user "{ timeout -k 10 300 $2 & run=\$!; for i in \$(seq 1500); do $1 && break; sleep 0.2; done; kill \$run; wait \$run; $1; }"
}
# keep_pictures NAME FOLDER: what the play saved there goes to build/packages/pictures.
keep_pictures() {
    local picture
    has_pictures "$2" || fail "pictures are missing"
    mkdir -p build/packages/pictures
    rm -f build/packages/pictures/"$1"-*.png
    for picture in "$2"/*.png; do
        cp "$picture" "build/packages/pictures/$1-${picture##*/}"
    done
}
drop_root() {
    umount "$root/proc" 2>/dev/null || true
    mountpoint -q "$root/proc" || rm -rf "$root"
}
make_root() {
    drop_root
    debootstrap --variant=minbase bookworm "$root" "${mirror:-http://deb.debian.org/debian}" >build/package/debootstrap.log || {
        tail -3 build/package/debootstrap.log
        fail "no Debian to be had from ${mirror:-deb.debian.org}"
    }
    cp /etc/apt/apt.conf.d/*proxy* "$root/etc/apt/apt.conf.d/" 2>/dev/null || true
    in_root apt-get update -q >/dev/null
    in_root useradd -m tester
    # The loader finds a program's own folder by it.
    mount -t proc proc "$root/proc"
    trap 'umount "$root/proc" 2>/dev/null || true' EXIT
}

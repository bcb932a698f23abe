#!/bin/sh
# Starts the program out of this folder. A folder "partner-desk-data" beside the packed file keeps book
# and settings on the stick; without it they are the user's own.
here=$(CDPATH= cd -- "$(dirname -- "$0")" && pwd)
there=${ARCHIVE_DIR:-$here}
case $there in
/*) ;;
*) there=${USER_PWD:-$PWD}/$there ;;
esac
there=$(CDPATH= cd -- "$there" && pwd)
if [ -d "$there/partner-desk-data" ]; then
    export XDG_DATA_HOME="$there/partner-desk-data" XDG_CONFIG_HOME="$there/partner-desk-data/settings"
fi
# What the system has goes first: its graphics drivers need their own.
for library in "$here"/lib/fallback/*; do
    name=${library##*/}
    for folder in /lib /usr/lib /lib64 /usr/lib64 /lib/x86_64-linux-gnu /usr/lib/x86_64-linux-gnu; do
        [ -e "$folder/$name" ] && continue 2
    done
    mkdir -p "$here/lib/lacking" && cp -P "$library" "$here/lib/lacking/"
done
if [ -d "$here/lib/lacking" ]; then
    export LD_LIBRARY_PATH="$here/lib/lacking${LD_LIBRARY_PATH:+:$LD_LIBRARY_PATH}"
fi
export FONTCONFIG_FILE="$here/fonts/fonts.conf"
cd -- "${USER_PWD:-$PWD}" || exit 1
if [ "${1:-}" = --cli ]; then
    shift
    exec "$here/bin/partner-desk-cli" "$@"
fi
exec "$here/bin/partner-desk" "$@"

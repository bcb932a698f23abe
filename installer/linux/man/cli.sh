#!/bin/sh
# cli.sh PROGRAM LANGUAGE OUTPUT AWK-WORDS…: the manual page of the command line, packed.
set -e
program=$1
language=$2
output=$3
shift 3
LC_ALL=C.UTF-8 "$program" --help --language "$language" >"$output.help"
awk "$@" -f "$(dirname "$0")/cli.awk" "$output.help" | gzip -9n >"$output"
rm "$output.help"

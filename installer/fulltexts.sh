#!/bin/sh
# fulltexts.sh FOLDER: the full texts of the licences that Debian's notices in FOLDER name by their place on a
# Debian, in FOLDER/common-licenses.
set -eu
mkdir "$1/common-licenses"
grep -rhoE '/usr/share/common-licenses/[A-Za-z0-9.-]*[A-Za-z0-9]' "$1" | sort -u | xargs cp -L -t "$1/common-licenses"

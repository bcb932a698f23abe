#!/bin/sh
# The sums of every package in build/packages, beside them, and the notes of the release, which name them and
# send to the READMEs.
cd "$(dirname "$0")/../build/packages" || exit 1
cp ../../README.md ../../README.ko.md . || exit 1
find . -maxdepth 1 -type f ! -name 'SHA256SUMS*' ! -name 'RELEASE-NOTES*' ! -name 'README*' -printf '%P\n' | LC_ALL=C sort | xargs sha256sum >SHA256SUMS.new &&
    mv SHA256SUMS.new SHA256SUMS &&
    ../../installer/notes.sh >RELEASE-NOTES.new && mv RELEASE-NOTES.new RELEASE-NOTES.md

#!/bin/sh
# The sums of everything in build/packages, beside it.
cd "$(dirname "$0")/../build/packages" || exit 1
find . -type f ! -name 'SHA256SUMS*' -printf '%P\n' | LC_ALL=C sort | xargs sha256sum >SHA256SUMS.new && mv SHA256SUMS.new SHA256SUMS

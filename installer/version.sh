#!/bin/sh
# version.sh BUILD: the version that is built there.
sed -n 's/^CMAKE_PROJECT_VERSION:[^=]*=//p' "$1/CMakeCache.txt"

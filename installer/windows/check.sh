#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 WattCard developers
# SPDX-License-Identifier: GPL-3.0-or-later
# Sees that wattcard.nsi is right: compiles it on an empty stage, warnings are errors. Needs
# makensis (package nsis); without it exits with 69.
set -euo pipefail

here=$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")" && pwd)
command -v makensis >/dev/null || { echo "makensis is missing: package nsis" >&2; exit 69; }
scratch=$(mktemp -d)
trap 'rm -rf -- "$scratch"' EXIT
mkdir -p -- "$scratch/stage/bin"
cp -- "$here/../../LICENSE" "$scratch/stage/LICENSE"
: >"$scratch/stage/bin/wattcard.exe"
version=$(sed -n 's/^project(WattCard VERSION \([0-9.]*\).*/\1/p' "$here/../../CMakeLists.txt")
setup=$scratch/wattcard-setup-$version.exe
makensis -V2 -WX -DSTAGE="$scratch/stage" -DVERSION="$version" -DOUT="$setup" "$here/wattcard.nsi"
[ -s "$setup" ]
echo "wattcard.nsi compiles for version $version"

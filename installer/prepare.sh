#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 WattCard developers
# SPDX-License-Identifier: GPL-3.0-or-later
# Makes this folder ready to run: prepare.sh [TARGET...]
# Installs the packages of packages.txt that are missing (with sudo where the user is not root) and
# builds the release preset, the given targets or everything. Programs are put into build/bin.
set -eu

top=$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")/.." && pwd)

build() {
    echo "Building the release preset into build/bin"
    cd -- "$top"
    cmake --preset release >/dev/null
    cmake --build --preset release ${1:+--target "$@"}
}

"$top/installer/install-packages.sh" packages.txt
build "$@"

#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 WattCard developers
# SPDX-License-Identifier: GPL-3.0-or-later
# Makes this folder ready to run: prepare.sh [TARGET...]
# Installs the packages of packages.txt that are missing (with sudo where the user is not root) and
# builds the release preset, the given targets or everything. Programs are put into build/bin. Where
# packages cannot be installed it builds with what is there.
set -eu

top=$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")/.." && pwd)

build() {
    echo "Building the release preset into build/bin"
    cd -- "$top"
    cmake --preset release >/dev/null &&
        cmake --build --preset release ${1:+--target "$@"}
}

if "$top/installer/install-packages.sh" packages.txt; then
    build "$@"
else
    echo "They could not be installed. Building with what is there."
    build "$@" || {
        status=$?
        echo "The build may have failed for want of the packages named above: install them first."
        exit "$status"
    }
fi

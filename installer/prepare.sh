#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 WattCard developers
# SPDX-License-Identifier: GPL-3.0-or-later
# Makes this folder ready to run: prepare.sh [TARGET...]
# Installs the packages of packages.txt that are missing (with sudo where the user is not root) and
# builds the release preset, the given targets or everything. Programs are put into build/bin.
set -eu

top=$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")/.." && pwd)

say() { printf '%s\n' "$*"; }

# The packages of the list that are not installed, one a line.
missing_packages() {
    local installed
    installed=$(dpkg-query -W -f='${db:Status-Status} ${Package}\n' | sed -n 's/^installed //p')
    sed -e 's/#.*//' -e '/^[[:space:]]*$/d' "$top/installer/packages.txt" |
        { grep -vxF -e "$installed" || true; }
}

# apt-get as root, without questions.
as_root_apt() {
    local become=()
    [ "$(id -u)" = 0 ] || become=(sudo)
    "${become[@]}" env DEBIAN_FRONTEND=noninteractive apt-get "$@"
}

install_packages() {
    local missing
    if ! command -v dpkg-query >/dev/null; then
        say "This is not Debian: nothing is installed; installer/packages.txt lists what is needed."
        return
    fi
    mapfile -t missing < <(missing_packages)
    [ "${#missing[@]}" -gt 0 ] || return 0
    say "Installing ${#missing[@]} Debian packages: ${missing[*]}"
    if [ "$(id -u)" != 0 ] && ! command -v sudo >/dev/null; then
        say "Installing needs root, and there is no sudo. As root, run:"
        say "  apt-get update && apt-get install --no-install-recommends ${missing[*]}"
        exit 77
    fi
    as_root_apt update -q
    as_root_apt install -q -y --no-install-recommends "${missing[@]}"
}

build() {
    say "Building the release preset into build/bin"
    cd -- "$top"
    cmake --preset release >/dev/null
    cmake --build --preset release ${1:+--target "$@"}
}

install_packages
build "$@"

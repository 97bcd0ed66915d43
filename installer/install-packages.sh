#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 WattCard developers
# SPDX-License-Identifier: GPL-3.0-or-later
# Installs the Debian packages of lists of this folder that are missing: install-packages.sh LIST...
# Without Recommends, with sudo where the user is not root. 77: it may not. Elsewhere than on Debian
# it says so and does nothing.
set -eu

here=$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")" && pwd)
lists=("${@/#/$here/}")

# One a line.
missing_packages() {
    local installed
    installed=$(dpkg-query -W -f='${db:Status-Status} ${Package}\n' | sed -n 's/^installed //p')
    sed -e 's/#.*//' -e '/^[[:space:]]*$/d' "${lists[@]}" | { grep -vxF -e "$installed" || true; }
}

# apt-get as root, without questions.
as_root_apt() {
    local become=()
    [ "$(id -u)" = 0 ] || become=(sudo)
    "${become[@]}" env DEBIAN_FRONTEND=noninteractive apt-get "$@"
}

if ! command -v dpkg-query >/dev/null; then
    echo "This is not Debian: nothing is installed; installer/$1 lists what is needed."
    exit 0
fi
mapfile -t missing < <(missing_packages)
[ "${#missing[@]}" -gt 0 ] || exit 0
echo "Installing ${#missing[@]} Debian packages: ${missing[*]}"
if [ "$(id -u)" != 0 ] && ! command -v sudo >/dev/null; then
    echo "Installing needs root, and there is no sudo. As root, run:"
    echo "  apt-get update && apt-get install --no-install-recommends ${missing[*]}"
    exit 77
fi
as_root_apt update -q
as_root_apt install -q -y --no-install-recommends "${missing[@]}"

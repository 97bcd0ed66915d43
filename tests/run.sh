#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 WattCard developers
# SPDX-License-Identifier: GPL-3.0-or-later
# All tests: tests/run.sh [ctest arguments], for example tests/run.sh -L quick
# Installs what is missing, builds everything (release preset) and runs ctest. The
# last lines and the exit status are ctest's own. Temporary files go to memory where
# there is room, unless TMPDIR says where: the tests end processes, never the machine,
# so that what is synced outlives them there as well, and costs nothing.
set -eu

top=$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")/.." && pwd)
# shellcheck source=/dev/null
. "$top/tests/memory.sh"
[ -n "${LC_ALL:-}${LC_CTYPE:-}${LANG:-}" ] || export LANG=C.UTF-8

"$top/installer/install-packages.sh" packages-tests.txt ||
    echo "They could not be installed: their tests are left out."
"$top/installer/prepare.sh"
cd -- "$top"
if [ -z "${TMPDIR:-}" ] && has_room; then
    TMPDIR=$(mktemp -d "$memory/wattcard.XXXXXX")
    export TMPDIR
    trap 'rm -rf -- "$TMPDIR"' EXIT
fi
# Two more than there are processors: some tests wait for readers and printers most of their time.
ctest --preset release --no-tests=error --parallel $(($(nproc) + 2)) "$@"

#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 WattCard developers
# SPDX-License-Identifier: GPL-3.0-or-later
# All tests: tests/run.sh [ctest arguments], for example tests/run.sh -L quick
# Installs what is missing, builds everything (release preset) and runs ctest. The
# last lines and the exit status are ctest's own.
set -eu

top=$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")/.." && pwd)
[ -n "${LC_ALL:-}${LC_CTYPE:-}${LANG:-}" ] || export LANG=C.UTF-8

"$top/installer/prepare.sh"
cd -- "$top"
exec ctest --preset release --no-tests=error --parallel "$(nproc)" "$@"

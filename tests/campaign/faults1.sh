# SPDX-FileCopyrightText: 2026 WattCard developers
# SPDX-License-Identifier: GPL-3.0-or-later
# Usage: faults1 [EVERY|points]
# What: every fault at every point of the twelve flows (section 2), every so many of them, or one
#   that is drawn at every point
# Proves: P1 P7
case ${1:-} in
    points) export WATTCARD_POINTS=yes ;;
    *) export WATTCARD_EVERY=${1:-1} ;;
esac
at_every_point Faults1

# SPDX-FileCopyrightText: 2026 WattCard developers
# SPDX-License-Identifier: GPL-3.0-or-later
# Usage: soak [MINUTES [WORLD]]
# What: years of 500 sales a day; memory, handles, books drawn in build/campaign (D20, G22)
# Grows: days
# A world waits in its folder from one run to the next until it has lived ten years: a run is a
# slice. MINUTES are those that it lives: to fetch, keep and verify years of books takes more.
ready wattcard_soak_tests
export QT_QPA_PLATFORM=offscreen WATTCARD_SOAK_MINUTES=${1:-20}
export WATTCARD_SOAK_HOMES=500 WATTCARD_SOAK_SALES=500
export WATTCARD_SOAK_FOLDER=$top/build/campaign
[ -z "${2:-}" ] || export WATTCARD_SOAK_WORLD=$2
[ "$WATTCARD_SOAK_MINUTES" -ge 15 ] || export WATTCARD_SOAK_MONTH=7 # else too few figures
export WATTCARD_FIRST_SEED=$((RANDOM * 32768 + RANDOM + 1))
in_memory
noted "$tests/simulation/soak/wattcard_soak_tests"

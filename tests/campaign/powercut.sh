# SPDX-FileCopyrightText: 2026 WattCard developers
# SPDX-License-Identifier: GPL-3.0-or-later
# Usage: powercut [PATTERNS]
# What: power cuts, refusing disk and scarce memory under the store of all flows (D5, G6 to G8)
# Proves: P1 P7
ready wattcard_storage_tests
export QT_QPA_PLATFORM=offscreen WATTCARD_FLOW=all WATTCARD_PATTERNS=${1:-64}
export WATTCARD_FIRST_SEED=$((RANDOM * 32768 + RANDOM + 1))
# Another part of the calls in each run: what a slice of the time allows.
if [ "$WATTCARD_PATTERNS" -ge 64 ]; then
    export WATTCARD_EVERY=47 WATTCARD_EVERY_REFUSAL=97 WATTCARD_EVERY_ALLOCATION=499
else
    export WATTCARD_EVERY=31 WATTCARD_EVERY_REFUSAL=997 WATTCARD_EVERY_ALLOCATION=4999
fi
noted "$tests/simulation/storage/wattcard_storage_tests"

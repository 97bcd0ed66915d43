# SPDX-FileCopyrightText: 2026 WattCard developers
# SPDX-License-Identifier: GPL-3.0-or-later
# Usage: human [SALES [SEED]]
# What: a working day at the window, with mishaps, through a smart-card service where one can run
# Proves: P2 P11
ready wattcard_human_tests wattcard-meter wattcard-cardbox
export QT_QPA_PLATFORM=offscreen WATTCARD_HUMAN_SALES=${1:-200}
export WATTCARD_HUMAN_SEED=${2:-$((RANDOM * 32768 + RANDOM + 1))}
echo "seed $WATTCARD_HUMAN_SEED, sales $WATTCARD_HUMAN_SALES"
day=("$tests/flows/wattcard_human_tests" --gtest_filter='HumanDay.*')
noted through_service "${day[@]}"

# SPDX-FileCopyrightText: 2026 WattCard developers
# SPDX-License-Identifier: GPL-3.0-or-later
# Usage: large [CUSTOMERS]
# What: ten years of sales, twenty a customer; sale, search, end of the day and start in such books
# Proves: P8
export WATTCARD_BENCH_ACCOUNTS=${1:-100000}
noted within_limits size

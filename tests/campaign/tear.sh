# SPDX-FileCopyrightText: 2026 WattCard developers
# SPDX-License-Identifier: GPL-3.0-or-later
# Usage: tear
# What: the memories of cards and meters, at each byte of each write
# Proves: P4
export WATTCARD_TEAR_EVERY=256
at_every_point Tear

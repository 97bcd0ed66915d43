# SPDX-FileCopyrightText: 2026 WattCard developers
# SPDX-License-Identifier: GPL-3.0-or-later
# Usage: tamper [ENTRIES]
# What: books, log, backup, key file, card and meter: whatever is changed is found (G11)
# Proves: P6
ready wattcard_db_tests wattcard_cardio_tests wattcard_crypto_tests \
    wattcard_meter_tests
export QT_QPA_PLATFORM=offscreen WATTCARD_LOG=${1:-1000} WATTCARD_TAMPER=3
export WATTCARD_FLIPS=1000
noted several \
    "$tests/db/wattcard_db_tests --gtest_filter=Tamper*:AuditSeal*" \
    "$tests/crypto/wattcard_crypto_tests --gtest_filter=BackupFile.*:*refusesEveryByte*" \
    "$tests/cardio/wattcard_cardio_tests --gtest_filter=*anyFlippedBit*" \
    "$tests/meter/wattcard_meter_tests --gtest_filter=NvmCodec.EveryFlipped*"

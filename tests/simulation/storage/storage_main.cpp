// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/simulation/storage/scarce_memory.h"

#include <QCoreApplication>

#include <gtest/gtest.h>

// SQLite takes its memory from where the test says, from its first byte on.
int main(int argc, char** argv)
{
    wattcard::storage::useScarceMemory();
    testing::InitGoogleTest(&argc, argv);
    QCoreApplication application{argc, argv};
    return RUN_ALL_TESTS();
}

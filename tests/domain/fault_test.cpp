// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/fault.h"

#include <QSet>

#include <gtest/gtest.h>

using namespace wattcard;

TEST(Faults, haveStableCodesThatDiffer)
{
    QSet<QLatin1StringView> codes;
    for (const Fault fault : allFaults)
        codes.insert(code(fault));
    EXPECT_EQ(codes.size(), static_cast<qsizetype>(allFaults.size()));
}

TEST(Faults, useTheCodesOfTheScreensPage)
{
    EXPECT_EQ(code(Fault::NoService), QLatin1StringView{"WAT-R01"});
    EXPECT_EQ(code(Fault::CardAhead), QLatin1StringView{"WAT-C05"});
    EXPECT_EQ(code(Fault::OutcomeUnknown), QLatin1StringView{"WAT-W01"});
    EXPECT_EQ(code(Fault::HoardingLimit), QLatin1StringView{"WAT-L02"});
    EXPECT_EQ(code(Fault::NotSaved), QLatin1StringView{"WAT-D01"});
    EXPECT_EQ(code(Fault::CommitPending), QLatin1StringView{"WAT-D02"});
}

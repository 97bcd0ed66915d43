// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cardio/apdu/suite.h"
#include "tests/crypto/vector_file.h"

#include <string>

// The three suites as test parameters.
namespace wattcard::test {

inline const char* letterOf(Suite suite)
{
    return suite == Suite::A ? "A" : suite == Suite::S ? "S" : "T";
}

inline Suite suiteOf(const Vector& row)
{
    const QString letter = row.text("suite");
    return letter == QStringLiteral("S")   ? Suite::S
           : letter == QStringLiteral("T") ? Suite::T
                                           : Suite::A;
}

inline std::string suiteName(const ::testing::TestParamInfo<Suite>& info)
{
    return letterOf(info.param);
}

inline const auto eachSuite = ::testing::Values(Suite::A, Suite::S, Suite::T);

} // namespace wattcard::test

// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/repositories/roll_out_codes.h"

#include <algorithm>
#include <cstdlib>

using namespace Qt::StringLiterals;

namespace wattcard::db {

namespace {

// By its code, as it lies in the next column.
template <class Enums> auto named(const Enums& all, Record& record)
{
    const QString text = record.text();
    const auto found =
        std::ranges::find_if(all, [&](const auto each) { return code(each) == text; });
    if (found != all.end())
        return *found;
    record.damage();
    return all.front();
}

} // namespace

QLatin1StringView code(RollOutStage stage)
{
    switch (stage) {
    case RollOutStage::Canary: return "canary"_L1;
    case RollOutStage::Few: return "few"_L1;
    case RollOutStage::Many: return "many"_L1;
    case RollOutStage::All: return "all"_L1;
    }
    std::abort();
}

QLatin1StringView code(CardStep step)
{
    switch (step) {
    case CardStep::Taken: return "taken"_L1;
    case CardStep::PutOff: return "put_off"_L1;
    case CardStep::Changed: return "changed"_L1;
    case CardStep::Failed: return "failed"_L1;
    case CardStep::Proven: return "proven"_L1;
    case CardStep::Repaired: return "repaired"_L1;
    }
    std::abort();
}

QLatin1StringView code(Suite suite)
{
    switch (suite) {
    case Suite::A: return "A"_L1;
    case Suite::S: return "S"_L1;
    case Suite::T: return "T"_L1;
    }
    std::abort();
}

RollOutStage stageFrom(Record& record)
{
    return named(allRollOutStages, record);
}

CardStep stepFrom(Record& record)
{
    return named(allCardSteps, record);
}

Suite suiteFrom(Record& record)
{
    return named(std::array{Suite::A, Suite::S, Suite::T}, record);
}

Fault faultFrom(Record& record)
{
    return named(allFaults, record);
}

} // namespace wattcard::db

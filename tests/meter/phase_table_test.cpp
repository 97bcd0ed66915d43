// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "meter/codes.h"
#include "tests/meter/sample_cards.h"
#include "tests/meter/sample_orders.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <functional>

// What a meter that is busy with a card does with every answer: CARD.md section 8, "loading,
// exactly once", and section 7. The effect that comes next is the cell: save (memory), lock or free
// (return file), visit (record), a code (the presentation has ended), - (nothing: nobody waits for
// that).

namespace wattcard::meter {
namespace {

using Inputs = std::vector<Input>;

const Inputs& answers()
{
    static const Inputs all{NvmSaved{},
                            NvmFailed{},
                            ReturnWritten{},
                            ReturnFailed{Fault::NoCard},
                            VisitWritten{},
                            VisitFailed{Fault::NoCard},
                            CardLeft{},
                            Tick{},
                            Key{KeyName::Page, 0},
                            PowerDown{}};
    return all;
}
constexpr std::array heads{"saved",    "not saved", "written", "pulled", "visited",
                           "no visit", "left",      "second",  "page",   "power down"};

struct PhaseRow {
    Phase phase;
    std::function<Inputs()> way; // from an opened meter
    std::array<const char*, heads.size()> cells;
};

MeterCardReading purchase()
{
    return cardAt({.seq = 13, .total = 245'000});
}
MeterCardReading inspection()
{
    return managementCard(sampleOrder(ManagementClass::Inspection));
}
// The card is pulled at the second write: the credit is in the memory, and it comes back locked.
Inputs comesBack()
{
    MeterCardReading locked = purchase();
    locked.returned = ReturnFile{};
    locked.returned->lock = CardLock::Locked;
    return {CardRead{purchase()},        NvmSaved{}, ReturnWritten{}, NvmSaved{},
            ReturnFailed{Fault::NoCard}, NvmSaved{}, CardRead{locked}};
}
Inputs visitComesBack()
{
    return {CardRead{inspection()}, NvmSaved{}, VisitFailed{Fault::NoCard}, NvmSaved{},
            CardRead{inspection()}};
}

const std::vector<PhaseRow>& rows()
{
    const auto read = [](const MeterCardReading& card, const Inputs& more = {}) {
        return [=] {
            Inputs way{CardRead{card}};
            way.insert(way.end(), more.begin(), more.end());
            return way;
        };
    };
    const Input saved = NvmSaved{};
    const Input written = ReturnWritten{};
    // clang-format off
    static const std::vector<PhaseRow> all{
        {Phase::Staging, read(purchase()),
         {"lock", "ERR-03", "-", "-", "-", "-", "-", "-", "-", "save"}},
        {Phase::Locking, read(purchase(), {saved}),
         {"-", "ERR-03", "save", "save", "-", "-", "-", "-", "-", "save"}},
        {Phase::Crediting, read(purchase(), {saved, written}),
         {"free", "ERR-03", "-", "-", "-", "-", "-", "-", "-", "save"}},
        {Phase::Releasing, read(purchase(), {saved, written, saved}),
         {"-", "ERR-03", "save", "save", "-", "-", "-", "-", "-", "save"}},
        {Phase::Dropping, read(purchase(), {saved, written, saved, written}),
         {"GOOD+", "ERR-03", "-", "-", "-", "-", "-", "-", "-", "save"}},
        {Phase::Renewing, comesBack,
         {"free", "ERR-03", "-", "-", "-", "-", "-", "-", "-", "save"}},
        {Phase::Committing, read(cardAt({.seq = 12, .total = 235'000})),
         {"free", "ERR-03", "-", "-", "-", "-", "-", "-", "-", "save"}},
        {Phase::Refreshing, read(cardAt({.seq = 12, .total = 235'000}), {saved}),
         {"-", "ERR-03", "GOOD", "save", "-", "-", "-", "-", "-", "save"}},
        {Phase::Recording, read(cardAt({.seq = 11, .total = 235'000})),
         {"ERR-34", "ERR-03", "-", "-", "-", "-", "-", "-", "-", "save"}},
        {Phase::Serving, read(inspection()),
         {"visit", "ERR-03", "-", "-", "-", "-", "-", "-", "-", "save"}},
        {Phase::Visiting, read(inspection(), {saved}),
         {"-", "ERR-03", "-", "-", "save", "save", "-", "-", "-", "save"}},
        {Phase::CatchingUp, visitComesBack,
         {"-", "ERR-03", "-", "-", "save", "save", "-", "-", "-", "save"}},
        {Phase::Forgetting, read(inspection(), {saved, VisitWritten{}}),
         {"GOOD", "ERR-03", "-", "-", "-", "-", "-", "-", "-", "save"}},
    };
    // clang-format on
    return all;
}

std::string wordOf(const std::vector<Effect>& effects)
{
    for (const Effect& effect : effects) {
        if (std::holds_alternative<SaveNvm>(effect))
            return "save";
        if (const auto* write = std::get_if<WriteReturn>(&effect))
            return write->file.lock == CardLock::Locked ? "lock" : "free";
        if (std::holds_alternative<AppendVisit>(effect))
            return "visit";
        if (const auto* shown = std::get_if<ShowCode>(&effect))
            return std::string{code(shown->code).data()} + (shown->credited > Credit{} ? "+" : "");
    }
    return "-";
}

Controller after(const Inputs& way)
{
    Controller controller = step({}, PowerUp{openedMeter()}).next;
    for (const Input& input : way)
        controller = step(std::move(controller), input).next;
    return controller;
}

} // namespace

TEST(PhaseTable, everyAnswerInEveryPhaseLeadsToItsCell)
{
    for (const PhaseRow& row : rows()) {
        const Controller controller = after(row.way());
        ASSERT_TRUE(controller.presentation);
        ASSERT_EQ(controller.presentation->phase, row.phase);
        for (std::size_t column = 0; column < heads.size(); ++column) {
            const Step result = step(controller, answers().at(column));
            EXPECT_EQ(wordOf(result.effects), row.cells.at(column))
                << "phase " << static_cast<int>(row.phase) << " × " << heads.at(column);
        }
    }
}

TEST(PhaseTable, hasEveryPhaseOnce)
{
    std::vector<Phase> phases;
    for (const PhaseRow& row : rows())
        phases.push_back(row.phase);
    for (int phase = 0; phase <= static_cast<int>(Phase::Forgetting); ++phase)
        EXPECT_EQ(std::ranges::count(phases, static_cast<Phase>(phase)), 1) << phase;
}

} // namespace wattcard::meter

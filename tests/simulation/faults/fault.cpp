// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/simulation/faults/fault.h"

#include <algorithm>
#include <array>

namespace wattcard::simulation {

namespace {

constexpr std::array kindNames{
    "not_sent",     "answer_lost",   "not_executed", "wrong_answer", "short_answer", "long_answer",
    "garbled",      "done_6F00",     "63C2",         "6581",         "6982",         "6985",
    "6987",         "6988",          "6A84",         "6F00",         "other_card",   "same_card",
    "reader_gone",  "killed_before", "killed_after", "killed",       "refused",      "busy",
    "constraint",   "disk_full",     "io_error",     "unheard",      "no_paper",     "half_a_page",
    "paper_unheard"};
static_assert(kindNames.size() == kinds);

// The card is away, or the process is: there is nothing to go on with.
bool canGoOn(Kind kind)
{
    constexpr std::array once{Kind::NotSent,      Kind::AnswerLost,  Kind::OtherCard,
                              Kind::ReaderGone,   Kind::KilledAfter, Kind::Killed,
                              Kind::KilledBefore, Kind::Constraint,  Kind::DiskFull,
                              Kind::IoError,      Kind::Unheard};
    return std::ranges::find(once, kind) == once.end();
}

void add(std::vector<Trouble>& faults, Kind kind, int at)
{
    faults.push_back({kind, at, false});
    if (canGoOn(kind))
        faults.push_back({kind, at, true});
}

bool endsWith(const std::string& text, const char* end)
{
    return text.ends_with(end);
}

void addStore(std::vector<Trouble>& faults, const std::string& name, int at)
{
    add(faults, Kind::Killed, at);
    if (endsWith(name, ":commit:before")) {
        for (const Kind kind : {Kind::Constraint, Kind::DiskFull, Kind::IoError, Kind::Unheard})
            add(faults, kind, at);
    } else if (endsWith(name, ":begin:before")) {
        add(faults, Kind::Busy, at);
    } else if (endsWith(name, ":before")) {
        add(faults, Kind::Refused, at);
    }
}

} // namespace

const char* nameOf(Kind kind)
{
    return kindNames[static_cast<std::size_t>(kind)];
}

bool isOfCard(Kind kind)
{
    return kind <= Kind::KilledAfter;
}

bool isOfStore(Kind kind)
{
    return kind >= Kind::Killed && kind <= Kind::Unheard;
}

std::string nameOf(const Trouble& fault, const std::string& flow, const Passed& passed)
{
    const std::string on = fault.goesOn ? ":on" : "";
    if (!isOfStore(fault.kind))
        return (isOfCard(fault.kind) ? "apdu:" : "print:") + flow + ':' + std::to_string(fault.at) +
               ':' + nameOf(fault.kind) + on;
    int seen = 0;
    for (const Event& event : passed.events) {
        if (!event.isStore || ++seen != fault.at)
            continue;
        const std::string what =
            fault.kind == Kind::Killed ? std::string{} : std::string{":"} + nameOf(fault.kind);
        return "sql:" + flow + ':' + event.name + what + '#' + std::to_string(seen) + on;
    }
    return "sql:" + flow + ":?:" + nameOf(fault.kind) + '#' + std::to_string(fault.at) + on;
}

std::vector<Trouble> faultsOf(const Passed& passed)
{
    std::vector<Trouble> faults;
    int command = 0, point = 0;
    for (const Event& event : passed.events) {
        if (event.isStore) {
            addStore(faults, event.name, ++point);
            continue;
        }
        ++command;
        for (int kind = 0; isOfCard(static_cast<Kind>(kind)); ++kind)
            add(faults, static_cast<Kind>(kind), command);
    }
    for (int paper = 1; paper <= passed.papers; ++paper)
        for (const Kind kind : {Kind::NoPaper, Kind::HalfAPage, Kind::PaperUnheard})
            add(faults, kind, paper);
    return faults;
}

} // namespace wattcard::simulation

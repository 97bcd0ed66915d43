// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/bank_match.h"

#include <algorithm>
#include <map>

namespace wattcard {

namespace {

struct Group {
    std::vector<BankLine> ours;
    std::vector<BankLine> theirs;
};

void matchEqual(Group& group, std::vector<BankPair>& matched)
{
    std::vector<BankLine> left;
    for (const BankLine& line : group.ours) {
        const auto twin =
            std::find_if(group.theirs.begin(), group.theirs.end(),
                         [&line](const BankLine& other) { return other.amount == line.amount; });
        if (twin == group.theirs.end()) {
            left.push_back(line);
            continue;
        }
        matched.push_back({line, *twin});
        group.theirs.erase(twin);
    }
    group.ours = std::move(left);
}

// Only where the file has nothing more under that reference, and only of one day: what went back on
// a later day the bank had settled, and has to give back in a file of its own.
void cancelOpposites(Group& group, std::vector<BankLine>& cancelled)
{
    std::vector<BankLine> left;
    for (const BankLine& line : group.ours) {
        const auto opposite =
            std::find_if(left.begin(), left.end(), [&line](const BankLine& other) {
                return other.amount == -line.amount && other.date == line.date;
            });
        if (opposite == left.end()) {
            left.push_back(line);
            continue;
        }
        cancelled.push_back(*opposite);
        cancelled.push_back(line);
        left.erase(opposite);
    }
    group.ours = std::move(left);
}

} // namespace

BankMatch matchBank(const BankSides& sides)
{
    std::map<QString, Group> groups;
    for (const BankLine& line : sides.ours)
        groups[line.reference.trimmed().toUpper()].ours.push_back(line);
    for (const BankLine& line : sides.theirs)
        groups[line.reference.trimmed().toUpper()].theirs.push_back(line);
    BankMatch match;
    for (auto& [reference, group] : groups) {
        matchEqual(group, match.matched);
        if (group.theirs.empty())
            cancelOpposites(group, match.cancelled);
        const std::size_t both = std::min(group.ours.size(), group.theirs.size());
        for (std::size_t index = 0; index < both; ++index)
            match.amountDiffers.push_back({group.ours[index], group.theirs[index]});
        const auto skip = static_cast<std::ptrdiff_t>(both);
        match.onlyOurs.insert(match.onlyOurs.end(), group.ours.begin() + skip, group.ours.end());
        match.onlyTheirs.insert(match.onlyTheirs.end(), group.theirs.begin() + skip,
                                group.theirs.end());
    }
    return match;
}

} // namespace wattcard

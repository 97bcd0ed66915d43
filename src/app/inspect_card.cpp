// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/inspect_card.h"

#include <algorithm>

namespace wattcard::app {

namespace {

using Verdict = CardComparison::Verdict;

AnatomyRecord* contentOf(CardAnatomy& anatomy, CardFile file)
{
    const auto found = std::ranges::find(anatomy.files, file, &AnatomyFile::file);
    const bool isThere = found != anatomy.files.end() && !found->records.empty();
    return isThere ? &found->records.front() : nullptr;
}

int mark(AnatomyRecord& record, const Bytes& expected)
{
    int differing = 0;
    for (AnatomyField& field : record.fields) {
        const auto part = [&field](const Bytes& bytes) {
            return ByteView{bytes}.subspan(field.offset, field.size);
        };
        field.differs = field.offset + field.size > expected.size() ||
                        !std::ranges::equal(part(record.bytes), part(expected));
        differing += field.differs ? 1 : 0;
    }
    return differing;
}

bool shows(CardAnatomy& anatomy, const transaction::Target& image)
{
    return contentOf(anatomy, CardFile::Parameter)->bytes == image.parameter &&
           contentOf(anatomy, CardFile::Load)->bytes == image.load;
}

void compare(CardReport& report, const AccountFacts& facts)
{
    CardAnatomy& anatomy = report.inspection.anatomy;
    CardComparison& comparison = report.comparison;
    comparison.account = facts.account;
    if (facts.records.open && shows(anatomy, facts.records.open->target)) {
        comparison.verdict = Verdict::AsOpenRow;
        return;
    }
    if (!facts.committedTarget) {
        comparison.verdict = Verdict::NoImageYet;
        return;
    }
    comparison.differingFields = markDifferences(anatomy, *facts.committedTarget);
    comparison.verdict = comparison.differingFields == 0 ? Verdict::AsCommitted : Verdict::Differs;
}

} // namespace

int markDifferences(CardAnatomy& anatomy, const transaction::Target& image)
{
    AnatomyRecord* const parameter = contentOf(anatomy, CardFile::Parameter);
    AnatomyRecord* const load = contentOf(anatomy, CardFile::Load);
    return (parameter ? mark(*parameter, image.parameter) : 0) +
           (load ? mark(*load, image.load) : 0);
}

Result<CardReport> inspectCard(const InspectionDesk& desk)
{
    auto inspection = desk.inspector.inspect();
    if (!inspection)
        return failed(inspection);
    CardReport report{std::move(*inspection), {}};
    CardAnatomy& anatomy = report.inspection.anatomy;
    const bool isOpen =
        contentOf(anatomy, CardFile::Parameter) && contentOf(anatomy, CardFile::Load);
    if (!isOpen)
        return report;
    const auto facts = desk.ledger.bySerial(anatomy.hints->serial);
    if (facts)
        compare(report, *facts);
    else if (facts.error().fault == Fault::NotFound)
        report.comparison.verdict = Verdict::NotIssued;
    else
        report.comparison.failure = facts.error();
    return report;
}

} // namespace wattcard::app

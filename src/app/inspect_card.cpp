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

// Numbers of file 0007, big-endian (CARD.md section 7).
std::uint64_t numberIn(const Bytes& bytes, const AnatomyField& field)
{
    std::uint64_t number = 0;
    for (std::size_t at = field.offset; at < field.offset + field.size; ++at)
        number = number << 8 | bytes.at(at);
    return number;
}

// What the records say of a field of the order; none where they are not asked.
std::optional<std::uint64_t> recorded(const WorkOrder& order, const AnatomyField& field)
{
    const auto whole = [](std::int64_t id) { return static_cast<std::uint64_t>(id); };
    if (field.id == QLatin1StringView{"order.serial"})
        return whole(order.serial.value());
    if (field.id == QLatin1StringView{"order.class"})
        return static_cast<std::uint8_t>(order.kind);
    if (field.id == QLatin1StringView{"order.uses"})
        return order.uses;
    if (field.id == QLatin1StringView{"order.engineer"})
        return whole(order.engineer.value());
    if (field.id == QLatin1StringView{"order.approver"})
        return whole((field.index == 1 ? order.approver1 : order.approver2).value());
    return std::nullopt;
}

void compareOrder(CardReport& report, AnatomyRecord& record, WorkOrders& orders)
{
    CardComparison& comparison = report.comparison;
    const auto serial = std::ranges::find_if(record.fields, [](const AnatomyField& field) {
        return field.id == QLatin1StringView{"order.serial"};
    });
    if (serial == record.fields.end())
        return;
    const WorkOrderSerial number{static_cast<std::int64_t>(numberIn(record.bytes, *serial))};
    const auto entry = orders.entry(number);
    if (!entry && entry.error().fault == Fault::NotFound)
        comparison.verdict = Verdict::NoSuchOrder;
    else if (!entry)
        comparison.failure = entry.error();
    if (!entry)
        return;
    for (AnatomyField& field : record.fields) {
        const auto known = recorded(entry->order, field);
        field.differs = known && *known != numberIn(record.bytes, field);
        comparison.differingFields += field.differs ? 1 : 0;
    }
    if (entry->card != report.inspection.anatomy.hints->serial) {
        serial->differs = true; // it was issued on another card
        comparison.differingFields = std::max(comparison.differingFields, 1);
    }
    comparison.verdict = comparison.differingFields == 0 ? Verdict::AsOrdered : Verdict::Differs;
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
    AnatomyRecord* const order = contentOf(anatomy, CardFile::Order);
    if (order && desk.orders && anatomy.hints)
        compareOrder(report, *order, *desk.orders);
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

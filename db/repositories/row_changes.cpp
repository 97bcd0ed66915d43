// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/repositories/row_changes.h"

#include "db/repositories/columns.h"

#include <QStringList>

using namespace Qt::StringLiterals;

namespace wattcard::db {

using transaction::Change;
using transaction::NewMeter;
using transaction::Registers;
using transaction::SeriesEnd;

namespace {

constexpr StatementText insertChange{
    "insert_change",
    "INSERT INTO row_change (row, operation, old_card, moved, value, tax, overdrawn, ended, "
    "accepted,"
    " remaining, source, end_readings, end_current, end_potential, ended_at, meter, current, "
    "potential, readings, customer,"
    " paper) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"};
constexpr StatementText selectChange{
    "change",
    "SELECT operation, old_card, moved, value, tax, overdrawn, accepted, remaining, source,"
    " end_readings, end_current, end_potential, ended_at, meter, current, potential, readings, "
    "customer, paper"
    " FROM row_change WHERE row = ?"};
constexpr StatementText selectEnded{"change_ended",
                                    "SELECT COALESCE(ended, 0) FROM row_change WHERE row = ?"};

QVariant ratioValue(std::uint32_t ratio)
{
    return value(std::int64_t{ratio});
}

std::vector<QVariant> endValues(const std::optional<SeriesEnd>& end)
{
    if (!end)
        return {QVariant{}, QVariant{}, u""_s, u""_s, QVariant{}, QVariant{}, QVariant{}};
    return {value(end->accepted),
            value(end->remaining),
            value(code(end->source)),
            registersText(end->registers),
            ratioValue(end->ratios.current),
            ratioValue(end->ratios.potential),
            value(end->at)};
}

std::vector<QVariant> meterValues(const std::optional<NewMeter>& meter)
{
    if (!meter)
        return {u""_s, value(0), value(0), u""_s};
    return {value(meter->number), ratioValue(meter->ratios.current),
            ratioValue(meter->ratios.potential), registersText(meter->registers)};
}

Registers readRegisters(Record& record)
{
    const auto registers = registersFrom(record.text());
    if (!registers)
        record.damage();
    return registers.value_or(Registers{});
}

std::optional<SeriesEnd> readEnd(Record& record)
{
    if (record.nextIsNull()) {
        record.skip(7);
        return std::nullopt;
    }
    SeriesEnd end;
    end.accepted = credit(record);
    end.remaining = credit(record);
    end.source = coded<transaction::RemainingSource>(record);
    end.registers = readRegisters(record);
    end.ratios.current = number<std::uint32_t>(record);
    end.ratios.potential = number<std::uint32_t>(record);
    end.at = localTime(record);
    return end;
}

std::optional<NewMeter> readMeter(Record& record)
{
    const QString digits = record.text();
    if (digits.isEmpty()) {
        record.skip(3);
        return std::nullopt;
    }
    NewMeter meter;
    const auto parsedNumber = MeterNumber::parse(digits);
    if (!parsedNumber)
        record.damage();
    else
        meter.number = *parsedNumber;
    meter.ratios.current = number<std::uint32_t>(record);
    meter.ratios.potential = number<std::uint32_t>(record);
    meter.registers = readRegisters(record);
    return meter;
}

Change changeFrom(Record& record)
{
    Change change;
    change.operation = coded<Operation>(record);
    change.oldCard = coded<transaction::OldCard>(record);
    change.moved = credit(record);
    change.value = money(record);
    change.tax = money(record);
    change.overdrawn = money(record);
    change.end = readEnd(record);
    change.meter = readMeter(record);
    change.customer = number<CustomerId>(record);
    change.paper = record.text();
    return change;
}

} // namespace

QString registersText(const Registers& registers)
{
    QStringList parts;
    for (const Energy part :
         {registers.total, registers.sharp, registers.peak, registers.flat, registers.valley})
        parts.append(QString::number(part.hundredths()));
    return parts.join(u' ');
}

std::optional<Registers> registersFrom(const QString& text)
{
    const QStringList parts = text.split(u' ');
    if (parts.size() != 5)
        return std::nullopt;
    std::array<Energy, 5> energies{};
    for (std::size_t place = 0; place < energies.size(); ++place) {
        bool isNumber = false;
        energies[place] =
            Energy::fromHundredths(parts[static_cast<qsizetype>(place)].toLongLong(&isNumber));
        if (!isNumber)
            return std::nullopt;
    }
    return Registers{energies[0], energies[1], energies[2], energies[3], energies[4]};
}

Result<std::vector<QVariant>> RowChanges::add(std::int64_t row, const Change& change,
                                              std::int64_t ended)
{
    std::vector<QVariant> values{value(row),
                                 value(code(change.operation)),
                                 value(code(change.oldCard)),
                                 value(change.moved),
                                 value(change.value),
                                 value(change.tax),
                                 value(change.overdrawn),
                                 ended > 0 ? value(ended) : QVariant{}};
    for (const QVariant& part : endValues(change.end))
        values.push_back(part);
    for (const QVariant& part : meterValues(change.meter))
        values.push_back(part);
    values.push_back(change.customer.isNull() ? QVariant{} : value(change.customer));
    values.push_back(change.paper.isNull() ? u""_s : change.paper);
    if (auto added = m_database.run(insertChange, values); !added)
        return failed(added);
    return values;
}

Result<Change> RowChanges::of(std::int64_t row)
{
    auto answer = m_database.run(selectChange, {value(row)});
    if (!answer)
        return failed(answer);
    if (answer->records.empty())
        return failed(Fault::NotFound, u"change of row %1"_s.arg(row));
    Record& record = answer->records.front();
    return checked(record, changeFrom(record));
}

Result<std::int64_t> RowChanges::endedBy(std::int64_t row)
{
    auto answer = m_database.run(selectEnded, {value(row)});
    if (!answer)
        return failed(answer);
    return answer->records.empty() ? 0 : answer->records.front().integer();
}

} // namespace wattcard::db

// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cardio/inspect/field_plan.h"
#include "cardio/layout/fields.h"
#include "domain/hex.h"
#include "domain/money.h"

#include <QDateTime>

#include <algorithm>
#include <cstdlib>

namespace wattcard::cardio {

using namespace Qt::StringLiterals;

namespace {

constexpr const char* noField = "field";

// Two's complement of any width up to eight bytes.
std::int64_t signedNumber(ByteView bytes)
{
    std::uint64_t value = (bytes.front() & 0x80) != 0 ? ~std::uint64_t{0} : 0;
    for (const std::uint8_t byte : bytes)
        value = value << 8 | byte;
    return static_cast<std::int64_t>(value);
}

QString timeText(const std::optional<LocalTime>& time, const QString& form)
{
    if (!time)
        return {};
    const auto seconds = time->time_since_epoch().count();
    return QDateTime::fromSecsSinceEpoch(seconds, Qt::UTC).toString(form);
}

QString read(const FieldPlan& plan, ByteView bytes, FieldReader& in)
{
    switch (plan.form) {
    case FieldForm::Hex: return upperHexOf(bytes);
    case FieldForm::Number: return QString::number(in.number(plan.size, noField));
    case FieldForm::Decimal: return QString::number(in.bcd(plan.size, noField));
    case FieldForm::Credit: return Credit::fromHundredths(signedNumber(bytes)).toString();
    case FieldForm::CreditDecimal:
        return Credit::fromHundredths(in.bcd(plan.size, noField)).toString();
    case FieldForm::Price: return Price::fromTenThousandths(in.bcd(plan.size, noField)).toString();
    case FieldForm::Twelve:
        return QString::number(in.bcd(plan.size, noField)).rightJustified(12, u'0');
    case FieldForm::Minutes: return timeText(in.optionalTime(noField), u"yyyy-MM-dd HH:mm"_s);
    case FieldForm::Seconds:
        if (std::ranges::all_of(bytes, [](std::uint8_t byte) { return byte == 0; }))
            return {};
        return timeText(in.time(TimeForm::Seconds, noField), u"yyyy-MM-dd HH:mm:ss"_s);
    }
    std::abort();
}

AnatomyField fieldOf(const FieldPlan& plan, std::size_t offset, ByteView bytes)
{
    FieldReader in{bytes};
    AnatomyField field;
    field.id = plan.id;
    field.offset = offset;
    field.size = plan.size;
    field.value = read(plan, bytes, in);
    field.wellFormed =
        in.failure().has_value() || plan.form == FieldForm::Hex || plan.form == FieldForm::Credit;
    if (!field.wellFormed)
        field.value = upperHexOf(bytes);
    return field;
}

} // namespace

std::vector<AnatomyField> dissect(CardFile file, ByteView bytes)
{
    std::vector<AnatomyField> fields;
    for (const FieldPlan& plan : fieldPlan(file)) {
        for (int n = 0; n < plan.count; ++n) {
            const std::size_t offset = plan.offset + static_cast<std::size_t>(n) * plan.size;
            if (offset + plan.size > bytes.size())
                return fields;
            AnatomyField field = fieldOf(plan, offset, bytes.subspan(offset, plan.size));
            field.index = plan.count > 1 ? n + 1 : 0;
            fields.push_back(std::move(field));
        }
    }
    return fields;
}

} // namespace wattcard::cardio

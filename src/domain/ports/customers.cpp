// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/ports/customers.h"

#include <algorithm>
#include <cstdlib>

namespace wattcard {

const QString& fieldOf(const CustomerFields& fields, RecordField field)
{
    switch (field) {
    case RecordField::Name: return fields.name;
    case RecordField::Phone: return fields.phone;
    case RecordField::Address: return fields.address;
    case RecordField::Identity: return fields.identity;
    case RecordField::TaxNumber: return fields.taxNumber;
    case RecordField::Note: return fields.note;
    case RecordField::File:
    case RecordField::State:
    case RecordField::Tariff:
    case RecordField::ContactFirst:
    case RecordField::Contact:
    case RecordField::Meter:
    case RecordField::Owner: break;
    }
    std::abort(); // changes by an operation only
}

QString& fieldOf(CustomerFields& fields, RecordField field)
{
    return const_cast<QString&>(fieldOf(std::as_const(fields), field));
}

qsizetype longest(RecordField field)
{
    constexpr qsizetype shortText = 40; // as migrations 0017 and 0031 have it
    constexpr qsizetype longText = 200;
    const bool isLong =
        field == RecordField::Name || field == RecordField::Address || field == RecordField::Note;
    return isLong ? longText : shortText;
}

std::vector<RecordField> differences(const CustomerFields& one, const CustomerFields& other)
{
    std::vector<RecordField> fields;
    for (const RecordField field : editableFields) {
        if (fieldOf(one, field) != fieldOf(other, field))
            fields.push_back(field);
    }
    return fields;
}

Result<CustomerFields> checkedFields(CustomerFields fields)
{
    const auto isHidden = [](QChar c) {
        return c.category() == QChar::Other_Control || c.category() == QChar::Other_Format;
    };
    for (const RecordField field : editableFields) {
        QString& text = fieldOf(fields, field);
        text = text.isNull() ? QStringLiteral("") : text.trimmed(); // no NULL into the books
        const bool isMissing = field == RecordField::Name && text.isEmpty();
        if (isMissing || text.size() > longest(field) || std::ranges::any_of(text, isHidden))
            return failed(Fault::BadInput, QString::number(static_cast<int>(field)));
    }
    return fields;
}

bool seesPersonalData(Role role)
{
    return may(role, Right::RenameCustomers) || may(role, Right::ReadEverything);
}

bool isPersonal(RecordField field)
{
    return field == RecordField::Phone || field == RecordField::Identity ||
           field == RecordField::TaxNumber;
}

QString maskedTail(const QString& text)
{
    constexpr qsizetype shown = 4;
    if (text.isEmpty())
        return text;
    return QStringLiteral("****") + (text.size() > shown ? text.right(shown) : QString{});
}

CustomerFields masked(CustomerFields fields)
{
    for (const RecordField field : editableFields) {
        if (isPersonal(field))
            fieldOf(fields, field) = maskedTail(fieldOf(fields, field));
    }
    return fields;
}

bool mayReadCustomers(Role role)
{
    return role != Role::Custodian;
}

bool mayKeepMeters(Role role)
{
    return may(role, Right::ReceiveCards);
}

} // namespace wattcard

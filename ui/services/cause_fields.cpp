// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/services/cause_fields.h"

#include "ui/text/operation_text.h"

#include <QCoreApplication>

namespace wattcard::ui {

namespace {

class CauseWords {
    Q_DECLARE_TR_FUNCTIONS(wattcard::ui::CauseWords)
public:
    static QString reason() { return tr("Reason"); }
    static QString note() { return tr("In words"); }
    static QString noNote()
    {
        return tr("Say in a few words why: whoever signs and whoever checks later reads it.");
    }
};

} // namespace

std::vector<Reason> reasonsFor(Operation operation)
{
    switch (operation) {
    case Operation::Reverse:
        return {Reason::ClerkError, Reason::CustomerChange, Reason::WrongAccount,
                Reason::DeviceFault};
    case Operation::Exchange:
        return {Reason::MeterRenewed, Reason::MeterFault, Reason::DeviceFault};
    case Operation::UndoExchange:
        return {Reason::ClerkError, Reason::DeviceFault, Reason::MeterFault};
    case Operation::Suspend: return {Reason::SupplyNotWanted, Reason::CustomerMoves};
    case Operation::Resume: return {Reason::SupplyWanted};
    case Operation::Close:
    case Operation::PayOutRefund: return {Reason::CustomerMoves, Reason::SupplyNotWanted};
    case Operation::CatchUp: return {Reason::EvidenceSeen, Reason::DeviceFault, Reason::ClerkError};
    default: return {allReasons.begin(), allReasons.end()};
    }
}

CauseFields::CauseFields(FieldSheet& sheet, std::vector<Reason> reasons)
    : m_reason{new ChoiceBox<Reason>{std::move(reasons), reasonText, &sheet}},
      m_note{new QLineEdit{&sheet}}
{
    sheet.add(*m_reason, CauseWords::reason);
    sheet.add(*m_note, CauseWords::note);
}

Gap CauseFields::gap() const
{
    if (m_note->text().trimmed().isEmpty())
        return FormGap{m_note, CauseWords::noNote()};
    return std::nullopt;
}

StepCause CauseFields::value() const
{
    return {.reason = m_reason->value(), .note = m_note->text().trimmed()};
}

void CauseFields::offer(std::vector<Reason> reasons)
{
    m_reason->offer(std::move(reasons));
}

void CauseFields::clear()
{
    m_note->clear();
}

} // namespace wattcard::ui

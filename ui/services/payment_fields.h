// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/tender.h"
#include "ui/services/form_gap.h"
#include "ui/widgets/choice_box.h"
#include "ui/widgets/field_sheet.h"
#include "ui/widgets/money_edit.h"

namespace wattcard::ui {

// How money changes hands: cash, or a slip with its number. Adds its fields to a sheet.
class TenderFields {
public:
    TenderFields(FieldSheet& sheet, std::vector<TenderKind> kinds);
    void setShown(bool isShown);
    Gap gap() const;
    Tender value(Money amount) const;
    void clear();

private:
    void followKind();
    FieldSheet& m_sheet;
    ChoiceBox<TenderKind>* m_kind;
    QLineEdit* m_reference;
    bool m_isShown = true;
};

// One amount that the customer pays, and how; it may be nothing where `isOptional`.
class PaymentFields {
public:
    PaymentFields(FieldSheet& sheet, FieldSheet::Word name, bool isOptional);
    Gap gap() const;
    QWidget* amountField() const { return m_amount; }
    Money amount() const;
    std::vector<Tender> tenders() const; // as an order has them: none when all of it is cash
    Tender tender() const { return m_tender.value(amount()); }
    void setShown(bool isShown); // hidden, nothing is paid
    void clear();

private:
    FieldSheet& m_sheet;
    MoneyEdit* m_amount;
    TenderFields m_tender;
    bool m_isOptional;
};

} // namespace wattcard::ui

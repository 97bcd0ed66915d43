// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/account.h"
#include "ui/services/common_steps.h"
#include "ui/services/form_gap.h"
#include "ui/widgets/choice_box.h"
#include "ui/widgets/field_sheet.h"
#include "ui/widgets/money_edit.h"

class QLabel;

namespace wattcard::ui {

// A debt plan as it is agreed (DOMAIN.md section 5): its kind with its figure, the floor that it
// leaves to the credit, and the paper that the customer has signed. Adds its fields to a sheet.
class PlanFields {
public:
    explicit PlanFields(FieldSheet& sheet);
    // The sheet with what a purchase would then sell below it.
    QWidget* withExample(ServiceWizard& wizard);
    void show(const Account& account);
    Gap gap() const;
    DebtPlan value() const;
    QString paper() const;
    void addTo(SummaryRows& rows) const;
    void clear();

private:
    void followPolicy();
    void showExample();
    Gap figureGap() const;
    FieldSheet& m_sheet;
    ChoiceBox<DebtPolicy>* m_policy;
    QLineEdit* m_share;
    MoneyEdit* m_instalment;
    MoneyEdit* m_perDay;
    MoneyEdit* m_floor;
    QLineEdit* m_paper;
    QLabel* m_example = nullptr;
    std::optional<Account> m_account;
};

// What a purchase of this account would sell under the plan: paid, taken for debts, left to the
// credit. Nothing where it is refused.
std::optional<Waterfall> purchaseUnder(const DebtPlan& plan, const Account& account, Money payment);

} // namespace wattcard::ui

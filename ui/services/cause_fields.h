// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ports/account_book.h"
#include "ui/services/form_gap.h"
#include "ui/widgets/choice_box.h"
#include "ui/widgets/field_sheet.h"

#include <QLineEdit>

namespace wattcard::ui {

// Those of the fixed list that an operation can have (DOMAIN.md section 6), the likeliest first.
std::vector<Reason> reasonsFor(Operation operation);

// Why: a reason from the fixed list, and the same in words. Adds its fields to a sheet.
class CauseFields {
public:
    CauseFields(FieldSheet& sheet, std::vector<Reason> reasons);
    Gap gap() const;
    StepCause value() const; // nobody has signed it yet
    void offer(std::vector<Reason> reasons);
    void clear();

private:
    ChoiceBox<Reason>* m_reason;
    QLineEdit* m_note;
};

} // namespace wattcard::ui

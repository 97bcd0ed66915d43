// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ports/account_book.h"
#include "ui/services/form_gap.h"
#include "ui/widgets/choice_box.h"
#include "ui/widgets/field_sheet.h"
#include "ui/widgets/figure_edit.h"

#include <array>

namespace wattcard::ui {

// How a meter stood at one moment (DOMAIN.md section 6.6): where that is known from, A, what is
// left, and the registers. Adds its fields to a sheet.
class ReadingFields {
public:
    using Source = transaction::RemainingSource;
    ReadingFields(FieldSheet& sheet, std::vector<Source> sources);
    // The account whose meter it is: what cannot be is known from its books.
    void show(const AccountFacts& facts);
    Gap gap() const;
    transaction::SeriesEnd value(LocalTime at) const; // only without a gap
    Source source() const { return m_source->value(); }
    QWidget* sourceField() const { return m_source; }
    void followSource(); // what is calculated is not typed
    void fill(const transaction::SeriesEnd& end); // as somebody else read it
    void clear();

private:
    Gap acceptedGap() const;
    Gap registerGap() const;
    FieldSheet& m_sheet;
    ChoiceBox<Source>* m_source;
    FigureEdit* m_accepted;
    FigureEdit* m_remaining;
    FigureEdit* m_total;
    std::array<FigureEdit*, 4> m_rates; // sharp, peak, flat, valley
    std::optional<AccountFacts> m_facts;
};

// The registers of a meter that comes, by the same fields.
class RegisterFields {
public:
    RegisterFields(FieldSheet& sheet, FieldSheet::Word total);
    Gap gap() const;
    transaction::Registers value() const;
    void fill(const transaction::Registers& registers);
    void clear();

private:
    FigureEdit* m_total;
};

} // namespace wattcard::ui

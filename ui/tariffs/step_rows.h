// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/tariffs/noted_fields.h"
#include "ui/widgets/choice_box.h"

namespace wattcard::ui {

// The tiers, a row each: where it ends and its surcharge. A row more appears as soon as the last
// one has an end, so the last tier is always the one that never ends.
class TierRows : public QWidget {
    Q_OBJECT
public:
    explicit TierRows(QWidget* parent);
    void setLadder(const Ladder& ladder);
    Ladder ladder(TierPeriod period) const;
    // What is wrong with the steps, in a sentence; empty when nothing is.
    QString wrong() const;

Q_SIGNALS:
    void edited();

private:
    struct Row {
        QLabel* name;
        WholeEdit* until;
        PriceEdit* surcharge;
    };
    std::size_t shown() const;
    void grow();
    std::vector<Row> m_rows;
};

// The switch points of a day, a row each: from when on, and which rate.
class DayRows : public QWidget {
    Q_OBJECT
public:
    explicit DayRows(QWidget* parent);
    void setDay(const std::vector<DaySwitch>& day);
    std::vector<DaySwitch> day() const; // those that can be read
    QString wrong() const;

Q_SIGNALS:
    void edited();

private:
    struct Row {
        QLineEdit* at;
        ChoiceBox<Rate>* rate;
    };
    void grow();
    std::vector<Row> m_rows;
};

} // namespace wattcard::ui

// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/shift.h"

#include <QWidget>

namespace wattcard::ui {

// Expected versus counted (SCREENS.md section 12): the denominations add up from left to right, a
// line stands where they should end, and the last bar is what is missing or over.
class CashUpPicture : public QWidget {
    Q_OBJECT
public:
    explicit CashUpPicture(QWidget* parent);
    void show(const ShiftOutcome& outcome);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    struct Bar {
        QString label;
        Money from; // left end
        Money sum;  // length; negative: what is missing
        QString text;
    };
    std::vector<Bar> bars() const;
    QString verdict() const;
    void describe();

    ShiftOutcome m_outcome;
};

} // namespace wattcard::ui

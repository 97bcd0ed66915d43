// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/account.h"

#include <QWidget>

#include <optional>

namespace wattcard::ui {

// What the meter reported last: an arc with the alarm band, the number, and a word.
class CreditGauge : public QWidget {
    Q_OBJECT
public:
    struct Reading {
        Credit remaining;
        Credit alarm;
        PaymentMode mode = PaymentMode::Money;
        QString age;
        std::optional<int> daysLeft = {}; // at the usual rate; none: there is none yet
        friend bool operator==(const Reading&, const Reading&) = default;
    };
    explicit CreditGauge(QWidget* parent);
    void show(const std::optional<Reading>& reading); // none: no meter has answered yet
    QSize sizeHint() const override { return {220, 154}; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QString word() const;
    QString daysText() const;
    void paintArc(QPainter& painter, const QRectF& arc) const;

    std::optional<Reading> m_reading;
};

} // namespace wattcard::ui

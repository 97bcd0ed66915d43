// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/tariff/tariff.h"

#include <QWidget>

namespace wattcard::ui {

// The 24 hours of a day in the colours of their rates, with the rate's word and price in each
// stretch that has the room; without switch points one stretch at the flat price.
class DayBand : public QWidget {
    Q_OBJECT
public:
    explicit DayBand(QWidget* parent);
    void show(const std::vector<DaySwitch>& day, const ByRate<Price>& prices);
    QSize sizeHint() const override { return {420, 64}; }

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void describe();

    std::vector<DaySwitch> m_day;
    ByRate<Price> m_prices{};
};

} // namespace wattcard::ui

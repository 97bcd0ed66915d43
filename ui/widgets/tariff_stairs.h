// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/tariff/tariff.h"

#include <QWidget>

#include <optional>

namespace wattcard::ui {

// The tariff's ladder as stairs, what was bought in this period up to where the customer stands,
// and where a purchase would land.
class TariffStairs : public QWidget {
    Q_OBJECT
public:
    struct Place {
        UnitPrice base;
        Ladder ladder;
        std::optional<Energy> before; // counted in this tier period; none: the meter counts
        Energy purchase;              // none: zero
        friend bool operator==(const Place&, const Place&) = default;
    };
    explicit TariffStairs(QWidget* parent);
    void show(const Place& place);
    QSize sizeHint() const override { return {300, 80}; }

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void describe();

    Place m_place;
};

} // namespace wattcard::ui

// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/money.h"

#include <QWidget>

#include <vector>

namespace wattcard::ui {

// What a month costs, part by part, a bar for each version on one scale.
class CostBars : public QWidget {
    Q_OBJECT
public:
    struct Part {
        QString name;
        Money amount;
    };
    struct Bar {
        QString name;
        std::vector<Part> parts;
        Money inAll;
    };
    explicit CostBars(QWidget* parent);
    void show(std::vector<Bar> bars);
    QSize sizeHint() const override { return {420, 110}; }

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void describe();
    std::vector<Bar> m_bars;
};

} // namespace wattcard::ui

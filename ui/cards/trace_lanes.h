// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/card_anatomy.h"

#include <QWidget>

namespace wattcard::ui {

// Two lanes on one time axis: what the reader sent above, how long the card worked on it below, in
// the tone of its status word. A click chooses a command.
class TraceLanes : public QWidget {
    Q_OBJECT
public:
    explicit TraceLanes(QWidget* parent);
    void show(const std::vector<ApduStep>& trace);
    void choose(int step); // -1 for none
    QSize sizeHint() const override { return {600, 140}; }

Q_SIGNALS:
    void stepChosen(int step);

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;

private:
    qreal at(std::int64_t microseconds) const;
    std::int64_t total() const;
    QRectF cardBar(const ApduStep& step) const;
    void paintAxis(QPainter& painter) const;
    void paintStep(QPainter& painter, std::size_t index) const;
    qreal labelWidth() const;

    std::vector<ApduStep> m_trace;
    int m_chosen = -1;
};

// The distance of the ticks in microseconds: 1, 2 or 5 times a power of ten, at most ten of them.
std::int64_t tickDistance(std::int64_t total);

} // namespace wattcard::ui

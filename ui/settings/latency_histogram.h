// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include <chrono>
#include <vector>

namespace wattcard::ui {

// How often a reader took how long: bars from the least to the most time, with the median marked.
// Its description says the same in words.
class LatencyHistogram : public QWidget {
    Q_OBJECT
public:
    explicit LatencyHistogram(QWidget* parent);
    void show(std::vector<std::chrono::microseconds> times);
    // How many times fall into each of `bars` equal parts of the span; the most is in the last one.
    static std::vector<int> counts(const std::vector<std::chrono::microseconds>& times, int bars);
    QSize sizeHint() const override { return {480, 108}; }
    QSize minimumSizeHint() const override { return {240, 108}; }

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void describe();
    void paintBars(QPainter& painter, const QRectF& area) const;
    void paintAxis(QPainter& painter, const QRectF& area) const;

    std::vector<std::chrono::microseconds> m_times;
};

// "0.14 ms", with as many digits as the eye can compare.
QString millisecondsText(std::chrono::microseconds time);

} // namespace wattcard::ui

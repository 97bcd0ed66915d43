// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSlider>

namespace wattcard::ui {

inline constexpr int ratedWatts = 10'000;
inline constexpr int largestWatts = 2 * ratedWatts;

// Watts from 0 to twice the rated power, with its scale. The wheel moves it only while it has the
// focus.
class LoadSlider : public QSlider {
    Q_OBJECT
public:
    explicit LoadSlider(QWidget* parent);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
};

} // namespace wattcard::ui

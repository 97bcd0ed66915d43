// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "meter/readout.h"

#include <QAbstractButton>
#include <QVariantAnimation>

namespace wattcard::ui {

// The lever of the load switch: up is closed, down is open, a little raised when it may be closed.
// Clicking it stands for holding the trip/close key, so it moves only where the meter allows that.
class BreakerLever : public QAbstractButton {
    Q_OBJECT
public:
    explicit BreakerLever(QWidget* parent);
    meter::SwitchState state() const { return m_state; }
    QSize sizeHint() const override;

public Q_SLOTS:
    void showState(wattcard::meter::SwitchState state);
    void setReducedMotion(bool on);

Q_SIGNALS:
    void closeRequested();
    void refused(wattcard::meter::SwitchState state); // the lever did not give way

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void operate();
    void tellName();
    void paintHandle(QPainter& painter, const QRectF& slot) const;

    meter::SwitchState m_state = meter::SwitchState::Tripped;
    qreal m_height = 0; // 0 down, 1 up
    QVariantAnimation m_movement;
    bool m_reducedMotion = false;
};

} // namespace wattcard::ui

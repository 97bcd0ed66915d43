// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/wheel_guard.h"

#include <QAbstractSpinBox>
#include <QApplication>
#include <QComboBox>
#include <QEvent>

namespace wattcard::ui {

namespace {

QWidget* numberField(QObject* watched)
{
    if (auto* spin = qobject_cast<QAbstractSpinBox*>(watched))
        return spin;
    return qobject_cast<QComboBox*>(watched);
}

} // namespace

WheelGuard::WheelGuard(QObject* parent) : QObject{parent}
{
    qApp->installEventFilter(this);
}

bool WheelGuard::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() != QEvent::Wheel && event->type() != QEvent::Polish)
        return false;
    QWidget* const field = numberField(watched);
    if (!field)
        return false;
    if (event->type() == QEvent::Polish) {
        // Else Qt gives it the focus before anybody sees the turn, and the guard is passed.
        if (field->focusPolicy() == Qt::WheelFocus)
            field->setFocusPolicy(Qt::StrongFocus);
        return false;
    }
    if (field->hasFocus())
        return false;
    event->ignore(); // the form around it gets it next
    return true;
}

} // namespace wattcard::ui

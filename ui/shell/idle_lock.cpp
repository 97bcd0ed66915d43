// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/idle_lock.h"

#include <QCoreApplication>
#include <QEvent>

namespace wattcard::ui {

namespace {

bool isTouch(QEvent::Type type)
{
    return type == QEvent::KeyPress || type == QEvent::MouseButtonPress ||
           type == QEvent::MouseMove || type == QEvent::Wheel || type == QEvent::TouchBegin;
}

} // namespace

IdleLock::IdleLock(std::chrono::milliseconds after, QObject* parent) : QObject{parent}
{
    m_timer.setInterval(after);
    connect(&m_timer, &QTimer::timeout, this, &IdleLock::idled);
    QCoreApplication::instance()->installEventFilter(this);
    m_timer.start();
}

bool IdleLock::eventFilter(QObject*, QEvent* event)
{
    if (isTouch(event->type())) {
        m_timer.start();
        Q_EMIT touched();
    }
    return false;
}

} // namespace wattcard::ui

// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/key_router.h"

#include <QApplication>
#include <QKeyEvent>
#include <QLineEdit>

namespace wattcard::ui {

namespace {

bool isEnter(const QKeyEvent& event)
{
    return event.key() == Qt::Key_Return || event.key() == Qt::Key_Enter;
}

bool isPrintable(const QKeyEvent& event)
{
    constexpr Qt::KeyboardModifiers plain{Qt::KeypadModifier | Qt::ShiftModifier};
    return !event.text().isEmpty() && event.text().at(0).isPrint() && !(event.modifiers() & ~plain);
}

} // namespace

KeyRouter::KeyRouter(QWidget* page, QObject* parent) : QObject{parent}, m_page{page}
{
    qApp->installEventFilter(this);
}

bool KeyRouter::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() != QEvent::KeyPress)
        return false;
    auto* target = qobject_cast<QWidget*>(watched);
    const auto& key = *static_cast<QKeyEvent*>(event);
    if (isEnter(key) && key.isAutoRepeat())
        return true;
    return target && takesKey(target, key);
}

bool KeyRouter::takesKey(QWidget* target, const QKeyEvent& event)
{
    const bool inPage = target == m_page || m_page->isAncestorOf(target);
    if (!inPage || !m_page->isVisible())
        return false;
    if (const auto command = commandOf(event)) {
        if (!event.isAutoRepeat())
            Q_EMIT commandGiven(*command);
        return true;
    }
    if (isPrintable(event) && event.text() != u" " && !qobject_cast<QLineEdit*>(target)) {
        Q_EMIT textTyped(event.text());
        return true;
    }
    return event.key() == Qt::Key_Backspace && !qobject_cast<QLineEdit*>(target);
}

} // namespace wattcard::ui

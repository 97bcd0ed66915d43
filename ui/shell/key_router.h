// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/counter/command.h"

#include <QObject>

class QKeyEvent;
class QWidget;

namespace wattcard::ui {

// Sees every key of the application before any widget does. A held Enter never repeats, and keys
// that mean a command go to the page that is open.
class KeyRouter : public QObject {
    Q_OBJECT
public:
    // Commands are taken from `page` and all that is in it, while it is shown.
    KeyRouter(QWidget* page, QObject* parent);

Q_SIGNALS:
    void commandGiven(wattcard::ui::Command command);
    void textTyped(const QString& text); // printable, and not into a field

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    bool takesKey(QWidget* target, const QKeyEvent& event);

    QWidget* m_page;
};

} // namespace wattcard::ui

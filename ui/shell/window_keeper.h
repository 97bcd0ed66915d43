// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QRect>
#include <QTimer>

class QWidget;

namespace wattcard::ui {

// A window's place made to lie wholly on the screen that has most of it, or on the first one where
// none has any of it (a second monitor that is gone); smaller where the screen is smaller.
QRect placeOnScreens(const QRect& wanted, const QList<QRect>& screens);

// Remembers where a window stands and whether it fills the screen, for each profile by itself, and
// puts it there again at the next start. Columns are as wide as their texts and have nothing to
// remember.
class WindowKeeper : public QObject {
    Q_OBJECT
public:
    struct Place {
        QString settingsFile;
        QString window; // "counter", "meter"
        QString profile;
    };
    WindowKeeper(Place place, QWidget& window); // belongs to the window
    // False when nothing is remembered. To be called before the window is shown; shows it.
    bool showAgain();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QString key(const char* name) const;
    void keep();

    Place m_place;
    QWidget& m_window;
    QTimer m_soon; // a window that is dragged is written once
};

} // namespace wattcard::ui

// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/pin_desk.h"

#include <QObject>

namespace wattcard::app {

// PINs for a screen. Lives on the database thread; knows who signed in here last by his password,
// since the program began: nobody else's PIN is looked at.
class PinService : public QObject {
    Q_OBJECT
public:
    PinService(People& people, Pins& pins, const Clock& clock) : m_desk{people, pins, clock} {}

public Q_SLOTS:
    void present(const wattcard::Operator& person); // has signed in by his password
    void unlock(const QString& login, const QString& pin, wattcard::CounterId counter);
    void choose(const wattcard::app::PinChange& change, wattcard::CounterId counter);

Q_SIGNALS:
    void signedIn(const wattcard::Operator& person); // answers both
    void refused(const wattcard::app::PinRefusal& refusal);

private:
    PinDesk m_desk;
    QString m_login; // of who is present; empty: nobody
};

} // namespace wattcard::app

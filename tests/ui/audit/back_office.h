// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "crypto/password.h"
#include "db/repositories/sql_audit_book.h"
#include "db/repositories/sql_audit_trail.h"
#include "db/repositories/sql_pins.h"
#include "db/repositories/sql_staff.h"
#include "tests/db/office.h"
#include "tests/ui/audit/key_press.h"

#include <QCoreApplication>

#include <gtest/gtest.h>

namespace wattcard::ui {

// An office whose people can sign in; each has the password "right password".
struct BackOffice : db::test::Office {
    db::SqlStaff staff{*database, clock};
    db::SqlPins pins{*database, clock};
    db::SqlAuditTrail trail{*database, clock};
    db::SqlAuditBook book{database->fileName()};
    Operator chief = enter(QStringLiteral("chief"), Role::Administrator);
    Operator purse = enter(QStringLiteral("purse"), Role::Finance);
    Operator checker = enter(QStringLiteral("checker"), Role::Auditor);
    Operator seller = enter(QStringLiteral("seller"), Role::Clerk);

    Operator enter(const QString& login, Role role)
    {
        Operator person{{}, login, login, role, false};
        const QString encoded =
            *crypto::hashPassword(QStringLiteral("right password"), crypto::passwordCostFloor);
        person.id = people->add(person, encoded, {{}, CounterId{3}}).value_or(OperatorId{});
        return person;
    }
    static void settle()
    {
        for (int i = 0; i < 8; ++i)
            QCoreApplication::sendPostedEvents();
    }
    std::int64_t rows()
    {
        const auto newest = book.newest();
        EXPECT_TRUE(newest);
        return newest.value_or(0);
    }
};

template <class Page> void press(Page& page, int key, Qt::KeyboardModifiers with = Qt::NoModifier)
{
    pressKey(page, key, with);
    BackOffice::settle();
}

} // namespace wattcard::ui

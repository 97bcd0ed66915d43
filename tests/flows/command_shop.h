// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "main/demo_profile.h"
#include "main/demo_world.h"

#include <QTemporaryDir>

#include <map>

namespace wattcard {

// A practice profile and the programs on it: card box, meter, counter, and wattcardctl, a process
// for each command. Passwords go in as a caller's script gives them, by a descriptor. Over the
// smart-card service where installer/private-pcscd.sh has started one, else over the direct link.
class CommandShop {
public:
    struct Meter {
        QString number = {}; // none: that of the first customer
        QStringList options = {};
    };
    struct Ended {
        int status = -1;
        QJsonObject answer;
        QString complaint;
        QString field(const char* name) const
        {
            return answer.value(QLatin1StringView{name}).toString();
        }
    };
    CommandShop() : CommandShop{Meter{}} {}
    explicit CommandShop(const Meter& meter);

    void choosePassword(Role role); // of the person with this role, who cannot do anything without
    static QString passwordOf(Role role);
    // wattcardctl; the secrets in the order in which it asks.
    Ended run(const QStringList& words, const QStringList& secrets);
    Ended as(Role role, const QStringList& words);

    QTemporaryDir temporary;
    Profile profile{temporary.path() + QStringLiteral("/profile")};
    DemoProfile demo;
    DemoWorld world;
    std::map<Role, QString> logins;
};

} // namespace wattcard

// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "main/demo_profile.h"

#include <QTemporaryDir>

namespace wattcard::kill {

// A practice profile in which clerk and shift leader have chosen their passwords, made once; each
// world begins with a copy.
class Prepared {
public:
    Prepared();
    bool copyTo(const QString& directory) const;

    const NewCustomer& customer(std::size_t each) const { return m_demo.customers.at(each); }
    QString login(Role role) const;
    static QString password() { return QStringLiteral("killed in every state"); }

private:
    QTemporaryDir m_folder;
    Profile m_profile{m_folder.path() + QStringLiteral("/profile")};
    DemoProfile m_demo;
};

} // namespace wattcard::kill

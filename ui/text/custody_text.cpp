// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/custody_text.h"

#include "ui/text/value_text.h"

#include <QCoreApplication>

#include <cstdlib>

namespace wattcard::ui {

using namespace Qt::StringLiterals;

namespace {

class CustodyWords {
    Q_DECLARE_TR_FUNCTIONS(wattcard::ui::CustodyWords)
public:
    static QString purpose(crypto::Purpose purpose);
    static QString suite(Suite suite);
    static QString state(const app::KeyRow& row);
    static QString validity(const crypto::KeyLabel& label);
    static QString slot(const crypto::KeySlot& slot);
    static QString change(crypto::KeyState to);
    static QString prompt(CustodyPrompt prompt);
};

QString CustodyWords::purpose(crypto::Purpose purpose)
{
    switch (purpose) {
    case crypto::Purpose::Vending: return tr("Vending");
    case crypto::Purpose::Meter: return tr("Meter");
    case crypto::Purpose::Inspection: return tr("Inspection");
    case crypto::Purpose::Issuer: return tr("Issuer");
    case crypto::Purpose::Management: return tr("Management cards");
    case crypto::Purpose::Purchase: return tr("Purchase MAC");
    case crypto::Purpose::Return: return tr("Return MAC");
    case crypto::Purpose::Transport: return tr("Transport of blanks");
    case crypto::Purpose::AuditChain: return tr("Audit seal");
    }
    std::abort();
}

QString CustodyWords::suite(Suite suite)
{
    switch (suite) {
    case Suite::A: return tr("A (AES)");
    case Suite::S: return tr("S (SM4)");
    case Suite::T: return tr("T (triple DES)");
    }
    std::abort();
}

QString CustodyWords::state(const app::KeyRow& row)
{
    if (row.label.isTestKey)
        return tr("test key");
    if (row.label.state == crypto::KeyState::Revoked)
        return tr("revoked");
    if (!row.isBooked)
        return tr("not in the custody book");
    if (!row.isInTime)
        return tr("not in its time");
    return row.label.state == crypto::KeyState::Live ? tr("in use") : tr("retired");
}

QString CustodyWords::validity(const crypto::KeyLabel& label)
{
    if (label.validFrom && label.validUntil)
        return tr("%1 to %2").arg(dateTimeText(*label.validFrom), dateTimeText(*label.validUntil));
    if (label.validFrom)
        return tr("from %1").arg(dateTimeText(*label.validFrom));
    if (label.validUntil)
        return tr("until %1").arg(dateTimeText(*label.validUntil));
    return tr("always");
}

QString CustodyWords::slot(const crypto::KeySlot& slot)
{
    return tr("%1, suite %2, version %3")
        .arg(purpose(slot.purpose), suite(slot.suite))
        .arg(slot.version);
}

QString CustodyWords::change(crypto::KeyState to)
{
    return to == crypto::KeyState::Revoked ? tr("Revoke key") : tr("Retire key");
}

QString CustodyWords::prompt(CustodyPrompt prompt)
{
    switch (prompt) {
    case CustodyPrompt::Passphrase: return tr("Passphrase of the key file");
    case CustodyPrompt::NewPassphrase: return tr("New passphrase of the key file (12 or more)");
    case CustodyPrompt::PassphraseAgain: return tr("The same passphrase again");
    case CustodyPrompt::Pin: return tr("PIN of the token %1");
    case CustodyPrompt::WitnessLogin: return tr("Witness (auditor or administrator)");
    case CustodyPrompt::CustodianLogin: return tr("Custodian %1");
    case CustodyPrompt::Password: return tr("Password of %1");
    case CustodyPrompt::Component: return tr("Component of %1 (32 hex digits, not shown)");
    case CustodyPrompt::CheckValue: return tr("Its check value (10 hex digits)");
    case CustodyPrompt::CompareCheckValue:
        return tr("Check value of the key: %1. Compare it with the envelope; each custodian "
                  "confirms with the password.");
    case CustodyPrompt::Loaded: return tr("Key loaded: %1, check value %2.");
    case CustodyPrompt::StateChanged: return tr("Done: %1.");
    case CustodyPrompt::ProfileMade:
        return tr("Profile made in %1, with an empty key file. The passwords are shown only now; "
                  "each can be used once:");
    case CustodyPrompt::BooksAt: return tr("The books are in %1.");
    case CustodyPrompt::VaultMade: return tr("Key store made: %1");
    case CustodyPrompt::OldPassword: return tr("Present password of %1");
    case CustodyPrompt::NewPassword: return tr("New password");
    case CustodyPrompt::PasswordChanged: return tr("Password changed.");
    }
    std::abort();
}

} // namespace

QString purposeText(crypto::Purpose purpose)
{
    return CustodyWords::purpose(purpose);
}
QString suiteText(Suite suite)
{
    return CustodyWords::suite(suite);
}
QString keyStateText(const app::KeyRow& row)
{
    return CustodyWords::state(row);
}
QString validityText(const crypto::KeyLabel& label)
{
    return CustodyWords::validity(label);
}
QString slotText(const crypto::KeySlot& slot)
{
    return CustodyWords::slot(slot);
}
QString changeText(crypto::KeyState to)
{
    return CustodyWords::change(to);
}
QString custodyText(CustodyPrompt prompt, const QStringList& values)
{
    QString text = CustodyWords::prompt(prompt);
    for (const QString& value : values)
        text = text.arg(value);
    return text;
}

} // namespace wattcard::ui

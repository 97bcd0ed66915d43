// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/key_service.h"

#include <QStringList>

namespace wattcard::ui {

// Masters and their custody in words (RELIABILITY.md section 11).
QString purposeText(crypto::Purpose purpose);
QString suiteText(Suite suite);
QString keyStateText(const app::KeyRow& row); // "in use", "retired", "not in the book" …
QString validityText(const crypto::KeyLabel& label);
QString slotText(const crypto::KeySlot& slot); // "Vending, suite A, version 2"
QString changeText(crypto::KeyState to);       // "Retire key", "Revoke key"

// What is asked for in the ceremony, in the terminal and on the screen; %1 is a name or a number.
enum class CustodyPrompt {
    Passphrase,
    NewPassphrase,
    PassphraseAgain,
    Pin,
    WitnessLogin,
    CustodianLogin,
    Password,
    Component,
    CheckValue,
    CompareCheckValue,
    Loaded,
    StateChanged,
    ProfileMade,
    BooksAt,
    VaultMade,
    OldPassword,
    NewPassword,
    PasswordChanged,
};
QString custodyText(CustodyPrompt prompt, const QStringList& values = {});

} // namespace wattcard::ui

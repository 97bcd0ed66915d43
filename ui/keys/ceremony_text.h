// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/keys/keys_desk.h"

namespace wattcard::ui {

// What a step of the ceremony shows and asks for.
enum class CustodyForm { ChooseKey, SignIn, Component, Compare, Store, Done };
CustodyForm custodyForm(const KeysView& view);
QString custodyTitle(const KeysView& view);      // which key
QString custodyStep(const KeysView& view);       // who is to do what
QString custodyFaultText(const KeysView& view);  // empty without a fault
QString custodyButtonText(const KeysView& view); // of Enter
QString custodyPeopleText(const KeysView& view); // who has signed in

} // namespace wattcard::ui

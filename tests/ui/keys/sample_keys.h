// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/keys/keys_desk.h"

#include <map>
#include <string>

namespace wattcard::ui::test {

using Step = app::KeyCeremony::Step;

inline app::KeyRow keyRow(crypto::Purpose purpose, std::uint8_t version, crypto::KeyState state)
{
    app::KeyRow row;
    row.label.slot = {purpose, Suite::A, version};
    row.label.checkValue = {0x19, 0x11, 0xA3, 0x02, version};
    row.label.state = state;
    row.isBooked = true;
    return row;
}

inline KeysView vaultView()
{
    using crypto::KeyState;
    using crypto::Purpose;
    KeysView view;
    view.mayAct = true;
    view.overview.hasVault = true;
    view.overview.isReady = true;
    view.overview.rows = {keyRow(Purpose::Vending, 1, KeyState::Revoked),
                          keyRow(Purpose::Vending, 2, KeyState::Retired),
                          keyRow(Purpose::Vending, 3, KeyState::Live),
                          keyRow(Purpose::Management, 1, KeyState::Live),
                          keyRow(Purpose::Transport, 1, KeyState::Live)};
    view.overview.rows[3].isBooked = false;
    view.overview.rows[4].label.validUntil =
        std::chrono::sys_days{std::chrono::year{2027} / 1 / 31};
    return view;
}

inline KeysView practiceView()
{
    KeysView view;
    view.mayAct = true;
    view.overview.isReady = true;
    view.overview.testKeys = true;
    view.overview.rows = {keyRow(crypto::Purpose::Vending, 1, crypto::KeyState::Live)};
    view.overview.rows[0].label.isTestKey = true;
    return view;
}

inline KeysView ceremonyView(Step step, int custodian = 0)
{
    KeysView view = vaultView();
    view.isOpen = true;
    app::KeyCeremony::State state;
    state.step = step;
    state.custodian = custodian;
    state.slot = {crypto::Purpose::Vending, Suite::A, 4};
    if (step > Step::Witness)
        state.witness = QStringLiteral("赵明");
    if (step == Step::Component || step > Step::Component)
        state.names = {QStringLiteral("Custodian A")};
    if (step >= Step::Confirmation) {
        state.names.push_back(QStringLiteral("Custodian B"));
        state.combined = crypto::KeyCheckValue{0x19, 0x11, 0xA3, 0x02, 0xC2};
    }
    view.progress.ceremony = state;
    return view;
}

} // namespace wattcard::ui::test

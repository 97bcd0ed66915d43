// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/operators/sign_in_link.h"

#include "ui/operators/sign_in_desk.h"

namespace wattcard::ui {

void linkSignIn(SignInDesk& desk, app::RecordsService& records, app::PinService& pins)
{
    using app::PinService;
    using app::RecordsService;
    constexpr auto queued = Qt::QueuedConnection;
    QObject::connect(&desk, &SignInDesk::signInWanted, &records, &RecordsService::signIn, queued);
    QObject::connect(&desk, &SignInDesk::changeWanted, &records, &RecordsService::changePassword,
                     queued);
    QObject::connect(&records, &RecordsService::signedIn, &desk, &SignInDesk::signedIn, queued);
    QObject::connect(&records, &RecordsService::signInRefused, &desk, &SignInDesk::refused, queued);
    QObject::connect(&records, &RecordsService::passwordChanged, &desk,
                     &SignInDesk::passwordChanged, queued);
    QObject::connect(&desk, &SignInDesk::unlockWanted, &pins, &PinService::unlock, queued);
    QObject::connect(&desk, &SignInDesk::pinWanted, &pins, &PinService::choose, queued);
    QObject::connect(&pins, &PinService::signedIn, &desk, &SignInDesk::signedIn, queued);
    QObject::connect(&pins, &PinService::refused, &desk, &SignInDesk::pinRefused, queued);
    QObject::connect(&records, &RecordsService::failed, &desk, &SignInDesk::failed, queued);
}

} // namespace wattcard::ui

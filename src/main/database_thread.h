// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"

#include <QObject>

namespace wattcard {

// Carries a call out on the thread that `home` lives on and waits for its answer. For the ports of
// the store as the card thread sees them: the database thread never waits for a card, so the wait
// is short. That thread must outlive every caller: Wiring ends the card thread first.
template <class Call> auto onThreadOf(QObject& home, Call call)
{
    decltype(call()) answer = failed(Fault::DatabaseFailed);
    QMetaObject::invokeMethod(
        &home, [&] { answer = call(); }, Qt::BlockingQueuedConnection);
    return answer;
}

} // namespace wattcard

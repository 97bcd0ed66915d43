// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pin_service.h"

namespace wattcard::app {

void PinService::present(const Operator& person)
{
    m_login = person.mustChangePassword ? QString{} : person.login;
}

void PinService::unlock(const QString& login, const QString& pin, CounterId counter)
{
    if (login != m_login)
        return Q_EMIT refused({PinTrouble::NotHere});
    const auto person = m_desk.unlock(login, pin, counter);
    if (!person)
        return Q_EMIT refused(person.error());
    Q_EMIT signedIn(*person);
}

void PinService::choose(const PinChange& change, CounterId counter)
{
    const auto person = m_desk.choose(change, counter);
    if (!person)
        return Q_EMIT refused(person.error());
    present(*person);
    Q_EMIT signedIn(*person);
}

} // namespace wattcard::app

// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/keys/keys_desk.h"

namespace wattcard::ui {

KeysDesk::KeysDesk(QObject* parent) : QObject{parent} {}

void KeysDesk::open(Role role)
{
    m_view.mayAct = role == Role::Administrator || role == Role::Auditor || role == Role::Custodian;
    m_view.fault.reset();
    show();
    Q_EMIT listWanted();
}

bool KeysDesk::ask()
{
    if (m_view.busy)
        return false;
    m_view.busy = true;
    m_view.fault.reset();
    show();
    return true;
}

void KeysDesk::choose()
{
    if (!m_view.mayAct || !m_view.overview.hasVault || m_view.busy)
        return;
    m_view.progress = {};
    m_view.isOpen = true;
    m_view.fault.reset();
    show();
}

void KeysDesk::begin(const app::KeyRequest& request)
{
    if (ask())
        Q_EMIT ceremonyWanted(request);
}

void KeysDesk::change(const crypto::KeySlot& slot, crypto::KeyState state)
{
    if (!m_view.mayAct || !m_view.overview.hasVault || !ask())
        return;
    m_view.progress = {};
    Q_EMIT changeWanted(slot, state);
}

void KeysDesk::signIn(const app::Login& login)
{
    if (ask())
        Q_EMIT signInWanted(login);
}

void KeysDesk::enterComponent(const app::SharedSecret& digits, const QString& checkValue)
{
    if (ask())
        Q_EMIT componentWanted(digits, checkValue);
}

void KeysDesk::startAgain()
{
    if (ask())
        Q_EMIT startAgainWanted();
}

void KeysDesk::storeAgain()
{
    if (ask())
        Q_EMIT storeAgainWanted();
}

void KeysDesk::leave()
{
    m_view.isOpen = false;
    m_view.busy = false;
    m_view.progress = {};
    m_view.fault.reset();
    show();
    Q_EMIT abortWanted();
    Q_EMIT listWanted();
}

void KeysDesk::listed(const app::KeyOverview& overview)
{
    m_view.overview = overview;
    show();
}

// A failure that belongs to this step follows the progress.
void KeysDesk::progressed(const app::CustodyProgress& progress)
{
    m_view.progress = progress;
    m_view.isOpen = progress.ceremony || progress.change;
    m_view.busy = false;
    show();
}

void KeysDesk::failed(const Failure& failure)
{
    m_view.busy = false;
    m_view.fault = failure.fault;
    show();
}

void linkKeys(KeysDesk& desk, app::KeyService& service)
{
    using app::KeyService;
    constexpr auto queued = Qt::QueuedConnection;
    QObject::connect(&desk, &KeysDesk::listWanted, &service, &KeyService::list, queued);
    QObject::connect(&desk, &KeysDesk::ceremonyWanted, &service, &KeyService::beginCeremony,
                     queued);
    QObject::connect(&desk, &KeysDesk::changeWanted, &service, &KeyService::beginChange, queued);
    QObject::connect(&desk, &KeysDesk::signInWanted, &service, &KeyService::signIn, queued);
    QObject::connect(&desk, &KeysDesk::componentWanted, &service, &KeyService::enterComponent,
                     queued);
    QObject::connect(&desk, &KeysDesk::startAgainWanted, &service, &KeyService::startAgain, queued);
    QObject::connect(&desk, &KeysDesk::storeAgainWanted, &service, &KeyService::storeAgain, queued);
    QObject::connect(&desk, &KeysDesk::abortWanted, &service, &KeyService::abort, queued);
    QObject::connect(&service, &KeyService::listed, &desk, &KeysDesk::listed, queued);
    QObject::connect(&service, &KeyService::progressed, &desk, &KeysDesk::progressed, queued);
    QObject::connect(&service, &KeyService::failed, &desk, &KeysDesk::failed, queued);
}

} // namespace wattcard::ui

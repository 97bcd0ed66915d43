// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/key_service.h"

#include "crypto/vault_rules.h"

#include <algorithm>

namespace wattcard::app {

using namespace Qt::StringLiterals;

KeyOverview keyOverview(const crypto::KeyStore& store, const std::vector<KeyEvent>& events,
                        UtcTime now)
{
    KeyOverview overview;
    overview.isReady = true;
    overview.testKeys = store.hasTestKeys();
    for (crypto::KeyLabel label : store.labels()) {
        const auto booked = bookedState(events, label);
        if (booked)
            label.state = std::max(label.state, *booked);
        overview.rows.push_back(
            {label, booked.has_value() || label.isTestKey, crypto::isInTime(label, now)});
    }
    std::ranges::sort(overview.rows, {}, [](const KeyRow& row) { return row.label.slot; });
    return overview;
}

KeyService::KeyService(Parts parts) : m_parts{parts}
{
    qRegisterMetaType<KeyRequest>();
    qRegisterMetaType<KeyOverview>();
    qRegisterMetaType<CustodyProgress>();
    qRegisterMetaType<SharedSecret>();
    qRegisterMetaType<Login>();
    qRegisterMetaType<Failure>();
    qRegisterMetaType<crypto::KeySlot>();
    qRegisterMetaType<crypto::KeyState>();
}

void KeyService::list()
{
    const auto events = m_parts.book.events();
    if (!events)
        return Q_EMIT failed(events.error());
    if (m_parts.audited)
        m_parts.audited->refresh(*events);
    // The vault itself, so that a key without its entry is seen.
    const crypto::KeyStore& all = m_parts.audited ? m_parts.audited->vault() : m_parts.store;
    KeyOverview overview = keyOverview(all, *events, m_parts.people.clock.now());
    overview.hasVault = m_parts.audited != nullptr;
    Q_EMIT listed(overview);
}

Result<CustodyParts> KeyService::custody()
{
    if (!m_parts.audited)
        return wattcard::failed(Fault::PermissionDenied, u"practice has no keys in custody"_s);
    return CustodyParts{m_parts.audited->vault(), m_parts.book, m_parts.people};
}

void KeyService::beginCeremony(const KeyRequest& request)
{
    abort();
    const auto parts = custody();
    if (!parts)
        return Q_EMIT failed(parts.error());
    auto begun = KeyCeremony::begin(*parts, request);
    if (!begun)
        return Q_EMIT failed(begun.error());
    m_ceremony.emplace(std::move(*begun));
    report({});
}

void KeyService::beginChange(const crypto::KeySlot& slot, crypto::KeyState state)
{
    abort();
    const auto parts = custody();
    if (!parts)
        return Q_EMIT failed(parts.error());
    auto begun = KeyStateChange::begin(*parts, slot, state);
    if (!begun)
        return Q_EMIT failed(begun.error());
    m_change.emplace(std::move(*begun));
    m_wanted = {slot, state, {}, {}, false};
    report({});
}

void KeyService::signIn(const Login& login)
{
    Result<void> outcome = enter(login);
    if (outcome)
        outcome = finish();
    report(outcome);
}

Result<void> KeyService::enter(const Login& login)
{
    if (m_change)
        return m_change->signIn(login);
    if (!m_ceremony)
        return wattcard::failed(Fault::PermissionDenied, u"nothing was begun"_s);
    return m_ceremony->state().step == KeyCeremony::Step::Confirmation ? m_ceremony->confirm(login)
                                                                       : m_ceremony->signIn(login);
}

// When everybody has done his part.
Result<void> KeyService::finish()
{
    Result<void> outcome;
    if (m_ceremony && m_ceremony->state().step == KeyCeremony::Step::Storing)
        outcome = m_ceremony->store();
    else if (m_change && m_change->team().isComplete())
        outcome = m_change->apply();
    else
        return {};
    m_wanted.isDone = outcome.has_value();
    list();
    return outcome;
}

void KeyService::enterComponent(const SharedSecret& digits, const QString& checkValue)
{
    if (m_ceremony && digits)
        report(m_ceremony->enterComponent(*digits, checkValue));
}

void KeyService::startAgain()
{
    if (m_ceremony)
        m_ceremony->startAgain();
    report({});
}

void KeyService::storeAgain()
{
    report(finish());
}

void KeyService::abort()
{
    m_ceremony.reset();
    m_change.reset();
}

// The progress after a failure too: it may have sent the custodians back.
void KeyService::report(const Result<void>& outcome)
{
    CustodyProgress progress;
    if (m_ceremony)
        progress.ceremony = m_ceremony->state();
    if (m_change) {
        progress.change = m_wanted;
        if (m_change->team().witness())
            progress.change->witness = m_change->team().witness()->name;
        for (const Operator& person : m_change->team().custodians())
            progress.change->names.push_back(person.name);
    }
    Q_EMIT progressed(progress);
    if (!outcome)
        Q_EMIT failed(outcome.error());
}

} // namespace wattcard::app

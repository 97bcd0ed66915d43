// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "main/counter_session.h"

#include "app/account_choice.h"
#include "cardio/inspect/wattcard1_inspector.h"
#include "cardio/selftest/self_test.h"
#include "crypto/random.h"
#include "db/repositories/sql_key_book.h"
#include "main/books_check.h"
#include "main/machine_settings.h"
#include "main/passphrase_prompt.h"
#include "main/reader_choice.h"

namespace wattcard {

CounterSession::CounterSession(std::unique_ptr<OfficeSession> office, Operator person,
                               std::unique_ptr<TimeServer> time)
    : m_office{std::move(office)},
      m_person{std::move(person)},
      m_ledger{m_office->books(), m_office->clock()},
      m_registry{m_office->books(), m_office->clock()},
      m_limits{m_office->books(), m_office->clock()},
      m_trail{m_office->books(), m_office->clock()},
      m_time{std::move(time)},
      m_guard{{m_limits, m_trail, m_office->clock(),
               [this] { return m_time ? m_time->now() : std::nullopt; }}}
{
}

Result<std::unique_ptr<CounterSession>> CounterSession::open(const ToolOptions& options)
{
    if (auto tested = cardio::startupSelfTest(); !tested)
        return failed(tested);
    auto office = OfficeSession::open(options);
    if (!office)
        return failed(office);
    if (auto whole = checkBooks((*office)->books(), options.profileDirectory); !whole)
        return failed(whole);
    // Asked while the person signs in: a sale does not wait for it.
    auto time =
        makeTimeServer(options.named.value(QStringLiteral("time-server")),
                       MachineSettings{counterSettingsFile()}.timeServer(), (*office)->clock());
    if (!time)
        return failed(time);
    auto person = (*office)->signIn();
    if (!person)
        return failed(person);
    std::unique_ptr<CounterSession> session{
        new CounterSession{std::move(*office), std::move(*person), std::move(*time)}};
    if (auto opened = session->openDesk(options); !opened)
        return failed(opened);
    return session;
}

Result<void> CounterSession::openDesk(const ToolOptions& options)
{
    auto company = m_registry.company();
    if (!company)
        return failed(company);
    m_company = std::move(*company);
    auto events = db::SqlKeyBook{m_office->books(), m_office->clock()}.events();
    if (!events)
        return failed(events);
    const Profile profile{options.profileDirectory};
    SecretReader secrets{options.secretsDescriptor};
    auto keys = openKeyStore({profile, m_company, std::move(*events), passphraseFrom(secrets)},
                             m_office->clock());
    if (!keys)
        return failed(keys);
    m_keys = std::move(*keys);
    auto reader = makeReader({options.reader, profile.boxSocket(), 0});
    if (!reader)
        return failed(reader);
    m_reader = std::move(*reader);
    m_desk = std::make_unique<cardio::Wattcard1Desk>(
        *m_reader, cardio::CardAccess{*m_keys.store, m_company.utilityRegion});
    return {};
}

Result<Account> CounterSession::account(const QString& number)
{
    const auto named = app::accountNamed(m_ledger, number);
    if (!named)
        return failed(named);
    auto facts = m_ledger.byAccount(*named);
    return facts ? Result<Account>{std::move(facts->account)} : failed(facts);
}

app::Shop CounterSession::shop()
{
    return {.cards = *m_desk,
            .ledger = m_ledger,
            .clock = m_office->clock(),
            .counter = m_company.counter,
            .guard = &m_guard};
}

std::unique_ptr<CardInspector> CounterSession::inspector() const
{
    return std::make_unique<cardio::Wattcard1Inspector>(
        *m_reader, cardio::CardAccess{*m_keys.store, m_company.utilityRegion});
}

Result<TransactionId> CounterSession::newId() const
{
    const auto random = crypto::randomBytes(10);
    if (!random)
        return failed(random);
    return TransactionId::make(m_office->clock().now().time_since_epoch().count(), *random);
}

} // namespace wattcard

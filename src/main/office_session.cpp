// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "main/office_session.h"

#include "app/sign_in.h"
#include "crypto/chain_seal.h"
#include "crypto/test_key_store.h"
#include "db/repositories/sql_key_book.h"
#include "db/repositories/sql_people.h"
#include "db/repositories/sql_registry.h"
#include "main/passphrase_prompt.h"
#include "main/reader_choice.h"
#include "ui/text/custody_text.h"

namespace wattcard {

using namespace Qt::StringLiterals;

OfficeSession::OfficeSession(const ToolOptions& options, std::unique_ptr<db::Database> database)
    : m_options{options},
      m_database{std::move(database)},
      m_stock{*m_database, m_clock},
      m_orders{*m_database, m_clock},
      m_rollOuts{*m_database, m_clock}
{
}

Result<std::unique_ptr<OfficeSession>> OfficeSession::open(const ToolOptions& options)
{
    auto books = openBooks(options);
    if (!books)
        return failed(books);
    std::unique_ptr<OfficeSession> session{new OfficeSession{options, std::move(*books)}};
    auto company = db::SqlRegistry{*session->m_database, session->m_clock}.company();
    if (!company)
        return failed(company);
    session->m_company = std::move(*company);
    return session;
}

Result<Operator> OfficeSession::signIn()
{
    const QString login = m_options.named.value(u"login"_s);
    if (login.isEmpty())
        return failed(Fault::BadInput, u"--login NAME"_s);
    SecretReader reader{m_options.secretsDescriptor};
    const auto password = reader.password(ui::custodyText(ui::CustodyPrompt::Password, {login}));
    if (!password)
        return failed(password);
    db::SqlPeople people{*m_database, m_clock};
    auto person = app::SignIn{people, m_clock}.run(login, *password, m_company.counter);
    if (!person)
        return failed(person.error().fault);
    if (person->mustChangePassword)
        return failed(Fault::PermissionDenied, u"wattcardctl password "_s + login);
    m_database->serve(person->id);
    return std::move(*person);
}

Result<app::Approval> OfficeSession::approve(const app::ApprovalRequest& request)
{
    return approve(request, u"approver"_s);
}

Result<app::Approval> OfficeSession::approve(const app::ApprovalRequest& request,
                                             const QString& option)
{
    const QString login = m_options.named.value(option);
    if (login.isEmpty())
        return failed(Fault::BadInput, u"--"_s + option + u" NAME"_s);
    SecretReader reader{m_options.secretsDescriptor};
    const auto password = reader.password(ui::custodyText(ui::CustodyPrompt::Password, {login}));
    if (!password)
        return failed(password);
    db::SqlPeople people{*m_database, m_clock};
    return app::ApprovalDesk{people, m_clock, m_company.counter}.approve({login, *password},
                                                                         request);
}

Result<crypto::Secret> OfficeSession::firstSealKey()
{
    if (auto opened = openKeys(); !opened)
        return failed(opened);
    return crypto::firstSealKey(*m_keys, m_company.counter);
}

Result<void> OfficeSession::openKeys()
{
    if (m_keys)
        return {};
    if (m_company.practice) {
        m_keys = std::make_unique<crypto::TestKeyStore>(crypto::TestKeyStore::issuingStation());
        return {};
    }
    auto events = db::SqlKeyBook{*m_database, m_clock}.events();
    if (!events)
        return failed(events);
    SecretReader reader{m_options.secretsDescriptor};
    auto opened = openKeyStore(
        {{m_options.profileDirectory}, m_company, std::move(*events), passphraseFrom(reader)},
        m_clock);
    if (!opened)
        return failed(opened);
    m_keys = std::move(opened->store);
    return {};
}

Result<app::Workbench> OfficeSession::bench()
{
    if (auto opened = openKeys(); !opened)
        return failed(opened);
    auto reader =
        makeReader({m_options.reader, Profile{m_options.profileDirectory}.boxSocket(), 0});
    if (!reader)
        return failed(reader);
    m_reader = std::move(*reader);
    m_workshop = std::make_unique<cardio::Wattcard1Workshop>(
        *m_reader, cardio::CardAccess{*m_keys, m_company.utilityRegion});
    return app::Workbench{*m_workshop, m_stock, m_orders, m_company.counter,
                          app::Rekeying{*m_workshop, m_stock, m_rollOuts, *m_keys}};
}

} // namespace wattcard

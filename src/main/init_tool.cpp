// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sign_in.h"
#include "db/repositories/sql_people.h"
#include "db/repositories/sql_registry.h"
#include "main/commands.h"
#include "main/first_books.h"
#include "main/new_operator.h"
#include "main/passphrase_prompt.h"
#include "main/server_place.h"
#include "main/system_clock.h"
#include "main/tool.h"
#include "ui/text/custody_text.h"
#include "ui/text/word_text.h"

#include <QFile>
#include <QJsonArray>

namespace wattcard {

using namespace Qt::StringLiterals;
using ui::CustodyPrompt;
using ui::custodyText;

namespace {

Result<Company> companyFrom(const ToolOptions& options)
{
    const auto given = [&options](const QString& name) { return options.named.value(name); };
    const QByteArray region = QByteArray::fromHex(given(u"region"_s).toLatin1());
    const int counter = given(u"counter"_s).toInt();
    Company company;
    company.name = given(u"name"_s);
    company.phone = given(u"phone"_s);
    const bool complete = !company.name.isEmpty() && given(u"region"_s).size() == 8 &&
                          region.size() == 4 && counter >= 1 && counter <= 0xFFFF;
    if (!complete)
        return failed(Fault::BadInput, u"init --name NAME --phone PHONE --region 8 hex digits"
                                       " --counter NUMBER"_s);
    std::copy(region.begin(), region.end(), company.utilityRegion.begin());
    company.counter = CounterId{static_cast<std::uint16_t>(counter)};
    return company;
}

using ServerPlace = std::optional<db::ServerFile>;

// Where the profile will say that its books are.
Result<std::unique_ptr<db::Database>> openNew(const QString& directory, const ServerPlace& server)
{
    db::OpenOptions where{directory, db::Place::LocalDisk, {}};
    if (server) {
        auto reached = db::optionsFrom(*server);
        if (!reached)
            return failed(reached);
        where.server = std::move(*reached);
    }
    return db::Database::open(where);
}

// Whether another counter has entered the same company before: this one joins it then.
Result<bool> isJoining(db::Database& books, const Company& company)
{
    const SystemClock clock;
    const auto entered = db::SqlRegistry{books, clock}.company();
    if (!entered && entered.error().fault == Fault::ConfigurationMissing)
        return false;
    if (!entered)
        return failed(entered);
    if (entered->name == company.name && entered->utilityRegion == company.utilityRegion)
        return true;
    return failed(Fault::DuplicateNumber, entered->name);
}

Result<std::vector<NewOperator>> enterBooks(db::Database& database, const Company& company)
{
    const SystemClock clock;
    const Actor founder{OperatorId{}, company.counter};
    if (auto saved = db::SqlRegistry{database, clock}.setCompany(company, founder); !saved)
        return failed(saved);
    db::SqlPeople people{database, clock};
    std::vector<NewOperator> made = founders();
    made.insert(made.begin(), {u"admin"_s, u"Administrator"_s, Role::Administrator});
    for (NewOperator& person : made) {
        if (auto entered = enter(people, person, founder); !entered)
            return failed(entered);
    }
    return made;
}

// The books in a file, or on the server that will be named last: without that the profile has none.
Result<std::vector<NewOperator>> beginBooks(const QString& directory, const Company& company,
                                            ServerPlace server)
{
    auto database = openNew(directory, server);
    if (!database)
        return failed(database);
    const auto joins = isJoining(**database, company);
    if (!joins)
        return failed(joins);
    auto people = *joins ? Result<std::vector<NewOperator>>{std::vector<NewOperator>{}}
                         : enterBooks(**database, company);
    if (!people || !server)
        return people;
    server->counter = company.counter;
    const auto kept = db::keepServerFile(directory, *server);
    return kept ? std::move(people) : failed(kept);
}

// init --name NAME --phone PHONE --region 00880001 --counter 3: a profile that is no practice.
Exit initProfile(const ToolOptions& options)
{
    const auto company = companyFrom(options);
    if (!company)
        return complain(company.error());
    const auto server = serverPlaceFrom(options);
    if (!server)
        return complain(server.error());
    if (db::Database::hasBooks(options.profileDirectory))
        return complain({Fault::DuplicateNumber, options.profileDirectory});
    // A server that does not answer, or is another company's, leaves no half-made profile.
    if (*server) {
        const auto books = openNew(options.profileDirectory, *server);
        const auto joins = books ? isJoining(**books, *company) : failed(books);
        if (!joins)
            return complain(joins.error());
    }
    const Profile profile{options.profileDirectory};
    SecretReader reader{options.secretsDescriptor};
    if (const auto made = makeVault(profile, fileVault(profile), newPassphraseFrom(reader)); !made)
        return complain(made.error());
    const auto people = beginBooks(options.profileDirectory, *company, *server);
    if (!people)
        return complain(people.error());
    QJsonArray operators;
    if (!options.json)
        print(custodyText(CustodyPrompt::ProfileMade, {options.profileDirectory}));
    for (const NewOperator& person : *people) {
        operators.append(QJsonObject{{u"login"_s, person.login},
                                     {u"one_time_password"_s, person.oneTimePassword}});
        if (!options.json)
            print(u"%1  %2  %3"_s.arg(person.login, ui::roleText(person.role),
                                      person.oneTimePassword));
    }
    if (options.json)
        print(QJsonObject{{u"ok"_s, true}, {u"test_keys"_s, false}, {u"operators"_s, operators}});
    return Exit::Ok;
}

} // namespace

Command initCommand()
{
    QList<QCommandLineOption> options{
        {u"name"_s, u"The company."_s, u"NAME"_s},
        {u"phone"_s, u"Its service telephone."_s, u"PHONE"_s},
        {u"region"_s, u"Utility and region, eight hex digits."_s, u"CODE"_s},
        {u"counter"_s, u"The number of this counter."_s, u"NUMBER"_s}};
    options += serverPlaceOptions();
    return {u"init"_s, &initProfile,
            u"                          make a profile: people and an empty key file"_s, options};
}

// password LOGIN: the present one, then the new one.
Exit changePassword(const ToolOptions& options)
{
    const QString login = options.arguments.value(0);
    if (login.isEmpty())
        return complain({Fault::BadInput, u"password LOGIN"_s});
    auto database = openBooks(options);
    if (!database)
        return complain(database.error());
    const SystemClock clock;
    const auto company = db::SqlRegistry{**database, clock}.company();
    if (!company)
        return complain(company.error());
    SecretReader reader{options.secretsDescriptor};
    const auto present = reader.password(custodyText(CustodyPrompt::OldPassword, {login}));
    if (!present)
        return complain(present.error());
    const auto fresh = reader.password(custodyText(CustodyPrompt::NewPassword));
    if (!fresh)
        return complain(fresh.error());
    db::SqlPeople people{**database, clock};
    const auto changed =
        app::SignIn{people, clock}.changePassword({login, *present, *fresh}, company->counter);
    if (!changed)
        return complain(changed.error());
    if (options.json)
        print(QJsonObject{{u"ok"_s, true}});
    else
        print(custodyText(CustodyPrompt::PasswordChanged));
    return Exit::Ok;
}

} // namespace wattcard

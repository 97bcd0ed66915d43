// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sign_in.h"
#include "db/repositories/founding.h"
#include "db/repositories/next_numbers.h"
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

#include <QDir>
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

struct Beginning {
    QString directory;
    Company company;
    ServerPlace server;
    bool isReturning = false; // this number's books go on at a new computer
};

// Where the profile will say that its books are; without a directory nothing is made.
Result<std::unique_ptr<db::Database>> openNew(const Beginning& wanted, const QString& directory)
{
    db::OpenOptions where{directory, db::Place::LocalDisk, {}};
    if (wanted.server) {
        auto reached = db::optionsFrom(*wanted.server);
        if (!reached)
            return failed(reached);
        where.server = std::move(*reached);
        where.counter = wanted.company.counter;
    }
    return db::Database::open(where);
}

// Whether another counter has entered the same company before: this one joins it then. With a
// number of its own: of two computers with one number both would sell from one till, by turns.
Result<bool> isJoining(db::Database& books, const Beginning& wanted)
{
    const SystemClock clock;
    const Company& company = wanted.company;
    const auto entered = db::SqlRegistry{books, clock}.company();
    if (!entered && entered.error().fault == Fault::ConfigurationMissing)
        return false;
    if (!entered)
        return failed(entered);
    if (entered->name != company.name || entered->utilityRegion != company.utilityRegion)
        return failed(Fault::DuplicateNumber, entered->name);
    const auto used = db::hasSold(books, company.counter);
    if (!used)
        return failed(used);
    if (*used && !wanted.isReturning)
        return failed(Fault::DuplicateNumber,
                      u"--counter %1, --returning"_s.arg(static_cast<int>(company.counter)));
    return true;
}

// Who was entered; where nobody answered whether they were, they may be.
struct Begun {
    std::vector<NewOperator> people;
    std::optional<Failure> doubt = {};
};

Result<Begun> enterBooks(db::Database& database, const Company& company)
{
    const SystemClock clock;
    Begun begun{founders()};
    begun.people.insert(begun.people.begin(),
                        {u"admin"_s, u"Administrator"_s, Role::Administrator});
    std::vector<db::Founder> people;
    for (NewOperator& person : begun.people) {
        auto encoded = giveOneTimePassword(person);
        if (!encoded)
            return failed(encoded);
        people.push_back(
            {{OperatorId{}, person.login, person.name, person.role, true}, std::move(*encoded)});
    }
    const auto founded = db::foundBooks(database, clock, company, people);
    if (founded)
        return begun;
    if (founded.error().fault != Fault::BookingUnknown)
        return failed(founded);
    begun.doubt = {Fault::ServerAway, founded.error().detail};
    return begun;
}

// The books in a file, or on the server that was named before: whoever is entered there can be told
// of his password.
Result<Begun> beginBooks(const Beginning& wanted)
{
    auto database = openNew(wanted, wanted.directory);
    if (!database)
        return failed(database);
    const auto joins = isJoining(**database, wanted);
    if (!joins)
        return failed(joins);
    if (wanted.server) {
        db::ServerFile server = *wanted.server;
        server.counter = wanted.company.counter;
        if (auto kept = db::keepServerFile(wanted.directory, server); !kept)
            return failed(kept);
    }
    return *joins ? Begun{} : enterBooks(**database, wanted.company);
}

// The same command is given again when the server is back: it makes or joins the books then.
void takeProfileAway(const Profile& profile)
{
    db::removeServerFile(profile.directory);
    takeVaultAway(profile);
    QFile::remove(profile.directory + u"/store.lock"_s);
    QDir{}.rmdir(profile.directory);
}

void tellOf(const Begun& begun, const Beginning& wanted, const ToolOptions& options)
{
    QJsonArray operators;
    const QString books = booksPlaceText(wanted.directory, wanted.server);
    if (!options.json && !begun.doubt) {
        print(custodyText(CustodyPrompt::BooksAt, {books}));
        print(custodyText(CustodyPrompt::ProfileMade, {options.profileDirectory}));
    }
    for (const NewOperator& person : begun.people) {
        operators.append(QJsonObject{{u"login"_s, person.login},
                                     {u"one_time_password"_s, person.oneTimePassword}});
        if (!options.json)
            print(u"%1  %2  %3"_s.arg(person.login, ui::roleText(person.role),
                                      person.oneTimePassword));
    }
    if (options.json)
        print(QJsonObject{{u"ok"_s, !begun.doubt},
                          {u"test_keys"_s, false},
                          {u"books"_s, books},
                          {u"operators"_s, operators}});
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
    const Beginning wanted{options.profileDirectory, *company, *server,
                           options.named.contains(u"returning"_s)};
    // A server that does not answer, or is another company's, leaves no half-made profile.
    if (wanted.server) {
        const auto books = openNew(wanted, {});
        const auto joins = books ? isJoining(**books, wanted) : failed(books);
        if (!joins)
            return complain(joins.error());
    }
    const Profile profile{options.profileDirectory};
    SecretReader reader{options.secretsDescriptor};
    if (const auto made = makeVault(profile, fileVault(profile), newPassphraseFrom(reader)); !made)
        return complain(made.error());
    const auto begun = beginBooks(wanted);
    if (wanted.server && (!begun || begun->doubt))
        takeProfileAway(profile);
    if (!begun)
        return complain(begun.error());
    tellOf(*begun, wanted, options);
    if (begun->doubt)
        return complain(*begun->doubt);
    return Exit::Ok;
}

} // namespace

Command initCommand()
{
    QList<QCommandLineOption> options{
        {u"name"_s, u"The company."_s, u"NAME"_s},
        {u"phone"_s, u"Its service telephone."_s, u"PHONE"_s},
        {u"region"_s, u"Utility and region, eight hex digits."_s, u"CODE"_s},
        {u"counter"_s, u"The number of this counter."_s, u"NUMBER"_s},
        {u"returning"_s, u"It has sold before, on a computer that sells no more."_s}};
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

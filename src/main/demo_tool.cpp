// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/verify/verify.h"
#include "domain/hex.h"
#include "main/demo_story.h"
#include "main/tool.h"
#include "ui/text/story_text.h"
#include "ui/text/word_text.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QTemporaryDir>

#include <algorithm>
#include <functional>

namespace wattcard {

using namespace Qt::StringLiterals;
using ui::StoryMoment;
using ui::storyText;

namespace {

struct Books {
    bool right = false;
    QString broken; // names of the invariants that do not hold
};

Books checkBooks(const QString& directory)
{
    const auto verification = db::verify(directory);
    if (!verification)
        return {false, QString{code(verification.error().fault)}};
    Books books{verification->ok(), {}};
    for (const auto& check : verification->checks) {
        if (!check.ok)
            books.broken += check.invariant + u' ' + check.detail + u' ';
    }
    return books;
}

QJsonObject toJson(const DemoResult& result, const Books& books)
{
    QJsonArray apdus;
    for (const int count : result.apdus)
        apdus.append(count);
    const bool allEqual =
        result.apdus.size() > 0 && std::adjacent_find(result.apdus.begin(), result.apdus.end(),
                                                      std::not_equal_to<>{}) == result.apdus.end();
    return {{u"reader"_s, result.reader},
            {u"openings"_s, result.openings},
            {u"sales"_s, result.sales},
            {u"apdus_per_sale"_s, allEqual ? QJsonValue{result.apdus.front()} : QJsonValue{apdus}},
            {u"sold"_s, result.sold.toString()},
            {u"credited_amount"_s, result.credited.toString()},
            {u"credited"_s, result.completed && result.credited == Credit::of(result.sold)},
            {u"alarm"_s, result.alarmLit},
            {u"tripped"_s, result.tripped},
            {u"reclosed"_s, result.reclosed},
            {u"invariants_ok"_s, books.right},
            {u"stopped_at"_s, result.stoppedAt}};
}

void narrate(const DemoResult& result, const Books& books)
{
    QStringList apdus;
    for (const int count : result.apdus)
        apdus << QString::number(count);
    const auto yesNo = [](bool yes) { return yes ? u"✓"_s : u"✗"_s; };
    if (!result.completed)
        print(storyText(StoryMoment::Stopped, {result.stoppedAt}));
    print(storyText(StoryMoment::Summary,
                    {QString::number(result.sales), apdus.join(u", "_s), result.sold.toString(),
                     result.credited.toString(), yesNo(result.tripped), yesNo(result.reclosed)}));
    print(books.right ? storyText(StoryMoment::BooksRight)
                      : storyText(StoryMoment::BooksWrong, {books.broken}));
}

// HOST:PORT of the private service's two slots, as installer/private-pcscd.sh announces them.
QStringList virtualReaderAddresses(const ToolOptions& options)
{
    const QString counter = qEnvironmentVariable("WATTCARD_VPCD");
    const QString meter = qEnvironmentVariable("WATTCARD_VPCD_METER");
    if (options.reader.startsWith(u"direct"_s) || counter.isEmpty() || meter.isEmpty())
        return {};
    return {counter, meter};
}

} // namespace

Exit initDemo(const ToolOptions& options)
{
    const auto made = makeDemoProfile({options.profileDirectory});
    if (!made && made.error().fault == Fault::DuplicateNumber) {
        print(storyText(StoryMoment::ProfileExists, {options.profileDirectory}));
        return Exit::Failure;
    }
    if (!made)
        return complain(made.error());
    QJsonArray operators;
    if (!options.json)
        print(storyText(StoryMoment::ProfileMade, {options.profileDirectory}));
    for (const auto& person : made->operators) {
        operators.append(QJsonObject{{u"login"_s, person.login},
                                     {u"one_time_password"_s, person.oneTimePassword}});
        if (!options.json)
            print(storyText(StoryMoment::NewOperator,
                            {person.login, ui::roleText(person.role), person.oneTimePassword}));
    }
    if (options.json)
        print(QJsonObject{{u"ok"_s, true}, {u"test_keys"_s, true}, {u"operators"_s, operators}});
    return Exit::Ok;
}

Exit demo(const ToolOptions& options)
{
    const QTemporaryDir temporary;
    const bool ownPlace = options.profileDirectory.isEmpty();
    const Profile profile{ownPlace ? temporary.path() : options.profileDirectory};
    const auto made = makeDemoProfile(profile);
    if (!made)
        return complain(made.error());
    const QStringList vpcd = virtualReaderAddresses(options);
    if (vpcd.isEmpty() && !options.json)
        print(storyText(StoryMoment::DirectLink));
    DemoResult result;
    {
        DemoWorld world{{QCoreApplication::applicationDirPath(), profile,
                         made->customers.front().meter.toString(),
                         hexOf(made->company.utilityRegion), vpcd}};
        if (auto up = world.start(); !up)
            return complain(up.error());
        DemoStory::Narrator narrator;
        if (!options.json)
            narrator = [](StoryMoment moment, const QStringList& values) {
                print(storyText(moment, values));
            };
        result = DemoStory{world, *made, narrator}.run();
        world.stopCounter();
    }
    const Books books = checkBooks(profile.directory);
    if (options.json)
        print(toJson(result, books));
    else
        narrate(result, books);
    const bool right = result.completed && result.tripped && result.reclosed && books.right;
    return right ? Exit::Ok : Exit::Failure;
}

} // namespace wattcard

// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
// The story of a company at the counter, in the office and after a restore.
#include "company_story.h"

#include <QApplication>
#include <QComboBox>
#include <QDateTime>
#include <QDir>

#include <gtest/gtest.h>

namespace wattcard::human {

using namespace Qt::StringLiterals;

namespace {

constexpr QKeyCombination counterPlace = Qt::CTRL | Qt::Key_1;
constexpr QKeyCombination backupPlace = Qt::ALT | Qt::Key_7;
constexpr QKeyCombination goOnKey = Qt::ALT | Qt::Key_N;
constexpr auto backupPhrase = "hills and lamps 42"_L1;
const QString customerNo = u"000100130001"_s;
const QString meterNo = u"261121009001"_s;

QString signingPasswordOf(const QString& login)
{
    return u"first company "_s + login;
}

} // namespace

void CompanyStory::putInCard()
{
    m_town.takeOut();
    m_hands.key(counterPlace);
    ASSERT_TRUE(m_hands.waitFor([this] { return m_hands.is(m_clerk->word(), u"insert card"_s); }));
    ASSERT_TRUE(m_town.putIn(m_citizen));
}

void CompanyStory::openAccount()
{
    ASSERT_NO_FATAL_FAILURE(comes(u"ma"_s));
    const QString tariff = words(u"Hill homes"_s, u"山城居民"_s);
    // The new prices begin while the day was opened, or in a moment.
    constexpr int mostOfAMinute = 75'000;
    const auto hasBegun = [this] { return QDateTime::currentDateTime() > m_begins; };
    ASSERT_TRUE(m_clerk->waitFor(hasBegun, std::chrono::milliseconds{mostOfAMinute}));
    ASSERT_NO_FATAL_FAILURE(putInCard());
    ASSERT_TRUE(m_hands.waitFor([this] { return m_hands.is(m_clerk->word(), u"blank card"_s); }));
    m_hands.shoot(u"blank-card"_s);
    m_hands.key(Qt::Key_F9);
    ASSERT_TRUE(m_hands.waitToSee(u"In the reader: a blank card of the company."_s));
    m_hands.shoot(u"services"_s);
    m_hands.key(Qt::Key_1);
    ASSERT_NO_FATAL_FAILURE(atPage(1));
    m_hands.shoot(u"opening-card"_s);
    ASSERT_NO_FATAL_FAILURE(goThrough(1));
    ASSERT_NO_FATAL_FAILURE(atPage(2));
    m_hands.fill({words(u"Rose Miller"_s, u"赵小兰"_s), customerNo, u"13900001111"_s});
    m_hands.write(u"ID 4711"_s);
    m_hands.shoot(u"opening-customer"_s);
    m_hands.enter();
    ASSERT_NO_FATAL_FAILURE(atPage(3));
    m_hands.fill({words(u"Mill Lane 4"_s, u"磨坊巷4号"_s), {}, {}});
    m_hands.shoot(u"opening-point"_s);
    m_hands.enter();
    ASSERT_NO_FATAL_FAILURE(atPage(4));
    m_hands.fill({meterNo, {}, {}, {}, u"10"_s});
    m_hands.write(u"5"_s);
    m_hands.shoot(u"opening-meter"_s);
    m_hands.enter();
    ASSERT_NO_FATAL_FAILURE(atPage(5));
    const auto isChosen = [&] {
        const auto* box = qobject_cast<QComboBox*>(QApplication::focusWidget());
        return box && box->currentText() == tariff;
    };
    for (int tries = 0; tries < 10 && !isChosen(); ++tries)
        m_hands.key(Qt::Key_Down);
    ASSERT_TRUE(isChosen()) << "the released tariff is offered";
    m_hands.fill({{}, {}, u"30"_s});
    m_hands.shoot(u"opening-tariff"_s);
    m_hands.enter(); // in cash
    ASSERT_NO_FATAL_FAILURE(atPage(6));
    ASSERT_TRUE(m_hands.waitToSee(u"Everything is checked. Nothing is recorded yet."_s));
    m_hands.shoot(u"opening-check"_s);
    m_hands.enter();
    ASSERT_NO_FATAL_FAILURE(atPage(7));
    m_hands.shoot(u"opening-done"_s);
    m_hands.enter();
    m_town.takeOut();
    // His meter at home takes the card.
    m_citizen.customer.number = *CustomerNumber::parse(customerNo);
    m_citizen.customer.meter = *MeterNumber::parse(meterNo);
    ASSERT_TRUE(m_town.goHome(m_citizen));
    EXPECT_EQ(m_citizen.accepted, Credit::of(*Money::parse(u"30.00")));
}

void CompanyStory::sell(const QString& yuan, const QString& picture)
{
    ASSERT_NO_FATAL_FAILURE(comes(u"ma"_s));
    ASSERT_NO_FATAL_FAILURE(putInCard());
    const auto stands = [this](const QString& word) {
        return m_hands.waitFor([&] { return m_hands.is(m_clerk->settledWord(), word); });
    };
    ASSERT_TRUE(stands(u"customer"_s));
    EXPECT_TRUE(m_clerk->reads(words(u"Rose Miller"_s, u"赵小兰"_s)));
    m_clerk->type(yuan);
    ASSERT_TRUE(m_hands.waitFor([this] { return m_clerk->mayEnter(); }));
    m_hands.shoot(picture + u"-amount"_s);
    m_clerk->enter();
    ASSERT_TRUE(stands(u"take the money"_s));
    m_hands.shoot(picture + u"-money"_s);
    m_clerk->enter();
    ASSERT_TRUE(stands(u"done"_s));
    m_hands.shoot(picture + u"-done"_s);
    m_town.takeOut();
}

void CompanyStory::printDay(const QString& total)
{
    ASSERT_NO_FATAL_FAILURE(comes(u"feng"_s));
    ASSERT_NO_FATAL_FAILURE(
        goTo(Qt::ALT | Qt::Key_5, Qt::Key_F5)); // the day's report is the one that is offered
    m_hands.key(Qt::Key_F5);
    ASSERT_TRUE(m_hands.waitToPress(Qt::CTRL | Qt::Key_P));
    m_hands.shoot(u"report-day"_s);
    m_hands.key(Qt::CTRL | Qt::Key_P);
    ASSERT_TRUE(m_hands.waitToSee(
        u"Look at the pages, choose a printer and press Ctrl+P. Esc leads back."_s));
    ASSERT_TRUE(m_hands.waitToPress(Qt::CTRL | Qt::Key_P));
    ASSERT_TRUE(m_hands.waitFor([this] { return m_hands.isPainted(u"PagePicture"_s); }));
    m_hands.shoot(u"report-paper"_s);
    m_hands.key(Qt::CTRL | Qt::Key_P);
    ASSERT_TRUE(m_hands.waitToSee(u"Handed to the printer %1."_s));
    m_hands.shoot(u"report-printed"_s);
    const QString printed = paper();
    EXPECT_TRUE(printed.contains(total)) << printed.toStdString();
    EXPECT_TRUE(printed.contains(words(u"Hill Power"_s, u"山城电力"_s))) << printed.toStdString();
}

void CompanyStory::backUp()
{
    ASSERT_NO_FATAL_FAILURE(comes(u"admin"_s));
    const QString folder = m_folder.filePath(u"another disk"_s);
    QDir{}.mkpath(folder);
    ASSERT_NO_FATAL_FAILURE(goTo(backupPlace, Qt::ALT | Qt::Key_B));
    ASSERT_TRUE(m_hands.tabTo(u"Folder for backups"_s));
    m_hands.write(folder);
    m_hands.key(Qt::ALT | Qt::Key_S);
    ASSERT_TRUE(m_hands.waitToSee(u"The schedule is saved for this computer."_s));
    for (const QString& field : {u"Passphrase"_s, u"The same again, for a new backup"_s}) {
        ASSERT_TRUE(m_hands.tabTo(field));
        m_clerk->type(backupPhrase);
    }
    m_hands.shoot(u"backup-asked"_s);
    m_hands.key(Qt::ALT | Qt::Key_B);
    ASSERT_TRUE(m_hands.waitToSee(u"Made, read back and checked: %1"_s));
    m_hands.shoot(u"backup-made"_s);
}

void CompanyStory::restore()
{
    ASSERT_NO_FATAL_FAILURE(comes(u"admin"_s));
    ASSERT_NO_FATAL_FAILURE(goTo(backupPlace, Qt::ALT | Qt::Key_R));
    ASSERT_TRUE(
        m_hands.waitFor([this] { return !m_hands.typedIn(u"Backup to verify"_s).isEmpty(); }));
    m_hands.key(Qt::ALT | Qt::Key_R);
    ASSERT_TRUE(m_hands.waitToSee(u"Restore, step 1 of 5: which backup"_s));
    ASSERT_TRUE(m_hands.tabTo(u"Passphrase"_s));
    m_clerk->type(backupPhrase);
    m_hands.shoot(u"restore-file"_s);
    m_hands.key(goOnKey);
    ASSERT_TRUE(
        m_hands.waitToSee(u"Restore, step 3 of 5: what it holds, and what would be lost"_s));
    m_hands.shoot(u"restore-look"_s);
    ASSERT_TRUE(m_hands.tabTo(u"The company's name, to confirm"_s));
    m_hands.write(words(u"Hill Power"_s, u"山城电力"_s));
    ASSERT_TRUE(m_hands.tabTo(u"Why"_s));
    m_hands.write(words(u"the disk is dead"_s, u"磁盘损坏"_s));
    m_hands.key(goOnKey);
    ASSERT_TRUE(m_hands.waitToSee(u"Restore, step 4 of 5: finance signs on this screen"_s));
    ASSERT_TRUE(m_hands.tabTo(u"Login of finance"_s));
    m_hands.write(u"feng"_s);
    ASSERT_TRUE(m_hands.tabTo(u"Password"_s));
    m_hands.write(signingPasswordOf(u"feng"_s));
    m_hands.shoot(u"restore-sign"_s);
    m_hands.key(goOnKey);
    ASSERT_TRUE(m_hands.waitFor([this] { return m_turn.next.has_value(); }));
    m_hands.shoot(u"restore-closing"_s);
    close();
    ASSERT_TRUE(m_turn.take());
    ASSERT_FALSE(m_turn.last->failure);
    ASSERT_NO_FATAL_FAILURE(open(m_turn.last));
    ASSERT_NO_FATAL_FAILURE(comes(u"admin"_s));
    ASSERT_TRUE(m_hands.waitToSee(u"After a restore: what is still to be caught up"_s));
    ASSERT_TRUE(m_hands.waitToSee(u"card not seen since the restore"_s));
    m_hands.shoot(u"restore-after"_s);
}

// The card has a purchase of which the books know nothing; leader and finance sign for it.
void CompanyStory::catchUp(const QString& lost)
{
    ASSERT_NO_FATAL_FAILURE(comes(u"ma"_s));
    ASSERT_NO_FATAL_FAILURE(putInCard());
    std::ignore = m_clerk->settledWord();
    m_hands.shoot(u"card-ahead"_s);
    m_hands.key(Qt::Key_F9);
    ASSERT_TRUE(m_hands.waitToSee(u"Choose a service: its key, or ENTER."_s));
    m_hands.key(Qt::Key_W);
    ASSERT_NO_FATAL_FAILURE(atPage(2)); // whose account it is, the card has said
    m_hands.shoot(u"catch-up-card"_s);
    ASSERT_NO_FATAL_FAILURE(goThrough(2));
    ASSERT_NO_FATAL_FAILURE(atPage(3));
    m_hands.fill({u"3"_s, lost}); // of the receipt: after the opening and one purchase
    m_hands.shoot(u"catch-up-receipt"_s);
    m_hands.fill({{}, {}, {}});
    ASSERT_TRUE(m_hands.waitToSee(u"The receipt of purchase no. %1 is noted. Type the next one, or "
                                  "leave its number empty and press Enter."_s));
    m_hands.fill({{}, {}, {}, {}, {}});
    ASSERT_NO_FATAL_FAILURE(atPage(4));
    m_hands.fill({words(u"the dead disk"_s, u"磁盘损坏"_s)});
    ASSERT_NO_FATAL_FAILURE(atPage(5));
    for (const QString& login : {u"liao"_s, u"feng"_s}) {
        ASSERT_TRUE(m_hands.tabTo(u"Operator"_s));
        m_hands.write(login);
        m_hands.enter();
        m_hands.write(signingPasswordOf(login));
        m_hands.shoot(u"catch-up-"_s + login);
        m_hands.enter();
        ASSERT_TRUE(m_hands.waitFor([&] { return m_hands.typedIn(u"Operator"_s) != login; }));
    }
    ASSERT_TRUE(m_hands.waitToSee(u"Everything is checked. Nothing is recorded yet."_s));
    m_hands.shoot(u"catch-up-check"_s);
    m_hands.enter();
    ASSERT_NO_FATAL_FAILURE(atPage(6));
    m_hands.shoot(u"catch-up-done"_s);
    m_hands.enter();
    m_town.takeOut();
}

void CompanyStory::lookAfter()
{
    ASSERT_NO_FATAL_FAILURE(comes(u"admin"_s));
    m_hands.key(backupPlace); // the list that was open there is asked again
    // The receipts told where the money went: nothing is held, nothing waits to be cleared.
    ASSERT_TRUE(m_hands.waitToSee(u"Cards ahead, held"_s));
    EXPECT_FALSE(m_hands.sees(u"%1 waits to be cleared"_s));
    EXPECT_FALSE(m_hands.sees(u"card not seen since the restore"_s));
    m_hands.shoot(u"after-catching-up"_s);
    close();
}

} // namespace wattcard::human

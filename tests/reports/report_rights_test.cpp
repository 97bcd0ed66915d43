// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/db/areas.h"
#include "tests/reports/report_world.h"

#include <QDir>

using namespace Qt::StringLiterals;

// Who may read which report, of whom, and what becomes of one that nobody wants any more.

namespace wattcard::reports::test {

namespace {

using db::test::allRoles;
using db::test::Areas;
using db::test::Office;
using db::test::TillShop;

std::optional<Fault> refusalOf(const Office& office, Role role, ReportId id)
{
    const auto source = sourceOf(office, office.of(role).who);
    ReportTable table;
    const auto ended = run({id, {u"20261121"_s, u"20261121"_s}}, {*source, office.clock}, table);
    return ended ? std::nullopt : std::optional{ended.error().fault};
}

// DOMAIN.md sections 1 and 9, one letter for each role in the order of Role: clerk, leader,
// finance, administrator, auditor, engineer, custodian.
struct ReadingRight {
    ReportSubject subject;
    const char* roles;
};
constexpr std::array readingRights{
    ReadingRight{ReportSubject::Money, "-lfao--"},
    ReadingRight{ReportSubject::Tills, "-lf-o--"},
    ReadingRight{ReportSubject::Accounts, "-lfao--"},
    ReadingRight{ReportSubject::Meters, "-lfaoe-"},
    ReadingRight{ReportSubject::ManagementCards, "-lfaoe-"},
    ReadingRight{ReportSubject::AuditTrail, "----o--"},
};

} // namespace

TEST(ReportRights, areThoseOfTheTable)
{
    Office office;
    office.openAccount(office.moneyAccount, Money::fromMinor(5'000));
    for (const ReportKind& kind : allReports()) {
        const auto right = std::ranges::find(readingRights, kind.subject, &ReadingRight::subject);
        ASSERT_NE(right, readingRights.end());
        for (const Role role : allRoles) {
            const bool may = right->roles[static_cast<std::size_t>(role)] != '-';
            EXPECT_EQ(refusalOf(office, role, kind.id),
                      may ? std::nullopt : std::optional{Fault::PermissionDenied})
                << kind.name.data() << " " << db::code(role).data();
        }
    }
}

TEST(ReportRights, nobodyAndADisabledPersonReadNothing)
{
    Office office;
    const db::StoreAddress books = office.database->address();
    EXPECT_EQ(db::SqlReports::open(books, {}, office.clock).error().fault, Fault::PermissionDenied);
    ASSERT_TRUE(office.execute(
        "INSERT INTO operator (id, login, name, role, encoded_password, must_change, failures,"
        " locked_until, disabled) VALUES (99, 'a2', 'a2', 'auditor', 'x', 0, 0, 0, 1)"));
    EXPECT_EQ(db::SqlReports::open(books, OperatorId{99}, office.clock).error().fault,
              Fault::PermissionDenied);
}

// DOMAIN.md section 9: scope by area and station.
TEST(ReportRights, showOnlyAccountsThatTheReaderServes)
{
    Areas areas;
    const ReportDays day{u"20261121"_s, u"20261121"_s};
    const auto everywhere = sourceOf(areas, areas.Shop::leader().who);
    const auto north = sourceOf(areas, areas.of(Role::Auditor).who);
    for (const ReportId id :
         {ReportId::Sales, ReportId::Receipts, ReportId::NoPurchase, ReportId::EnergyBalance,
          ReportId::OpeningClosing, ReportId::PricePropagation}) {
        ReportQuestion question{id, day};
        question.idleDays = 0;
        const ReportKind& kind = kindOf(id);
        EXPECT_EQ(tableOf(*everywhere, areas.clock, question).rows.size(), 2U) << kind.name.data();
        const ReportTable table = tableOf(*north, areas.clock, question);
        EXPECT_EQ(table.rows.size(), 1U) << shown(kind, table.rows);
        EXPECT_NE(shown(kind, table.rows).find("area=north"), std::string::npos);
    }
    const ReportKind& days = kindOf(ReportId::Days);
    const auto received = std::ranges::find(days.columns, "received"_L1, &Column::key);
    const auto place = static_cast<std::size_t>(received - days.columns.begin());
    EXPECT_EQ(tableOf(*everywhere, areas.clock, {ReportId::Days, day}).totals[place],
              Cell{Money::fromMinor(10'000)});
    EXPECT_EQ(tableOf(*north, areas.clock, {ReportId::Days, day}).totals[place],
              Cell{Money::fromMinor(5'000)});
}

// DOMAIN.md section 8: the expected figure cannot be had before the count, by no way round.
TEST(ReportRights, whoHasADrawerToCountHearsNothingOfMoney)
{
    TillShop shop;
    shop.seller = shop.of(Role::ShiftLeader);
    shop.clerk = shop.seller;
    const ShiftId shift = shop.opened();
    shop.openAccount(shop.moneyAccount, Money::fromMinor(5'000));
    for (const ReportId id : {ReportId::Sales, ReportId::Days, ReportId::Tenders,
                              ReportId::OpeningClosing, ReportId::AccountChanges})
        EXPECT_EQ(refusalOf(shop, Role::ShiftLeader, id), Fault::PermissionDenied);
    // Nor does anybody read of an open till what should be in it.
    const auto source = sourceOf(shop, shop.of(Role::Finance).who);
    const ReportTable tills =
        tableOf(*source, shop.clock, {ReportId::Tills, {u"20261121"_s, u"20261121"_s}});
    EXPECT_EQ(shown(*tills.kind, tills.rows).find("expected="), std::string::npos);
    ASSERT_TRUE(shop.counted(shift, "100x5,50x1"));
    EXPECT_EQ(refusalOf(shop, Role::ShiftLeader, ReportId::Days), std::nullopt);
}

TEST(ReportRuns, aCancelledOneLeavesTheOldFileAndNothingBesideIt)
{
    Office office;
    office.openAccount(office.moneyAccount, Money::fromMinor(5'000));
    const auto source = sourceOf(office, office.of(Role::Auditor).who);
    QTemporaryDir folder;
    for (const auto& [format, name] :
         {std::pair{TableFormat::Csv, "a.csv"}, std::pair{TableFormat::Json, "a.json"},
          std::pair{TableFormat::Xlsx, "a.xlsx"}, std::pair{TableFormat::Pdf, "a.pdf"}}) {
        const QString path = folder.filePath(QString::fromLatin1(name));
        QFile old{path};
        ASSERT_TRUE(old.open(QIODevice::WriteOnly));
        old.write("old");
        old.close();
        ReportHead head;
        head.question = {ReportId::Sales, {u"20261121"_s, u"20261121"_s}};
        const auto never = [](std::int64_t) { return false; };
        const auto ended = writeReport(path, format, head, {*source, office.clock, never});
        ASSERT_TRUE(ended);
        EXPECT_EQ(*ended, RunEnd::Cancelled);
        ASSERT_TRUE(old.open(QIODevice::ReadOnly));
        EXPECT_EQ(old.readAll(), "old") << name;
    }
    EXPECT_EQ(QDir{folder.path()}.entryList(QDir::Files).size(), 4);
}

TEST(ReportRuns, refuseDaysThatAreNone)
{
    Office office;
    const auto source = sourceOf(office, office.of(Role::Auditor).who);
    for (const auto& [from, to] :
         {std::pair{u"20261122"_s, u"20261121"_s}, std::pair{u"20261131"_s, u"20261131"_s},
          std::pair{u""_s, u""_s}, std::pair{u" 2020112"_s, u"20261121"_s},
          std::pair{u"+2020112"_s, u"20261121"_s}}) {
        ReportTable table;
        const auto ended = run({ReportId::Days, {from, to}}, {*source, office.clock}, table);
        ASSERT_FALSE(ended);
        EXPECT_EQ(ended.error().fault, Fault::BadInput);
    }
}

} // namespace wattcard::reports::test

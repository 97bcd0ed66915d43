// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Areas, stations and points of sale as a screen asks for them, on a real database.
#include "app/site_service.h"
#include "crypto/password.h"
#include "db/repositories/sql_card_stock.h"
#include "db/repositories/sql_sites.h"
#include "tests/db/till_shop.h"

#include <gtest/gtest.h>

using namespace Qt::StringLiterals;
using namespace wattcard;
using namespace wattcard::app;
using Kind = SiteRequest::Kind;

namespace {

constexpr auto secret = "right password";

class SiteServiceTest : public ::testing::Test, protected db::test::TillShop {
protected:
    SiteServiceTest()
        : sites{*database, clock},
          book{db::Database::fileIn(directory)},
          service{{book, sites, *people, [](const SiteService::Work& work) { work(); }, clock,
                   CounterId{3}}}
    {
        QObject::connect(&service, &SiteService::listed, &service,
                         [this](const SiteTree& now) { tree = now; });
        QObject::connect(&service, &SiteService::failed, &service,
                         [this](const Failure& failure) { fault = failure.fault; });
        admin = person(u"adm"_s, Role::Administrator);
        money = person(u"money"_s, Role::Finance);
        service.signIn(admin);
    }
    Operator person(const QString& login, Role role)
    {
        Operator person{{}, login, login, role, false};
        const QString encoded =
            *crypto::hashPassword(QString::fromLatin1(secret), crypto::passwordCostFloor);
        person.id = people->add(person, encoded, {{}, CounterId{3}}).value_or(OperatorId{});
        return person;
    }
    std::optional<Fault> ask(const SiteRequest& request, const QString& second = u"money"_s)
    {
        fault.reset();
        service.change(request, {second, QString::fromLatin1(secret)});
        return fault;
    }
    static SiteRequest adding(SiteKind kind, const QString& code, SiteId parent = {})
    {
        SiteRequest request;
        request.site.kind = kind;
        request.site.code = code;
        request.site.name = u"the "_s + code;
        request.site.parent = parent;
        request.reason = u"set up"_s;
        return request;
    }
    static SiteRequest on(Kind kind, SiteId site, const QString& name = {})
    {
        SiteRequest request;
        request.kind = kind;
        request.site.id = site;
        request.site.name = name;
        request.reason = u"order 7"_s;
        return request;
    }
    const Site& at(SiteKind kind, const QString& code)
    {
        const auto found = std::ranges::find_if(
            tree.sites, [&](const Site& each) { return each.kind == kind && each.code == code; });
        EXPECT_NE(found, tree.sites.end()) << code.toStdString();
        static const Site none;
        return found == tree.sites.end() ? none : *found;
    }
    int audited(const char* action)
    {
        auto answer = database->run({"audited", "SELECT COUNT(*) FROM audit_entry WHERE action = ?"
                                                " AND details ->> '$.approver' = ?"},
                                    {QString::fromLatin1(action), qint64{money.id.value()}});
        return answer ? static_cast<int>(answer->records.front().integer()) : -1;
    }
    void build()
    {
        ASSERT_EQ(ask(adding(SiteKind::Area, u"E"_s)), std::nullopt);
        ASSERT_EQ(ask(adding(SiteKind::Station, u"E1"_s, at(SiteKind::Area, u"E"_s).id)),
                  std::nullopt);
        ASSERT_EQ(ask(adding(SiteKind::Counter, u"7"_s, at(SiteKind::Station, u"E1"_s).id)),
                  std::nullopt);
    }
    Operator admin, money;
    db::SqlSites sites;
    db::SqlSiteBook book;
    SiteService service;
    SiteTree tree;
    std::optional<Fault> fault;
};

} // namespace

TEST_F(SiteServiceTest, aTreeGrowsFromTheCompanyDownAndEachStepIsAudited)
{
    build();
    EXPECT_EQ(at(SiteKind::Station, u"E1"_s).parent, at(SiteKind::Area, u"E"_s).id);
    EXPECT_EQ(at(SiteKind::Counter, u"7"_s).name, u"the 7"_s);
    EXPECT_EQ(audited("place.add"), 3);
    ASSERT_EQ(ask(on(Kind::Rename, at(SiteKind::Area, u"E"_s).id, u"East"_s)), std::nullopt);
    EXPECT_EQ(at(SiteKind::Area, u"E"_s).name, u"East"_s);
    EXPECT_EQ(audited("place.rename"), 1);
    EXPECT_TRUE(verifies());
}

TEST_F(SiteServiceTest, takesNoCodeTwiceAndNoPlaceWhereNoneCanLie)
{
    build();
    EXPECT_EQ(ask(adding(SiteKind::Area, u"E"_s)), Fault::DuplicateNumber);
    EXPECT_EQ(ask(adding(SiteKind::Station, u"E2"_s, at(SiteKind::Station, u"E1"_s).id)),
              Fault::BadInput);
    EXPECT_EQ(ask(adding(SiteKind::Counter, u"8"_s, at(SiteKind::Area, u"E"_s).id)),
              Fault::BadInput);
    for (const QString& code : {u"0"_s, u"65536"_s, u"07"_s, u"x"_s})
        EXPECT_EQ(ask(adding(SiteKind::Counter, code, at(SiteKind::Station, u"E1"_s).id)),
                  Fault::BadInput)
            << code.toStdString();
    EXPECT_EQ(ask(on(Kind::Rename, SiteId{99}, u"x"_s)), Fault::NotFound);
    SiteRequest noReason = adding(SiteKind::Area, u"W"_s);
    noReason.reason.clear();
    EXPECT_EQ(ask(noReason), Fault::BadInput);
    EXPECT_FALSE(execute("UPDATE place SET code = 'F' WHERE code = 'E'")) << "a code stays";
    EXPECT_FALSE(execute("DELETE FROM place"));
}

TEST_F(SiteServiceTest, retiresFromBelowAndNeverAPlaceWhereSomebodySells)
{
    build();
    const SiteId area = at(SiteKind::Area, u"E"_s).id;
    const SiteId station = at(SiteKind::Station, u"E1"_s).id;
    const SiteId counter = at(SiteKind::Counter, u"7"_s).id;
    EXPECT_EQ(ask(on(Kind::Retire, area)), Fault::NotSaved);
    ASSERT_EQ(ask(on(Kind::Retire, counter)), std::nullopt);
    ASSERT_EQ(ask(on(Kind::Retire, station)), std::nullopt);
    ASSERT_EQ(ask(on(Kind::Retire, area)), std::nullopt);
    EXPECT_TRUE(at(SiteKind::Area, u"E"_s).isRetired);
    EXPECT_EQ(ask(on(Kind::TakeBack, station)), Fault::NotSaved) << "its area has gone";
    ASSERT_EQ(ask(on(Kind::TakeBack, area)), std::nullopt);
    ASSERT_EQ(ask(on(Kind::TakeBack, station)), std::nullopt);
    EXPECT_EQ(audited("place.retire"), 3);
    EXPECT_EQ(audited("place.take_back"), 2);
    // This counter, and one where a shift is open.
    ASSERT_EQ(ask(adding(SiteKind::Counter, u"3"_s, station)), std::nullopt);
    EXPECT_EQ(ask(on(Kind::Retire, at(SiteKind::Counter, u"3"_s).id)), Fault::NotSaved);
    ASSERT_EQ(ask(adding(SiteKind::Counter, u"9"_s, station)), std::nullopt);
    ASSERT_TRUE(tills->open({db::test::yuan("500.00"), *CashCount::parse(u"100x5"_s)},
                            {seller.who, CounterId{9}}));
    EXPECT_EQ(ask(on(Kind::Retire, at(SiteKind::Counter, u"9"_s).id)), Fault::NotSaved);
}

TEST_F(SiteServiceTest, showsCodesThatNobodyHasNamedAndWhatEachCounterDoes)
{
    ASSERT_TRUE(execute("UPDATE service_point SET area = 'N', station = 'N1'"));
    openAccount(moneyAccount, Money::fromMinor(5'000));
    service.look();
    EXPECT_TRUE(at(SiteKind::Area, u"N"_s).id.isNull());
    auto points = database->run({"points", "SELECT COUNT(*) FROM service_point"});
    EXPECT_EQ(at(SiteKind::Area, u"N"_s).points, points->records.front().integer());
    auto sold = database->run({"sold", "SELECT MIN(sale), MAX(sale), MAX(created_at) FROM"
                                       " transaction_row WHERE counter = 3"});
    db::Record& record = sold->records.front();
    const auto here = std::ranges::find(tree.counters, CounterId{3}, &CounterFacts::counter);
    ASSERT_NE(here, tree.counters.end());
    EXPECT_EQ(here->firstSale, record.integer());
    EXPECT_EQ(here->lastSale, record.integer());
    EXPECT_EQ(here->nextSale, here->lastSale + 1);
    ASSERT_TRUE(here->lastSeen);
    EXPECT_GE(here->lastSeen->time_since_epoch().count(), record.integer());
    ASSERT_EQ(ask(adding(SiteKind::Area, u"N"_s)), std::nullopt) << "it can be named";
    EXPECT_FALSE(at(SiteKind::Area, u"N"_s).id.isNull());
    EXPECT_GT(at(SiteKind::Area, u"N"_s).points, 0);
}

TEST_F(SiteServiceTest, aRegionChangesOnlyUntilACardCarriesIt)
{
    SiteRequest request;
    request.kind = Kind::SetRegion;
    request.region = u"0110000A"_s;
    request.reason = u"typed wrong"_s;
    ASSERT_EQ(ask(request), std::nullopt);
    EXPECT_EQ(tree.company.utilityRegion, (std::array<std::uint8_t, 4>{0x01, 0x10, 0x00, 0x0A}));
    EXPECT_EQ(audited("company.region"), 1);
    request.region = u"00000000"_s;
    EXPECT_EQ(ask(request), Fault::BadInput);
    openAccount(moneyAccount, Money::fromMinor(5'000));
    request.region = u"0110000B"_s;
    EXPECT_EQ(ask(request), Fault::NotSaved);
    EXPECT_TRUE(tree.use.isInUse());
    EXPECT_EQ(tree.use.cards, 1);
    EXPECT_EQ(tree.company.utilityRegion[3], 0x0A) << "nothing has changed";
}

// Made in a batch, a card carries the region and stands in the stock alone.
TEST_F(SiteServiceTest, aCardThatWasMadeButNotSoldKeepsTheRegion)
{
    db::SqlCardStock stock{*database, clock};
    const CardSerial serial{{1, 2, 3, 4, 5, 6, 7, 8}};
    CardBatch batch;
    batch.name = u"K-1"_s;
    ASSERT_TRUE(stock.receive(batch, {serial}, of(Role::ShiftLeader)));
    service.look();
    EXPECT_FALSE(tree.use.isInUse()) << "a blank carries nothing";
    ASSERT_TRUE(stock.issued(serial, 1, of(Role::ShiftLeader)));
    service.look();
    EXPECT_EQ(tree.use, (RegionUse{1, 0, 0}));
    SiteRequest request;
    request.kind = Kind::SetRegion;
    request.region = u"0110000A"_s;
    request.reason = u"typed wrong"_s;
    EXPECT_EQ(ask(request), Fault::NotSaved);
    ASSERT_TRUE(stock.move(serial, StockState::Lost, u"x"_s, of(Role::ShiftLeader)));
    EXPECT_EQ(ask(request), Fault::NotSaved) << "it may come back";
}

TEST_F(SiteServiceTest, noRegionChangesWhileAnybodySells)
{
    SiteRequest request;
    request.kind = Kind::SetRegion;
    request.region = u"0110000A"_s;
    request.reason = u"typed wrong"_s;
    ASSERT_TRUE(tills->open({db::test::yuan("500.00"), *CashCount::parse(u"100x5"_s)},
                            {seller.who, CounterId{9}}));
    EXPECT_EQ(ask(request), Fault::ShiftStillOpen);
    EXPECT_EQ(audited("company.region"), 0);
}

// DOMAIN.md section 9: settings by the administrator, with finance as the second person.
TEST_F(SiteServiceTest, everyChangeTakesAnAdministratorAndFinance)
{
    const SiteRequest request = adding(SiteKind::Area, u"E"_s);
    for (const Role role : db::test::allRoles) {
        Operator who = admin;
        who.id = of(role).who;
        who.role = role;
        service.signIn(who);
        const auto refused = ask(request);
        EXPECT_EQ(refused, role == Role::Administrator ? std::nullopt
                                                       : std::optional{Fault::PermissionDenied});
        fault.reset();
        service.look();
        const bool reads = role == Role::Administrator || role == Role::Auditor;
        EXPECT_EQ(fault, reads ? std::nullopt : std::optional{Fault::PermissionDenied});
    }
    service.signIn(admin);
    EXPECT_EQ(ask(adding(SiteKind::Area, u"F"_s), u"adm"_s), Fault::PermissionDenied)
        << "an administrator approves nothing";
    EXPECT_EQ(ask(adding(SiteKind::Area, u"F"_s), u"nobody"_s), Fault::BadCredentials);
    // The store asks again.
    Site site;
    site.code = site.name = u"G"_s;
    SiteChange change{{admin.id, CounterId{3}}, {}, u"x"_s};
    change.approval.who = money.id;
    EXPECT_EQ(sites.add(site, change).error().fault, Fault::NotApproved);
    change.approval.right = Right::ApproveOfficeChange;
    change.approval.who = admin.id;
    EXPECT_EQ(sites.add(site, change).error().fault, Fault::ApproverIsAuthor);
    change.approval.who = of(Role::Auditor).who;
    EXPECT_EQ(sites.add(site, change).error().fault, Fault::PermissionDenied);
    change = {{of(Role::Clerk).who, CounterId{3}}, change.approval, u"x"_s};
    change.approval.who = money.id;
    EXPECT_EQ(sites.add(site, change).error().fault, Fault::PermissionDenied);
}

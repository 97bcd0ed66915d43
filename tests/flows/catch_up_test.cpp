// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/catch_up.h"
#include "app/reverse_sale.h"
#include "app/sell_energy.h"
#include "cardio/inspect/wattcard1_inspector.h"
#include "cardio/virtual_card/card_state.h"
#include "crypto/twin_image.h"
#include "db/repositories/sql_catch_up_book.h"
#include "town.h"

#include <QFile>

#include <sqlite3.h>

// A backup comes back, and with it the cards that were written since (DOMAIN.md section 10, F-23).

using namespace wattcard;
using namespace wattcard::flows;
using namespace Qt::StringLiterals;
using meter::DisplayCode;

namespace {

constexpr AccountId first{1};
constexpr cardio::UtilityRegion region{0x00, 0x88, 0x00, 0x01};

// What the ledger says at one moment, in money and credit.
struct Books {
    Credit total;
    transaction::Position position;
    transaction::Digest image{};
    Money revenue, tax, onCard, receivable;
    friend bool operator==(const Books&, const Books&) = default;
};

class CatchingUpTown : public ::testing::Test {
protected:
    explicit CatchingUpTown(PaymentMode mode = PaymentMode::Money) : town{mode} {}
    void SetUp() override
    {
        town.open(first, hand(), pay(50));
        load();
        town.buy(hand(), pay(80));
        load();
    }
    Hand& hand() { return town.card(1); }
    void load()
    {
        ASSERT_EQ(town.wall().take(hand()), DisplayCode::Good);
        town.present(hand());
    }
    // A backup as SQLite makes it, and its way back with the store closed.
    void backUp();
    void restore();
    Books books();
    void reverseLast();
    // What somebody might have changed in the card's memory.
    void tamper(const std::function<void(cardio::CardState&)>& change);

    app::CatchUp useCase() { return {town.shop(), m_inspector, *m_book}; }
    StepCause cause() const { return {Reason::RecordsRestored, u"backup of the day before"_s, {}}; }
    Result<StepNumber> catchUp(const std::vector<app::LostReceipt>& receipts = {},
                               std::size_t signers = 2);
    Town town;

private:
    QString copy() const { return m_elsewhere.filePath(u"copy"_s); }
    QTemporaryDir m_elsewhere;
    crypto::TestKeyStore m_keys{crypto::TestKeyStore::counter()};
    cardio::Wattcard1Inspector m_inspector{town.reader, {m_keys, region}};
    std::unique_ptr<db::SqlCatchUpBook> m_book =
        std::make_unique<db::SqlCatchUpBook>(*town.database, town.clock);
};

void CatchingUpTown::backUp()
{
    sqlite3* handle = nullptr;
    const QByteArray file = QFile::encodeName(db::Database::fileIn(town.directory.path()));
    ASSERT_EQ(sqlite3_open_v2(file.constData(), &handle, SQLITE_OPEN_READONLY, nullptr), SQLITE_OK);
    const QByteArray into = "VACUUM INTO '" + QFile::encodeName(copy()) + "'";
    EXPECT_EQ(sqlite3_exec(handle, into.constData(), nullptr, nullptr, nullptr), SQLITE_OK);
    sqlite3_close(handle);
}

void CatchingUpTown::restore()
{
    const QString file = db::Database::fileIn(town.directory.path());
    m_book.reset();
    town.database.reset();
    for (const auto& end : {u""_s, u"-wal"_s, u"-shm"_s})
        QFile::remove(file + end);
    ASSERT_TRUE(QFile::copy(copy(), file));
    town.database = need(db::Database::open({town.directory.path(), db::Place::Anything, {}}));
    town.ledger = std::make_unique<db::SqlLedger>(*town.database, town.clock);
    town.staff = std::make_unique<db::SqlPeople>(*town.database, town.clock);
    town.book = std::make_unique<db::SqlAccountBook>(*town.database, town.clock);
    town.reversals = std::make_unique<db::SqlReversals>(*town.database, town.clock);
    town.debts = std::make_unique<db::SqlDebts>(*town.database, town.clock);
    m_book = std::make_unique<db::SqlCatchUpBook>(*town.database, town.clock);
    ASSERT_EQ(town.brokenInvariants(), "");
}

Books CatchingUpTown::books()
{
    const AccountFacts facts = town.facts(first);
    return {facts.total,
            facts.records.committed,
            facts.records.committedDigest,
            town.balance("revenue"),
            town.balance("tax"),
            town.balance("on_card"),
            town.balance("receivable")};
}

void CatchingUpTown::reverseLast()
{
    town.present(hand());
    const app::Order order = town.order(first);
    done(app::ReverseSale{town.shop(), *town.reversals}.run(
        {order.id, first, order.seen, {Reason::ClerkError, u"typed wrongly"_s, {}, {}}},
        town.person(Role::ShiftLeader)));
}

void CatchingUpTown::tamper(const std::function<void(cardio::CardState&)>& change)
{
    const auto image = need(crypto::TwinImage{hand().memory}.load());
    auto state = need(cardio::decodeCardState(image.value()));
    change(state);
    need(crypto::TwinImage{hand().memory}.save(cardio::encode(state)));
}

Result<StepNumber> CatchingUpTown::catchUp(const std::vector<app::LostReceipt>& receipts,
                                           std::size_t signers)
{
    const Operator clerk = town.person(Role::Clerk);
    auto plan = useCase().prepare(first, receipts, clerk);
    if (!plan)
        return failed(plan);
    const app::Signable signable = app::CatchUp::shown(*plan, cause(), clerk);
    std::vector<app::Approval> approvals;
    app::ApprovalDesk desk{*town.staff, town.clock, Town::counter};
    const std::array people{town.person(Role::ShiftLeader), town.person(Role::Finance)};
    for (std::size_t place = 0; place < signers; ++place) {
        const auto request = app::nextApproval(signable, approvals);
        approvals.push_back(
            need(desk.approve({people[place].login, u"Correct-Horse-7"_s}, *request)));
    }
    return useCase().run(std::move(*plan), cause(), approvals, clerk);
}

class InBothModes : public CatchingUpTown, public ::testing::WithParamInterface<PaymentMode> {
protected:
    InBothModes() : CatchingUpTown{GetParam()} {}
};

} // namespace

TEST_P(InBothModes, theLostSalesAreRebuiltAndTheAccountGoesOn)
{
    backUp();
    for (const int payment : {150, 50, 100})
        town.buy(hand(), pay(payment));
    const Books undamaged = books();
    restore();
    EXPECT_NE(books(), undamaged);
    EXPECT_EQ(town.present(hand()).fault, Fault::CardAhead);
    EXPECT_THROW(town.buy(hand(), pay(10)), std::runtime_error);
    need(catchUp());
    EXPECT_EQ(books(), undamaged);
    EXPECT_EQ(town.balance("suspense"), Money{});
    EXPECT_EQ(town.brokenInvariants(), "");
    EXPECT_EQ(town.present(hand()).kind, app::CardSituation::Kind::Customer);
    const Credit total = town.buy(hand(), pay(20)).total;
    load();
    EXPECT_EQ(town.wall().shown().accepted, total);
    EXPECT_EQ(town.wall().take(hand()), DisplayCode::Good); // nothing is credited twice
    EXPECT_EQ(town.wall().shown().accepted, total);
    EXPECT_EQ(town.facts(first).total, total);
    EXPECT_EQ(town.brokenInvariants(), "");
    EXPECT_EQ(catchUp().error().fault, Fault::EvidenceUnclear); // there is nothing left to rebuild
}

INSTANTIATE_TEST_SUITE_P(OfPayment, InBothModes,
                         ::testing::Values(PaymentMode::Money, PaymentMode::Energy),
                         [](const auto& info) {
                             return info.param == PaymentMode::Money ? "money" : "energy";
                         });

TEST_F(CatchingUpTown, moneyWithoutAReceiptWaitsForFinance)
{
    backUp();
    for (const int payment : {150, 50, 100})
        town.buy(hand(), pay(payment));
    restore();
    const Money till = town.balance("till");
    need(catchUp());
    EXPECT_EQ(town.balance("suspense_recovered"), pay(300));
    EXPECT_EQ(town.balance("till"), till);
}

TEST_F(CatchingUpTown, whatTheMeterHasLoadedMeanwhileIsBookedAfterwards)
{
    backUp();
    town.buy(hand(), pay(70));
    load();
    town.wall().useUntil(yuan(120));
    town.wall().take(hand());
    town.present(hand());
    const Books undamaged = books();
    const Money consumed = town.balance("consumed");
    EXPECT_GT(consumed, Money{});
    restore();
    town.present(hand());
    EXPECT_EQ(town.brokenInvariants(), ""); // A must not exceed the T of the records
    need(catchUp());
    town.present(hand());
    EXPECT_EQ(books(), undamaged);
    EXPECT_EQ(town.balance("consumed"), consumed);
    EXPECT_EQ(town.brokenInvariants(), "");
}

TEST_F(CatchingUpTown, twoPeopleMustSign)
{
    backUp();
    town.buy(hand(), pay(150));
    restore();
    const Books before = books();
    EXPECT_EQ(catchUp({}, 0).error().fault, Fault::NotApproved);
    EXPECT_EQ(catchUp({}, 1).error().fault, Fault::NotApproved);
    EXPECT_EQ(books(), before);
    EXPECT_EQ(town.facts(first).hold, Fault::CardAhead);
    const auto auditor = useCase().prepare(first, {}, town.person(Role::Auditor));
    EXPECT_EQ(auditor.error().fault, Fault::PermissionDenied);
    need(catchUp());
}

TEST_F(CatchingUpTown, aJournalThatDoesNotAddUpIsQuarantined)
{
    backUp();
    for (const int payment : {150, 50, 100})
        town.buy(hand(), pay(payment));
    restore();
    constexpr std::size_t lowestByteOfAmount = 9;
    tamper([](cardio::CardState& state) { state.journal[1][lowestByteOfAmount] ^= 0x01; });
    const Books before = books();
    EXPECT_EQ(catchUp().error().detail, u"sums_differ"_s);
    EXPECT_EQ(town.facts(first).hold, Fault::CardStateUnclear);
    tamper([](cardio::CardState& state) { state.journal[1][lowestByteOfAmount] ^= 0x01; });
    EXPECT_EQ(catchUp().error().fault, Fault::CardStateUnclear); // and stays there
    EXPECT_EQ(books(), before);
    EXPECT_EQ(town.brokenInvariants(), "");
}

TEST_F(CatchingUpTown, aLoadFileThatNoCounterHasMadeIsQuarantined)
{
    backUp();
    town.buy(hand(), pay(150));
    restore();
    tamper([](cardio::CardState& state) { state.load[15] ^= 0x01; }); // T
    EXPECT_EQ(catchUp().error().detail, u"not_genuine"_s);
    EXPECT_EQ(town.facts(first).hold, Fault::CardStateUnclear);
}

TEST_F(CatchingUpTown, aReversalIsNeverDueToTheCustomerAgain)
{
    town.buy(hand(), pay(60));
    backUp();
    reverseLast(); // of a sale that the backup has
    town.buy(hand(), pay(150));
    reverseLast(); // of one that it has not
    town.buy(hand(), pay(40));
    Books undamaged = books();
    restore();
    need(catchUp());
    EXPECT_EQ(books(), undamaged);
    EXPECT_EQ(town.balance("suspense_recovered"), pay(40 - 60));
    EXPECT_EQ(town.balance("refund_due"), Money{});
    EXPECT_EQ(town.brokenInvariants(), "");
    for (const HistoryLine& line : need(town.ledger->history(first, 10)))
        EXPECT_EQ(line.state, transaction::RowState::Committed);
}

TEST_F(CatchingUpTown, whatTheJournalNoLongerHasIsOneRow)
{
    backUp();
    for (int sale = 0; sale < 11; ++sale) {
        town.buy(hand(), pay(10));
        load(); // a card carries five at most
    }
    const Books undamaged = books();
    const std::size_t before = need(town.ledger->history(first, 50)).size();
    restore();
    need(catchUp());
    town.present(hand()); // with what the meter has reported
    EXPECT_EQ(books(), undamaged);
    EXPECT_EQ(need(town.ledger->history(first, 50)).size(), before - 2); // three are one
    EXPECT_EQ(town.balance("suspense_recovered"), pay(110));
    EXPECT_EQ(town.brokenInvariants(), "");
}

TEST_F(CatchingUpTown, theReceiptTellsDebtAndTender)
{
    need(town.debts->owe(first, {DebtClass::EarlierYears, pay(30)}, u"old debt"_s,
                         town.actor(Role::Clerk)));
    backUp();
    const Receipt receipt = town.buy(hand(), pay(100));
    ASSERT_EQ(receipt.quote.linesInAll(), pay(30));
    const Books undamaged = books();
    restore();
    app::LostReceipt lost{.seq = receipt.seq, .payment = pay(100), .lines = receipt.quote.lines};
    lost.payment = pay(90);
    EXPECT_EQ(catchUp({lost}).error().fault, Fault::EvidenceUnclear);
    lost.payment = pay(100);
    lost.seq = Sequence{99};
    EXPECT_EQ(catchUp({lost}).error().fault, Fault::EvidenceUnclear);
    lost.seq = receipt.seq;
    lost.lines.front().amount = pay(31);
    EXPECT_EQ(catchUp({lost}).error().fault, Fault::EvidenceUnclear);
    lost.lines = receipt.quote.lines;
    lost.tenders = {{TenderKind::Cash, pay(60), {}}, {TenderKind::Bank, pay(40), u"T-17"_s}};
    need(catchUp({lost}));
    EXPECT_EQ(books(), undamaged);
    EXPECT_EQ(town.balance("suspense_recovered"), pay(60));
    EXPECT_EQ(town.balance("bank"), pay(40));
    EXPECT_EQ(town.brokenInvariants(), "");
}

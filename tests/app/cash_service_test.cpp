// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Cash control as a screen asks for it, on a real database (DOMAIN.md section 8).
#include "app/cash_service.h"
#include "db/repositories/sql_cash_book.h"
#include "tests/app/shift_shop.h"

#include <QFile>

#include <gtest/gtest.h>

using namespace Qt::StringLiterals;
using namespace wattcard;
using namespace wattcard::app;
using Kind = CashWish::Kind;
using test::pieces;
using test::ShiftShop;
using test::yuan;

namespace {

constexpr CounterId here{3};

class CashServiceTest : public ::testing::Test, protected ShiftShop {
protected:
    CashServiceTest()
        : notes{*database, clock},
          book{db::Database::fileIn(directory)},
          cash{{book, notes, tills, days, *people, *people,
                [](const CashService::Work& work) { work(); }, clock, office()}}
    {
        QObject::connect(&cash, &CashService::standing, &cash,
                         [this](const CashStanding& now) { last = now; });
        QObject::connect(&cash, &CashService::reconciled, &cash,
                         [this](const Reconciliation& found) { sides = found; });
        QObject::connect(&cash, &CashService::shiftClosed, &cash,
                         [this](const ShiftReport& made) { paper = made; });
        QObject::connect(&cash, &CashService::dayClosed, &cash,
                         [this](const std::vector<ZReport>& made) { dayPapers = made; });
        QObject::connect(&cash, &CashService::failed, &cash,
                         [this](const Failure& failure) { fault = failure.fault; });
    }
    static Company office()
    {
        Company company;
        company.name = u"昆仑供电"_s;
        company.counter = CounterId{9}; // of the office, not the counter that sells
        return company;
    }
    std::optional<Fault> ask(const Operator& who, const CashWish& wish)
    {
        fault.reset();
        cash.signIn(who);
        cash.fulfil(wish);
        return fault;
    }
    std::optional<Fault> look(const Operator& who)
    {
        fault.reset();
        cash.signIn(who);
        cash.look();
        return fault;
    }
    ShiftId openShift()
    {
        const auto shift = tills.open({yuan("500"), pieces("100x5")}, {clerkPerson.id, here});
        EXPECT_TRUE(shift);
        return shift.value_or(ShiftId{});
    }
    void count(ShiftId shift)
    {
        EXPECT_TRUE(
            tills.count(shift, {pieces(test::workedPieces), {}, {}}, {clerkPerson.id, here}));
    }
    // 1499.74 expected, 1489.74 counted, closed by the leader.
    ShiftId closedShift()
    {
        const ShiftId shift = openShift();
        takeWorkedCash(shift);
        EXPECT_EQ(ask(leaderPerson,
                      {.kind = Kind::Lift, .shift = shift, .amount = yuan("2000"), .text = u"n"_s}),
                  std::nullopt);
        count(shift);
        EXPECT_EQ(ask(leaderPerson, {.kind = Kind::CloseShift, .shift = shift, .text = u"gone"_s}),
                  std::nullopt);
        return shift;
    }
    QString bankFile(const QByteArray& lines)
    {
        QFile file{folder.filePath(u"bank.csv"_s)};
        EXPECT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(lines);
        return file.fileName();
    }
    QTemporaryDir folder;
    db::SqlCashNotes notes;
    db::SqlCashBook book;
    CashService cash;
    CashStanding last;
    std::optional<Reconciliation> sides;
    std::optional<ShiftReport> paper;
    std::vector<ZReport> dayPapers;
    std::optional<Fault> fault;
};

} // namespace

TEST_F(CashServiceTest, theWorkedExampleFromTheOfficeOpenClosedSigned)
{
    const ShiftId shift = openShift();
    takeWorkedCash(shift);
    ASSERT_EQ(look(leaderPerson), std::nullopt);
    ASSERT_EQ(last.shifts.size(), 1U);
    EXPECT_EQ(last.shifts[0].cash, yuan("3499.74"));
    EXPECT_EQ(last.shifts[0].clerk, clerkPerson.name);
    ASSERT_EQ(ask(leaderPerson,
                  {.kind = Kind::Lift, .shift = shift, .amount = yuan("2000"), .text = u"noon"_s}),
              std::nullopt);
    EXPECT_EQ(last.shifts[0].cash, yuan("1499.74"));
    EXPECT_EQ(last.safe, yuan("2000") - yuan("500")); // the float came out of it
    count(shift);
    ASSERT_EQ(ask(leaderPerson, {.kind = Kind::CloseShift, .shift = shift, .text = u"change"_s}),
              std::nullopt);
    ASSERT_TRUE(paper);
    EXPECT_EQ(paper->clerk, clerkPerson.name);
    EXPECT_EQ(paper->outcome.difference(), -yuan("10"));
    const CashShift& closed = last.shifts[0];
    ASSERT_TRUE(closed.end);
    EXPECT_EQ(closed.end->expected, yuan("1499.74"));
    EXPECT_EQ(closed.end->counted, yuan("1489.74"));
    EXPECT_EQ(closed.end->note, u"change"_s);
    EXPECT_EQ(closed.end->leader, leaderPerson.name);
    EXPECT_EQ(differenceOf(closed), -yuan("10"));
    EXPECT_FALSE(closed.signature);
    EXPECT_EQ(ask(financePerson, {.kind = Kind::SignShift, .shift = shift}), Fault::BadInput)
        << "ten yuan are missing: a note";
    ASSERT_EQ(ask(financePerson, {.kind = Kind::SignShift, .shift = shift, .text = u"seen"_s}),
              std::nullopt);
    ASSERT_TRUE(last.shifts[0].signature);
    EXPECT_EQ(last.shifts[0].signature->who, financePerson.name);
    EXPECT_EQ(last.shifts[0].signature->note, u"seen"_s);
    EXPECT_EQ(differenceOf(last.shifts[0]), -yuan("10")) << "it stays booked";
    EXPECT_TRUE(auditSays(u"shift.sign"_s, u"seen"_s));
    EXPECT_EQ(ask(financePerson, {.kind = Kind::SignShift, .shift = shift, .text = u"again"_s}),
              Fault::NotSaved);
    EXPECT_TRUE(verifies());
}

TEST_F(CashServiceTest, aShiftIsSignedOnceClosedAndByWhoHadNoPartInIt)
{
    const ShiftId shift = openShift();
    EXPECT_EQ(ask(financePerson, {.kind = Kind::SignShift, .shift = shift, .text = u"x"_s}),
              Fault::ShiftStillOpen);
    EXPECT_EQ(ask(financePerson, {.kind = Kind::SignShift, .shift = ShiftId{99}, .text = u"x"_s}),
              Fault::NotFound);
    count(shift);
    ASSERT_TRUE(tills.close({shift}, {leaderPerson.id, here}));
    // Whoever closed it and has become finance since.
    ASSERT_TRUE(
        execute(u"UPDATE operator SET role = 'finance' WHERE id = %1"_s.arg(leaderPerson.id.value())
                    .toUtf8()
                    .constData()));
    const OperatorId leader = leaderPerson.id;
    EXPECT_EQ(notes.sign({shift, u"x"_s, leader}, {leader, here}).error().fault,
              Fault::ApproverIsAuthor);
    EXPECT_FALSE(execute("INSERT INTO shift_signature SELECT shift, '', closed_by, 0, audit"
                         " FROM shift_end"))
        << "nor past the repository";
}

// DOMAIN.md section 9, one letter for each role in the order of Role: clerk, leader, finance,
// administrator, auditor, engineer, custodian.
TEST_F(CashServiceTest, everyActAsksTheRoleHereAndInTheStore)
{
    struct Row {
        Kind kind;
        const char* roles;
    };
    constexpr std::array table{Row{Kind::SignShift, "--f----"},  Row{Kind::Recount, "-l-----"},
                               Row{Kind::CloseShift, "-l-----"}, Row{Kind::Lift, "-l-----"},
                               Row{Kind::PayIn, "-l-----"},      Row{Kind::BankTakings, "--f----"},
                               Row{Kind::BankFile, "--f----"},   Row{Kind::ThreeWay, "--f-o--"},
                               Row{Kind::CloseDay, "--f----"}};
    const ShiftId shift = openShift();
    for (const Row& row : table) {
        for (const Role role : db::test::allRoles) {
            Operator who = clerkPerson;
            who.id = of(role).who;
            who.role = role;
            const bool may = row.roles[static_cast<std::size_t>(role)] != '-';
            const CashWish wish{.kind = row.kind,
                                .shift = shift,
                                .amount = yuan("1"),
                                .text = u"x"_s,
                                .file = u"/nowhere"_s,
                                .firstDay = u"20261121"_s,
                                .lastDay = u"20261121"_s};
            const auto refused = ask(who, wish) == Fault::PermissionDenied;
            EXPECT_EQ(refused, !may) << int(row.kind) << db::code(role).data();
            // Who only says that he is finance is refused by the store.
            if (may || role != Role::Clerk || row.kind == Kind::BankFile)
                continue;
            who.role =
                rightOf(row.kind) == Right::CloseShift || rightOf(row.kind) == Right::MoveCash
                    ? Role::ShiftLeader
                    : Role::Finance;
            const auto liar = ask(who, wish);
            EXPECT_TRUE(liar == Fault::PermissionDenied || liar == Fault::NotCounted)
                << int(row.kind);
        }
    }
}

TEST_F(CashServiceTest, onlyThoseWhoMaySeeTillsLookAndNobodySeesHisOwn)
{
    openShift();
    for (const Role role : db::test::allRoles) {
        Operator who = clerkPerson;
        who.id = of(role).who;
        who.role = role;
        const bool may =
            role == Role::ShiftLeader || role == Role::Finance || role == Role::Auditor;
        EXPECT_EQ(look(who), may ? std::nullopt : std::optional{Fault::PermissionDenied});
    }
    const auto own = tills.open({yuan("100"), pieces("100x1")}, {leaderPerson.id, CounterId{4}});
    ASSERT_TRUE(own);
    ASSERT_EQ(look(leaderPerson), std::nullopt);
    ASSERT_EQ(last.shifts.size(), 2U);
    EXPECT_EQ(last.shifts[0].shift.id, *own);
    EXPECT_FALSE(last.shifts[0].cash) << "he counts it blind";
    EXPECT_EQ(last.shifts[1].cash, yuan("500"));
    ASSERT_EQ(look(financePerson), std::nullopt);
    EXPECT_EQ(last.shifts[0].cash, yuan("100"));
}

TEST_F(CashServiceTest, aRecountIsOrderedFromTheOffice)
{
    const ShiftId shift = openShift();
    count(shift);
    ASSERT_EQ(look(leaderPerson), std::nullopt);
    EXPECT_EQ(last.shifts[0].counted, yuan("1489.74"));
    ASSERT_EQ(ask(leaderPerson, {.kind = Kind::Recount, .shift = shift, .text = u"much"_s}),
              std::nullopt);
    EXPECT_EQ(last.shifts[0].shift.state, ShiftState::Recount);
    EXPECT_FALSE(last.shifts[0].counted);
}

TEST_F(CashServiceTest, takingsLeaveTheSafeAndTheDayIsClosedWithItsPapers)
{
    closedShift();
    // 2000.00 lifted and 1489.74 left of the shift, the float of 500.00 came out of the safe.
    EXPECT_EQ(last.safe, yuan("2989.74"));
    EXPECT_EQ(ask(financePerson, {.kind = Kind::BankTakings, .amount = yuan("1")}),
              Fault::BadInput);
    ASSERT_EQ(
        ask(financePerson, {.kind = Kind::BankTakings, .amount = yuan("2900"), .text = u"B7"_s}),
        std::nullopt);
    EXPECT_EQ(last.safe, yuan("89.74"));
    ASSERT_EQ(last.moves.size(), 1U) << "since money was last taken to the bank";
    EXPECT_EQ(last.moves[0].amount, -yuan("2900"));
    EXPECT_EQ(last.safeBefore, yuan("2989.74"));
    ASSERT_EQ(ask(financePerson, {.kind = Kind::ThreeWay}), std::nullopt);
    ASSERT_TRUE(sides);
    EXPECT_EQ(sides->variance, -yuan("10"));
    ASSERT_EQ(ask(financePerson, {.kind = Kind::CloseDay}), std::nullopt);
    EXPECT_FALSE(last.isDayOpen);
    ASSERT_EQ(dayPapers.size(), 2U) << "of the counter that sold, and of the office";
    EXPECT_EQ(ask(financePerson, {.kind = Kind::CloseDay}), Fault::DayNotOpen);
    EXPECT_TRUE(verifies());
}

TEST_F(CashServiceTest, anOpenShiftAndAParkedWriteStandInTheWayAndAreShown)
{
    const ShiftId shift = openShift();
    const TransactionId row = leaveUnfinished();
    EXPECT_EQ(ask(financePerson, {.kind = Kind::CloseDay}), Fault::ShiftStillOpen);
    ASSERT_EQ(last.parked.size(), 1U);
    EXPECT_EQ(last.parked[0].row, row);
    EXPECT_EQ(last.parked[0].payment, yuan("50"));
    EXPECT_FALSE(last.parked[0].isSigned);
    ASSERT_TRUE(tills.signOpenRow(shift, row, u"card gone"_s, {clerkPerson.id, here}));
    ASSERT_EQ(look(financePerson), std::nullopt);
    EXPECT_TRUE(last.parked[0].isSigned);
}

TEST_F(CashServiceTest, aBankFileIsComparedAndItsDifferencesStay)
{
    const QString file = bankFile("reference,amount,date\nX1,12.50,2026-11-21\nX2,7.00,20261121\n");
    const CashWish wish{
        .kind = Kind::BankFile, .file = file, .firstDay = u"20261121"_s, .lastDay = u"20261121"_s};
    ASSERT_EQ(ask(financePerson, wish), std::nullopt);
    ASSERT_TRUE(last.bank);
    EXPECT_EQ(last.bank->matched, 0);
    EXPECT_EQ(last.bank->who, financePerson.name);
    EXPECT_EQ(last.bank->onlyTheirs, (std::vector{BankLine{u"X1"_s, yuan("12.50"), u"20261121"_s},
                                                  BankLine{u"X2"_s, yuan("7"), u"20261121"_s}}));
    EXPECT_TRUE(auditSays(u"day.bank_file"_s, u"\"differences\":2"_s));
    // Kept by another program's look as well: it is in the books.
    const auto again = db::SqlCashBook{db::Database::fileIn(directory)}.read(financePerson.id);
    ASSERT_TRUE(again && again->bank);
    EXPECT_EQ(again->bank->onlyTheirs, last.bank->onlyTheirs);
    EXPECT_TRUE(verifies());
    EXPECT_FALSE(execute("UPDATE bank_difference SET theirs = 1"));
    EXPECT_FALSE(execute("DELETE FROM bank_review"));
    CashWish bad = wish;
    bad.file = bankFile("no line of it\nis one\n");
    EXPECT_EQ(ask(financePerson, bad), Fault::BadInput);
    bad = wish;
    bad.lastDay = u"20261120"_s;
    EXPECT_EQ(ask(financePerson, bad), Fault::BadInput);
}

TEST_F(CashServiceTest, allFourKindsOfBankLinesComeBackFromTheBooks)
{
    const BankLine ours{u"A"_s, yuan("10"), u"20261121"_s};
    const BankLine theirs{u"A"_s, yuan("11"), u"20261122"_s};
    BankReview review;
    review.firstDay = review.lastDay = u"20261121"_s;
    review.matched = 5;
    review.onlyOurs = {{u"O"_s, yuan("1"), u"20261121"_s}};
    review.amountDiffers = {{ours, theirs}};
    ASSERT_TRUE(notes.keep(review, {financePerson.id, here}));
    ASSERT_EQ(look(financePerson), std::nullopt);
    ASSERT_TRUE(last.bank);
    EXPECT_EQ(last.bank->matched, 5);
    EXPECT_EQ(last.bank->onlyOurs, review.onlyOurs);
    ASSERT_EQ(last.bank->amountDiffers.size(), 1U);
    EXPECT_EQ(last.bank->amountDiffers[0], (BankPair{ours, theirs}));
    EXPECT_TRUE(last.bank->onlyTheirs.empty());
}

TEST_F(CashServiceTest, linesOfOtherDaysAreLeftOutAndAFloodOfDifferencesIsRefused)
{
    CashWish wish{.kind = Kind::BankFile,
                  .file = bankFile("X1,12.50,20261121\nX2,7.00,20261201\nX3,1.00,20251121\n"),
                  .firstDay = u"20261121"_s,
                  .lastDay = u"20261121"_s};
    ASSERT_EQ(ask(financePerson, wish), std::nullopt);
    ASSERT_TRUE(last.bank);
    EXPECT_EQ(last.bank->onlyTheirs,
              (std::vector{BankLine{u"X1"_s, yuan("12.50"), u"20261121"_s}}));
    EXPECT_TRUE(auditSays(u"day.bank_file"_s, u"\"other_days\":2"_s));
    const std::int64_t kept = last.bank->number;
    QByteArray lines;
    for (int line = 0; line <= 2'000; ++line)
        lines += "Y" + QByteArray::number(line) + ",1.00,20261121\n";
    wish.file = bankFile(lines);
    EXPECT_EQ(ask(financePerson, wish), Fault::BadInput) << "2 001 differences";
    EXPECT_EQ(last.bank->number, kept);
    lines.truncate(lines.lastIndexOf('Y')); // 2 000 are kept
    wish.file = bankFile(lines);
    ASSERT_EQ(ask(financePerson, wish), std::nullopt);
    EXPECT_EQ(last.bank->onlyTheirs.size(), 2'000U);
    EXPECT_TRUE(verifies());
}

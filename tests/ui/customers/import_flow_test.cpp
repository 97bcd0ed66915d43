// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Customers, meters and their import with the keyboard alone, through pages, desks and services to
// a real database.
// The import of customers with the keyboard alone, through page, desk and service to a real
// database.
#include "db/repositories/journal.h"
#include "db/repositories/sql_day_book.h"
#include "db/repositories/sql_tills.h"
#include "tests/ui/customers/customers_room.h"

#include <QElapsedTimer>
#include <QSignalSpy>
#include <QStringEncoder>

namespace wattcard::ui {

namespace {

QByteArray manyLines(int count, int badEach)
{
    QByteArray bytes = "户号,户名,联系电话,表号,电价方案,购电方式,陈欠\r\n";
    for (int line = 0; line < count; ++line) {
        const bool isBad = badEach > 0 && line % badEach == badEach - 1;
        bytes += QByteArray::number(500'000'000'000 + line) + ",客户" + QByteArray::number(line) +
                 ",138" + QByteArray::number(10'000'000 + line) + ',' +
                 (isBad ? QByteArray{"12"} : QByteArray::number(600'000'000'000 + line)) +
                 ",Household,金额,1.25\r\n";
    }
    return bytes;
}

} // namespace

// DOMAIN.md F-65: dry run, rejects per field, totals signed = totals in the ledger.
TEST(ImportTab, triesSignsAndBooksTenThousandLines)
{
    CustomersRoom room{Role::Administrator};
    room.page.open(CustomersPage::Tab::Import);
    room.page.setFocus();
    QStringEncoder gbk{"GB18030"};
    const QByteArray bytes = gbk.encode(QString::fromUtf8(manyLines(10'000, 0)));
    room.type(room.fileOf(u"list.csv"_s, bytes));
    room.press(Qt::Key_Return);
    ASSERT_EQ(room.import.view().step, ImportView::Step::Mapping);
    EXPECT_TRUE(room.import.view().head.isGb18030);
    QSignalSpy told{&room.imports, &app::ImportService::progressed};
    room.press(Qt::Key_F5);
    ASSERT_EQ(room.import.view().step, ImportView::Step::Tried);
    EXPECT_EQ(told.count(), 20); // each 500 lines
    const auto check = room.import.view().check;
    EXPECT_EQ(check->linesRead, 10'000);
    EXPECT_TRUE(check->rejects.empty());
    EXPECT_EQ(check->totals.sum(), Money::fromMinor(1'250'000)); // 10 000 x 1.25
    EXPECT_EQ(room.ledger->find({}, 99)->size(), 3U);            // nothing was changed
    ASSERT_TRUE(room.tabTo(u"Finance: name"_s));
    room.type(u"purse"_s);
    room.press(Qt::Key_Return);
    room.type(u"right password"_s);
    QElapsedTimer timer;
    timer.start();
    room.press(Qt::Key_Return);
    RecordProperty("bookingMs", static_cast<int>(timer.elapsed()));
    ASSERT_EQ(room.import.view().step, ImportView::Step::Booked);
    EXPECT_EQ(room.import.view().booked, check->totals);
    EXPECT_EQ(*db::Journal{*room.database}.balance("accrued"_L1, 0), -1'250'000);
    EXPECT_EQ((*db::SqlCustomerBook::open(room.database->fileName(), room.seller.id))
                  ->page({.area = u""_s}, {u"499999999999"_s, {}}, 20'000)
                  ->size(),
              10'000U);
    EXPECT_TRUE(room.verifies());
}

TEST(ImportTab, namesEachLineThatIsRefusedAndBooksNone)
{
    CustomersRoom room{Role::Administrator};
    room.page.open(CustomersPage::Tab::Import);
    const CustomerLine taken = room.view().page.lines.front();
    QByteArray bytes = "\xEF\xBB\xBF" + manyLines(10'000, 100);
    bytes += "500000000000,twice,,600000999999,Household,money,\r\n";
    bytes += "500000999998,other,," + taken.meter.toString().toUtf8() + ",Household,money,\r\n";
    bytes += "500000999997,other,,600000999997,Palace,money,x\r\n";
    room.import.read(room.fileOf(u"list.csv"_s, bytes));
    room.settle();
    room.press(Qt::Key_F5);
    const auto check = room.import.view().check;
    ASSERT_TRUE(check);
    EXPECT_EQ(check->linesRead, 10'003);
    EXPECT_EQ(check->totals.lines, 9'900);
    ASSERT_EQ(check->rejects.size(), 104U); // each hundredth, two numbers, a tariff and an amount
    EXPECT_EQ(check->rejects.front().line, 101); // the heading is line 1
    EXPECT_EQ(check->rejects.front().reason, app::RejectReason::BadNumber);
    const app::ImportReject& twice = check->rejects[100];
    EXPECT_EQ(twice.line, 10'002);
    EXPECT_EQ(twice.reason, app::RejectReason::Repeated);
    EXPECT_EQ(twice.other, u"2"_s); // where it stands first
    EXPECT_EQ(check->rejects[101].reason, app::RejectReason::Taken);
    EXPECT_EQ(check->rejects[101].other, taken.number.toString() + u' ' + taken.name);
    EXPECT_EQ(check->rejects[102].reason, app::RejectReason::NoSuchTariff);
    EXPECT_EQ(check->rejects[103].reason, app::RejectReason::BadAmount);
    EXPECT_FALSE(isOffered(room.import.view(), ImportCommand::Book));
    // The real run of the same file says the same, and books nothing.
    app::ImportCustomers real{
        {room.books, *room.registry, {room.chief.id, till}, Role::Administrator}};
    const auto really = real.check({u"list.csv"_s, bytes});
    ASSERT_TRUE(really);
    ASSERT_EQ(really->rejects.size(), check->rejects.size());
    for (std::size_t place = 0; place < check->rejects.size(); ++place) {
        EXPECT_EQ(really->rejects[place].line, check->rejects[place].line);
        EXPECT_EQ(really->rejects[place].reason, check->rejects[place].reason);
        EXPECT_EQ(really->rejects[place].other, check->rejects[place].other);
    }
    EXPECT_EQ(real.ask(*really).error().fault, Fault::LinesRejected);
    room.press(Qt::Key_E, Qt::ControlModifier);
    QFile report{room.import.view().savedAs};
    ASSERT_TRUE(report.open(QIODevice::ReadOnly));
    const QByteArray saved = report.readAll();
    EXPECT_EQ(saved.count("\r\n"), 105);
    EXPECT_TRUE(saved.contains("\r\n10002,"));
    EXPECT_EQ(room.ledger->find({}, 99)->size(), 3U);
}

// An import holds the books for seconds: it waits until every counter is closed, and says so before
// the signature counts. What was imported is found at once.
TEST(ImportTab, waitsUntilNobodySells)
{
    CustomersRoom room{Role::Administrator};
    db::SqlDayBook days{*room.database, room.clock};
    std::ignore = days.open(u"20261121"_s, room.of(Role::ShiftLeader)); // may be open
    db::SqlTills tills{*room.database, room.clock};
    const Actor leader{room.of(Role::ShiftLeader).who, CounterId{7}};
    const Actor cashier{room.seller.id, CounterId{7}};
    const auto hundred = *CashCount::parse(u"100x1"_s);
    const auto shift = tills.open({Money::fromMinor(10'000), hundred}, cashier);
    ASSERT_TRUE(shift) << qPrintable(shift.error().detail);
    room.page.open(CustomersPage::Tab::Import);
    room.import.read(room.fileOf(u"list.csv"_s, manyLines(3, 0)));
    room.settle();
    room.press(Qt::Key_F5);
    const auto check = room.import.view().check;
    ASSERT_TRUE(check);
    const auto sign = [&](const QString& password) {
        EXPECT_TRUE(room.tabTo(u"Finance: name"_s));
        room.type(u"purse"_s);
        room.press(Qt::Key_Return);
        room.type(password);
        room.press(Qt::Key_Return);
    };
    sign(u"no password at all"_s);
    ASSERT_EQ(room.import.view().step, ImportView::Step::Tried);
    ASSERT_TRUE(room.import.view().failure);
    EXPECT_EQ(room.import.view().failure->fault, Fault::ShiftStillOpen);
    EXPECT_TRUE(messageOf(room.import.view()).text.startsWith(u"Someone is selling"_s));
    EXPECT_EQ(room.trial.nobodySells().error().detail, u"counter 7"_s);
    const ApprovalRecord signature{
        room.purse.id, Role::Finance, Right::ApproveOfficeChange, {}, {}};
    EXPECT_EQ(room.books.import(check->batch, signature, {room.chief.id, till}).error().fault,
              Fault::ShiftStillOpen)
        << "the store asks again";
    ASSERT_TRUE(tills.count(*shift, {hundred, {}, {}}, cashier));
    ASSERT_TRUE(tills.close({*shift}, leader));
    sign(u"right password"_s);
    ASSERT_EQ(room.import.view().step, ImportView::Step::Booked);
    EXPECT_EQ(room.ledger->find(u"500000000001"_s, 9)->size(), 1U);
    EXPECT_TRUE(room.verifies());
}

TEST(ImportTab, takesColumnsThatAreMappedByHandAndStops)
{
    CustomersRoom room{Role::Administrator};
    room.page.open(CustomersPage::Tab::Import);
    QByteArray bytes = manyLines(1'000, 0);
    bytes.replace("户号", "old no").replace("表号", "old meter");
    room.import.read(room.fileOf(u"list.csv"_s, bytes));
    room.settle();
    ASSERT_EQ(room.import.view().step, ImportView::Step::Mapping);
    EXPECT_EQ(app::missingColumns(room.import.view().columns).size(), 2U);
    EXPECT_FALSE(isOffered(room.import.view(), ImportCommand::Try));
    room.import.map(0, app::ImportColumn::CustomerNumber);
    room.import.map(3, app::ImportColumn::MeterNumber);
    // Stopped at the first word of it: nothing is left of the dry run.
    QObject::connect(
        &room.imports, &app::ImportService::progressed, &room.page,
        [&room] { room.imports.stop(); }, Qt::SingleShotConnection);
    room.press(Qt::Key_F5);
    EXPECT_EQ(room.import.view().step, ImportView::Step::Mapping);
    EXPECT_TRUE(room.import.view().isStopped);
    EXPECT_FALSE(room.import.view().check);
    room.press(Qt::Key_F5);
    ASSERT_EQ(room.import.view().step, ImportView::Step::Tried);
    EXPECT_EQ(room.import.view().check->totals.lines, 1'000);
    // Before its first word: it has not begun.
    room.import.choose(ImportCommand::Try);
    room.import.choose(ImportCommand::Stop);
    room.settle();
    EXPECT_EQ(room.import.view().step, ImportView::Step::Mapping);
    EXPECT_TRUE(room.import.view().isStopped);
}

} // namespace wattcard::ui

// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Customers, meters and their import with the keyboard alone, through pages, desks and services to
// a real database.
// Customers and meters with the keyboard alone, through pages, desks and services to a real
// database.
#include "tests/ui/customers/customers_room.h"
#include "ui/widgets/undo_bar.h"

namespace wattcard::ui {

TEST(CustomersPage, isFoundOpenedAndPutRightByKeysAlone)
{
    CustomersRoom room;
    ASSERT_EQ(room.view().page.lines.size(), 3U);
    ASSERT_TRUE(room.tabTo(u"Look for"_s));
    const auto lines = room.view().page.lines;
    room.type(lines[1].number.toString());
    room.press(Qt::Key_Return);
    ASSERT_EQ(room.view().page.lines.size(), 1U);
    EXPECT_EQ(room.view().page.lines.front().account, lines[1].account);
    room.press(Qt::Key_Down);   // to the list
    room.press(Qt::Key_Return); // opens it
    ASSERT_TRUE(room.view().record);
    EXPECT_EQ(room.view().record->line.account, lines[1].account);
    ASSERT_TRUE(room.tabTo(u"Phone"_s));
    room.type(u"13912345678"_s);
    room.press(Qt::Key_S, Qt::ControlModifier);
    EXPECT_EQ(room.inBooks(lines[1].account).phone, u"13912345678"_s);
    ASSERT_FALSE(room.view().record->history.empty());
    const RecordChange& newest = room.view().record->history.front();
    EXPECT_EQ(newest.field, RecordField::Phone);
    EXPECT_EQ(newest.after, u"13912345678"_s);
    EXPECT_EQ(newest.who, u"seller"_s);
    EXPECT_TRUE(room.page.findChild<UndoBar*>()->isOffering());
    // Taken back within 8 seconds, as a change of its own: both stand in the history.
    room.press(Qt::Key_Z, Qt::ControlModifier);
    EXPECT_EQ(room.inBooks(lines[1].account).phone, QString{});
    EXPECT_EQ(room.view().record->history.front().before, u"13912345678"_s);
    EXPECT_FALSE(room.page.findChild<UndoBar*>()->isOffering());
    room.press(Qt::Key_Escape);
    EXPECT_FALSE(room.view().record);
    EXPECT_TRUE(room.verifies());
}

TEST(CustomersPage, keepsWhatIsTypedWhenSomebodyElseWasFaster)
{
    CustomersRoom room;
    room.press(Qt::Key_Return);
    ASSERT_TRUE(room.view().record);
    const AccountId account = room.view().record->line.account;
    ASSERT_TRUE(room.tabTo(u"Phone"_s));
    room.type(u"111"_s);
    ASSERT_TRUE(room.tabTo(u"Note"_s));
    room.type(u"ring twice"_s);
    // At another desk, meanwhile.
    CustomerEdit other{account, room.inBooks(account), room.inBooks(account), {}};
    other.wanted.phone = u"222"_s;
    other.wanted.address = u"New street 1"_s;
    ASSERT_TRUE(room.records.edit(other, room.leader()));
    room.press(Qt::Key_S, Qt::ControlModifier);
    EXPECT_EQ(room.view().moved, (std::vector{RecordField::Phone, RecordField::Address}));
    EXPECT_TRUE(formMessage(room.view()).text.contains(u"222"_s));
    EXPECT_EQ(room.inBooks(account).phone, u"222"_s);
    EXPECT_EQ(room.typed(RecordField::Phone), u"111"_s);
    EXPECT_EQ(room.typed(RecordField::Note), u"ring twice"_s);
    EXPECT_EQ(room.typed(RecordField::Address), u"New street 1"_s); // not touched here
    room.press(Qt::Key_S, Qt::ControlModifier);
    const CustomerFields now = room.inBooks(account);
    EXPECT_EQ(now.phone, u"111"_s);
    EXPECT_EQ(now.note, u"ring twice"_s);
    EXPECT_EQ(now.address, u"New street 1"_s);
    EXPECT_TRUE(room.verifies());
}

TEST(CustomersPage, renamesWithAProofAndWithoutAnUndoKey)
{
    CustomersRoom room;
    room.press(Qt::Key_Return);
    const AccountId account = room.view().record->line.account;
    ASSERT_TRUE(room.tabTo(u"Name"_s));
    room.type(u"Li Na"_s);
    room.press(Qt::Key_S, Qt::ControlModifier);
    EXPECT_EQ(room.view().gap, CustomersGap::Note);
    EXPECT_EQ(room.page.focusWidget()->accessibleName(), u"In words"_s);
    room.type(u"certificate 12"_s);
    room.press(Qt::Key_Return); // the last field
    EXPECT_EQ(room.inBooks(account).name, u"Li Na"_s);
    EXPECT_FALSE(room.page.findChild<UndoBar*>()->isOffering());
}

TEST(CustomersPage, showsAnAdministratorNothingToChangeAndNumbersInPart)
{
    CustomersRoom room{Role::Administrator};
    room.press(Qt::Key_Return);
    ASSERT_TRUE(room.view().record);
    EXPECT_FALSE(isOffered(room.view(), CustomersCommand::Save));
    const CustomerRecord record = *room.view().record;
    CustomerFields wanted = record.fields;
    wanted.note = u"x"_s;
    room.service.edit({record.line.account, record.fields, wanted, {}}); // past the screen
    room.settle();
    EXPECT_EQ(room.inBooks(record.line.account).note, QString{});
}

TEST(CustomersPage, exportsTheListAsItIsFilteredAndLeavesATrace)
{
    CustomersRoom room;
    room.press(Qt::Key_E, Qt::ControlModifier);
    ASSERT_EQ(room.view().saved, 3);
    QFile file{room.view().savedAs};
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    const QByteArray bytes = file.readAll();
    EXPECT_TRUE(bytes.startsWith("\xEF\xBB\xBF"
                                 "customer_number,name,phone,"));
    EXPECT_EQ(bytes.count("\r\n"), 4);
    for (const CustomerLine& line : room.view().page.lines)
        EXPECT_TRUE(bytes.contains(line.number.toString().toUtf8() + ',' + line.name.toUtf8()));
    EXPECT_TRUE(room.verifies());
}

// Its beginning stands in the log before the first line leaves, its length after the last one.
TEST(CustomersPage, anExportIsInTheLogBeforeItsFirstLine)
{
    CustomersRoom room;
    room.desk.find({}, {AccountState::Active, std::nullopt, std::nullopt});
    room.settle();
    room.press(Qt::Key_E, Qt::ControlModifier);
    ASSERT_FALSE(room.view().savedAs.isEmpty());
    auto answer = room.database->run(
        {"exports", "SELECT COALESCE(details ->> '$.begun', 0),"
                    " COALESCE(details ->> '$.state', ''), COALESCE(details ->> '$.lines', -1)"
                    " FROM audit_entry WHERE action = 'customer.export' ORDER BY number"});
    ASSERT_TRUE(answer);
    ASSERT_EQ(answer->records.size(), 2U);
    EXPECT_EQ(answer->records[0].integer(), 1);
    EXPECT_EQ(answer->records[0].text(), u"active"_s);
    EXPECT_EQ(answer->records[1].integer(), 0);
    EXPECT_EQ(answer->records[1].text(), QString{});
    EXPECT_EQ(answer->records[1].integer(), room.view().saved);
    EXPECT_TRUE(room.verifies());
}

// A stop that comes before the service has begun is meant for what was asked for; the next export
// is another one.
TEST(CustomersPage, aStopBeforeTheExportHasBegunStopsIt)
{
    CustomersRoom room;
    room.desk.choose(CustomersCommand::Export); // the wish is under way
    room.desk.choose(CustomersCommand::Stop);
    room.settle();
    EXPECT_FALSE(QFile::exists(room.papers.filePath(u"customers.csv"_s)));
    EXPECT_TRUE(room.view().savedAs.isEmpty());
    room.desk.choose(CustomersCommand::Export);
    room.settle();
    EXPECT_EQ(room.view().saved, 3);
}

TEST(MetersTab, takesADeliveryInByKeysAndNamesADuplicate)
{
    CustomersRoom room{Role::Administrator};
    room.page.open(CustomersPage::Tab::Meters);
    room.page.setFocus();
    ASSERT_TRUE(room.tabTo(u"First number"_s));
    for (const QString& text : {u"710000000001"_s, u"4"_s, u"DDZY-1"_s, u"delivery 8"_s}) {
        room.type(text);
        room.press(Qt::Key_Return);
    }
    EXPECT_EQ(room.meters.view().received, 4);
    ASSERT_EQ(room.meters.view().page.lines.size(), 4U);
    ASSERT_TRUE(room.tabTo(u"First number"_s));
    room.type(u"710000000004"_s);
    room.press(Qt::Key_R, Qt::AltModifier);
    ASSERT_TRUE(room.meters.view().failure);
    EXPECT_EQ(room.meters.view().failure->fault, Fault::DuplicateNumber);
    EXPECT_TRUE(messageOf(room.meters.view()).text.contains(u"710000000004"_s));
    EXPECT_TRUE(room.verifies());
}

} // namespace wattcard::ui

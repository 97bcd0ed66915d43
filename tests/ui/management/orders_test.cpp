// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/management/sample_orders.h"
#include "ui/management/order_form.h"
#include "ui/management/order_text.h"
#include "ui/management/orders_page.h"

#include <QSignalSpy>
#include <QTest>

#include <gtest/gtest.h>

namespace wattcard::ui {

using namespace Qt::StringLiterals;
using enum OrderCommand;
using enum WorkOrderState;

namespace {

// DOMAIN.md section 9, the row of management cards: every role in every state, what it is offered.
struct OrderOffer {
    Role role;
    WorkOrderState state;
    std::set<OrderCommand> commands;
};

std::set<OrderCommand> offered(const OrdersView& view)
{
    std::set<OrderCommand> commands;
    for (const OrderCommand command : allOrderCommands) {
        if (isOffered(view, command))
            commands.insert(command);
    }
    return commands;
}

OrdersView viewOf(Role role, WorkOrderState state)
{
    OrdersView view;
    view.person = person(role, role == Role::Engineer ? 7 : 9); // 7: his own order
    view.entries = {sampleEntry(4, state)};
    view.selected = WorkOrderSerial{4};
    return view;
}

} // namespace

class OrderOffers : public ::testing::TestWithParam<OrderOffer> {};
TEST_P(OrderOffers, areThoseOfRoleAndState)
{
    EXPECT_EQ(offered(viewOf(GetParam().role, GetParam().state)), GetParam().commands);
}
INSTANTIATE_TEST_SUITE_P(
    Roles, OrderOffers,
    ::testing::Values(OrderOffer{Role::Engineer, Prepared, {Prepare, Approve, ReadBack, Revoke}},
                      OrderOffer{Role::Engineer, Approved, {Prepare, Write, ReadBack, Revoke}},
                      OrderOffer{Role::Engineer, Writing, {Prepare, Write, ReadBack, ReportLost}},
                      OrderOffer{Role::Engineer, Issued, {Prepare, ReadBack, ReportLost}},
                      OrderOffer{Role::Engineer, Returned, {Prepare, ReadBack}},
                      OrderOffer{Role::Engineer, Lost, {Prepare, ReadBack}},
                      OrderOffer{Role::Administrator, Prepared, {Approve, Revoke}},
                      OrderOffer{Role::Administrator, Approved, {Revoke}},
                      OrderOffer{Role::Administrator, Issued, {ReportLost}},
                      OrderOffer{Role::Finance, Prepared, {Approve, Revoke}},
                      OrderOffer{Role::Finance, Returned, {}},
                      OrderOffer{Role::Clerk, Approved, {ReadBack}},
                      OrderOffer{Role::ShiftLeader, Issued, {ReadBack, ReportLost}},
                      OrderOffer{Role::Auditor, Prepared, {Approve}}));

TEST(OrderOffers, areNoneWhileACardIsBeingWorkedWith)
{
    OrdersView view = viewOf(Role::Engineer, Approved);
    view.busy = true;
    EXPECT_TRUE(offered(view).empty());
}

TEST(OrderOffers, neverWriteAnExpiredOrder)
{
    OrdersView view = viewOf(Role::Engineer, Approved);
    view.entries.front().isExpired = true;
    EXPECT_FALSE(isOffered(view, Write));
}

TEST(OrdersDesk, asksForTheListAndForTheVisitsOfTheChosenOrder)
{
    OrdersDesk desk;
    QSignalSpy lists{&desk, &OrdersDesk::listWanted};
    QSignalSpy visits{&desk, &OrdersDesk::visitsWanted};
    desk.enter(person(Role::Engineer));
    desk.listed({sampleEntry(4, Issued), sampleEntry(3, Returned)});
    desk.select(WorkOrderSerial{3});
    desk.visitsReady({sampleVisit()});
    EXPECT_EQ(lists.size(), 1);
    EXPECT_EQ(visits.size(), 1);
    EXPECT_EQ(desk.view().visits.size(), 1u);
    desk.select(WorkOrderSerial{4});
    EXPECT_TRUE(desk.view().visits.empty()); // never those of another order
}

TEST(OrdersDesk, writesOnceUntilAnAnswerCame)
{
    OrdersDesk desk;
    QSignalSpy writes{&desk, &OrdersDesk::writingWanted};
    desk.enter(person(Role::Engineer));
    desk.listed({sampleEntry(4, Approved)});
    desk.select(WorkOrderSerial{4});
    desk.write();
    desk.write();
    EXPECT_EQ(writes.size(), 1);
    desk.failed({Fault::CardMute});
    EXPECT_EQ(desk.view().failure->fault, Fault::CardMute);
    desk.write();
    EXPECT_EQ(writes.size(), 2);
}

TEST(OrdersDesk, approvesWhatIsShownAndNothingElse)
{
    OrdersDesk desk;
    QSignalSpy approvals{&desk, &OrdersDesk::approvalWanted};
    desk.enter(person(Role::Administrator, 9));
    desk.listed({sampleEntry(4, Prepared)});
    desk.select(WorkOrderSerial{4});
    desk.approve({WorkOrderSerial{5}, u"admin"_s, u"x"_s}); // the dialog of another order
    EXPECT_EQ(approvals.size(), 0);
    desk.approve({WorkOrderSerial{4}, u"admin"_s, u"x"_s});
    ASSERT_EQ(approvals.size(), 1);
    EXPECT_EQ(approvals[0][0].value<WorkOrder>(), sampleEntry(4, Prepared).order);
}

TEST(OrdersPage, offersItsButtonsAsTheViewSays)
{
    OrdersPage page{[] { return LocalTime{}; }, nullptr};
    QSignalSpy writes{&page, &OrdersPage::writingWanted};
    QSignalSpy readings{&page, &OrdersPage::readingBackWanted};
    page.show(viewOf(Role::Administrator, Approved));
    page.press(ReadBack);
    EXPECT_EQ(readings.size(), 0);
    page.show(viewOf(Role::Engineer, Issued));
    page.press(ReadBack);
    EXPECT_EQ(readings.size(), 1);
    EXPECT_EQ(writes.size(), 0);
}

TEST(OrdersPage, namesTheOrderThatARowStandsFor)
{
    OrdersPage page{[] { return LocalTime{}; }, nullptr};
    OrdersView view = viewOf(Role::Engineer, Issued);
    view.entries.push_back(sampleEntry(3, Returned));
    page.show(view);
    QSignalSpy chosen{&page, &OrdersPage::orderChosen};
    auto* table = page.findChild<QTableWidget*>();
    ASSERT_NE(table, nullptr);
    table->selectRow(1);
    ASSERT_EQ(chosen.size(), 1);
    EXPECT_EQ(chosen[0][0].value<WorkOrderSerial>(), WorkOrderSerial{3});
}

// What is wrong is said, and nothing that was typed is lost.
struct WrongInput {
    const char* name;
    const char16_t* place;
    const char16_t* reason;
};
class OrderFormInput : public ::testing::TestWithParam<WrongInput> {};
TEST_P(OrderFormInput, isRefusedWithASentence)
{
    OrderForm form{LocalTime{std::chrono::seconds{1'795'000'000}}, nullptr};
    const auto fields = form.findChildren<QLineEdit*>();
    const auto field = [&](const QString& name) {
        return *std::ranges::find(fields, name, &QLineEdit::accessibleName);
    };
    field(u"Numbers"_s)->setText(QString::fromUtf16(GetParam().place));
    field(u"Reason"_s)->setText(QString::fromUtf16(GetParam().reason));
    form.accept();
    EXPECT_NE(form.result(), QDialog::Accepted);
    EXPECT_EQ(field(u"Numbers"_s)->text(), QString::fromUtf16(GetParam().place));
    field(u"Numbers"_s)->setText(u"261121000123, 261121000124"_s);
    field(u"Reason"_s)->setText(u"换表"_s);
    form.accept();
    EXPECT_EQ(form.result(), QDialog::Accepted);
    EXPECT_EQ(form.order().scope.meters.size(), 2u);
    EXPECT_TRUE(check(form.order()));
}
INSTANTIATE_TEST_SUITE_P(Inputs, OrderFormInput,
                         ::testing::Values(WrongInput{"NoMeter", u"", u"换表"},
                                           WrongInput{"ShortNumber", u"12345", u"换表"},
                                           WrongInput{"NoReason", u"261121000123", u" "},
                                           WrongInput{"FiveMeters", u"1 2 3 4 5 261121000123",
                                                      u"换表"}),
                         [](const auto& info) { return info.param.name; });

TEST(OrderForm, refusesAnOrderThatWouldBeOverAlready)
{
    const LocalTime now{std::chrono::seconds{1'795'000'000}};
    OrderForm form{now, nullptr};
    for (auto* edit : form.findChildren<QLineEdit*>()) {
        if (edit->accessibleName() == u"Numbers"_s)
            edit->setText(u"261121000123"_s);
        if (edit->accessibleName() == u"Reason"_s)
            edit->setText(u"换表"_s);
    }
    for (auto* edit : form.findChildren<QDateTimeEdit*>())
        edit->setDateTime(edit->dateTime().addDays(-30));
    form.accept();
    EXPECT_NE(form.result(), QDialog::Accepted);
    for (auto* edit : form.findChildren<QDateTimeEdit*>())
        edit->setDateTime(edit->dateTime().addDays(30));
    form.accept();
    EXPECT_EQ(form.result(), QDialog::Accepted);
    EXPECT_EQ(form.order().validFrom, std::chrono::floor<std::chrono::minutes>(now));
}

} // namespace wattcard::ui

// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/engineering/field_room.h"

#include <gtest/gtest.h>

namespace wattcard::ui {

using namespace Qt::StringLiterals;

// The evidence of DOMAIN.md 6.6 by keys alone: "37.26 + 100.00".
TEST(ExchangesByKeys, evidenceIsGivenAndTheSlipPrinted)
{
    FieldRoom room;
    flows::reachRunningExample(room.town);
    room.town.buy(room.town.card(1), flows::pay(100));
    room.open(room.exchanges);
    room.signIn(Role::Engineer);
    room.type(room.exchanges, u"Customer or meter number"_s, u"261121000123"_s);
    room.press(room.exchanges, Qt::Key_F3);
    ASSERT_TRUE(room.exchangesDesk.view().facts);
    room.type(room.exchanges, u"Taken by the meter (A)"_s, u"2350.00"_s);
    room.type(room.exchanges, u"Left in the meter"_s, u"37.26"_s);
    room.type(room.exchanges, u"Register, kWh"_s, u"4377.80"_s);
    room.press(room.exchanges, Qt::Key_F2);
    EXPECT_TRUE(room.exchangesDesk.view().evidence.empty()) << "the new meter is missing";
    room.type(room.exchanges, u"New meter number"_s, u"261121000999"_s);
    room.type(room.exchanges, u"Its register, kWh"_s, u"0.12"_s);
    room.type(room.exchanges, u"Seals"_s, u"M-1, B-2"_s);
    transaction::SeriesEnd end;
    end.accepted = flows::yuan(2'350);
    end.remaining = flows::fen(3'726);
    const QString handover = handoverText(*room.exchangesDesk.view().facts, end);
    EXPECT_TRUE(handover.contains(u"137.26"_s)) << handover.toStdString();
    EXPECT_TRUE(handover.contains(u"100.00"_s));
    room.press(room.exchanges, Qt::Key_F2);
    ASSERT_EQ(room.exchangesDesk.view().evidence.size(), 1U);
    const ExchangeEvidence given = room.exchangesDesk.view().evidence.front();
    EXPECT_EQ(given.end.remaining, flows::fen(3'726));
    EXPECT_EQ(given.meter.registers.total, Energy::fromHundredths(12));
    EXPECT_FALSE(room.exchangesDesk.view().facts) << "the form begins anew";

    app::ExchangeMeter exchange{room.town.shop(), *room.town.book};
    app::OperationForm form = room.town.form(room.town.card(1), flows::first, Operation::Exchange);
    form.change.end = given.end;
    form.change.meter = given.meter;
    form.change.paper = given.seals;
    form.cause.reason = Reason::MeterFault;
    form.order.payment = flows::pay(50);
    form.order.tendered = flows::pay(50);
    form.change = need(exchange.figures(flows::first, form.change));
    const Operator clerk = room.town.person(Role::Clerk);
    room.town.sign(form, clerk);
    flows::done(app::ExchangeMeter{room.town.shop(), *room.town.book}.run(form, clerk));

    room.exchangesDesk.enter(room.town.person(Role::Engineer));
    room.settle();
    room.press(room.exchanges, Qt::Key_P, Qt::AltModifier);
    const QString pdf = room.exchangesDesk.view().file;
    ASSERT_TRUE(QFile::exists(pdf));
    const QString words = wordsIn(pdf);
    if (words.isEmpty())
        GTEST_SKIP() << "pdftotext is missing: install poppler-utils";
    for (const QString& said :
         {u"滨河电力"_s, u"261121000123"_s, u"261121000999"_s, u"137.26"_s, u"37.26"_s, u"187.26"_s,
          u"50.00"_s, u"M-1, B-2"_s, room.town.person(Role::ShiftLeader).name})
        EXPECT_TRUE(words.contains(said)) << said.toStdString();
}

TEST(ExchangesByKeys, clerksSeeThemAndGiveNone)
{
    FieldRoom room;
    room.signIn(Role::Clerk);
    for (const ExchangeCommand command : {ExchangeCommand::Find, ExchangeCommand::Give})
        EXPECT_FALSE(isOffered(room.exchangesDesk.view(), command));
    std::optional<Fault> fault; // the service asks for itself
    QObject::connect(&room.service, &app::FieldService::failed, &room.service,
                     [&fault](const Failure& failure) { fault = failure.fault; });
    room.service.findAccount(u"261121000123"_s);
    EXPECT_EQ(fault, Fault::PermissionDenied);
}

} // namespace wattcard::ui

// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/meter/sample_readout.h"
#include "ui/meter/card_item.h"
#include "ui/meter/card_tray.h"
#include "ui/meter/card_zone.h"
#include "ui/meter/meter_text.h"

#include <QDropEvent>
#include <QMimeData>
#include <QSignalSpy>
#include <QTest>

#include <gtest/gtest.h>

#include <algorithm>

namespace wattcard::ui {
namespace {

using namespace Qt::StringLiterals;

class Tray : public testing::Test {
protected:
    Tray()
    {
        tray.showCards({card(u"card-1"_s, CardPlace::Tray), card(u"card-2"_s, CardPlace::Tray)});
    }
    CardPlace placeOf(const QString& name) const
    {
        const auto& cards = tray.cards();
        return std::ranges::find(cards, name, &TrayCard::name)->place;
    }
    auto cardsIn(CardPlace place) const
    {
        return std::ranges::count(tray.cards(), place, &TrayCard::place);
    }

    CardTrayView tray{nullptr};
    QSignalSpy moved{&tray, &CardTrayView::cardMoved};
    QSignalSpy taken{&tray, &CardTrayView::placeTaken};
};

struct MoveCase {
    Qt::Key key;
    CardPlace from;
    CardPlace to;
};
class MoveByLetter : public Tray, public testing::WithParamInterface<MoveCase> {};

TEST_P(MoveByLetter, asksForTheMove)
{
    tray.showCards({card(u"card-1"_s, GetParam().from)});
    QTest::keyClick(&tray, GetParam().key);
    ASSERT_EQ(moved.size(), 1);
    EXPECT_EQ(moved[0][0].toString(), u"card-1"_s);
    EXPECT_EQ(moved[0][1].value<CardPlace>(), GetParam().to);
}

INSTANTIATE_TEST_SUITE_P(Letters, MoveByLetter,
                         testing::Values(MoveCase{Qt::Key_C, CardPlace::Tray, CardPlace::Counter},
                                         MoveCase{Qt::Key_M, CardPlace::Tray, CardPlace::Meter},
                                         MoveCase{Qt::Key_T, CardPlace::Meter, CardPlace::Tray},
                                         MoveCase{Qt::Key_M, CardPlace::Counter,
                                                  CardPlace::Meter}));

TEST_F(Tray, arrowsSelectTheCardThatTheLettersMove)
{
    QTest::keyClick(&tray, Qt::Key_Right);
    EXPECT_EQ(tray.selected(), u"card-2"_s);
    QTest::keyClick(&tray, Qt::Key_M);
    EXPECT_EQ(placeOf(u"card-2"_s), CardPlace::Meter);
    QTest::keyClick(&tray, Qt::Key_Right);
    EXPECT_EQ(tray.selected(), u"card-1"_s);
}

TEST_F(Tray, neverPutsTwoCardsInOnePlace)
{
    for (const Qt::Key key : {Qt::Key_M, Qt::Key_C}) {
        tray.showCards({card(u"card-1"_s, CardPlace::Tray), card(u"card-2"_s, CardPlace::Tray)});
        moved.clear();
        taken.clear();
        QTest::keyClick(&tray, key);
        QTest::keyClick(&tray, Qt::Key_Right);
        QTest::keyClick(&tray, key);
        EXPECT_EQ(moved.size(), 1);
        EXPECT_EQ(taken.size(), 1);
        EXPECT_EQ(cardsIn(CardPlace::Meter) + cardsIn(CardPlace::Counter), 1);
    }
}

TEST_F(Tray, asksNothingForACardThatIsAlreadyThere)
{
    QTest::keyClick(&tray, Qt::Key_T);
    EXPECT_EQ(moved.size(), 0);
}

TEST_F(Tray, showsTheTruthWhenAMoveWasRefused)
{
    QTest::keyClick(&tray, Qt::Key_M);
    tray.showCards({card(u"card-1"_s, CardPlace::Tray), card(u"card-2"_s, CardPlace::Meter)});
    EXPECT_EQ(placeOf(u"card-1"_s), CardPlace::Tray);
    const auto items = tray.findChildren<CardItem*>();
    for (const CardItem* item : items) {
        const auto* zone = qobject_cast<CardZone*>(item->parentWidget()->parentWidget());
        if (item->card().place == CardPlace::Meter) {
            ASSERT_NE(zone, nullptr);
            EXPECT_EQ(zone->place(), CardPlace::Meter);
        }
    }
}

TEST_F(Tray, forgetsACardThatIsGone)
{
    tray.showCards({card(u"card-2"_s, CardPlace::Tray)});
    EXPECT_EQ(tray.findChildren<CardItem*>().size(), 1);
    EXPECT_EQ(tray.selected(), u"card-2"_s);
}

TEST_F(Tray, aDroppedCardIsAskedToMove)
{
    const auto zones = tray.findChildren<CardZone*>();
    const auto slot = std::ranges::find(zones, CardPlace::Meter, &CardZone::place);
    QMimeData data;
    data.setData(QString::fromLatin1(cardMimeType), "card-2");
    QDragEnterEvent enter{{20, 20}, Qt::MoveAction, &data, Qt::LeftButton, Qt::NoModifier};
    QApplication::sendEvent(*slot, &enter);
    QDropEvent drop{{20, 20}, Qt::MoveAction, &data, Qt::LeftButton, Qt::NoModifier};
    QApplication::sendEvent(*slot, &drop);
    ASSERT_EQ(moved.size(), 1);
    EXPECT_EQ(moved[0][0].toString(), u"card-2"_s);
    EXPECT_EQ(moved[0][1].value<CardPlace>(), CardPlace::Meter);
}

TEST_F(Tray, saysOfEachCardWhoseItIsAndWhereItLies)
{
    auto owned = card(u"card-1"_s, CardPlace::Meter);
    owned.blank = false;
    owned.owner = u"000000123456"_s;
    tray.showCards({owned});
    tray.setMeterBusy(true);
    const QString name = tray.findChild<CardItem*>()->accessibleName();
    for (const QString& part :
         {u"card-1"_s, u"000000123456"_s, u"4A7F01"_s, u"Meter slot"_s, u"do not pull"_s})
        EXPECT_TRUE(name.contains(part)) << name.toStdString();
}

// Purple between the lines of words, and by name for who sees no colour.
TEST_F(Tray, managementCardsArePurpleAndSayTheirClass)
{
    const auto isPurple = [this](std::uint8_t cardClass) {
        auto issued = card(u"card-1"_s, CardPlace::Tray);
        issued.blank = false;
        issued.cardClass = cardClass;
        tray.showCards({issued});
        const QColor body = tray.findChild<CardItem*>()->grab().toImage().pixelColor(76, 58);
        return body.red() > body.green() + 30 && body.blue() > body.green() + 30;
    };
    EXPECT_FALSE(isPurple(0x01));
    for (const ManagementClass kind : allManagementClasses) {
        EXPECT_TRUE(isPurple(static_cast<std::uint8_t>(kind)));
        const QString name = tray.findChild<CardItem*>()->accessibleName();
        EXPECT_TRUE(name.contains(managementText(kind))) << name.toStdString();
    }
}

TEST_F(Tray, aCardOfAStorySaysWhatItIsAndStaysAwayFromTheCounter)
{
    auto described = card(u"opening"_s, CardPlace::Tray);
    described.blank = false;
    described.ofStory = true;
    described.owner = u"000000123456"_s;
    described.subType = SubType::Opening;
    tray.showCards({described});
    const auto* item = tray.findChild<CardItem*>();
    for (const QString& part : {u"opening of the story"_s, u"Opening card"_s, u"4A7F01"_s})
        EXPECT_TRUE(item->accessibleName().contains(part)) << item->accessibleName().toStdString();
    QSignalSpy kept{&tray, &CardTrayView::storyCardKept};
    QTest::keyClick(&tray, Qt::Key_C);
    EXPECT_EQ(kept.size(), 1);
    EXPECT_EQ(moved.size(), 0);
    QTest::keyClick(&tray, Qt::Key_M);
    EXPECT_EQ(moved.size(), 1);
}

TEST_F(Tray, nAsksForABlankCard)
{
    QSignalSpy wanted{&tray, &CardTrayView::newCardRequested};
    QTest::keyClick(&tray, Qt::Key_N);
    EXPECT_EQ(wanted.size(), 1);
}

} // namespace
} // namespace wattcard::ui

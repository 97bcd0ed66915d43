// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/meter/sample_readout.h"
#include "ui/meter/breaker_lever.h"
#include "ui/meter/card_tray.h"
#include "ui/meter/lcd_display.h"
#include "ui/meter/load_panel.h"
#include "ui/meter/meter_face.h"
#include "ui/meter/meter_window.h"

#include <QAbstractButton>
#include <QMenuBar>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTabBar>
#include <QTest>
#include <QTranslator>

#include <gtest/gtest.h>

namespace wattcard::ui {
namespace {

using Key = app::MeterService::Key;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

class Window : public testing::Test {
protected:
    Window() { window.showReadout(supplying()); }
    void showSwitch(meter::SwitchState state)
    {
        auto readout = supplying();
        readout.switchState = state;
        window.showReadout(readout);
    }
    std::chrono::milliseconds now{};
    MeterWindow window{[this] { return now; }, nullptr};
    QSignalSpy keys{&window, &MeterWindow::keyPressed};
};

TEST_F(Window, aHeldLetterHoldsTheTripKeyForItsRealTime)
{
    QTest::keyPress(&window, Qt::Key_X);
    now += 5'000ms;
    QTest::keyRelease(&window, Qt::Key_X);
    ASSERT_TRUE(keys.wait());
    ASSERT_EQ(keys.size(), 1);
    EXPECT_EQ(keys[0][0].value<Key>(), Key::TripClose);
    EXPECT_EQ(keys[0][1].toInt(), 5'000);
}

TEST_F(Window, repetitionsOfAHeldLetterAreNoPresses)
{
    QTest::keyPress(&window, Qt::Key_P);
    for (int i = 0; i < 3; ++i) {
        QKeyEvent again{QEvent::KeyPress, Qt::Key_P, Qt::NoModifier, u"p"_s, true};
        QApplication::sendEvent(&window, &again);
    }
    QTest::keyRelease(&window, Qt::Key_P);
    ASSERT_TRUE(keys.wait());
    EXPECT_EQ(keys.size(), 1);
    EXPECT_EQ(window.face().display().item(), meter::allItems[1]);
}

// As X11 sends a held letter: let go and pressed again in one moment, the press not marked.
TEST_F(Window, aHeldLetterIsOneHoldWhereTheDisplayServerRepeatsIt)
{
    QTest::keyPress(&window, Qt::Key_X);
    for (int time = 0; time < 10; ++time) {
        now += 500ms;
        QTest::keyRelease(&window, Qt::Key_X);
        QTest::keyPress(&window, Qt::Key_X);
    }
    EXPECT_TRUE(keys.empty());
    QTest::keyRelease(&window, Qt::Key_X);
    ASSERT_TRUE(keys.wait());
    ASSERT_EQ(keys.size(), 1);
    EXPECT_EQ(keys[0][1].toInt(), 5'000);
}

TEST_F(Window, theProgramKeyIsHeldForItsRealTime)
{
    QTest::keyPress(&window, Qt::Key_G);
    now += 5'200ms;
    QTest::keyRelease(&window, Qt::Key_G);
    ASSERT_TRUE(keys.wait());
    ASSERT_EQ(keys.size(), 1);
    EXPECT_EQ(keys[0][0].value<Key>(), Key::Program);
    EXPECT_EQ(keys[0][1].toInt(), 5'200);
}

struct LeverCase {
    meter::SwitchState state;
    bool gives;
};
class Lever : public Window, public testing::WithParamInterface<LeverCase> {};

TEST_P(Lever, movesOnlyWhereTheMeterAllowsIt)
{
    showSwitch(GetParam().state);
    QSignalSpy refused{&window.face().lever(), &BreakerLever::refused};
    QTest::keyClick(&window, Qt::Key_B);
    EXPECT_EQ(keys.size(), GetParam().gives ? 1 : 0);
    EXPECT_EQ(refused.size(), GetParam().gives ? 0 : 1);
    if (GetParam().gives) {
        EXPECT_EQ(keys[0][0].value<Key>(), Key::TripClose);
        EXPECT_EQ(keys[0][1].toInt(), 5'000); // DOMAIN.md 7.5
    }
}

INSTANTIATE_TEST_SUITE_P(States, Lever,
                         testing::Values(LeverCase{meter::SwitchState::Allowed, true},
                                         LeverCase{meter::SwitchState::Tripped, false},
                                         LeverCase{meter::SwitchState::Closed, false}));

TEST_F(Window, lettersAndDigitsReachCardsLoadTimeAndPower)
{
    QSignalSpy moved{&window, &MeterWindow::cardMoved};
    QSignalSpy loads{&window.loadPanel(), &LoadPanel::appliancesChanged};
    QSignalSpy speeds{&window, &MeterWindow::speedChanged};
    QSignalSpy power{&window, &MeterWindow::powerToggled};
    QSignalSpy blanks{&window, &MeterWindow::newCardRequested};
    window.showCards({card(u"card-1"_s, CardPlace::Tray)});
    for (const Qt::Key key : {Qt::Key_M, Qt::Key_6, Qt::Key_BracketRight, Qt::Key_W, Qt::Key_N})
        QTest::keyClick(&window, key);
    ASSERT_EQ(moved.size(), 1);
    EXPECT_EQ(moved[0][1].value<CardPlace>(), CardPlace::Meter);
    EXPECT_EQ(loads.value(0).value(0).value<app::Draw>().watts, 2'000u); // the kettle
    EXPECT_EQ(speeds.value(0).value(0).toInt(), 10);
    EXPECT_FALSE(power.value(0).value(0).toBool());
    EXPECT_EQ(power.size(), 1);
    EXPECT_EQ(blanks.size(), 1);
}

TEST_F(Window, whatTheMeterWasStartedWithIsNotAskedAgain)
{
    QSignalSpy loads{&window.loadPanel(), &LoadPanel::loadChanged};
    QSignalSpy speeds{&window, &MeterWindow::speedChanged};
    window.showSurroundings(2'000, 60);
    EXPECT_EQ(window.loadPanel().load(), 2'000);
    EXPECT_EQ(window.loadPanel().speed(), 60);
    EXPECT_EQ(loads.size() + speeds.size(), 0);
}

TEST_F(Window, everyWidgetThatTakesTheKeyboardHasAName)
{
    window.showCards({card(u"card-1"_s, CardPlace::Tray)});
    for (const QWidget* widget : window.findChildren<QWidget*>()) {
        if (widget->focusPolicy() == Qt::NoFocus || widget->focusProxy() != nullptr)
            continue;
        const auto* button = qobject_cast<const QAbstractButton*>(widget);
        const bool named =
            !widget->accessibleName().isEmpty() || (button != nullptr && !button->text().isEmpty());
        EXPECT_TRUE(named) << widget->metaObject()->className();
    }
}

// In English; the Chinese entries carry the same letters in brackets.
TEST_F(Window, eachControlHasALetterOfItsOwn)
{
    QStringList texts;
    for (const QAction* menu : window.menuBar()->actions())
        texts.append(menu->text());
    for (const auto* button : window.findChildren<QAbstractButton*>())
        texts.append(button->text());
    for (const auto* tabs : window.findChildren<QTabBar*>()) {
        for (int i = 0; i < tabs->count(); ++i)
            texts.append(tabs->tabText(i));
    }
    QSet<QChar> letters;
    for (const QString& text : texts) {
        const auto mark = text.indexOf(u'&');
        if (mark < 0)
            continue;
        const QChar letter = text.at(mark + 1).toLower();
        EXPECT_FALSE(letters.contains(letter)) << text.toStdString();
        letters.insert(letter);
    }
    EXPECT_GE(letters.size(), 12);
}

TEST_F(Window, tabReachesEveryControlAndComesBack)
{
    window.show();
    QSet<const QWidget*> reached;
    const QWidget* first = &window;
    const QWidget* widget = first;
    do {
        reached.insert(widget);
        widget = widget->nextInFocusChain();
    } while (widget != first && reached.size() < 1'000);
    EXPECT_EQ(widget, first);
    for (const auto* button : window.findChildren<QPushButton*>())
        EXPECT_TRUE(reached.contains(button)) << button->text().toStdString();
}

TEST_F(Window, saysThatACardMustNotBePulled)
{
    auto readout = supplying();
    readout.cardInSlot = readout.cardBusy = true;
    window.showReadout(readout);
    EXPECT_TRUE(window.statusText().contains(u"Do not pull"_s));
}

TEST_F(Window, aFaultOfTheTrayIsASentenceWithItsCode)
{
    window.showFault(Fault::NoService);
    EXPECT_TRUE(window.statusText().contains(code(Fault::NoService)));
}

TEST_F(Window, fitsASmallScreen)
{
    EXPECT_LE(window.minimumSizeHint().width(), 1'366);
    EXPECT_LE(window.minimumSizeHint().height(), 728); // 768 less a title bar and a panel
}

class Backwards : public QTranslator {
public:
    QString translate(const char*, const char* source, const char*, int) const override
    {
        return u"[%1]"_s.arg(QString::fromUtf8(source));
    }
    bool isEmpty() const override { return false; }
};

TEST_F(Window, changesItsLanguageWhileItRuns)
{
    Backwards translator;
    QCoreApplication::installTranslator(&translator);
    QApplication::sendPostedEvents();
    EXPECT_EQ(window.statusText(), u"✔ [Supplying.]"_s);
    EXPECT_EQ(window.face().key(Key::Page).text(), u"[Page]"_s);
    EXPECT_TRUE(window.face().display().spokenText().startsWith(u"[Remaining credit]"_s));
    QCoreApplication::removeTranslator(&translator);
    QApplication::sendPostedEvents();
    EXPECT_EQ(window.statusText(), u"✔ Supplying."_s);
}

} // namespace
} // namespace wattcard::ui

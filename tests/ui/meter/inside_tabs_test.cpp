// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/meter/sample_readout.h"
#include "ui/meter/inside_tabs.h"
#include "ui/meter/register_panel.h"
#include "ui/meter/scenario_panel.h"

#include <QClipboard>
#include <QFile>
#include <QGuiApplication>
#include <QSignalSpy>
#include <QTemporaryDir>

#include <gtest/gtest.h>

namespace wattcard::ui {
namespace {

using namespace Qt::StringLiterals;

app::MeterInside sampleInside()
{
    app::MeterInside inside;
    inside.state = meter::clearedMeter(supplying().meter, supplying().now);
    inside.state.registers.total = Energy::fromHundredths(12'345);
    inside.state.balance.remainderMicroYuan = 4'711;
    inside.state.rejectedCards = 2;
    inside.state.lastError = meter::DisplayCode::Err33;
    inside.state.supply.causes.add(meter::TripCause::Credit);
    inside.state.supply.causes.add(meter::TripCause::Hold);
    inside.images[0] = {Bytes(20, 0xAB), 41, true, false};
    inside.images[1] = {Bytes(17, 0x00), 42, false, false};
    return inside;
}

class Inside : public testing::Test {
protected:
    InsideTabs tabs{nullptr};
    QSignalSpy asked{&tabs, &InsideTabs::insideRequested};
};

TEST_F(Inside, isAskedForOnlyWhileItIsLookedAt)
{
    tabs.showReadout(supplying());
    EXPECT_EQ(asked.size(), 0);
    tabs.choose(InsideTabs::Tab::Memory);
    EXPECT_EQ(asked.size(), 1);
    tabs.showReadout(supplying());
    EXPECT_EQ(asked.size(), 1) << "twice a second at most";
}

TEST_F(Inside, showsRegistersAndCopiesThem)
{
    tabs.showInside(sampleInside());
    tabs.registers().copy();
    const QString text = QGuiApplication::clipboard()->text();
    for (const auto& line : {u"Register, total\t123.45 kWh\n"_s, u"Remainder (r)\t4711 µ¥\n"_s,
                             u"Cards refused\t2 (ERR-33)\n"_s, u"Trip causes\tcredit, hold\n"_s,
                             u"Flags of the return data\t00000002\n"_s, // tripped
                             u"Clock\t2026-11-21 10:30:45\n"_s})
        EXPECT_TRUE(text.contains(line)) << line.toStdString();
}

TEST_F(Inside, showsBothImagesInHex)
{
    tabs.showInside(sampleInside());
    const QString text = tabs.memory().text();
    EXPECT_TRUE(text.contains(u"Image A: sequence 41, 20 bytes, check value right\n0000  AB AB"_s))
        << text.toStdString();
    EXPECT_TRUE(text.contains(u"\n0010  AB AB AB AB\n"_s));
    EXPECT_TRUE(text.contains(u"Image B: sequence 42, 17 bytes, CHECK VALUE WRONG"_s));
    auto unwritten = sampleInside();
    unwritten.images[1] = {};
    tabs.showInside(unwritten);
    EXPECT_TRUE(tabs.memory().text().contains(u"Image B: never written"_s));
}

class Story : public Inside {
protected:
    QString written(const QByteArray& json)
    {
        QFile file{folder.filePath(u"story.json"_s)};
        EXPECT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(json);
        return file.fileName();
    }
    QTemporaryDir folder;
    QSignalSpy opened{&tabs.story(), &ScenarioPanel::scenarioOpened};
};

TEST_F(Story, showsWhatEachStepSaysAndHowItWent)
{
    tabs.story().openFile(written(R"({"title":{"en":"A day"},"steps":[
        {"verb":"advance","seconds":60,"say":{"en":"A minute passes."}},
        {"verb":"expect","remaining":"1.00"}]})"));
    EXPECT_EQ(opened.size(), 1);
    EXPECT_EQ(tabs.story().stepText(0), u"○ 1. A minute passes."_s);
    EXPECT_EQ(tabs.story().stepText(1), u"○ 2. expect remaining 1.00"_s);
    tabs.story().showStep(0, {});
    tabs.story().showStep(1, app::StoryError{.kind = app::StoryError::Kind::Different,
                                             .name = u"remaining"_s,
                                             .found = u"2.00"_s,
                                             .wanted = u"1.00"_s});
    tabs.story().showEnd(false);
    EXPECT_EQ(tabs.story().stepText(0), u"✔ 1. A minute passes."_s);
    EXPECT_EQ(tabs.story().stepText(1), u"✖ 2. expect remaining 1.00 — "
                                        "remaining is 2.00, the story expects 1.00."_s);
    EXPECT_EQ(tabs.story().resultText(), u"✖ Step 2 is different."_s);
}

TEST_F(Story, thatCannotBeReadIsRefused)
{
    tabs.story().openFile(written(R"({"steps":[{"verb":"fly"}]})"));
    EXPECT_EQ(opened.size(), 0);
    EXPECT_TRUE(tabs.story().resultText().contains(u"Step 1: there is no verb \"fly\""_s));
}

} // namespace
} // namespace wattcard::ui

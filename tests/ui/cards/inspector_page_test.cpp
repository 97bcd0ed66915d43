// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cardio/inspect/field_plan.h"
#include "ui/cards/anatomy_detail.h"
#include "ui/cards/anatomy_field_model.h"
#include "ui/cards/anatomy_plan.h"
#include "ui/cards/anatomy_view.h"
#include "ui/cards/inspector_page.h"
#include "ui/cards/sample_reports.h"
#include "ui/cards/trace_lanes.h"
#include "ui/cards/trace_model.h"

#include <QApplication>
#include <QLabel>
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>

#include <gtest/gtest.h>

#include <algorithm>
#include <set>

namespace wattcard::ui {
namespace {

using namespace Qt::StringLiterals;

InspectorView sample(const QString& name)
{
    const auto all = sampleReports();
    const auto found = std::ranges::find(all, name, &NamedReport::name);
    return found == all.end() ? InspectorView{} : found->view;
}

class Page : public ::testing::Test {
protected:
    Page()
    {
        page.resize(1354, 700);
        static_cast<QWidget&>(page).show();
    }
    void show(const QString& name) { page.show(sample(name)); }
    AnatomyView& anatomy() { return *page.findChild<AnatomyView*>(); }
    AnatomyDetail& detail() { return *page.findChild<AnatomyDetail*>(); }
    bool shows(const QString& text) const
    {
        const auto labels = page.findChildren<QLabel*>();
        return std::ranges::any_of(labels, [&](const QLabel* label) {
            return label->isVisible() && label->text().contains(text);
        });
    }
    QString cell(int row, int column)
    {
        const auto* model = detail().findChild<QTableView*>()->model();
        return model->index(row, column).data().toString();
    }

    InspectorPage page{nullptr};
};

TEST_F(Page, saysWhatItIsWaitingFor)
{
    show(u"waiting"_s);
    EXPECT_TRUE(shows(u"Put any card into the reader."_s));
    show(u"no-reader"_s);
    EXPECT_TRUE(shows(u"No card reader."_s));
    show(u"mute"_s);
    EXPECT_TRUE(shows(u"Turn it over"_s));
    show(u"reading"_s);
    EXPECT_TRUE(shows(u"Leave the card in the reader."_s));
}

TEST_F(Page, opensTheLoadFileOfAUserCard)
{
    show(u"user"_s);
    EXPECT_TRUE(shows(u"user card"_s));
    EXPECT_TRUE(shows(u"The card agrees with the records, byte for byte."_s));
    EXPECT_TRUE(shows(u"0002 Load"_s));
    EXPECT_EQ(cell(1, AnatomyFieldModel::Name), u"Purchase count"_s);
    EXPECT_EQ(cell(1, AnatomyFieldModel::Value), u"17"_s);
}

TEST_F(Page, marksWhatDiffersByAWordAndNotByColourAlone)
{
    show(u"differs"_s);
    EXPECT_EQ(cell(1, AnatomyFieldModel::Mark), u"differs"_s);
    EXPECT_EQ(cell(0, AnatomyFieldModel::Mark), QString{});
    EXPECT_TRUE(shows(u"Fields that differ: 2"_s));
    EXPECT_TRUE(shows(u"Purchase MAC: WRONG"_s));
}

TEST_F(Page, saysWhyAFileIsLocked)
{
    show(u"locked"_s);
    EXPECT_TRUE(shows(u"WAT-W04"_s));
    EXPECT_EQ(detail().findChild<QTableView*>()->model()->rowCount(), 0);
}

TEST_F(Page, showsTheAtrAndTheCommandsOfAForeignCard)
{
    show(u"foreign"_s);
    EXPECT_TRUE(shows(u"3B 6E 00 00 80 31 80 66 B0 84 0C"_s));
    EXPECT_TRUE(page.findChild<TraceLanes*>()->isVisible());
}

TEST_F(Page, framesAManagementCardInPurple)
{
    show(u"management"_s);
    const QColor framed = page.grab().toImage().pixelColor(2, 300);
    EXPECT_EQ(framed, toneColour(Tone::Special, page.palette()));
    show(u"user"_s);
    EXPECT_NE(page.grab().toImage().pixelColor(2, 300), framed);
}

TEST_F(Page, goesOverTheFilesWithTheArrowsAndOpensWithEnter)
{
    show(u"user"_s);
    anatomy().setFocus();
    QSignalSpy chosen{&anatomy(), &AnatomyView::fileChosen};
    QTest::keyClick(&anatomy(), Qt::Key_Home);
    QTest::keyClick(&anatomy(), Qt::Key_Down);
    EXPECT_TRUE(chosen.isEmpty()) << "pointing is not choosing";
    EXPECT_TRUE(anatomy().accessibleDescription().contains(u"0001 Parameters"_s));
    QTest::keyClick(&anatomy(), Qt::Key_Return);
    ASSERT_EQ(chosen.size(), 1);
    EXPECT_TRUE(shows(u"0001 Parameters"_s));
    QTest::keyClick(&anatomy(), Qt::Key_End);
    QTest::keyClick(&anatomy(), Qt::Key_Down);
    QTest::keyClick(&anatomy(), Qt::Key_Space);
    EXPECT_TRUE(shows(u"0006 Journal"_s));
}

TEST_F(Page, marksTheBytesOfTheChosenField)
{
    show(u"user"_s);
    auto* table = detail().findChild<QTableView*>();
    auto* hex = detail().findChild<QPlainTextEdit*>();
    table->selectRow(2); // cumulative total, bytes 8 to 15
    const auto marks = hex->extraSelections();
    ASSERT_EQ(marks.size(), 8);
    QStringList bytes;
    for (const auto& mark : marks)
        bytes << mark.cursor.selectedText();
    EXPECT_EQ(bytes.join(u' '), u"00 00 00 00 00 02 98 10"_s);
}

TEST_F(Page, asksToReadAgainWithF5)
{
    show(u"user"_s);
    QSignalSpy wanted{&page, &InspectorPage::readRequested};
    QApplication::setActiveWindow(&page);
    QTest::keyClick(&page, Qt::Key_F5);
    EXPECT_TRUE(wanted.wait()) << "the button is pressed for a moment";
    EXPECT_EQ(wanted.size(), 1);
}

TEST_F(Page, namesEverythingThatCanHaveTheFocus)
{
    for (const NamedReport& named : sampleReports()) {
        page.show(named.view);
        for (const QWidget* widget : page.findChildren<QWidget*>()) {
            const bool isPart = widget->objectName().startsWith(u"qt_"_s);
            const bool takesFocus = widget->isVisible() && widget->focusPolicy() != Qt::NoFocus &&
                                    !isPart && !widget->focusProxy() &&
                                    !qobject_cast<const QTabBar*>(widget);
            EXPECT_FALSE(takesFocus && widget->accessibleName().isEmpty())
                << named.name.toStdString() << ": " << widget->metaObject()->className();
        }
    }
}

TEST_F(Page, hasNoTrapForTheTabKey)
{
    show(u"user"_s);
    anatomy().setFocus();
    std::set<const QWidget*> seen;
    for (int i = 0; i < 12; ++i) {
        QTest::keyClick(page.focusWidget(), Qt::Key_Tab);
        seen.insert(page.focusWidget());
    }
    EXPECT_GE(seen.size(), 5u) << "files, fields, bytes, two buttons";
}

// What the pictures show is what the card's own field plans would make of the same bytes.
TEST(SampleReports, agreeWithTheFieldPlans)
{
    for (const NamedReport& named : sampleReports()) {
        if (!named.view.report || named.name == u"differs"_s)
            continue;
        for (const AnatomyFile& file : named.view.report->inspection.anatomy.files) {
            for (const AnatomyRecord& record : file.records) {
                const auto fields = cardio::dissect(file.file, record.bytes);
                ASSERT_EQ(fields.size(), record.fields.size()) << named.name.toStdString();
                for (std::size_t i = 0; i < fields.size(); ++i) {
                    EXPECT_EQ(fields[i].id, record.fields[i].id);
                    EXPECT_EQ(fields[i].index, record.fields[i].index) << fields[i].id.data();
                    EXPECT_EQ(fields[i].offset, record.fields[i].offset) << fields[i].id.data();
                    EXPECT_EQ(fields[i].value, record.fields[i].value) << fields[i].id.data();
                }
            }
        }
    }
}

TEST(AnatomyScale, isTheRootOfTheSize)
{
    EXPECT_EQ(anatomyBarWidth(258, 258, 200), 200);
    EXPECT_EQ(anatomyBarWidth(64, 256, 200), 100); // a quarter of the bytes, half the width
    EXPECT_EQ(anatomyBarWidth(9, 2'304, 160), 10); // 48 x 48 bytes beside 3 x 3
    EXPECT_EQ(anatomyBarWidth(1, 0, 200), 0);
}

TEST(AnatomyPlan, putsEveryRowInsideItsFrameAndBelowTheOther)
{
    const AnatomyPlan plan = anatomyPlan(sample(u"user"_s).report->inspection.anatomy, 500);
    ASSERT_EQ(plan.rows.size(), 7u);
    EXPECT_TRUE(plan.master.contains(plan.directory));
    EXPECT_FALSE(plan.directory.intersects(plan.rows[0].row)) << "0019 lies in the MF";
    for (std::size_t i = 1; i < plan.rows.size(); ++i) {
        EXPECT_TRUE(plan.directory.contains(plan.rows[i].row));
        EXPECT_TRUE(plan.rows[i].row.contains(plan.rows[i].bar));
        EXPECT_GE(plan.rows[i].row.top(), plan.rows[i - 1].row.bottom());
        EXPECT_LE(plan.rows[i].bar.right(), plan.rows[i].words);
    }
}

TEST(HexDump, writesSixteenBytesALineAndKnowsWhereEachStands)
{
    Bytes bytes;
    for (int i = 0; i < 33; ++i)
        bytes.push_back(static_cast<std::uint8_t>(i));
    const QString dump = hexDump(bytes);
    EXPECT_EQ(dump.section(u'\n', 1, 1),
              u"0010  10 11 12 13 14 15 16 17 18 19 1A 1B 1C 1D 1E 1F"_s);
    for (const std::size_t byte : {0u, 15u, 16u, 31u, 32u})
        EXPECT_EQ(dump.mid(hexDumpPosition(byte), 2).toInt(nullptr, 16), static_cast<int>(byte));
}

struct TickCase {
    std::int64_t total;
    std::int64_t distance;
};
class Ticks : public ::testing::TestWithParam<TickCase> {};
TEST_P(Ticks, areOneTwoOrFive)
{
    EXPECT_EQ(tickDistance(GetParam().total), GetParam().distance);
}
INSTANTIATE_TEST_SUITE_P(Totals, Ticks,
                         ::testing::Values(TickCase{1, 1}, TickCase{10, 1}, TickCase{11, 2},
                                           TickCase{50, 5}, TickCase{51, 10},
                                           TickCase{130'000, 20'000}));

TEST(Trace, tellsTheToneOfAStatusWord)
{
    EXPECT_EQ(toneOf(0x9000), Tone::Good);
    EXPECT_EQ(toneOf(0x63C2), Tone::Attention);
    EXPECT_EQ(toneOf(0x6A82), Tone::Attention);
    EXPECT_EQ(toneOf(0x6581), Tone::Stop);
    EXPECT_EQ(toneOf({}), Tone::Stop);
}

TEST(Trace, showsHeaderLengthsStatusAndTimes)
{
    TraceModel model{nullptr};
    model.show({{{0x0C, 0xB0, 0x82, 0x00}, "read-binary"_L1, 19, 96, 0x9000, 48'500, 10'900}});
    QStringList cells;
    for (int column = 0; column < TraceModel::ColumnCount; ++column)
        cells << model.index(0, column).data().toString();
    EXPECT_EQ(cells, (QStringList{u"48.5"_s, u"Read file"_s, u"0C B0"_s, u"82 00"_s, u"19"_s,
                                  u"96"_s, u"9000 done"_s, u"10.9"_s}));
}

} // namespace
} // namespace wattcard::ui

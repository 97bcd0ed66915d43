// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/health/crash_notice.h"
#include "ui/shell/sample_views.h"
#include "ui/shell/status_strip.h"
#include "ui/widgets/health_light.h"

#include <QPointer>
#include <QTest>

#include <gtest/gtest.h>

namespace wattcard::ui {
namespace {

using namespace Qt::StringLiterals;

// The lights that say so, as the clerk reads them.
int askingForAShift(bool isPractice)
{
    Company company = sampleCompany();
    company.practice = isPractice;
    StatusStrip strip{company, nullptr};
    CounterView view;
    view.person = sampleOperator();
    strip.show(view);
    strip.showShift(ShiftSign{}); // none is open
    strip.QWidget::show();
    int asking = 0;
    for (const auto* light : strip.findChildren<HealthLight*>())
        asking += light->isVisible() && light->word().contains(u"F12"_s);
    return asking;
}

TEST(StatusStrip, asksForAShiftWhereNothingIsSoldWithoutOne)
{
    EXPECT_EQ(askingForAShift(false), 1);
    EXPECT_EQ(askingForAShift(true), 0);
}

TEST(CrashNotice, namesTheReportAndLetsTheClerkSellOn)
{
    QWidget window;
    window.show();
    const QPointer<QMessageBox> notice =
        showCrashNotice(window, UtcTime{std::chrono::seconds{1'795'000'000}}, u"/a/crash.txt"_s);
    EXPECT_FALSE(notice->isModal());
    EXPECT_TRUE(notice->text().contains(u"2026"_s)) << notice->text().toStdString();
    EXPECT_TRUE(notice->informativeText().contains(u"/a/crash.txt"_s));
    notice->close();
    EXPECT_TRUE(QTest::qWaitFor([&notice] { return notice.isNull(); }));
}

} // namespace
} // namespace wattcard::ui

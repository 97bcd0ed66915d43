// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/db/shop.h"
#include "ui/dashboard/dashboard_desk.h"
#include "ui/dashboard/dashboard_page.h"
#include "ui/dashboard/sample_dashboards.h"
#include "ui/text/fault_text.h"
#include "ui/widgets/health_light.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace wattcard::ui {

using namespace Qt::StringLiterals;

// On the smallest screen, 1366 x 768 less the window's frame, what to do is read to its end.
TEST(DashboardStale, saysWhatToDoToTheEnd)
{
    constexpr QSize room{1326, 690};
    const auto samples = sampleDashboards();
    const auto stale = std::ranges::find(samples, u"stale"_s, &NamedPlace<DashboardView>::name);
    ASSERT_NE(stale, samples.end());
    DashboardPage page{nullptr};
    page.show(stale->view);
    page.resize(room);
    page.QWidget::show();
    const auto lights = page.findChildren<HealthLight*>();
    const auto told = std::ranges::find_if(lights, [](const HealthLight* each) {
        return each->word().startsWith(u"Stale since "_s);
    });
    ASSERT_NE(told, lights.end());
    const HealthLight& light = **told;
    EXPECT_TRUE(light.accessibleName().endsWith(faultLine(Fault::DatabaseFailed)));
    EXPECT_EQ(light.word().count(u'\n'), 1);
    EXPECT_GE(light.width(), light.sizeHint().width());
    EXPECT_GE(light.height(), 2 * light.fontMetrics().height());
    EXPECT_FALSE(light.accessibleName().contains(u'\n'));
    EXPECT_EQ(page.size(), room) << "the page is not pushed larger";
}

// It does not wait for its ten seconds then; and nobody looks for a screen that is not there.
TEST(DashboardStale, isLookedAtAnewWhenAnotherCounterHasWritten)
{
    const db::test::FixedClock clock;
    DashboardDesk desk{clock};
    std::vector<qint64> looks;
    QObject::connect(&desk, &DashboardDesk::lookWanted, &desk,
                     [&](qint64 number) { looks.push_back(number); });
    desk.enter({OperatorId{4}, u"sunli"_s, u"孙丽"_s, Role::Finance, false});
    ASSERT_EQ(looks.size(), 1U);
    desk.looked(looks.back(), sampleDashboardLive().state);
    desk.booksWritten();
    ASSERT_EQ(looks.size(), 2U);
    desk.looked(looks.back(), sampleDashboardLive().state);
    desk.setHere(false);
    desk.booksWritten();
    EXPECT_EQ(looks.size(), 2U);
}

} // namespace wattcard::ui

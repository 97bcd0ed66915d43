// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
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

} // namespace wattcard::ui

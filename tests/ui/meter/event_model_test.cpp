// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/meter/sample_readout.h"
#include "ui/meter/event_filter.h"
#include "ui/meter/event_model.h"
#include "ui/meter/event_panel.h"

#include <QFile>
#include <QTemporaryDir>

#include <gtest/gtest.h>

namespace wattcard::ui {
namespace {

using namespace Qt::StringLiterals;

meter::Event event(meter::EventKind kind, std::int64_t amount)
{
    meter::Event event;
    event.at = supplying().now;
    event.kind = kind;
    event.amount = Credit::fromHundredths(amount);
    event.balance = Credit::fromHundredths(9'862);
    return event;
}

QString cell(const EventModel& model, int row, EventModel::Column column)
{
    return model.data(model.index(row, column), Qt::DisplayRole).toString();
}

TEST(EventModel, showsTheNewestFirst)
{
    EventModel model{nullptr};
    model.showEvents(
        {event(meter::EventKind::Opened, 0), event(meter::EventKind::Credited, 10'000)});
    ASSERT_EQ(model.rowCount(), 2);
    EXPECT_EQ(cell(model, 0, EventModel::What), u"Credited"_s);
    EXPECT_EQ(cell(model, 0, EventModel::Amount), u"+100.00"_s);
    EXPECT_EQ(cell(model, 0, EventModel::Balance), u"98.62"_s);
    EXPECT_EQ(cell(model, 0, EventModel::Time), u"11-21 10:30:45"_s);
    EXPECT_EQ(cell(model, 1, EventModel::What), u"Put into service"_s);
}

TEST(EventModel, namesCodeAndCauseOfARefusal)
{
    EventModel model{nullptr};
    auto refused = event(meter::EventKind::CardRefused, 0);
    refused.code = meter::DisplayCode::Err33;
    refused.cause = meter::Cause::OldGeneration;
    model.showEvents({refused});
    EXPECT_EQ(cell(model, 0, EventModel::What), u"Refused ERR-33, replaced card"_s);
}

TEST(EventFilter, putsEveryEventIntoOneGroup)
{
    EventModel model{nullptr};
    std::vector<meter::Event> log;
    constexpr int kinds = static_cast<int>(meter::EventKind::PresetsTaken) + 1;
    for (int kind = 0; kind < kinds; ++kind)
        log.push_back(event(static_cast<meter::EventKind>(kind), 0));
    model.showEvents(log);
    EventFilter filter{nullptr};
    filter.setSourceModel(&model);
    EXPECT_EQ(filter.rowCount(), kinds);
    int sum = 0;
    for (const EventGroup group : allEventGroups) {
        if (group == EventGroup::All)
            continue;
        filter.choose(group);
        EXPECT_GT(filter.rowCount(), 0);
        sum += filter.rowCount();
    }
    EXPECT_EQ(sum, kinds);
}

TEST(EventPanel, savesTheEventsThatItShows)
{
    EventPanel panel{nullptr};
    auto readout = supplying();
    auto refused = event(meter::EventKind::CardRefused, 0);
    refused.code = meter::DisplayCode::Err33;
    refused.cause = meter::Cause::OldGeneration;
    readout.events = {event(meter::EventKind::PowerLost, 0), refused,
                      event(meter::EventKind::Credited, 10'000)};
    panel.showReadout(readout);
    panel.choose(EventGroup::Cards);
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"events.csv"_s);
    ASSERT_TRUE(panel.save(path));
    QFile file{path};
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    EXPECT_EQ(
        file.readAll(),
        u"\uFEFF\"Time\",\"Event\",\"Credit\",\"Balance\"\r\n"
        "\"2026-11-21 10:30:45\",\"Credited\",\"+100.00\",\"98.62\"\r\n"
        "\"2026-11-21 10:30:45\",\"Refused ERR-33, replaced card\",\"\",\"98.62\"\r\n"_s.toUtf8());
    EXPECT_FALSE(panel.save(folder.filePath(u"no/such/folder.csv"_s)));
}

} // namespace
} // namespace wattcard::ui

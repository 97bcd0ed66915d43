// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/engineering/bench_view.h"

#include <QObject>

#include <functional>

namespace wattcard::ui {

// The bench test without widgets. Its tests are those of the settings: whichever screen began one,
// both show it.
class BenchDesk : public QObject {
    Q_OBJECT
public:
    using Save = std::function<Result<QString>(const BenchView&)>; // the path of the report
    explicit BenchDesk(Save save, QObject* parent = nullptr);
    const BenchView& view() const { return m_view; }

public Q_SLOTS:
    void enter(const wattcard::Operator& person);
    void leave();
    void press(wattcard::ui::BenchCommand command);
    void readerChanged(const wattcard::ReaderEvent& event);
    void testChanged(const wattcard::app::ReaderTest& test);
    void keysListed(const wattcard::app::KeyOverview& keys);

Q_SIGNALS:
    void viewChanged(const wattcard::ui::BenchView& view);
    void testWanted(wattcard::app::ReaderTest::Kind kind);
    void testUnwanted();
    void keysWanted();

private:
    void show() { Q_EMIT viewChanged(m_view); }
    void begin(app::ReaderTest::Kind kind);
    void save();

    Save m_save;
    BenchView m_view;
};

} // namespace wattcard::ui

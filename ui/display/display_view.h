// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/counter/counter_view.h"

namespace wattcard::ui {

// What the customer sees on the second screen: his own sale and nothing of anybody else.
struct DisplayView {
    enum class Stage { Idle, Amount, Paying, Writing, Done, Waiting } stage = Stage::Idle;
    QString name;   // masked
    QString amount; // "¥100.00"
    QString energy;
    QString received;
    QString change;
    QString meter; // what the meter will show
    friend bool operator==(const DisplayView&, const DisplayView&) = default;
};
DisplayView displayViewOf(const CounterView& view);

// "张**", "A**** B****": the first letter of each word stays.
QString maskedName(const QString& name);

} // namespace wattcard::ui

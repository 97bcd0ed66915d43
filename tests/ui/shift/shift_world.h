// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/sample_shifts.h"
#include "ui/shell/sample_views.h"
#include "ui/shift/shift_desk.h"

#include <vector>

namespace wattcard::ui {

inline ShiftView shiftSample(const QString& name)
{
    for (const auto& sample : sampleShifts()) {
        if (sample.name == name)
            return sample.view;
    }
    return {};
}

// A desk with a service that only writes down what it was asked.
struct ShiftWorld {
    Result<QString> paper = QStringLiteral("shift.pdf");
    int saved = 0;
    ShiftDesk desk{[this](const reports::TillPaper&) {
        ++saved;
        return paper;
    }};
    std::vector<app::ShiftWish> wishes;
    std::optional<ShiftSign> sign;
    int looks = 0;

    explicit ShiftWorld(Role role = Role::Clerk)
    {
        QObject::connect(&desk, &ShiftDesk::wishGiven, &desk,
                         [this](const app::ShiftWish& wish) { wishes.push_back(wish); });
        QObject::connect(&desk, &ShiftDesk::signChanged, &desk,
                         [this](const std::optional<ShiftSign>& now) { sign = now; });
        QObject::connect(&desk, &ShiftDesk::lookWanted, &desk, [this] { ++looks; });
        Operator person = sampleOperator();
        person.role = role;
        if (role != Role::Clerk)
            person.id = OperatorId{12};
        desk.signIn(person);
        desk.enter();
    }
};

} // namespace wattcard::ui

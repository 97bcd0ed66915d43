// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace wattcard::ui {

// What a demonstration tells in the terminal, moment by moment. Values stand in the order that the
// English sentence names them.
enum class StoryMoment {
    DirectLink,
    SignedIn,
    Opened,
    MeterShows,
    Alarm,
    Tripped,
    SwitchClosed,
    Sold,
    ReturnBooked,
    Summary,
    BooksRight,
    BooksWrong,
    Stopped,
    NewOperator,
    ProfileMade,
    ProfileExists,
};
QString storyText(StoryMoment moment, const QStringList& values = {});

} // namespace wattcard::ui

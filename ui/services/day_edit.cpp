// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/services/day_edit.h"

#include <QDate>

namespace wattcard::ui {

DayEdit::DayEdit(QWidget* parent) : QLineEdit{parent}
{
    setPlaceholderText(QStringLiteral("2026-12-24"));
}

std::optional<Day> DayEdit::day() const
{
    const QDate date = QDate::fromString(text().trimmed(), Qt::ISODate);
    if (!date.isValid())
        return std::nullopt;
    return Day{std::chrono::year{date.year()},
               std::chrono::month{static_cast<unsigned>(date.month())},
               std::chrono::day{static_cast<unsigned>(date.day())}};
}

} // namespace wattcard::ui

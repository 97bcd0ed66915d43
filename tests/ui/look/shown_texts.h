// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QWidget>

#include <vector>

namespace wattcard::ui {

// A text that somebody sees or hears of a widget.
struct ShownText {
    const QWidget* widget = nullptr;
    QString part;          // "label", "tooltip", "header 2"
    QString text;          // as it is seen: without tags and marks of keys
    QString place() const; // for messages
};

// Of the widget and all that is visible in it: labels, buttons, placeholders, headers, cells, tabs,
// boxes, menus, tooltips, accessible names and descriptions.
std::vector<ShownText> shownTexts(QWidget& root);
// Those that their widget has no room for, unless a tooltip has the whole.
std::vector<ShownText> cutTexts(QWidget& root);
// The way down to what takes the most room, each with the least size it demands.
QString demandOf(const QWidget& root, Qt::Orientation orientation);

} // namespace wattcard::ui

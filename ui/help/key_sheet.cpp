// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/help/key_sheet.h"

#include <QAbstractButton>
#include <QAction>
#include <QStackedWidget>

#include <algorithm>
#include <optional>

namespace wattcard::ui {

using namespace Qt::StringLiterals;

namespace {

QString sheetKeyText(const QKeySequence& key)
{
    return key.toString(QKeySequence::NativeText);
}

// "Read again (F5)" is "Read again" beside its key.
QString withoutKey(QString word, const QKeySequence& key)
{
    return word.remove(u'&').remove(u" ("_s + sheetKeyText(key) + u')').trimmed();
}

// The screen that the button is on, empty where it is on none: in the strip, or in a dialog.
// Nothing where this person does not come to: a place of others, or the page of the signing in.
std::optional<QString> screenOf(const QWidget& button)
{
    for (const QWidget* here = &button; here && !here->isWindow(); here = here->parentWidget()) {
        const QVariant title = here->property(placeTitleProperty);
        if (title.isValid())
            return title.toString().isEmpty() ? std::nullopt : std::optional{title.toString()};
        const QWidget* const stack = here->parentWidget();
        const QWidget* const around = stack ? stack->parentWidget() : nullptr;
        const bool isPage = qobject_cast<const QStackedWidget*>(stack) && around &&
                            around->parentWidget() == button.window();
        if (isPage)
            return std::nullopt;
    }
    return QString{};
}

} // namespace

std::vector<HelpTopic> keySheet(const QWidget& window)
{
    std::vector<HelpTopic> sheet;
    const auto add = [&sheet](const QString& key, const QString& screen, const QString& word) {
        if (key.isEmpty() || word.isEmpty())
            return;
        HelpTopic topic{HelpTopic::Kind::Key, key,
                        screen.isEmpty() ? word : screen + u": "_s + word};
        if (!std::ranges::count(sheet, topic))
            sheet.push_back(std::move(topic));
    };
    const auto actions = window.actions();
    for (const QAction* action : actions) {
        if (action->isVisible())
            add(sheetKeyText(action->shortcut()), {},
                withoutKey(action->text(), action->shortcut()));
    }
    const auto buttons = window.findChildren<const QAbstractButton*>();
    for (const QAbstractButton* button : buttons) {
        const QString own = button->property(sheetKeyProperty).toString();
        const auto screen = screenOf(*button);
        if (screen)
            add(own.isEmpty() ? sheetKeyText(button->shortcut()) : own, *screen,
                withoutKey(button->accessibleName(), button->shortcut()));
    }
    return sheet;
}

} // namespace wattcard::ui

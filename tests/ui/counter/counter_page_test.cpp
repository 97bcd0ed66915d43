// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/counter/counter_page.h"
#include "ui/help/help_panel.h"
#include "ui/shell/sample_views.h"
#include "ui/widgets/money_edit.h"

#include <QAbstractButton>
#include <QApplication>
#include <QLabel>
#include <QPushButton>

#include <gtest/gtest.h>

namespace wattcard::ui {
namespace {

std::vector<NamedView> allViews()
{
    auto views = sampleViews();
    const auto panels = samplePanels();
    views.insert(views.end(), panels.begin(), panels.end());
    return views;
}

struct ShownPage {
    CounterPage page{nullptr};
    ShownPage()
    {
        page.resize(1366, 714);
        page.QWidget::show();
    }
    std::vector<QRect> geometry()
    {
        QApplication::sendPostedEvents();
        std::vector<QRect> places;
        for (const QWidget* widget : page.findChildren<QWidget*>()) {
            if (qobject_cast<const QPushButton*>(widget) || qobject_cast<const MoneyEdit*>(widget))
                places.emplace_back(widget->mapTo(&page, QPoint{}), widget->size());
        }
        return places;
    }
};

TEST(CounterPage, complaint13GeometryOfButtonsAndFieldsIsTheSameInEveryState)
{
    ShownPage shown;
    shown.page.show(allViews().front().view);
    const auto first = shown.geometry();
    ASSERT_GT(first.size(), 10u);
    for (const NamedView& named : allViews()) {
        shown.page.show(named.view);
        EXPECT_EQ(shown.geometry(), first) << named.name.toStdString();
    }
}

TEST(CounterPage, everyFocusableWidgetHasAnAccessibleName)
{
    ShownPage shown;
    for (const NamedView& named : allViews()) {
        shown.page.show(named.view);
        for (const QWidget* widget : shown.page.findChildren<QWidget*>()) {
            if (!widget->isVisible() || widget->focusPolicy() == Qt::NoFocus)
                continue;
            EXPECT_FALSE(widget->accessibleName().isEmpty())
                << named.name.toStdString() << ": " << widget->metaObject()->className();
        }
    }
}

TEST(CounterPage, complaint5FiveWaysOfNoCardSayFiveDifferentThings)
{
    QStringList said;
    ShownPage shown;
    for (const CounterState state :
         {CounterState::ServiceDown, CounterState::NoReader, CounterState::Waiting,
          CounterState::Mute, CounterState::Unknown}) {
        for (const NamedView& named : sampleViews()) {
            if (named.view.model.state != state)
                continue;
            shown.page.show(named.view);
            said << shown.page.findChild<MessageLine*>()->accessibleName();
        }
    }
    EXPECT_EQ(said.size(), 5);
    EXPECT_EQ(said.removeDuplicates(), 0);
}

TEST(CounterPage, typedTextStaysWhileTheStateStays)
{
    ShownPage shown;
    for (const NamedView& named : sampleViews()) {
        if (named.view.model.state != CounterState::Customer)
            continue;
        CounterView view = named.view;
        view.model.payment.reset();
        shown.page.show(view);
        auto* amount = shown.page.findChild<MoneyEdit*>();
        amount->setText(QStringLiteral("12."));
        shown.page.show(view);
        EXPECT_EQ(amount->text(), QStringLiteral("12."));
    }
}

TEST(CounterPage, noButtonTextIsCutInItsButton)
{
    ShownPage shown;
    shown.page.help().offerManual(true);
    CounterView view = sampleViews().front().view;
    view.panel = Panel::Help; // whose button comes and goes with the manual
    shown.page.show(view);
    QApplication::sendPostedEvents();
    for (const auto* button : shown.page.findChildren<QAbstractButton*>()) {
        if (button->text().isEmpty())
            continue;
        EXPECT_LE(button->fontMetrics().horizontalAdvance(button->text()), button->width())
            << button->text().toStdString();
    }
}

} // namespace
} // namespace wattcard::ui

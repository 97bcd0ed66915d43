// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/shell/window_world.h"
#include "ui/counter/counter_text.h"
#include "ui/shell/sample_views.h"
#include "ui/shell/screenshots.h"

#include <QAccessible>
#include <QComboBox>
#include <QDateTimeEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QSpinBox>
#include <QTest>
#include <QVBoxLayout>
#include <QWheelEvent>

#include <gtest/gtest.h>

#include <set>

namespace wattcard::ui {
namespace {

using namespace Qt::StringLiterals;

QString pathOf(const QWidget* widget)
{
    QString path;
    for (; widget; widget = widget->parentWidget())
        path += QString::fromLatin1(widget->metaObject()->className()) + u" "_s;
    return path;
}

// As a screen reader asks for it.
QString nameHeard(QWidget& widget)
{
    const QAccessibleInterface* heard = QAccessible::queryAccessibleInterface(&widget);
    return heard ? heard->text(QAccessible::Name) : QString{};
}

void visitEnglish(const PictureStage::Visit& visit)
{
    QTemporaryDir folder;
    LanguageSwitch language{folder.filePath(u"user.ini"_s)};
    language.use(Language::English);
    visitScreens(language, PictureMatrix::usualPicture, visit);
}

bool takesFocus(const QWidget& widget, const QWidget& root)
{
    return widget.isVisibleTo(&root) && widget.isEnabled() && widget.window() == &root &&
           widget.focusPolicy() != Qt::NoFocus && !widget.focusProxy();
}

// Complaint 14: keyboard traps, buttons without names.
TEST(AccessWalk, complaint14EveryFocusableWidgetHasAName)
{
    std::set<QString> told;
    int seen = 0;
    visitEnglish([&](QWidget& root, const QString& name) {
        for (QWidget* widget : root.findChildren<QWidget*>()) {
            if (!takesFocus(*widget, root))
                continue;
            ++seen;
            if (nameHeard(*widget).trimmed().isEmpty() && told.insert(pathOf(widget)).second)
                ADD_FAILURE() << name.toStdString() << ": " << pathOf(widget).toStdString();
        }
    });
    EXPECT_GT(seen, 500);
}

// The buttons of a group are one stop: arrows move within it.
bool isStop(const QWidget& widget, const QWidget& root)
{
    return takesFocus(widget, root) && (widget.focusPolicy() & Qt::TabFocus) &&
           !qobject_cast<const QRadioButton*>(&widget);
}

struct TabRound {
    std::set<const QWidget*> stops;
    bool isClosed = false;
};

// Tab, or Shift+Tab, from `first` until the focus comes back there.
TabRound goRound(QWidget& root, QWidget& first, Qt::Key key)
{
    TabRound round;
    constexpr int longest = 300;
    constexpr int mostParts = 8; // of one field: a date is left part by part
    const auto shift = key == Qt::Key_Backtab ? Qt::ShiftModifier : Qt::NoModifier;
    first.setFocus(Qt::TabFocusReason);
    for (int i = 0, stays = 0; i < longest && stays <= mostParts; ++i) {
        QWidget* const here = root.focusWidget() ? root.focusWidget() : &root;
        QKeyEvent tab{QEvent::KeyPress, key, shift, u"\t"_s};
        QApplication::sendEvent(here, &tab);
        QWidget* const next = root.focusWidget();
        if (!next)
            return round;
        stays = next == here ? stays + 1 : 0;
        round.stops.insert(next);
        round.isClosed = stays == 0 && next == &first;
        if (round.isClosed)
            return round;
    }
    return round; // a trap
}

// Which stop is missing from the round, or what holds the focus.
QString wrongIn(QWidget& root, const std::vector<QWidget*>& stops, Qt::Key key)
{
    const TabRound round = goRound(root, *stops.front(), key);
    if (!round.isClosed)
        return u"holds the focus in "_s + pathOf(root.focusWidget());
    for (const QWidget* stop : stops)
        if (!round.stops.contains(stop))
            return u"never reaches "_s + pathOf(stop);
    return {};
}

TEST(AccessWalk, complaint14TabComesBackOnEveryScreenAndLeavesNothingOut)
{
    std::set<QString> told;
    int seen = 0;
    visitEnglish([&](QWidget& root, const QString& name) {
        std::vector<QWidget*> stops;
        for (QWidget* widget : root.findChildren<QWidget*>())
            if (isStop(*widget, root))
                stops.push_back(widget);
        if (stops.size() < 2)
            return;
        ++seen;
        for (const Qt::Key key : {Qt::Key_Tab, Qt::Key_Backtab}) {
            const QString wrong = wrongIn(root, stops, key);
            if (!wrong.isEmpty() && told.insert(wrong).second)
                ADD_FAILURE() << name.toStdString() << ' ' << wrong.toStdString();
        }
    });
    EXPECT_GT(seen, 60);
}

// As from the mouse: what a program sends goes to no parent and gives no focus.
void turnWheelOver(QWidget& field)
{
    QWheelEvent wheel{{5, 5},
                      field.mapToGlobal(QPointF{5, 5}),
                      {},
                      {0, -120},
                      Qt::NoButton,
                      Qt::NoModifier,
                      Qt::NoScrollPhase,
                      false};
    QSpontaneKeyEvent::setSpontaneous(&wheel);
    qApp->notify(&field, &wheel);
}

// Complaint 18: the wheel changes numbers while a form scrolls.
TEST(AccessWalk, complaint18TheWheelScrollsTheFormAndChangesNothingInIt)
{
    WindowWorld world;
    QScrollArea area;
    auto* form = new QWidget;
    form->setMinimumHeight(2'000);
    auto* rows = new QVBoxLayout{form};
    auto* elsewhere = new QPushButton{form};
    auto* number = new QSpinBox{form};
    number->setValue(5);
    auto* day = new QDateTimeEdit{QDate{2026, 11, 21}, form};
    auto* choice = new QComboBox{form};
    choice->addItems({u"a"_s, u"b"_s, u"c"_s});
    choice->setCurrentIndex(1);
    for (QWidget* each : std::initializer_list<QWidget*>{elsewhere, number, day, choice})
        rows->addWidget(each);
    area.setWidget(form);
    area.setWidgetResizable(true);
    area.resize(200, 200);
    area.show();
    QApplication::sendPostedEvents();
    QApplication::setActiveWindow(&area);
    elsewhere->setFocus();
    for (QWidget* field : std::initializer_list<QWidget*>{number, day, choice}) {
        const int before = area.verticalScrollBar()->value();
        turnWheelOver(*field);
        EXPECT_GT(area.verticalScrollBar()->value(), before);
        EXPECT_TRUE(elsewhere->hasFocus()) << field->metaObject()->className();
    }
    EXPECT_EQ(number->value(), 5);
    EXPECT_EQ(day->date(), (QDate{2026, 11, 21}));
    EXPECT_EQ(choice->currentIndex(), 1);
    number->setFocus(); // who has chosen a field may turn it
    turnWheelOver(*number);
    EXPECT_EQ(number->value(), 4);
}

// That a change of it is announced is heard on the real bus: atspi_walk.cpp.
TEST(AccessWalk, theNameOfTheStateLineIsWhatItSays)
{
    CounterPage page{nullptr};
    auto* const line = page.findChild<MessageLine*>();
    for (const NamedView& named : sampleViews()) {
        page.show(named.view);
        EXPECT_EQ(nameHeard(*line), counterText(named.view).message) << named.name.toStdString();
    }
}

} // namespace
} // namespace wattcard::ui

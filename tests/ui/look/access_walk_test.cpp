// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/shell/window_world.h"
#include "ui/shell/screenshots.h"

#include <QAccessible>
#include <QComboBox>
#include <QDialog>
#include <QRadioButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QSpinBox>
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

// Tab from where the focus is until it comes back there.
TabRound goRound(QWidget& root)
{
    TabRound round;
    constexpr int longest = 300;
    QWidget* const first = root.focusWidget() ? root.focusWidget() : &root;
    for (int i = 0; i < longest; ++i) {
        QWidget* const here = root.focusWidget() ? root.focusWidget() : &root;
        QKeyEvent tab{QEvent::KeyPress, Qt::Key_Tab, Qt::NoModifier, u"\t"_s};
        QApplication::sendEvent(here, &tab);
        QWidget* const next = root.focusWidget();
        if (!next || next == here)
            return round; // a trap
        round.stops.insert(next);
        if (next == first && i > 0) {
            round.isClosed = true;
            return round;
        }
    }
    return round;
}

TEST(AccessWalk, complaint14TabComesBackOnEveryScreenAndLeavesNothingOut)
{
    std::set<QString> told;
    visitEnglish([&](QWidget& root, const QString& name) {
        std::vector<QWidget*> stops;
        for (QWidget* widget : root.findChildren<QWidget*>())
            if (isStop(*widget, root))
                stops.push_back(widget);
        if (stops.size() < 2)
            return;
        stops.front()->setFocus(Qt::TabFocusReason);
        const TabRound round = goRound(root);
        if (!round.isClosed && told.insert(pathOf(root.focusWidget())).second)
            ADD_FAILURE() << name.toStdString() << " holds the focus in "
                          << pathOf(root.focusWidget()).toStdString();
        for (const QWidget* stop : stops)
            if (round.isClosed && !round.stops.contains(stop) && told.insert(pathOf(stop)).second)
                ADD_FAILURE() << name.toStdString() << " never reaches "
                              << pathOf(stop).toStdString();
    });
}

// Complaint 18: the wheel changes numbers while a form scrolls.
TEST(AccessWalk, complaint18TheWheelScrollsTheFormAndChangesNothingInIt)
{
    WindowWorld world;
    QScrollArea area;
    auto* form = new QWidget;
    form->setMinimumHeight(2'000);
    auto* rows = new QVBoxLayout{form};
    auto* number = new QSpinBox{form};
    number->setValue(5);
    auto* choice = new QComboBox{form};
    choice->addItems({u"a"_s, u"b"_s, u"c"_s});
    choice->setCurrentIndex(1);
    rows->addWidget(number);
    rows->addWidget(choice);
    area.setWidget(form);
    area.setWidgetResizable(true);
    area.resize(200, 200);
    area.show();
    QApplication::sendPostedEvents();
    for (QWidget* field : std::initializer_list<QWidget*>{number, choice}) {
        const int before = area.verticalScrollBar()->value();
        QWheelEvent wheel{{5, 5},
                          field->mapToGlobal(QPointF{5, 5}),
                          {},
                          {0, -120},
                          Qt::NoButton,
                          Qt::NoModifier,
                          Qt::NoScrollPhase,
                          false};
        QApplication::sendEvent(field, &wheel);
        EXPECT_GT(area.verticalScrollBar()->value(), before);
    }
    EXPECT_EQ(number->value(), 5);
    EXPECT_EQ(choice->currentIndex(), 1);
}

std::vector<QObject*> renamed;
void noteRenamed(QAccessibleEvent* event)
{
    if (event->type() == QAccessible::NameChanged)
        renamed.push_back(event->object());
}

TEST(AccessWalk, aChangeOfStateIsAnnouncedByTheStateLine)
{
    CounterPage page{nullptr};
    auto* const line = page.findChild<MessageLine*>();
    const auto before = QAccessible::installUpdateHandler(noteRenamed);
    for (const NamedView& named : sampleViews()) {
        renamed.clear();
        page.show(named.view);
        EXPECT_EQ(std::count(renamed.begin(), renamed.end(), line) > 0, true)
            << named.name.toStdString();
    }
    QAccessible::installUpdateHandler(before);
}

} // namespace
} // namespace wattcard::ui

// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/main_window.h"
#include "ui/shell/picture_matrix.h"
#include "ui/shell/screenshots.h"
#include "ui/training/training_bar.h"

#include <QStackedWidget>
#include <QTemporaryDir>

#include <gtest/gtest.h>

#include <map>

namespace wattcard::ui {
namespace {

using namespace Qt::StringLiterals;

int leastHeight(const QWidget& widget)
{
    return widget.minimumSizeHint().expandedTo(widget.minimumSize()).height();
}

// One page alone makes the window too high for a display of 768 lines, in a training window with
// the bar above it first of all.
TEST(PageWalk, everyPageFitsBelowTheBarOfATrainingWindowInEveryState)
{
    QTemporaryDir folder;
    LanguageSwitch language{folder.filePath(u"user.ini"_s)};
    language.use(Language::English);
    std::map<QString, int> most;
    visitScreens(language, PictureMatrix::usualPicture, [&](QWidget& widget, const QString& shot) {
        auto* window = qobject_cast<MainWindow*>(&widget);
        if (!window)
            return;
        QWidget owner; // of the keys of the bar
        TrainingBar bar{&owner};
        auto* pages = window->centralWidget()->findChild<QStackedWidget*>(
            QString{}, Qt::FindDirectChildrenOnly);
        ASSERT_TRUE(pages);
        EXPECT_LE(window->height(), PictureMatrix::usualPicture.height()) << shot.toStdString();
        const int around = window->centralWidget()->height() - pages->height();
        const int room = PictureMatrix::usualPicture.height() - around - bar.sizeHint().height();
        for (int each = 0; each < pages->count(); ++each) {
            const QWidget& page = *pages->widget(each);
            const QString name = QString::fromLatin1(page.metaObject()->className());
            const int tooMuch = leastHeight(page) - room;
            most[name] = std::max(most.try_emplace(name, tooMuch).first->second, tooMuch);
        }
    });
    EXPECT_GT(most.size(), 20U);
    for (const auto& [name, tooMuch] : most)
        EXPECT_LE(tooMuch, 0) << name.toStdString() << " is too high by so many pixels";
}

} // namespace
} // namespace wattcard::ui

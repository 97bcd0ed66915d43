// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "main/desktop_files.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

#include <gtest/gtest.h>

// The manual is found where the packages put it, and beside a build.

namespace wattcard {
namespace {

using namespace Qt::StringLiterals;

QString pageIn(const QTemporaryDir& place, const QString& folder)
{
    QDir{place.path()}.mkpath(folder);
    QFile page{place.filePath(folder + u"/index.html"_s)};
    EXPECT_TRUE(page.open(QIODevice::WriteOnly));
    return page.fileName();
}

TEST(DesktopFiles, findTheManualOfAPackage)
{
    const QTemporaryDir place;
    const QString programs = place.filePath(u"usr/bin"_s);
    EXPECT_EQ(manualPage(programs, u"zh"_s), QString{});
    const QString made = pageIn(place, u"usr/manual/zh/html"_s);
    EXPECT_EQ(manualPage(programs, u"zh"_s), made);
    const QString packed = pageIn(place, u"usr/share/doc/wattcard/manual/zh/html"_s);
    EXPECT_EQ(manualPage(programs, u"zh"_s), packed);
    EXPECT_EQ(manualPage(programs, u"en"_s), QString{});
}

} // namespace
} // namespace wattcard

// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "human_victim.h"
#include "ui/widgets/theme.h"

#include <QApplication>
#include <QTemporaryDir>

#include <gtest/gtest.h>

// The program's own composition with settings in a folder of its own: nobody's last sign-in, no
// printer, no reader chosen.
int main(int argc, char** argv)
{
    const QTemporaryDir settings;
    const QByteArray folder = qgetenv("WATTCARD_HUMAN_FOLDER"); // of a process that is killed
    qputenv("XDG_CONFIG_HOME", folder.isEmpty() ? settings.path().toUtf8() : folder + "/settings");
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    qputenv("CANBERRA_DRIVER", "null"); // its sounds need no sound card
    QApplication application{argc, argv};
    QCoreApplication::setOrganizationName(QStringLiteral("WattCard"));
    QCoreApplication::setApplicationName(QStringLiteral("wattcard"));
    wattcard::ui::applyTheme(application, wattcard::ui::Theme::Light);
    if (wattcard::human::isVictim())
        return wattcard::human::sellUntilKilled();
    testing::InitGoogleTest(&argc, argv);
    return RUN_ALL_TESTS();
}

// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "main/desktop_files.h"

#include "ui/counter/counter_page.h"
#include "ui/help/help_panel.h"
#include "ui/shell/language_switch.h"
#include "ui/shell/main_window.h"

#include <QCoreApplication>
#include <QDesktopServices>
#include <QDir>
#include <QUrl>

namespace wattcard {

using namespace Qt::StringLiterals;

bool openOnDesktop(const QString& file)
{
    return QDesktopServices::openUrl(QUrl::fromLocalFile(file));
}

QString manualPage(const QString& programs, const QString& language)
{
    for (const auto& manual : {u"/../share/doc/wattcard/manual/"_s, u"/../manual/"_s}) {
        const QString page = QDir::cleanPath(programs + manual + language + u"/html/index.html"_s);
        if (QFile::exists(page))
            return page;
    }
    return {};
}

void offerManual(ui::MainWindow& window, const ui::LanguageSwitch& language)
{
    const auto page = [&language] {
        const bool isChinese = language.current() == ui::Language::Chinese;
        return manualPage(QCoreApplication::applicationDirPath(), isChinese ? u"zh"_s : u"en"_s);
    };
    ui::HelpPanel& help = window.counterPage().help();
    help.offerManual(!page().isEmpty());
    QObject::connect(&help, &ui::HelpPanel::manualWanted, &help, [&help, page] {
        const QString file = page();
        help.sayManual(file, openOnDesktop(file));
    });
}

} // namespace wattcard

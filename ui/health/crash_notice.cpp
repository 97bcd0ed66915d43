// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/health/crash_notice.h"

#include "ui/text/value_text.h"

#include <QCoreApplication>

namespace wattcard::ui {

namespace {

class CrashWords {
    Q_DECLARE_TR_FUNCTIONS(wattcard::ui::CrashWords)
public:
    static QString sentence(UtcTime at)
    {
        return tr("WattCard ended unexpectedly on %1.").arg(dateTimeText(at));
    }
    static QString remedy(const QString& file)
    {
        return tr("No sale is lost by it: one that was open is finished when its card is put in "
                  "again. A report without names and keys lies in %1; nothing was sent. Whoever "
                  "helps you gets it with wattcardctl diagnostics.")
            .arg(file);
    }
};

} // namespace

QMessageBox* showCrashNotice(QWidget& window, UtcTime at, const QString& file)
{
    auto* box = new QMessageBox{QMessageBox::Warning, QStringLiteral("WattCard"),
                                CrashWords::sentence(at), QMessageBox::Close, &window};
    box->setInformativeText(CrashWords::remedy(file));
    box->setTextInteractionFlags(Qt::TextSelectableByMouse);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setModal(false);
    box->show();
    window.activateWindow();
    return box;
}

} // namespace wattcard::ui

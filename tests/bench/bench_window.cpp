// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench_window.h"

#include "tests/flows/human_window.h"
#include "ui/text/receipt_text.h"
#include "ui/widgets/theme.h"

namespace wattcard::bench {

using namespace Qt::StringLiterals;

namespace {

// Before there is an application.
int& prepared(const QTemporaryDir& settings, int& argc)
{
    qputenv("XDG_CONFIG_HOME", settings.path().toUtf8());
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    qputenv("CANBERRA_DRIVER", "null"); // its sounds need no sound card
    return argc;
}

} // namespace

WindowProcess::WindowProcess(int& argc, char** argv)
    : m_application{prepared(m_settings, argc), argv}
{
    QCoreApplication::setOrganizationName(u"WattCard"_s);
    QCoreApplication::setApplicationName(u"wattcard"_s);
}

void WindowProcess::dress()
{
    ui::applyTheme(m_application, ui::Theme::Light);
}

void showFirstFrame(const QString& directory, const reports::PrintSettings& printing,
                    const std::function<void()>& painted)
{
    const auto printers = [&printing](const Profile& place, const Company&) {
        return std::make_unique<reports::ReceiptPrinters>(reports::ReceiptPrinters::Parts{
            place.receipts(), ui::receiptWords, [printing] { return printing; }});
    };
    const Profile profile{directory};
    human::Counter counter{profile, u"direct:"_s + profile.boxSocket(), printers};
    if (!counter.isOpen())
        qFatal("the counter does not start");
    counter.window().repaint();
    painted();
}

} // namespace wattcard::bench

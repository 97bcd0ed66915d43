// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/screenshots.h"

#include "ui/counter/counter_desk.h"
#include "ui/counter/counter_page.h"
#include "ui/operators/sign_in_desk.h"
#include "ui/operators/sign_in_page.h"
#include "ui/shell/language_switch.h"
#include "ui/shell/main_window.h"
#include "ui/shell/sample_views.h"
#include "ui/shell/status_strip.h"

#include <QCoreApplication>
#include <QDir>
#include <QPixmap>

namespace wattcard::ui {

using namespace Qt::StringLiterals;

namespace {

class StandingClock : public Clock {
public:
    UtcTime now() const override { return {}; }
    LocalTime local(UtcTime) const override { return {}; }
};

// A window that no service stands behind.
struct Stage {
    StandingClock clock;
    CounterDesk counter{{.counter = sampleCompany().counter, .clock = clock, .uptime = [] {
                             return std::chrono::milliseconds{};
                         }}};
    SignInDesk people{sampleCompany().counter, QString{}};
    MainWindow window;

    explicit Stage(LanguageSwitch& language) : window{{counter, people, language, sampleCompany()}}
    {
        window.setAttribute(Qt::WA_DontShowOnScreen);
        window.show();
    }
    bool save(const QString& file)
    {
        QCoreApplication::sendPostedEvents(); // layouts and language changes that wait
        return window.grab().save(file);
    }
};

int saveAll(Stage& stage, const QDir& directory, const QString& language)
{
    int saved = 0;
    const auto keep = [&](const QString& name) {
        const QString file = u"counter-"_s + name + u'-' + language + u".png"_s;
        saved += stage.save(directory.filePath(file)) ? 1 : 0;
    };
    stage.window.showSignIn();
    keep(u"sign-in"_s);
    SignInView change;
    change.form = SignInView::Form::ChangePassword;
    stage.window.signInPage().show(change);
    keep(u"new-password"_s);
    stage.window.signInPage().show(SignInView{});
    stage.window.showCounter();
    for (const auto& views : {sampleViews(), samplePanels()}) {
        for (const NamedView& named : views) {
            stage.window.counterPage().show(named.view);
            stage.window.statusStrip().show(named.view);
            keep(named.name);
        }
    }
    return saved;
}

} // namespace

Result<int> saveScreenshots(const QString& directory, LanguageSwitch& language)
{
    const QDir folder{directory};
    if (!folder.mkpath(u"."_s))
        return failed(Fault::BadInput, directory);
    const Language before = language.current();
    const int expected = 2 * static_cast<int>(2 + sampleViews().size() + samplePanels().size());
    Stage stage{language};
    language.use(Language::English);
    int saved = saveAll(stage, folder, u"en"_s);
    language.use(Language::Chinese);
    saved += saveAll(stage, folder, u"zh"_s);
    language.use(before);
    return saved == expected ? Result<int>{saved} : failed(Fault::DiskFull, directory);
}

} // namespace wattcard::ui

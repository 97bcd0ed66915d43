// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/screenshots.h"

#include "ui/counter/counter_page.h"
#include "ui/operators/sign_in_page.h"
#include "ui/shell/language_switch.h"
#include "ui/shell/picture_stage.h"
#include "ui/shell/place_pictures.h"
#include "ui/shell/sample_views.h"
#include "ui/shell/status_strip.h"

namespace wattcard::ui {

using namespace Qt::StringLiterals;

namespace {

void keepCounter(PictureStage& stage)
{
    MainWindow& window = stage.window();
    window.showSignIn();
    SignInView known;
    known.login = u"wangli"_s;
    known.known = {{u"wangli"_s, u"王丽"_s}, {u"liming"_s, u"李明"_s}, {u"zhouqi"_s, u"周琪"_s}};
    window.signInPage().show(known);
    stage.keep(u"counter-sign-in"_s);
    SignInView change;
    change.form = SignInView::Form::ChangePassword;
    window.signInPage().show(change);
    stage.keep(u"counter-new-password"_s);
    window.signInPage().show(SignInView{});
    window.showCounter();
    for (const auto& views : {sampleViews(), samplePanels()}) {
        for (const NamedView& named : views) {
            window.counterPage().show(named.view);
            window.statusStrip().show(named.view);
            stage.keep(u"counter-"_s + named.name);
        }
    }
}

// The frame of practice is the whole program's, so one stage ends before the other begins.
void keepPractice(PictureStage& stage, LanguageSwitch& language)
{
    PlacePictures places{stage};
    for (const Language each : {Language::English, Language::Chinese}) {
        language.use(each);
        keepCounter(stage);
        places.keepAll();
    }
}

void keepCustody(PictureStage& stage, LanguageSwitch& language)
{
    PlacePictures places{stage};
    for (const Language each : {Language::English, Language::Chinese}) {
        language.use(each);
        places.keepCustody();
    }
}

} // namespace

Result<int> saveScreenshots(const QString& directory, LanguageSwitch& language)
{
    const QDir folder{directory};
    if (!folder.mkpath(u"."_s))
        return failed(Fault::BadInput, directory);
    const Language before = language.current();
    int kept = 0;
    int missed = 0;
    Company company = sampleCompany();
    for (const auto keep : {keepPractice, keepCustody}) {
        PictureStage stage{company, language, folder};
        keep(stage, language);
        kept += stage.kept();
        missed += stage.missed();
        company.practice = false;
    }
    language.use(before);
    return missed == 0 ? Result<int>{kept} : failed(Fault::DiskFull, directory);
}

} // namespace wattcard::ui

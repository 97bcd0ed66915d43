// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/screenshots.h"

#include "ui/counter/counter_page.h"
#include "ui/operators/sign_in_page.h"
#include "ui/shell/language_switch.h"
#include "ui/shell/picture_stage.h"
#include "ui/shell/place_pictures.h"
#include "ui/shell/pseudo_language.h"
#include "ui/shell/sample_views.h"
#include "ui/shell/status_strip.h"

#include <QApplication>
#include <QDir>
#include <QPixmap>

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
    SignInView pin = known;
    pin.form = SignInView::Form::ChoosePin;
    window.signInPage().show(pin);
    stage.keep(u"counter-choose-pin"_s);
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
void visitPractice(PictureStage& stage)
{
    PlacePictures places{stage};
    keepCounter(stage);
    places.keepAll();
}

void visitCustody(PictureStage& stage)
{
    PlacePictures{stage}.keepCustody();
}

// The languages of the pictures, and what was before again afterwards.
class PictureWording {
public:
    explicit PictureWording(LanguageSwitch& language)
        : m_language{language},
          m_before{language.current()}
    {
    }
    ~PictureWording() { use(m_before == Language::Chinese ? Chinese : English); }
    PictureWording(const PictureWording&) = delete;
    PictureWording& operator=(const PictureWording&) = delete;
    void use(PictureLanguage wanted)
    {
        QCoreApplication::removeTranslator(&m_pseudo);
        m_language.use(wanted == Chinese ? Language::Chinese : Language::English);
        if (wanted == PictureLanguage::Pseudo)
            QCoreApplication::installTranslator(&m_pseudo);
    }

private:
    static constexpr auto English = PictureLanguage::English;
    static constexpr auto Chinese = PictureLanguage::Chinese;
    LanguageSwitch& m_language;
    Language m_before;
    PseudoLanguage m_pseudo;
};

struct PictureFiles {
    QDir folder;
    QString suffix = {};
    int kept = 0;
    int missed = 0;

    void save(QWidget& widget, const QString& name)
    {
        const QString file = name + u'-' + suffix + u".png"_s;
        ++(widget.grab().save(folder.filePath(file)) ? kept : missed);
    }
};

} // namespace

void visitScreens(LanguageSwitch& language, QSize size, const PictureStage::Visit& visit,
                  const QString& only)
{
    Company company = sampleCompany();
    for (const auto show : {visitPractice, visitCustody}) {
        PictureStage stage{company, language, size, {visit, only}};
        show(stage);
        company.practice = false;
    }
}

Result<int> saveScreenshots(const QString& directory, LanguageSwitch& language,
                            const PictureMatrix& matrix)
{
    PictureFiles files{QDir{directory}};
    if (!files.folder.mkpath(u"."_s))
        return failed(Fault::BadInput, directory);
    PictureWording wording{language};
    const double scale = matrix.scales.value(0, 1);
    const auto visit = [&files](QWidget& widget, const QString& name) { files.save(widget, name); };
    for (const Theme theme : matrix.themes) {
        applyLook(*qApp, {.theme = theme, .moves = false});
        for (const PictureLanguage each : matrix.languages) {
            wording.use(each);
            for (const QSize size : matrix.sizes) {
                if (!isShowable(size, scale))
                    continue;
                files.suffix = pictureSuffix(theme, scale, each, size);
                visitScreens(language, size, visit, matrix.only);
            }
        }
    }
    applyTheme(*qApp, Theme::Light);
    return files.missed == 0 ? Result<int>{files.kept} : failed(Fault::DiskFull, directory);
}

} // namespace wattcard::ui

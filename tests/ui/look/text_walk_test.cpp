// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/look/shown_texts.h"
#include "ui/shell/pseudo_language.h"
#include "ui/shell/screenshots.h"

#include <QApplication>
#include <QRegularExpression>
#include <QTemporaryDir>

#include <gtest/gtest.h>

#include <set>

namespace wattcard::ui {
namespace {

using namespace Qt::StringLiterals;

// Every widget of every state of every screen and dialog.
class Walk {
public:
    explicit Walk(PictureLanguage wanted)
    {
        m_language.use(wanted == PictureLanguage::Chinese ? Language::Chinese : Language::English);
        if (wanted == PictureLanguage::Pseudo)
            QApplication::installTranslator(&m_pseudo);
    }
    ~Walk()
    {
        QApplication::removeTranslator(&m_pseudo);
        m_language.use(Language::English);
    }
    void visit(const PictureStage::Visit& visit)
    {
        visitScreens(m_language, PictureMatrix::usualPicture, visit);
    }

private:
    QTemporaryDir m_folder;
    LanguageSwitch m_language{m_folder.filePath(u"user.ini"_s)};
    PseudoLanguage m_pseudo;
};

// What is the same in every language: data of the samples, names of keys, units and codes.
QString withoutData(QString text)
{
    static const QRegularExpression data{
        u"ENTER|Enter|Return|Insert|Esc|Ctrl|Alt|Shift|Tab|F\\d+|kWh|kvarh|kW|"
        u"ms|ERR-\\d+|WAT-[A-Z]\\d+|WattCard|English|"
        "systemctl start pcscd.socket|Virtual PCD|wangli|chenjun|chenwei|hejing|liming|"
        "sunli|wangfang|xuhao|yangmin|zhaogong|zhaomin|zhouqi|"
        "[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}|" // a one-time password
        // An entry of the audit trail as it is sealed: its code, its object, its hash, its figures.
        "^[a-z]+\\.[a-z_]+$|^operator:\\d+$|^[0-9a-f]{32,}$|^\\{.*\\}$|"
        "Anna Maria Papadopoulou|LS-2026-\\d+|CT \\d|PT \\d|"
        "Omnikey [\\d ]+|ACS ACR39U [\\d ]+|TRAINING 练习|"
        "/media/usb\\S*|" // where the samples keep their backups
        "^[0-9a-f]{16}\\.jpg$|" // a photograph by its fingerprint
        "Wang Xiaoming|DDZY-\\d|^(office|till)$|" // a customer, models of meters, printers
        "ATR( [0-9A-F]{2})+|^[0-9A-F]{8}$"_s};
    return text.remove(data);
}

// Whatever a translation gave, and brackets within brackets.
QString withoutTranslated(QString text)
{
    static const QRegularExpression innermost{u"\\[[^\\[\\]]*\\]"_s};
    while (text.contains(innermost))
        text.remove(innermost);
    return text;
}

void nothingIsCut(PictureLanguage language)
{
    Walk walk{language};
    std::set<QString> told;
    int seen = 0;
    walk.visit([&](QWidget& widget, const QString& name) {
        for (const ShownText& cut : cutTexts(widget))
            if (told.insert(cut.text).second)
                ADD_FAILURE() << name.toStdString() << ": " << cut.place().toStdString();
        const QSize size = widget.size();
        const QSize room = PictureMatrix::usualPicture;
        for (const QString& wide :
             {size.width() > room.width() ? demandOf(widget, Qt::Horizontal) : QString{},
              size.height() > room.height() ? demandOf(widget, Qt::Vertical) : QString{}})
            if (!wide.isEmpty() && told.insert(wide).second)
                ADD_FAILURE() << name.toStdString() << ": " << wide.toStdString();
        ++seen;
    });
    EXPECT_GT(seen, 60);
}

TEST(TextWalk, nothingIsCutInEnglish)
{
    nothingIsCut(PictureLanguage::English);
}

TEST(TextWalk, nothingIsCutInChinese)
{
    nothingIsCut(PictureLanguage::Chinese);
}

TEST(TextWalk, nothingIsCutWhenEverySentenceIsTwoFifthsLonger)
{
    nothingIsCut(PictureLanguage::Pseudo);
}

TEST(TextWalk, nothingIsLeftOutOfTheTranslation)
{
    static const QRegularExpression word{u"[A-Za-z]{2,}"_s};
    Walk walk{PictureLanguage::Pseudo};
    std::set<QString> told;
    int seen = 0;
    walk.visit([&](QWidget& widget, const QString& name) {
        for (const ShownText& shown : shownTexts(widget)) {
            ++seen;
            const QString rest = withoutData(withoutTranslated(shown.text));
            if (rest.contains(word) && told.insert(shown.text).second)
                ADD_FAILURE() << name.toStdString() << ": " << shown.place().toStdString();
        }
    });
    EXPECT_GT(seen, 2'000);
}

} // namespace
} // namespace wattcard::ui

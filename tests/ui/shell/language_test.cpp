// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/counter/desk_world.h"
#include "ui/counter/counter_page.h"
#include "ui/operators/sign_in_desk.h"
#include "ui/operators/sign_in_page.h"
#include "ui/shell/language_switch.h"
#include "ui/shell/main_window.h"
#include "ui/shell/screenshots.h"
#include "ui/shell/status_strip.h"
#include "ui/text/receipt_text.h"

#include <QAbstractButton>
#include <QApplication>
#include <QDir>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QRegularExpression>
#include <QTableWidget>
#include <QTemporaryDir>
#include <QTextDocumentFragment>
#include <QXmlStreamReader>

#include <gtest/gtest.h>

#include <algorithm>
#include <span>

namespace wattcard::ui {
namespace {

using namespace Qt::StringLiterals;

QStringList textsOf(const QWidget& root)
{
    QStringList texts;
    for (const QWidget* widget : root.findChildren<QWidget*>()) {
        texts << widget->accessibleName();
        if (const auto* label = qobject_cast<const QLabel*>(widget))
            texts << (label->textFormat() == Qt::RichText
                          ? QTextDocumentFragment::fromHtml(label->text()).toPlainText()
                          : label->text());
        if (const auto* button = qobject_cast<const QAbstractButton*>(widget))
            texts << button->text();
        if (const auto* edit = qobject_cast<const QLineEdit*>(widget))
            texts << edit->placeholderText();
        if (const auto* table = qobject_cast<const QTableWidget*>(widget)) {
            for (int column = 0; column < table->columnCount(); ++column) {
                texts << table->horizontalHeaderItem(column)->text();
                for (int row = 0; row < table->rowCount(); ++row)
                    texts << table->item(row, column)->text();
            }
        }
    }
    return texts;
}

// Names of keys, readers, units, codes and commands are the same in every language.
QString withoutSharedWords(QString text)
{
    static const QRegularExpression shared{
        u"ENTER|Esc|Ctrl|Alt|Insert|kWh|ERR-\\d+|WAT-[A-Z]\\d+|systemctl start pcscd.socket|"
        "WattCard|Virtual PCD"_s};
    return text.remove(shared);
}

struct Window : DeskWorld {
    QTemporaryDir folder;
    QString ini = folder.filePath(u"user.ini"_s);
    LanguageSwitch language{ini};
    SignInDesk people{CounterId{3}, ini};
    MainWindow window{{desk, people, language, sampleCompany()}};
    Window() { window.show(); }
    void use(Language wanted)
    {
        language.use(wanted);
        QApplication::sendPostedEvents();
    }
};

TEST(Language, changesEveryTextWhileTheWindowStands)
{
    Window shown;
    shown.use(Language::English);
    shown.window.counterPage().show(DeskWorld::sample(CounterState::Customer));
    const QStringList english = textsOf(shown.window);
    shown.use(Language::Chinese);
    const QStringList chinese = textsOf(shown.window);
    EXPECT_TRUE(english.contains(u"received ¥"_s));
    EXPECT_TRUE(chinese.contains(u"实收 ¥"_s));
    shown.use(Language::English);
    EXPECT_EQ(textsOf(shown.window), english);
}

TEST(Language, noEnglishRemainsInChineseInAnyState)
{
    Window shown;
    shown.use(Language::Chinese);
    static const QRegularExpression word{u"[A-Za-z]{2,}"_s};
    auto views = sampleViews();
    for (const NamedView& panel : samplePanels())
        views.push_back(panel);
    for (const NamedView& named : views) {
        shown.window.counterPage().show(named.view);
        shown.window.statusStrip().show(named.view);
        for (const QString& text : textsOf(shown.window))
            EXPECT_FALSE(withoutSharedWords(text).contains(word))
                << named.name.toStdString() << ": " << text.toStdString();
    }
    shown.use(Language::English);
}

TEST(Language, isRememberedInTheSettings)
{
    QTemporaryDir folder;
    const QString ini = folder.filePath(u"user.ini"_s);
    {
        LanguageSwitch language{ini};
        language.use(Language::Chinese);
    }
    EXPECT_EQ(LanguageSwitch{ini}.current(), Language::Chinese);
    LanguageSwitch{ini}.use(Language::English);
    EXPECT_EQ(LanguageSwitch{ini}.current(), Language::English);
}

TEST(Language, theTranslationFileIsCompleteWithEveryPlaceholder)
{
    QFile file{QString::fromUtf8(TRANSLATIONS_FILE)};
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    QXmlStreamReader xml{&file};
    static const QRegularExpression placeholder{u"%[1-9]"_s};
    QString source;
    int messages = 0;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        if (xml.name() == "source"_L1)
            source = xml.readElementText();
        if (xml.name() != "translation"_L1)
            continue;
        EXPECT_NE(xml.attributes().value("type"_L1), "unfinished"_L1) << source.toStdString();
        // A number has its forms inside, each an element of its own.
        const QString translation =
            xml.readElementText(QXmlStreamReader::IncludeChildElements).trimmed();
        EXPECT_FALSE(translation.isEmpty()) << source.toStdString();
        EXPECT_EQ(translation.count(placeholder), source.count(placeholder))
            << source.toStdString();
        ++messages;
    }
    EXPECT_FALSE(xml.hasError()) << xml.errorString().toStdString();
    EXPECT_GT(messages, 4'000);
}

TEST(Language, noWordOfAReceiptIsEmpty)
{
    for (const Language language : {Language::English, Language::Chinese}) {
        Window shown;
        shown.use(language);
        const reports::ReceiptWords words = receiptWords();
        for (const QString& word :
             {words.title, words.purchase, words.opening, words.receiptNumber, words.amount,
              words.amountInCapitals, words.energySold, words.energyEstimated, words.testKeys})
            EXPECT_FALSE(word.isEmpty());
        for (const auto& group :
             {std::span<const QString>{words.charges}, std::span<const QString>{words.debts},
              std::span<const QString>{words.reasons}}) {
            for (const QString& word : group)
                EXPECT_FALSE(word.isEmpty());
        }
        EXPECT_EQ(words.kwh.count(u"%1"_s), 1);
        shown.use(Language::English);
    }
}

// Reversal reasons were swapped on paper elsewhere (DOMAIN.md section 12, defect 16).
TEST(Language, aReceiptNamesTheReasonThatWasGiven)
{
    const auto words = receiptWords().reasons;
    const auto of = [&](Reason reason) {
        return words[static_cast<std::size_t>(std::ranges::find(allReasons, reason) -
                                              allReasons.begin())];
    };
    EXPECT_EQ(of(Reason::ClerkError), u"error of the clerk"_s);
    EXPECT_EQ(of(Reason::CustomerChange), u"customer changed his mind"_s);
    EXPECT_EQ(of(Reason::WrongAccount), u"wrong account"_s);
    EXPECT_EQ(of(Reason::DeviceFault), u"device fault"_s);
    EXPECT_EQ(of(Reason::CardLost), u"card lost"_s);
    EXPECT_EQ(of(Reason::Goodwill), u"goodwill"_s);
    EXPECT_EQ(of(Reason::Emergency), u"emergency"_s);
    EXPECT_EQ(of(Reason::EvidenceSeen), u"evidence seen"_s);
}

TEST(Screenshots, areMadeOfEveryStateInBothLanguages)
{
    QTemporaryDir folder;
    LanguageSwitch language{folder.filePath(u"user.ini"_s)};
    const auto saved = saveScreenshots(folder.filePath(u"shots"_s), language);
    ASSERT_TRUE(saved);
    const QDir shots{folder.filePath(u"shots"_s)};
    EXPECT_EQ(shots.entryList({u"*.png"_s}).size(), *saved);
    EXPECT_TRUE(shots.exists(u"counter-interrupted-zh.png"_s));
    for (const auto name :
         {"inspector-differs"_L1, "orders-visits"_L1, "order-approval"_L1, "stock-batch"_L1,
          "keys-vault"_L1, "keys-practice"_L1, "ceremony-component"_L1, "settings-tested"_L1})
        EXPECT_TRUE(shots.exists(name + u"-en.png"_s)) << name.data();
}

} // namespace
} // namespace wattcard::ui

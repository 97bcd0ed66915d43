// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/receipts/printing_section.h"
#include "ui/receipts/receipts_page.h"
#include "ui/services/tone_line.h"
#include "ui/shell/sample_receipts.h"
#include "ui/widgets/receipt_paper.h"

#include <QSignalSpy>
#include <QTest>

#include <gtest/gtest.h>

using namespace Qt::StringLiterals;

namespace wattcard::ui {
namespace {

Operator clerk()
{
    return {OperatorId{4}, u"li"_s, u"李静"_s, Role::Clerk};
}

// A desk with records that only write down what they were asked.
class Receipts : public ::testing::Test {
protected:
    Receipts() : sample{sampleReceiptViews()[1].view}
    {
        QObject::connect(&desk, &ReceiptsDesk::newestWanted, [this](int request) {
            ++lists;
            listed = request;
        });
        QObject::connect(&desk, &ReceiptsDesk::lookWanted,
                         [this](int request, const TransactionId& id) {
                             looked = request;
                             lookedAt = id;
                         });
        QObject::connect(&desk, &ReceiptsDesk::numberWanted,
                         [this](int request, const QString& text) {
                             looked = request;
                             number = text;
                         });
        QObject::connect(&desk, &ReceiptsDesk::copyWanted, [this](const TransactionId& id) {
            ++copies;
            copied = id;
        });
        QObject::connect(&desk, &ReceiptsDesk::printingWanted, [this] { ++goingOn; });
        QObject::connect(&desk, &ReceiptsDesk::pdfWanted,
                         [this](const QString& text) { opened = text; });
    }
    void openList()
    {
        desk.enter(clerk());
        desk.receiptsReady(listed, sample.entries);
        desk.receiptReady(looked, *sample.chosen, *sample.receipt);
    }

    ReceiptsView sample;
    ReceiptsDesk desk{{CounterId{3}, [] { return reports::ReceiptTemplate{}; }}};
    int lists = 0;
    int listed = 0;
    int looked = 0;
    int copies = 0;
    int goingOn = 0;
    TransactionId lookedAt;
    TransactionId copied;
    QString number;
    QString opened;
};

TEST_F(Receipts, showTheNewestAtOnce)
{
    openList();
    EXPECT_EQ(desk.view().entries.size(), 20u);
    EXPECT_EQ(lookedAt, sample.entries.front().id);
    EXPECT_EQ(desk.view().receipt->number, sample.receipt->number);
}

// Complaint 10 of SCREENS.md section 15: exactly one, however long the key is held.
TEST_F(Receipts, complaint10AHeldKeyPrintsOneCopy)
{
    openList();
    for (int press = 0; press < 5; ++press)
        desk.command(ReceiptCommand::Copy);
    EXPECT_EQ(copies, 1);
    desk.receiptPrinted(copied, {}, 1);
    EXPECT_EQ(desk.view().printedCopy, 1);
    desk.command(ReceiptCommand::Copy);
    EXPECT_EQ(copies, 2);
}

// Complaint 2: while paper waits there is one way on, and it asks for paper and nothing else.
TEST_F(Receipts, complaint2WithoutPaperTheOnlyWayOnIsToContinuePrinting)
{
    openList();
    EXPECT_FALSE(isOffered(desk.view(), ReceiptCommand::Continue));
    desk.queueChanged({PrinterState::PaperOut, 1, {}});
    EXPECT_TRUE(isOffered(desk.view(), ReceiptCommand::Continue));
    EXPECT_TRUE(printQueueText(desk.view().queue).contains(u"WAT-P01"_s));
    desk.command(ReceiptCommand::Continue);
    EXPECT_EQ(goingOn, 1);
    desk.queueChanged({PrinterState::Ready, 0, {}});
    EXPECT_FALSE(isOffered(desk.view(), ReceiptCommand::Continue));
}

TEST_F(Receipts, withoutAPrinterSayWhereThePaperIs)
{
    openList();
    desk.queueChanged({PrinterState::NoPrinter, 0, {}});
    EXPECT_TRUE(printQueueText(desk.view().queue).contains(u"WAT-P02"_s));
    desk.command(ReceiptCommand::OpenPdf);
    EXPECT_EQ(opened, sample.receipt->number);
}

TEST_F(Receipts, areFoundByNumberAndOldAnswersAreDropped)
{
    openList();
    const int before = looked;
    desk.find(u" 0003-20241121-00007 "_s);
    EXPECT_EQ(number, u"0003-20241121-00007"_s);
    EXPECT_FALSE(desk.view().receipt);
    desk.receiptReady(before, *sample.chosen, *sample.receipt);
    EXPECT_FALSE(desk.view().receipt);
    desk.receiptRefused(looked, {Fault::NotFound});
    EXPECT_EQ(desk.view().fault, Fault::NotFound);
    EXPECT_FALSE(isOffered(desk.view(), ReceiptCommand::Copy));
}

TEST_F(Receipts, sayWhyACopyWasRefusedAndOfferItAgain)
{
    openList();
    desk.recordsFailed({Fault::DatabaseFailed}); // somebody else's question
    EXPECT_FALSE(desk.view().fault);
    desk.command(ReceiptCommand::Copy);
    desk.recordsFailed({Fault::PermissionDenied});
    EXPECT_EQ(desk.view().fault, Fault::PermissionDenied);
    EXPECT_TRUE(isOffered(desk.view(), ReceiptCommand::Copy));
}

class ReceiptsPlace : public Receipts {
protected:
    ReceiptsPlace()
    {
        linkReceiptsPage(page, desk);
        page.resize(1366, 700);
        page.QWidget::show();
        openList();
    }
    static bool needsName(const QWidget& widget)
    {
        return (widget.focusPolicy() & Qt::TabFocus) != 0 && widget.isVisible() &&
               !qobject_cast<const QAbstractButton*>(&widget);
    }
    ReceiptsPage page{nullptr};
};

TEST_F(ReceiptsPlace, hasAKeyForEveryAction)
{
    const auto press = [this](const QKeySequence& key) {
        for (QPushButton* button : page.findChildren<QPushButton*>())
            if (button->shortcut() == key)
                button->click();
    };
    press(Qt::Key_F8);
    EXPECT_EQ(copies, 1);
    desk.queueChanged({PrinterState::PaperOut, 1, {}});
    press(Qt::ALT | Qt::Key_C);
    EXPECT_EQ(goingOn, 1);
    press(Qt::ALT | Qt::Key_O);
    EXPECT_FALSE(opened.isEmpty());
}

TEST_F(ReceiptsPlace, looksAtTheRowThatIsChosen)
{
    auto* table = page.findChild<QTableWidget*>();
    table->setFocus();
    QTest::keyClick(table, Qt::Key_Down);
    EXPECT_EQ(lookedAt, sample.entries[1].id);
}

TEST_F(ReceiptsPlace, namesEveryFieldAndShowsTheReceiptAsItIsPrinted)
{
    for (const QWidget* widget : page.findChildren<QWidget*>()) {
        if (needsName(*widget)) {
            EXPECT_FALSE(widget->accessibleName().isEmpty()) << widget->metaObject()->className();
        }
    }
    auto* paper = page.findChild<QTextBrowser*>();
    EXPECT_TRUE(paper->toPlainText().contains(sample.receipt->number));
    EXPECT_TRUE(paper->toPlainText().contains(u"人民币壹佰元整"_s));
}

class Printing : public ::testing::Test {
protected:
    Printing()
    {
        linkPrinting(section, desk);
        section.resize(1060, 600);
        section.QWidget::show();
    }
    Operator person(Role role) const { return {OperatorId{1}, u"a"_s, u"A"_s, role}; }
    template <class Widget> Widget& named(const QString& name)
    {
        for (Widget* widget : section.findChildren<Widget*>())
            if (widget->accessibleName() == name)
                return *widget;
        std::abort();
    }
    QString preview() { return section.findChild<QTextBrowser*>()->toPlainText(); }

    Result<void> answer;
    std::vector<reports::PrintSettings> saved;
    PrintingDesk desk{{}, [this](const reports::PrintSettings& settings) {
                          saved.push_back(settings);
                          return answer;
                      }};
    PrintingSection section{nullptr};
};

TEST_F(Printing, isChosenByTheAdministratorAlone)
{
    reports::PrintSettings settings;
    settings.look.copies = 2;
    desk.enter(person(Role::Clerk));
    desk.choose(settings);
    EXPECT_TRUE(saved.empty());
    EXPECT_FALSE(named<QLineEdit>(u"Last line of the receipt"_s).isEnabled());
    desk.enter(person(Role::Administrator));
    desk.choose(settings);
    EXPECT_EQ(saved.size(), 1u);
    EXPECT_EQ(desk.view().settings, settings);
}

// SCREENS.md section 8: ok, offline; nobody waits for an answer, and a late one is of no printer.
TEST_F(Printing, asksThePrinterHowItIsAndTriesItWithAPage)
{
    std::vector<reports::PrinterChoice> asked;
    std::vector<reports::PrintSettings> pages;
    QObject::connect(&desk, &PrintingDesk::stateWanted, &desk,
                     [&](const reports::PrinterChoice& printer) { asked.push_back(printer); });
    QObject::connect(&desk, &PrintingDesk::testWanted, &desk,
                     [&](const reports::PrintSettings& settings) { pages.push_back(settings); });
    const auto sentence = [this] { return section.findChild<ToneLine*>()->sentence(); };
    auto& test = named<QPushButton>(u"Print a test page"_s);
    desk.enter(person(Role::Administrator));
    EXPECT_TRUE(asked.empty()) << "none is chosen";
    EXPECT_FALSE(test.isEnabled());
    reports::PrintSettings settings;
    settings.printer.kind = reports::PrinterChoice::Kind::Cups;
    settings.printer.target = u"till"_s;
    desk.choose(settings);
    ASSERT_EQ(asked, std::vector{settings.printer});
    EXPECT_TRUE(sentence().contains(u"asked"_s));
    desk.printerTold(settings.printer, PrinterState::Silent);
    EXPECT_TRUE(sentence().startsWith(u"Offline"_s));
    test.setFocus();
    QTest::keyClick(&test, Qt::Key_Return);
    QTest::keyClick(&test, Qt::Key_Return);
    EXPECT_EQ(pages, std::vector{settings}) << "one page, however often it is pressed";
    desk.printerTold(settings.printer, PrinterState::Ready);
    desk.testPrinted(settings.printer);
    EXPECT_EQ(sentence(), u"The printer has taken the test page."_s);
    EXPECT_TRUE(test.isEnabled());
    const auto before = settings.printer;
    settings.printer.target = u"other"_s;
    desk.choose(settings);
    desk.printerTold(before, PrinterState::Ready);
    EXPECT_TRUE(sentence().contains(u"asked"_s)) << "the answer of the printer before";
    desk.printerTold(settings.printer, PrinterState::PaperOut);
    EXPECT_TRUE(sentence().contains(u"out of paper"_s));
    desk.enter(person(Role::Clerk));
    EXPECT_FALSE(test.isEnabled());
}

// Whoever enters and leaves the settings queues nothing behind a printer that is silent.
TEST_F(Printing, doesNotAskAgainWhileAnAnswerIsAwaited)
{
    std::vector<QString> asked;
    QObject::connect(
        &desk, &PrintingDesk::stateWanted, &desk,
        [&](const reports::PrinterChoice& printer) { asked.push_back(printer.target); });
    reports::PrintSettings settings;
    settings.printer.kind = reports::PrinterChoice::Kind::Cups;
    settings.printer.target = u"till"_s;
    desk.enter(person(Role::Administrator));
    desk.choose(settings);
    for (const Role role : {Role::Administrator, Role::Clerk, Role::Administrator})
        desk.enter(person(role));
    EXPECT_EQ(asked, std::vector{u"till"_s});
    const reports::PrinterChoice before = settings.printer;
    settings.printer.target = u"other"_s;
    desk.choose(settings);
    desk.printerTold(before, PrinterState::Silent); // late
    desk.enter(person(Role::Administrator));
    EXPECT_EQ(asked, (std::vector{u"till"_s, u"other"_s})) << "another one is asked at once";
    desk.printerTold(settings.printer, PrinterState::Silent);
    desk.enter(person(Role::Administrator));
    EXPECT_EQ(asked, (std::vector{u"till"_s, u"other"_s, u"other"_s})) << "it has answered";
    EXPECT_EQ(desk.view().printer, PrinterState::Unknown);
}

TEST_F(Printing, showsTheReceiptWhileTheFootIsTyped)
{
    desk.enter(person(Role::Administrator));
    auto& foot = named<QLineEdit>(u"Last line of the receipt"_s);
    foot.setFocus();
    QTest::keyClicks(&foot, u"Thank you"_s);
    EXPECT_TRUE(preview().endsWith(u"Thank you"_s));
    EXPECT_EQ(saved.back().look.foot, u"Thank you"_s);
}

TEST_F(Printing, putsALineBelowTheCompanysName)
{
    desk.enter(person(Role::Administrator));
    const QStringList before = preview().split(u'\n');
    auto& head = named<QLineEdit>(u"Line below the company's name"_s);
    head.setFocus();
    QTest::keyClicks(&head, u"South hall"_s);
    const QStringList lines = preview().split(u'\n');
    const auto place = lines.indexOf(u"South hall"_s);
    ASSERT_GT(place, 0);
    EXPECT_EQ(lines[place - 1], before[place - 1]) << "the company";
    EXPECT_EQ(lines.size(), before.size() + 1);
    EXPECT_EQ(saved.back().look.head, u"South hall"_s);
}

// A head has black dots or none; the picture of a sheet stays as it is.
TEST_F(Printing, showsTheLogoInTheDotsOfTheHead)
{
    desk.enter(person(Role::Administrator));
    QImage logo{1'000, 300, QImage::Format_RGB32};
    logo.fill(QColor{200, 30, 30});
    const auto shown = [&](reports::PrinterChoice::Kind kind, reports::Paper paper) {
        reports::PrintSettings settings;
        settings.printer = {kind, u"x"_s, paper};
        settings.look.logo = logo;
        desk.choose(settings);
        return section.findChild<QTextBrowser*>()
            ->document()
            ->resource(QTextDocument::ImageResource, QUrl{u"receipt:logo"_s})
            .value<QImage>();
    };
    using enum reports::PrinterChoice::Kind;
    EXPECT_EQ(shown(Device, reports::Paper::Roll80).width(), 576);
    EXPECT_EQ(shown(Device, reports::Paper::Roll80).depth(), 1);
    EXPECT_EQ(shown(Network, reports::Paper::Roll58).size(), QSize(384, 115));
    EXPECT_EQ(shown(Cups, reports::Paper::A4), logo);
    EXPECT_EQ(saved.back().look.logo, logo) << "kept as it was chosen";
}

TEST_F(Printing, leavesOutALineThatIsNotMandatory)
{
    desk.enter(person(Role::Administrator));
    EXPECT_TRUE(preview().contains(u"95598"_s));
    for (QCheckBox* box : section.findChildren<QCheckBox*>())
        if (box->text() == u"Service telephone"_s)
            box->click();
    EXPECT_FALSE(preview().contains(u"95598"_s));
    EXPECT_EQ(saved.back().look.leftOut, std::set{reports::ReceiptField::Phone});
}

TEST_F(Printing, keepsWhatItWasWhenTheDiskIsFull)
{
    desk.enter(person(Role::Administrator));
    answer = failed(Fault::NotSaved);
    reports::PrintSettings settings;
    settings.look.copies = 2;
    desk.choose(settings);
    EXPECT_EQ(desk.view().settings, reports::PrintSettings{});
    EXPECT_EQ(desk.view().fault, Fault::NotSaved);
}

} // namespace
} // namespace wattcard::ui

// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/services/service_wizard.h"
#include "ui/services/tone_line.h"
#include "ui/setup/setup_window.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <gtest/gtest.h>

// The first run by its keys alone; whoever looks at disks and makes books writes down what it was
// asked for.

namespace wattcard::ui {
namespace {

using namespace Qt::StringLiterals;
using Status = ReaderEvent::Status;

struct SetupWorld {
    SetupWorld()
    {
        language.use(Language::English);
        QObject::connect(&desk, &SetupDesk::lookWanted, &desk, [this](const QString& directory) {
            desk.looked({directory, 5'000'000'000, fault});
        });
        QObject::connect(&desk, &SetupDesk::makingWanted, &desk,
                         [this](const app::FirstRun& run) { runs.push_back(run); });
        window.wizard().setSettleTime(std::chrono::milliseconds{0});
        window.show();
        window.activateWindow();
        EXPECT_TRUE(QTest::qWaitForWindowActive(&window));
    }
    ~SetupWorld() { language.use(Language::English); }

    QWidget& focused() { return *window.focusWidget(); }
    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = {})
    {
        QTest::keyClick(window.windowHandle(), key, modifiers);
    }
    void enter() { key(Qt::Key_Return); }
    // Over what stands in the field, then Enter.
    void fill(std::initializer_list<const char*> texts)
    {
        for (const char* text : texts) {
            key(Qt::Key_A, Qt::ControlModifier);
            key(Qt::Key_Delete);
            QTest::keyClicks(&focused(), QString::fromUtf8(text));
            enter();
        }
    }
    QString message()
    {
        return window.wizard().findChild<ToneLine*>(QString{}, onlyChild)->sentence();
    }
    bool says(const QString& text)
    {
        for (const QLabel* label : window.findChildren<QLabel*>()) {
            if (label->isVisible() && label->text().contains(text))
                return true;
        }
        return false;
    }
    int page() { return window.wizard().stepNumber(); }
    void company(const char* region = "00880001")
    {
        enter(); // the language
        fill({"Hill Power", "95598", region, "3"});
    }
    void person() { fill({"admin", "Ann", "lamp-and-kettle", "lamp-and-kettle"}); }
    void toBooks()
    {
        person();
        enter();          // place
        enter();          // reader
        enter(), enter(); // printer: none
    }

    static constexpr auto onlyChild = Qt::FindDirectChildrenOnly;
    QTemporaryDir folder;
    LanguageSwitch language{folder.filePath(u"user.ini"_s)};
    SetupDesk desk;
    std::optional<Fault> fault;
    std::vector<app::FirstRun> runs;
    int practices = 0;
    SetupWindow window{{desk, language, u"/srv/books"_s, [this]() -> Result<void> {
                            ++practices;
                            return {};
                        }}};
    QSignalSpy finished{&window, &SetupWindow::finished};
};

TEST(Setup, refusesACompanyThatCannotBe)
{
    SetupWorld world;
    world.enter();
    world.fill({"", "", "", "0"});
    EXPECT_TRUE(world.message().startsWith(u"The name of the company is missing"_s));
    for (const char* region : {"0088000", "008800011", "0088000G", "00000000"}) {
        SetupWorld other;
        other.company(region);
        EXPECT_EQ(other.page(), 1) << region;
        EXPECT_TRUE(other.message().startsWith(u"A region code has exactly 8"_s)) << region;
    }
    for (const char* counter : {"0", "65536", "three", ""}) {
        SetupWorld other;
        other.enter();
        other.fill({"Hill Power", "", "", counter});
        EXPECT_EQ(other.message(), u"The number of the counter is between 1 and 65535."_s);
    }
}

struct WrongPerson {
    std::array<const char*, 4> typed;
    const char* sentence;
};

TEST(Setup, refusesAnAdministratorThatAnyoneCouldBe)
{
    const std::vector<WrongPerson> wrong{
        {{"A", "Ann", "lamp-and-kettle", "lamp-and-kettle"}, "Sign in with 2 to 32"},
        {{"an n", "Ann", "lamp-and-kettle", "lamp-and-kettle"}, "Sign in with 2 to 32"},
        {{"admin", "", "lamp-and-kettle", "lamp-and-kettle"}, "The name of the administrator"},
        {{"admin", "Ann", "", ""}, "A password has at least 8"},
        {{"admin", "Ann", "short-1", "short-1"}, "A password has at least 8"},
        {{"admin", "Ann", "admin123", "admin123"}, "A password has at least 8"},
        {{"lampkettle", "Ann", "elttekpmal", "elttekpmal"}, "A password has at least 8"},
        {{"admin", "Ann", "lamp-and-kettle", "lamp-and-kettl"}, "The two passwords differ"}};
    for (const WrongPerson& each : wrong) {
        SetupWorld world;
        world.company();
        ASSERT_EQ(world.page(), 2);
        world.fill({each.typed[0], each.typed[1], each.typed[2], each.typed[3]});
        EXPECT_EQ(world.page(), 2) << each.typed[2];
        EXPECT_TRUE(world.message().startsWith(QString::fromUtf8(each.sentence)))
            << world.message().toStdString();
    }
}

TEST(Setup, refusesAPlaceWhereBooksMustNotLie)
{
    const std::map<Fault, QString> sentences{
        {Fault::DatabaseFailed, u"This folder is on a network disk"_s},
        {Fault::DiskFull, u"Less than 256 MB are free there"_s},
        {Fault::DuplicateNumber, u"This folder is not empty"_s},
        {Fault::NotSaved, u"You may not write there"_s}};
    SetupWorld world;
    world.company();
    world.person();
    for (const auto& [fault, sentence] : sentences) {
        world.fault = fault;
        world.enter();
        EXPECT_EQ(world.page(), 3);
        EXPECT_TRUE(world.message().startsWith(sentence)) << sentence.toStdString();
    }
    world.fault.reset();
    world.fill({"books"});
    EXPECT_TRUE(world.message().startsWith(u"Write the whole path"_s));
    world.fill({"/srv/books"});
    EXPECT_EQ(world.page(), 4);
    world.key(Qt::Key_Escape);
    EXPECT_TRUE(world.says(u"5000 MB are free there."_s));
}

TEST(Setup, followsTheReaderWhileThePageStands)
{
    SetupWorld world;
    world.company();
    world.person();
    world.enter();
    EXPECT_TRUE(world.says(u"No card has been put in yet."_s));
    ReaderEvent event;
    event.readerName = u"Desk Reader"_s;
    event.status = Status::Empty;
    world.desk.readerChanged(event);
    EXPECT_TRUE(world.says(u"The reader is there: Desk Reader"_s));
    event.status = Status::Present;
    world.desk.readerChanged(event);
    event.status = Status::Empty;
    world.desk.readerChanged(event);
    EXPECT_TRUE(world.says(u"A card was read: the reader works."_s));
    world.enter();
    EXPECT_EQ(world.page(), 5);
}

TEST(Setup, goesOnWhileATestPageHangsInItsQueue)
{
    SetupWorld world;
    QSignalSpy tests{&world.desk, &SetupDesk::testWanted};
    world.company();
    world.person();
    world.enter();
    world.enter();
    world.key(Qt::Key_Down); // a queue
    world.enter();
    world.enter();
    world.enter();
    EXPECT_TRUE(world.message().startsWith(u"Which printer?"_s));
    QTest::keyClicks(&world.focused(), u"till"_s);
    world.key(Qt::Key_T, Qt::AltModifier);
    ASSERT_TRUE(QTest::qWaitFor([&] { return tests.size() == 1; }));
    const auto asked = tests[0][0].value<reports::PrintSettings>();
    EXPECT_EQ(asked.printer.kind, reports::PrinterChoice::Kind::Cups);
    EXPECT_EQ(asked.printer.target, u"till"_s);
    EXPECT_TRUE(world.says(u"The test page is on its way."_s));
    world.enter();
    world.enter();
    EXPECT_EQ(world.page(), 6);
    world.desk.testFailed();
    world.key(Qt::Key_Escape);
    EXPECT_TRUE(world.says(u"The printer did not take the test page."_s));
}

TEST(Setup, givesARealCompanyNothingWithoutRegionAndPassphrase)
{
    SetupWorld world;
    world.company("");
    world.toBooks();
    ASSERT_EQ(world.page(), 6);
    world.key(Qt::Key_Down);
    world.enter();
    EXPECT_TRUE(world.message().startsWith(u"A real company needs its region code"_s));
    for (int back = 0; back < 5; ++back)
        world.key(Qt::Key_Escape);
    ASSERT_EQ(world.page(), 1);
    world.company();
    world.toBooks();
    world.enter();
    ASSERT_EQ(world.page(), 7);
    world.fill({"elevenchars", "elevenchars"});
    EXPECT_EQ(world.message(), u"A passphrase has at least 12 characters."_s);
    world.fill({"twelve letters", "twelve-letters"});
    EXPECT_TRUE(world.message().startsWith(u"The two passphrases differ."_s));
    world.fill({"twelve letters", "twelve letters"});
    ASSERT_EQ(world.page(), 8);
    world.key(Qt::Key_Escape);
    world.enter();
    world.enter(); // what was typed before still counts
    ASSERT_EQ(world.page(), 8);
    world.enter();
    ASSERT_EQ(world.runs.size(), 1U);
    const ByteView typed = world.runs[0].passphrase->view();
    EXPECT_EQ(QByteArray(reinterpret_cast<const char*>(typed.data()),
                         static_cast<qsizetype>(typed.size())),
              "twelve letters");
    EXPECT_EQ(world.runs[0].books, app::FirstBooks::Empty);
}

TEST(Setup, asksForNothingToBeMadeBeforeTheLastPage)
{
    SetupWorld world;
    world.key(Qt::Key_Escape);
    EXPECT_EQ(world.page(), 1);
    world.company();
    world.toBooks();
    world.enter();
    ASSERT_EQ(world.page(), 7);
    EXPECT_TRUE(world.says(u"Region: 00880001"_s));
    for (int page = 6; page >= 1; --page) {
        world.key(Qt::Key_Escape);
        EXPECT_EQ(world.page(), page);
    }
    EXPECT_TRUE(world.runs.empty());
    for (int enters = 0; enters < 5; ++enters)
        world.enter(); // what was typed still stands
    ASSERT_EQ(world.page(), 2);
    for (int enters = 0; enters < 4 + 1 + 1 + 2 + 1; ++enters)
        world.enter();
    ASSERT_EQ(world.page(), 7);
    world.enter();
    world.enter(); // while it is being made
    ASSERT_EQ(world.runs.size(), 1U);
    const app::FirstRun& run = world.runs[0];
    EXPECT_EQ(run.company.name, u"Hill Power"_s);
    EXPECT_EQ(run.company.utilityRegion, (std::array<std::uint8_t, 4>{0x00, 0x88, 0x00, 0x01}));
    EXPECT_EQ(run.company.counter, CounterId{3});
    EXPECT_EQ(run.login, u"admin"_s);
    EXPECT_EQ(run.password, u"lamp-and-kettle"_s);
    EXPECT_EQ(run.directory, u"/srv/books"_s);
}

TEST(Setup, showsTheOneTimePasswordsAndThePractice)
{
    SetupWorld world;
    world.company();
    world.toBooks();
    world.enter();
    world.enter();
    world.desk.failed({Fault::DiskFull, {}});
    EXPECT_TRUE(world.message().startsWith(u"Nothing was made."_s));
    world.enter();
    ASSERT_EQ(world.runs.size(), 2U);
    world.desk.made({u"/srv/books"_s, {{u"wangli"_s, Role::Clerk, u"abcd-efgh-jkmn"_s}}});
    EXPECT_TRUE(world.says(u"wangli"_s));
    EXPECT_TRUE(world.says(u"abcd-efgh-jkmn"_s));
    world.key(Qt::Key_Escape);
    EXPECT_EQ(world.page(), 8);
    world.key(Qt::Key_P, Qt::AltModifier);
    EXPECT_TRUE(QTest::qWaitFor([&] { return world.practices == 1; }));
    EXPECT_EQ(world.finished.size(), 0);
    world.enter();
    EXPECT_EQ(world.finished.size(), 1);
}

TEST(Setup, changesItsLanguageAtOnce)
{
    SetupWorld world;
    world.key(Qt::Key_Down);
    EXPECT_EQ(world.language.current(), Language::Chinese);
    EXPECT_TRUE(QTest::qWaitFor([&] { return !world.says(u"Next: ENTER, go on"_s); }));
    world.key(Qt::Key_Up);
    EXPECT_TRUE(QTest::qWaitFor([&] { return world.says(u"Next: ENTER, go on"_s); }));
}

} // namespace
} // namespace wattcard::ui

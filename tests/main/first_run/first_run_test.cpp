// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/repositories/sql_people.h"
#include "db/sqlite/database.h"
#include "db/verify/verify.h"
#include "main/first_books.h"
#include "main/first_run_room.h"
#include "main/screens.h"
#include "main/system_clock.h"
#include "main/training_lesson.h"
#include "main/training_mode.h"
#include "main/training_profile.h"
#include "reports/printing/receipt_printers.h"
#include "tests/flows/human_clerk.h"
#include "ui/services/service_wizard.h"
#include "ui/shell/places.h"
#include "ui/text/receipt_text.h"

#include <QDir>
#include <QLabel>
#include <QStandardPaths>
#include <QStorageInfo>
#include <QTemporaryDir>
#include <QTest>

#include <gtest/gtest.h>

// The first run as main() of wattcard composes it, from an empty folder, by its keys alone.

namespace wattcard {

using namespace Qt::StringLiterals;

namespace {

constexpr auto adminPassword = u"lamp-and-kettle";

Result<crypto::Secret> knownPassphrase(const VaultSettings&)
{
    constexpr std::string_view words = "twelve letters";
    return crypto::Secret{Bytes{words.begin(), words.end()}};
}

std::unique_ptr<ReceiptPrinter> onlyPdf(const Profile& place, const Company&)
{
    return std::make_unique<reports::ReceiptPrinters>(reports::ReceiptPrinters::Parts{
        place.receipts(), ui::receiptWords, [] { return reports::PrintSettings{}; }});
}

class FirstRunFlow : public ::testing::Test {
protected:
    void SetUp() override
    {
        language.use(ui::Language::English);
        auto opened =
            FirstRunRoom::open({books(), false, u"direct:"_s + folder.filePath(u"box.sock"_s),
                                language, [this]() -> Result<void> {
                                    ++practices;
                                    return {};
                                }});
        ASSERT_TRUE(opened) << opened.error().detail.toStdString();
        room = std::move(*opened);
        room->window().wizard().setSettleTime(std::chrono::milliseconds{0});
        show(room->window());
    }
    void TearDown() override
    {
        screens.reset();
        wiring.reset();
        room.reset();
    }
    static void show(QWidget& window)
    {
        window.show();
        window.activateWindow();
        ASSERT_TRUE(QTest::qWaitForWindowActive(&window));
    }
    QString books() const { return folder.filePath(u"shop/books"_s); }
    ui::ServiceWizard& wizard() { return room->window().wizard(); }
    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = {})
    {
        QTest::keyClick(room->window().windowHandle(), key, modifiers);
    }
    void enter() { this->key(Qt::Key_Return); }
    void fill(std::initializer_list<QString> texts)
    {
        for (const QString& text : texts) {
            key(Qt::Key_A, Qt::ControlModifier);
            QTest::keyClicks(room->window().focusWidget(), text);
            enter();
        }
    }
    bool reaches(int page)
    {
        return QTest::qWaitFor([&] { return wizard().stepNumber() == page; }, 15'000);
    }
    // Up to "demo data or empty".
    void toBooks()
    {
        enter();
        fill({u"Hill Power"_s, u"95598"_s, u"00880001"_s, u"3"_s});
        const QString password = QString::fromUtf16(adminPassword);
        fill({u"admin"_s, u"Ann"_s, password, password});
        enter();
        ASSERT_TRUE(reaches(4));
        enter();
        enter(), enter();
        ASSERT_TRUE(reaches(6));
    }
    void openCounter()
    {
        auto wired =
            Wiring::make({Profile{room->books()}, u"direct:"_s + folder.filePath(u"box.sock"_s),
                          knownPassphrase, onlyPdf});
        ASSERT_TRUE(wired) << wired.error().detail.toStdString();
        wiring = std::move(*wired);
        screens = std::make_unique<Screens>(Screens::Parts{
            .wiring = *wiring, .language = language, .clock = clock, .readerIsFixed = true});
        clerk = std::make_unique<human::Clerk>(screens->window());
        show(screens->window());
    }
    QString oneTimeOf(const QString& login)
    {
        const auto made = lastDone();
        for (const app::FirstPerson& person : made.people) {
            if (person.login == login)
                return person.oneTimePassword;
        }
        return {};
    }
    app::FirstRunDone lastDone()
    {
        app::FirstRunDone done;
        for (const QLabel* label : room->window().findChildren<QLabel*>()) {
            for (const QString& line : label->text().split(u'\n')) {
                const QStringList words = line.split(u"   "_s);
                if (words.size() == 2 && label->isVisible())
                    done.people.push_back({words[0].section(u' ', 0, 0), Role::Clerk, words[1]});
            }
        }
        return done;
    }
    // The first scenario, by its keys: card in, 80 yuan, 100 received.
    void practiseASale(TrainingLesson& lesson)
    {
        ASSERT_TRUE(clerk->signIn(u"wangli"_s, QString::fromUtf16(trainingPassword)));
        clerk->key(Qt::Key_T, Qt::ControlModifier);
        ASSERT_TRUE(
            clerk->waitFor([&] { return screens->window().places().current() == u"training"_s; }));
        clerk->key(Qt::Key_S, Qt::AltModifier);
        const auto& state = lesson.desk().view().state;
        ASSERT_TRUE(clerk->waitFor(
            [&] { return state.scenario == app::Scenario::FirstSale && !state.isPreparing; }));
        clerk->key(Qt::Key_Escape);
        ASSERT_TRUE(
            clerk->waitFor([&] { return screens->window().places().current() == u"counter"_s; }));
        clerk->key(Qt::Key_R, Qt::ControlModifier | Qt::ShiftModifier);
        ASSERT_TRUE(clerk->waitFor([&] { return clerk->settledWord() == u"customer"_s; }));
        clerk->type(u"80"_s);
        clerk->enter();
        ASSERT_TRUE(clerk->waitFor([&] { return clerk->settledWord() == u"take the money"_s; }));
        clerk->type(u"100"_s);
        clerk->enter();
        EXPECT_TRUE(clerk->waitFor([&] {
            const auto& orders = state.facts.orders;
            return !orders.empty() && orders[0].state == transaction::RowState::Committed;
        }));
    }
    QStringList everything() const
    {
        return QDir{folder.path()}.entryList(QDir::AllEntries | QDir::NoDotAndDotDot |
                                             QDir::Hidden);
    }

    QTemporaryDir folder;
    SystemClock clock;
    QTemporaryDir user;
    ui::LanguageSwitch language{user.filePath(u"user.ini"_s)};
    int practices = 0;
    std::unique_ptr<FirstRunRoom> room;
    std::unique_ptr<Wiring> wiring;
    std::unique_ptr<Screens> screens;
    std::unique_ptr<human::Clerk> clerk;
};

} // namespace

TEST_F(FirstRunFlow, beginsWithNothingAndEndsAtTheCounter)
{
    toBooks();
    enter(); // demo data
    ASSERT_TRUE(reaches(7));
    enter();
    ASSERT_TRUE(reaches(8));
    const QString oneTime = oneTimeOf(u"wangli"_s);
    ASSERT_FALSE(oneTime.isEmpty());
    enter();
    ASSERT_EQ(room->books(), books());
    room->window().hide();
    openCounter();
    EXPECT_EQ(wiring->company().name, u"Hill Power"_s);
    EXPECT_TRUE(wiring->company().practice);
    ASSERT_TRUE(clerk->signIn(u"wangli"_s, u"a kettle of her own"_s, oneTime));
    EXPECT_EQ(screens->window().places().current(), u"counter"_s);
    ASSERT_TRUE(clerk->lock());
    ASSERT_TRUE(clerk->signIn(u"admin"_s, QString::fromUtf16(adminPassword)));
    const auto verified = db::verify(books());
    ASSERT_TRUE(verified);
    EXPECT_TRUE(verified->ok());
}

TEST_F(FirstRunFlow, makesARealCompanyWithAVault)
{
    toBooks();
    key(Qt::Key_Down);
    enter();
    ASSERT_TRUE(reaches(7));
    fill({u"twelve letters"_s, u"twelve letters"_s});
    ASSERT_TRUE(reaches(8));
    enter();
    ASSERT_TRUE(reaches(9));
    EXPECT_FALSE(oneTimeOf(u"custodian-a"_s).isEmpty());
    EXPECT_FALSE(oneTimeOf(u"finance"_s).isEmpty()); // who signs for everybody else
    enter();
    room->window().hide();
    openCounter();
    EXPECT_FALSE(wiring->company().practice);
    EXPECT_EQ(wiring->company().utilityRegion, (std::array<std::uint8_t, 4>{0, 0x88, 0, 1}));
    EXPECT_TRUE(clerk->signIn(u"admin"_s, QString::fromUtf16(adminPassword)));
}

// What `wattcard --training` opens beside this window.
TEST_F(FirstRunFlow, leadsFromNothingToAPracticeSale)
{
    toBooks();
    enter();
    ASSERT_TRUE(reaches(7));
    enter();
    ASSERT_TRUE(reaches(8));
    key(Qt::Key_P, Qt::AltModifier);
    ASSERT_TRUE(QTest::qWaitFor([this] { return practices == 1; }));
    room->window().hide();
    auto mode = TrainingMode::open(trainingProfile(folder.filePath(u"training"_s)));
    ASSERT_TRUE(mode) << mode.error().detail.toStdString();
    auto wired = Wiring::make({(*mode)->profile(), (*mode)->reader(), knownPassphrase, onlyPdf});
    ASSERT_TRUE(wired);
    wiring = std::move(*wired);
    screens = std::make_unique<Screens>(Screens::Parts{.wiring = *wiring,
                                                       .language = language,
                                                       .clock = clock,
                                                       .readerIsFixed = true,
                                                       .isTraining = true});
    {
        TrainingLesson lesson{{**mode, *wiring, screens->window(), clock}};
        clerk = std::make_unique<human::Clerk>(screens->window());
        show(screens->window());
        practiseASale(lesson);
    }
    screens.reset();
    wiring.reset();
}

TEST_F(FirstRunFlow, remembersAPlaceThatWasChosenForEveryProgram)
{
    toBooks();
    for (int back = 0; back < 3; ++back)
        key(Qt::Key_Escape);
    ASSERT_TRUE(reaches(3));
    const QString elsewhere = folder.filePath(u"elsewhere"_s);
    fill({elsewhere});
    ASSERT_TRUE(reaches(4));
    enter();
    enter(), enter();
    enter();
    ASSERT_TRUE(reaches(7));
    EXPECT_EQ(rememberedProfile(), QString{});
    enter();
    ASSERT_TRUE(reaches(8));
    EXPECT_EQ(profileDirectory({}), elsewhere);
    EXPECT_EQ(profileDirectory(books()), books()) << "the command line counts more";
    ASSERT_TRUE(rememberProfile({}));
}

TEST_F(FirstRunFlow, leavesNothingWhenItIsGivenUpBeforeTheEnd)
{
    toBooks();
    enter();
    ASSERT_TRUE(reaches(7));
    room->window().close();
    EXPECT_TRUE(room->books().isEmpty());
    room.reset();
    EXPECT_EQ(everything(), QStringList{});
}

// A signal ends the window while the books are made: nobody has seen the passwords, which are shown
// once, so nothing stays and the next start begins anew.
TEST_F(FirstRunFlow, leavesNoBooksWhosePasswordsNobodyHasSeen)
{
    toBooks();
    enter();
    ASSERT_TRUE(reaches(7));
    enter();      // the making is on its way to its thread
    room.reset(); // which is waited for
    EXPECT_FALSE(QDir{books()}.exists());
    EXPECT_FALSE(mayHoldBooks(books()));
}

TEST_F(FirstRunFlow, saysWhenThePlaceOfTheBooksCannotBeRemembered)
{
    // A folder stands where the settings would be written.
    const QString file = QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation) +
                         u"/WattCard/books.ini"_s;
    QFile::remove(file);
    ASSERT_TRUE(QDir{}.mkpath(file + u"/in the way"_s));
    toBooks();
    for (int back = 0; back < 3; ++back)
        key(Qt::Key_Escape);
    ASSERT_TRUE(reaches(3));
    fill({folder.filePath(u"elsewhere"_s)});
    ASSERT_TRUE(reaches(4));
    enter();
    enter(), enter();
    enter();
    ASSERT_TRUE(reaches(7));
    enter();
    ASSERT_TRUE(reaches(8));
    QDir{file}.removeRecursively();
    EXPECT_TRUE(
        std::ranges::any_of(room->window().findChildren<QLabel*>(), [](const QLabel* label) {
            return label->isVisible() && label->text().contains(u"--profile-dir"_s);
        }));
}

} // namespace wattcard

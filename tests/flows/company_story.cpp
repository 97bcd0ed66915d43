// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "company_story.h"

#include "db/verify/verify.h"
#include "domain/denominations.h"
#include "reports/printing/receipt_printers.h"
#include "ui/text/receipt_text.h"

#include <QApplication>
#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QLabel>
#include <QProcess>

#include <gtest/gtest.h>

namespace wattcard::human {

using namespace Qt::StringLiterals;

namespace {

constexpr QKeyCombination newLineKey = Qt::CTRL | Qt::Key_N;

QString passwordOf(const QString& login)
{
    return u"first company "_s + login;
}

void writeProgram(const QString& file, const QByteArray& body)
{
    QFile out{file};
    ASSERT_TRUE(out.open(QIODevice::WriteOnly));
    out.write("#!/bin/sh\n" + body);
    out.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
}

Result<crypto::Secret> nobodysPassphrase(const VaultSettings&)
{
    return failed(Fault::KeyStoreLocked);
}

std::unique_ptr<ReceiptPrinter> receiptsAsPdf(const Profile& place, const Company&)
{
    return std::make_unique<reports::ReceiptPrinters>(reports::ReceiptPrinters::Parts{
        place.receipts(), ui::receiptWords, [] { return reports::PrintSettings{}; }});
}

} // namespace

CompanyStory::CompanyStory(ui::Language language, const QString& pictures)
    : m_asked{language},
      m_hands{pictures, language},
      m_language{m_folder.filePath(u"user.ini"_s)},
      m_books{m_folder.filePath(u"company/books"_s)}
{
    m_language.use(ui::Language::English);
    // The office's printer: what it is handed lies in the folder.
    const QString programs = m_folder.filePath(u"programs"_s);
    QDir{}.mkpath(programs);
    writeProgram(programs + u"/lp"_s, "cat > '" + m_folder.path().toUtf8() + "/paper.pdf'\n");
    writeProgram(programs + u"/lpstat"_s,
                 "echo office; echo 'system default destination: office'\n");
    qputenv("PATH", programs.toUtf8() + ':' + qgetenv("PATH"));
}

CompanyStory::~CompanyStory()
{
    close();
    m_first.reset();
    m_language.use(ui::Language::English);
}

QString CompanyStory::words(const QString& english, const QString& chinese) const
{
    return m_asked == ui::Language::Chinese ? chinese : english;
}

void CompanyStory::atPage(int page)
{
    const auto isThere = [&] {
        const ui::ServiceWizard* wizard = m_hands.wizard();
        return wizard && wizard->stepNumber() == page;
    };
    ASSERT_TRUE(m_hands.waitFor(isThere)) << "page " << page;
}

void CompanyStory::goThrough(int page)
{
    atPage(page);
    m_hands.enter();
}

void CompanyStory::setUp()
{
    QDir{}.mkpath(m_town.profile().directory);
    ASSERT_TRUE(m_town.startBox());
    m_citizen.card = m_town.box().make()->name;
    auto room = FirstRunRoom::open(
        {m_books, true, m_town.counterReader(), m_language, [] { return Result<void>{}; }});
    ASSERT_TRUE(room) << room.error().detail.toStdString();
    m_first = std::move(*room);
    m_hands.over(m_first->window());
    ASSERT_NO_FATAL_FAILURE(atPage(1));
    if (m_asked == ui::Language::Chinese)
        m_hands.key(Qt::Key_Down); // the first choice of all
    m_hands.enter();
    const QStringList company{words(u"Hill Power"_s, u"山城电力"_s), u"95598"_s, u"00880001"_s};
    m_hands.fill(company);
    m_hands.write(u"3"_s);
    m_hands.shoot(u"first-company"_s);
    m_hands.enter();
    ASSERT_NO_FATAL_FAILURE(atPage(2));
    m_hands.fill({u"admin"_s, words(u"Ann Hill"_s, u"何安"_s), passwordOf(u"admin"_s)});
    m_hands.write(passwordOf(u"admin"_s));
    m_hands.shoot(u"first-administrator"_s);
    m_hands.enter();
    ASSERT_NO_FATAL_FAILURE(atPage(3));
    m_hands.shoot(u"first-place"_s);
    m_hands.enter();
    ASSERT_NO_FATAL_FAILURE(atPage(4));
    ASSERT_TRUE(m_hands.waitToSee(u"No card has been put in yet."_s));
    ASSERT_TRUE(m_town.putIn(m_citizen));
    ASSERT_TRUE(m_hands.waitToSee(u"A card was read: the reader works."_s));
    m_hands.shoot(u"first-reader"_s);
    m_town.takeOut();
    m_hands.enter();
    ASSERT_NO_FATAL_FAILURE(atPage(5));
    m_hands.shoot(u"first-printer"_s);
    m_hands.enter();
    m_hands.enter();
    ASSERT_NO_FATAL_FAILURE(atPage(6));
    m_hands.shoot(u"first-books"_s);
    ASSERT_NO_FATAL_FAILURE(goThrough(6));
    ASSERT_NO_FATAL_FAILURE(atPage(7));
    m_hands.shoot(u"first-summary"_s);
    ASSERT_NO_FATAL_FAILURE(goThrough(7));
    ASSERT_NO_FATAL_FAILURE(atPage(8));
    m_hands.shoot(u"first-done"_s);
    for (const QLabel* label : m_first->window().findChildren<QLabel*>()) {
        for (const QString& line : label->text().split(u'\n')) {
            const QStringList parts = line.split(u"   "_s);
            if (parts.size() == 2 && label->isVisible())
                m_oneTime[parts[0].section(u' ', 0, 0)] = parts[1];
        }
    }
    m_hands.enter();
    ASSERT_EQ(m_first->books(), m_books);
    m_first->window().hide();
    m_first.reset();
    open();
}

void CompanyStory::open(std::optional<app::RestoreEnd> restored)
{
    auto wired =
        Wiring::make({Profile{m_books}, m_town.counterReader(), nobodysPassphrase, receiptsAsPdf});
    ASSERT_TRUE(wired) << wired.error().detail.toStdString();
    m_wiring = std::move(*wired);
    m_screens = std::make_unique<Screens>(
        Screens::Parts{.wiring = *m_wiring,
                       .language = m_language,
                       .clock = m_clock,
                       .readerIsFixed = true,
                       .papers = Profile{m_books}.receipts(),
                       .restart = [this](const app::SignedRestore& next) { m_turn.next = next; },
                       .restored = std::move(restored)});
    m_clerk = std::make_unique<Clerk>(m_screens->window());
    m_hands.over(m_screens->window());
    m_at.clear();
}

void CompanyStory::close()
{
    m_clerk.reset();
    m_screens.reset();
    m_wiring.reset();
}

// The first time with the password that works once.
void CompanyStory::comes(const QString& login)
{
    if (m_at == login)
        return;
    if (!m_at.isEmpty()) {
        ASSERT_TRUE(m_clerk->lock());
    }
    const auto once = m_oneTime.extract(login);
    const bool isNew = !once.empty();
    ASSERT_TRUE(m_clerk->signIn(login, passwordOf(login), isNew ? once.mapped() : QString{}))
        << login.toStdString();
    m_at = login;
    if (isNew)
        m_hands.shoot(u"home-"_s + login);
}

void CompanyStory::goTo(const QKeyCombination& place, const QKeyCombination& button)
{
    m_hands.key(place);
    ASSERT_TRUE(m_hands.waitToPress(button));
}

void CompanyStory::enterPeople()
{
    m_hands.shoot(u"sign-in"_s);
    ASSERT_NO_FATAL_FAILURE(comes(u"zhaomin"_s)); // the finance of the demo data: a second person
    ASSERT_NO_FATAL_FAILURE(comes(u"admin"_s));
    m_hands.shoot(u"home-admin"_s);
    ASSERT_NO_FATAL_FAILURE(goTo(Qt::ALT | Qt::Key_4, newLineKey));
    ASSERT_NO_FATAL_FAILURE(enter({u"feng"_s, words(u"Finn Purse"_s, u"冯财"_s), 2}));
    ASSERT_NO_FATAL_FAILURE(enter({u"liao"_s, words(u"Lia Lead"_s, u"廖组长"_s), 1}));
    ASSERT_NO_FATAL_FAILURE(enter({u"ma"_s, words(u"Max Till"_s, u"马丽"_s), 0}));
    m_hands.shoot(u"operators"_s);
    for (const char16_t* login : {u"feng", u"liao", u"ma"})
        ASSERT_NO_FATAL_FAILURE(comes(QString::fromUtf16(login)));
}

void CompanyStory::enter(const Person& person)
{
    const QString before = m_hands.typedIn(u"Password that works once"_s);
    m_hands.key(newLineKey);
    ASSERT_TRUE(m_hands.waitToBeAt(u"Signs in as"_s));
    m_hands.fill({person.login, person.name});
    for (int i = 0; i < person.role; ++i)
        m_hands.key(Qt::Key_Down);
    m_hands.fill({{}, {}, {}, {}, {}, words(u"new in the company"_s, u"新入职"_s), u"zhaomin"_s});
    m_hands.write(passwordOf(u"zhaomin"_s));
    m_hands.shoot(u"operator-"_s + person.login);
    m_hands.enter();
    const auto isEntered = [&] {
        const QString once = m_hands.typedIn(u"Password that works once"_s);
        return once.size() == 12 && once != before;
    };
    ASSERT_TRUE(m_hands.waitFor(isEntered));
    m_oneTime[person.login] = m_hands.typedIn(u"Password that works once"_s);
}

void CompanyStory::releaseTariff()
{
    ASSERT_NO_FATAL_FAILURE(comes(u"admin"_s));
    ASSERT_NO_FATAL_FAILURE(goTo(Qt::ALT | Qt::Key_2, newLineKey));
    ASSERT_NO_FATAL_FAILURE(draftTariff());
    ASSERT_NO_FATAL_FAILURE(askWhatIf());
    m_hands.key(Qt::Key_F5);
    ASSERT_TRUE(m_hands.waitToPress(Qt::ALT | Qt::Key_R));
    m_hands.shoot(u"tariff-rehearsed"_s);
    ASSERT_NO_FATAL_FAILURE(signTariff());
}

void CompanyStory::draftTariff()
{
    ASSERT_TRUE(m_hands.inDialog(newLineKey, [this] {
        m_hands.write(words(u"Hill homes"_s, u"山城居民"_s));
        m_hands.key(Qt::Key_Tab);
        m_hands.key(Qt::Key_Tab); // past what the card carries
        m_hands.write(u"0.5000"_s);
        m_hands.shoot(u"tariff-form"_s);
        m_hands.enter();
    }));
    ASSERT_TRUE(
        m_hands.waitToSee(u"The draft is kept. Rehearse it next: no draft prices a sale."_s));
    m_hands.shoot(u"tariff-draft"_s);
}

// 200 kWh at 0.5000 are 100.00.
void CompanyStory::askWhatIf()
{
    ASSERT_TRUE(m_hands.tabTo([](const QWidget& at) { return at.inherits("QTabBar"); }));
    m_hands.key(Qt::Key_Right);
    ASSERT_TRUE(m_hands.tabTo(u"Month's use, kWh"_s));
    m_hands.write(u"200"_s);
    ASSERT_TRUE(m_hands.waitFor([this] { return m_hands.reads(u"100.00"_s); }));
    m_hands.shoot(u"tariff-what-if"_s);
}

// From the next full minute that leaves time to sign.
void CompanyStory::signTariff()
{
    ASSERT_TRUE(m_hands.inDialog(Qt::ALT | Qt::Key_R, [this] {
        constexpr int secondsToSign = 8;
        m_begins = QDateTime::currentDateTime().addSecs(60 + secondsToSign);
        m_begins.setTime({m_begins.time().hour(), m_begins.time().minute()});
        for (const QChar digit : m_begins.toString(u"yyyyMMddHHmm"_s))
            m_hands.key(static_cast<Qt::Key>(digit.unicode()));
        EXPECT_TRUE(m_hands.tabTo(u"Operator"_s));
        m_hands.write(u"feng"_s);
        EXPECT_TRUE(m_hands.tabTo(u"Password"_s));
        m_hands.write(passwordOf(u"feng"_s));
        m_hands.shoot(u"tariff-release"_s);
        m_hands.enter();
        if (QApplication::activeModalWidget())
            m_hands.key(Qt::Key_Escape); // refused: what follows says it
    }));
    ASSERT_TRUE(m_hands.waitToSee(
        u"Released from %1 on. Cards carry it to the meters as the standby set."_s));
    m_hands.shoot(u"tariff-released"_s);
}

void CompanyStory::beginDay()
{
    ASSERT_NO_FATAL_FAILURE(comes(u"liao"_s));
    ASSERT_NO_FATAL_FAILURE(goTo(Qt::Key_F12, Qt::ALT | Qt::Key_D));
    m_hands.key(Qt::ALT | Qt::Key_D);
    ASSERT_TRUE(m_hands.waitFor([this] { return !m_hands.canPress(Qt::ALT | Qt::Key_D); }));
    m_hands.shoot(u"day-open"_s);
    m_hands.enter(); // the day is proposed
    ASSERT_TRUE(m_hands.waitToPress(Qt::ALT | Qt::Key_O));
    ASSERT_NO_FATAL_FAILURE(comes(u"ma"_s));
    ASSERT_NO_FATAL_FAILURE(goTo(Qt::Key_F12, Qt::ALT | Qt::Key_O));
    m_hands.key(Qt::ALT | Qt::Key_O);
    ASSERT_TRUE(m_hands.waitToPress(Qt::CTRL | Qt::Key_Return));
    m_hands.fill({u"200"_s, {}}); // handed out; nobody left money here
    std::int64_t left = 20'000;
    for (const std::int64_t piece : denominations) {
        m_hands.fill({QString::number(left / piece)});
        left %= piece;
    }
    m_hands.shoot(u"shift-count"_s);
    m_hands.key(Qt::CTRL | Qt::Key_Return);
    ASSERT_TRUE(m_hands.waitToPress(Qt::ALT | Qt::Key_C));
    m_hands.shoot(u"shift-open"_s);
}

bool CompanyStory::verifies() const
{
    const auto verified = db::verify(m_books);
    return verified && verified->ok();
}

QString CompanyStory::paper() const
{
    QProcess reader;
    reader.start(u"pdftotext"_s, {u"-layout"_s, m_folder.filePath(u"paper.pdf"_s), u"-"_s});
    reader.waitForFinished();
    return QString::fromUtf8(reader.readAllStandardOutput());
}

} // namespace wattcard::human

// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
// `ui-stall`: for how long the program's own window answers nobody while something long runs beside
// it: a report, its files, its pages for a print server that never answers, the check of the audit
// log and its export, a backup and its verification. The longest gap between two beats of the
// window's own event loop, beside the 100 ms that a person takes for "at once".
// WATTCARD_BENCH_ACCOUNTS accounts, 15 000 unless set.
#include "bench.h"
#include "bench_window.h"
#include "filled_books.h"
#include "tests/flows/human_window.h"
#include "ui/audit/audit_page.h"
#include "ui/backup/backup_page.h"
#include "ui/reports/reports_page.h"

#include <QComboBox>
#include <QEventLoop>
#include <QLabel>
#include <QTcpServer>
#include <QTimer>

#include <cstdio>

namespace {

using namespace wattcard;
using namespace wattcard::bench;
using namespace wattcard::human;
using namespace Qt::StringLiterals;

constexpr int accountsByDefault = 15'000;
constexpr double atOnceMs = 100;
constexpr std::chrono::minutes stallPatience{3};

// Beats as often as the event loop lets it; what it remembers is the longest time between two.
class Heart {
public:
    Heart()
    {
        m_beat.setTimerType(Qt::PreciseTimer);
        m_beat.setInterval(1);
        QObject::connect(&m_beat, &QTimer::timeout, [this] { beat(); });
    }
    void start()
    {
        m_longest = 0;
        m_last = wallMicroseconds();
        m_beat.start();
    }
    double stop() // milliseconds
    {
        m_beat.stop();
        beat();
        return m_longest / 1'000;
    }

private:
    void beat()
    {
        const double now = wallMicroseconds();
        m_longest = std::max(m_longest, now - m_last);
        m_last = now;
    }
    QTimer m_beat;
    double m_last = 0;
    double m_longest = 0;
};

void wait(const std::function<bool()>& isSeen, const char* what)
{
    QEventLoop loop;
    QTimer eye;
    QObject::connect(&eye, &QTimer::timeout, [&] {
        if (isSeen())
            loop.quit();
    });
    QTimer::singleShot(stallPatience, &loop, [what] { qFatal("%s never ended", what); });
    eye.start(1);
    if (!isSeen())
        loop.exec();
}

// Whether a button was offered and is no more: what can be stopped has begun, and has ended.
class Offer : public QObject {
public:
    explicit Offer(QPushButton& button) : m_button{button} { button.installEventFilter(this); }
    bool isOver() const { return m_wasOffered && !m_button.isEnabled(); }

protected:
    bool eventFilter(QObject* watched, QEvent* event) override
    {
        if (event->type() == QEvent::EnabledChange)
            m_wasOffered = m_wasOffered || m_button.isEnabled();
        return QObject::eventFilter(watched, event);
    }

private:
    QPushButton& m_button;
    bool m_wasOffered = false;
};

// The window with one person before it. Each act is begun by its key and ends when the screen
// offers the same again.
class Desk {
public:
    explicit Desk(AtWindow& world) : m_world{world}, m_clerk{world.counter->window()} {}
    void comes(const QString& login)
    {
        m_clerk.lock();
        if (!m_clerk.signIn(login, u"a password of the bench"_s,
                            m_world.town.takeOneTimePassword(login)))
            qFatal("%s cannot sign in", qPrintable(login));
    }
    template <class Page> Page& goTo(Qt::Key key)
    {
        m_clerk.key(key, Qt::AltModifier);
        auto* page = m_world.counter->window().findChild<Page*>();
        wait([page] { return page->isVisible(); }, "the way to a screen");
        return *page;
    }
    void measure(const char* name, const QWidget& page, const QString& stopButton,
                 const std::function<void()>& begin)
    {
        const Offer stop{buttonOf(page, stopButton)};
        m_heart.start();
        begin();
        wait([&] { return stop.isOver(); }, name);
        print(name);
    }
    void measureUntil(const char* name, const std::function<void()>& begin,
                      const std::function<bool()>& isOver)
    {
        m_heart.start();
        begin();
        wait(isOver, name);
        print(name);
    }
    Clerk& hands() { return m_clerk; }
    void whenOffered(const QWidget& page, const QString& button)
    {
        const QPushButton& offered = buttonOf(page, button);
        wait([&] { return offered.isEnabled(); }, qPrintable(button));
    }

private:
    static QPushButton& buttonOf(const QWidget& page, const QString& name)
    {
        for (auto* each : page.findChildren<QPushButton*>()) {
            if (each->accessibleName() == name)
                return *each;
        }
        qFatal("no button %s", qPrintable(name));
    }
    void print(const char* name)
    {
        const double gap = m_heart.stop();
        bench::print({name, gap, atOnceMs, gap / atOnceMs, 1, "ms", "longest gap of the window"});
    }
    AtWindow& m_world;
    Clerk m_clerk;
    Heart m_heart;
};

bool shows(const QWidget& page, const QString& part)
{
    return std::ranges::any_of(page.findChildren<QLabel*>(), [&](const QLabel* label) {
        return label->isVisible() && label->text().contains(part);
    });
}

void chooseFormat(const QWidget& page, int place)
{
    for (auto* box : page.findChildren<QComboBox*>()) {
        if (box->accessibleName() == u"Kind of file"_s)
            box->setCurrentIndex(place);
    }
}

void measureReports(Desk& desk)
{
    auto& page = desk.goTo<ui::ReportsPage>(Qt::Key_5);
    page.findChild<QListWidget*>()->setCurrentRow(
        static_cast<int>(reports::ReportId::Audit)); // every account was told to the log
    const auto press = [&](Qt::Key key, Qt::KeyboardModifiers with = {}) {
        return [&desk, key, with] { desk.hands().key(key, with); };
    };
    desk.measure("stall-report", page, u"Stop"_s, press(Qt::Key_F5));
    wait([&] { return shows(page, u" rows; the first "_s); }, "the showing of many rows");
    for (const auto& [place, name] :
         {std::pair{0, "stall-csv"}, std::pair{1, "stall-xlsx"}, std::pair{2, "stall-pdf"}}) {
        chooseFormat(page, place);
        desk.measure(name, page, u"Stop"_s, press(Qt::Key_S, Qt::ControlModifier));
    }
    desk.measureUntil("stall-pages", press(Qt::Key_P, Qt::ControlModifier),
                      [&] { return shows(page, u"The print system "_s); });
    desk.measureUntil(
        "stall-printers", [] {},
        [&] { return shows(page, u"The print system does not answer."_s); });
    desk.hands().key(Qt::Key_Escape);
}

void measureAudit(Desk& desk)
{
    auto& page = desk.goTo<ui::AuditTrailPage>(Qt::Key_6);
    desk.whenOffered(page, u"Verify chain"_s);
    desk.measure("stall-audit-verify", page, u"Stop"_s, [&] { desk.hands().key(Qt::Key_F5); });
    desk.whenOffered(page, u"Export"_s);
    desk.measure("stall-audit-export", page, u"Stop"_s,
                 [&] { desk.hands().key(Qt::Key_E, Qt::ControlModifier); });
}

void measureBackup(Desk& desk, const QString& folder)
{
    auto& page = desk.goTo<ui::BackupPage>(Qt::Key_7);
    desk.whenOffered(page, u"Save schedule"_s);
    for (auto* edit : page.findChildren<QLineEdit*>()) {
        if (edit->accessibleName() == u"Folder for backups"_s)
            edit->setText(folder);
    }
    desk.hands().key(Qt::Key_S, Qt::AltModifier);
    wait([&] { return shows(page, u"The schedule is saved "_s); }, "the saving of the schedule");
    desk.whenOffered(page, u"Back up now"_s);
    const auto typePassphrase = [&](const QString& field) {
        for (auto* edit : page.findChildren<QWidget*>()) {
            if (edit->accessibleName() == field)
                edit->setFocus();
        }
        desk.hands().type(u"twelve letters"_s);
    };
    typePassphrase(u"Passphrase"_s);
    typePassphrase(u"The same again, for a new backup"_s);
    desk.measure("stall-backup", page, u"Stop"_s,
                 [&] { desk.hands().key(Qt::Key_B, Qt::AltModifier); });
    desk.whenOffered(page, u"Verify"_s);
    typePassphrase(u"Passphrase"_s);
    desk.measure("stall-verify", page, u"Stop"_s,
                 [&] { desk.hands().key(Qt::Key_V, Qt::AltModifier); });
}

} // namespace

int main(int argc, char** argv)
{
    WindowProcess process{argc, argv};
    const QTemporaryDir backups;
    process.dress();
    QTcpServer hole; // a print server that takes every connection and never answers
    hole.listen(QHostAddress::LocalHost);
    qputenv("CUPS_SERVER", u"127.0.0.1:%1"_s.arg(hole.serverPort()).toUtf8());
    AtWindow world;
    if (!world.town.start())
        qFatal("the town does not start");
    const int wanted = qEnvironmentVariableIntValue("WATTCARD_BENCH_ACCOUNTS");
    fillBooks(world.town.profile().directory, wanted > 0 ? wanted : accountsByDefault);
    if (!world.open())
        qFatal("the counter does not start");
    Desk desk{world};
    desk.comes(u"zhoujing"_s);
    measureReports(desk);
    measureAudit(desk);
    desk.comes(u"liuyang"_s);
    measureBackup(desk, backups.path());
    return EXIT_SUCCESS;
}

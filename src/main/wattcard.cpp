// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/sqlite/database.h"
#include "main/crash_report.h"
#include "main/end_on_signal.h"
#include "main/first_books.h"
#include "main/first_run_room.h"
#include "main/log_file.h"
#include "main/log_lines.h"
#include "main/machine_settings.h"
#include "main/pictures.h"
#include "main/release_guard.h"
#include "main/restore_side.h"
#include "main/screens.h"
#include "main/script_runner.h"
#include "main/system_clock.h"
#include "main/tool.h"
#include "main/training_lesson.h"
#include "main/training_mode.h"
#include "main/training_profile.h"
#include "main/version.h"
#include "main/wiring.h"
#include "reports/printing/receipt_printers.h"
#include "ui/health/crash_notice.h"
#include "ui/keys/passphrase_dialog.h"
#include "ui/shell/desktop_watch.h"
#include "ui/shell/language_switch.h"
#include "ui/shell/look_switch.h"
#include "ui/shell/window_keeper.h"
#include "ui/text/custody_text.h"
#include "ui/text/fault_text.h"
#include "ui/text/receipt_text.h"
#include "ui/widgets/theme.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QIcon>
#include <QMessageBox>
#include <QScreen>

#include <algorithm>
#include <array>
#include <cstdio>
#include <cstring>

using namespace Qt::StringLiterals;
using namespace wattcard;

namespace {

void describe(QCommandLineParser& parser)
{
    parser.setApplicationDescription(u"The sales counter of a prepaid electricity company."_s);
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addOptions({
        {u"profile-dir"_s, u"Where the profile's data lie."_s, u"DIR"_s},
        {u"reader"_s, u"pcsc[:NAME] or direct[:SOCKET]."_s, u"READER"_s},
        {u"lang"_s, u"Language: en or zh."_s, u"LANG"_s},
        {u"time-server"_s, u"Whose time the clock is compared with."_s, u"HOST[:PORT]"_s},
        {u"script"_s, u"No window: commands as JSON lines on standard input."_s},
        {u"training"_s, u"Practise: a folder, cards and a meter of its own, scenarios, points."_s},
        {u"screenshots"_s, u"Write pictures of every state into a folder and end."_s, u"DIR"_s},
        {u"themes"_s, u"Pictures in: light,dark,contrast."_s, u"LIST"_s},
        {u"scales"_s, u"Pictures at: 1,1.5,2."_s, u"LIST"_s},
        {u"langs"_s, u"Pictures in: en,zh,pseudo."_s, u"LIST"_s},
        {u"sizes"_s, u"Pictures of windows of: 1366x768,1920x1080,3840x2160."_s, u"LIST"_s},
        {u"only"_s, u"Pictures whose names begin so."_s, u"NAME"_s},
        {u"matrix"_s, u"Pictures in every theme, scale, language and size."_s},
    });
}

// The keys' passphrase, where there is a window to ask in.
Result<crypto::Secret> askInWindow(const VaultSettings& vault)
{
    const bool isFile = vault.kind == VaultSettings::Kind::File;
    const QString question = isFile ? ui::custodyText(ui::CustodyPrompt::Passphrase)
                                    : ui::custodyText(ui::CustodyPrompt::Pin, {vault.token});
    const app::SharedSecret typed = ui::askPassphrase(question);
    if (!typed)
        return failed(Fault::KeyStoreLocked, u"given up"_s);
    return std::move(*typed);
}

Result<crypto::Secret> nobodyToAsk(const VaultSettings&)
{
    return failed(Fault::KeyStoreLocked, u"a script has nobody to ask for the passphrase"_s);
}

// With its own folder, cards and paper where it is training.
Result<std::unique_ptr<Wiring>> wire(const QCommandLineParser& parser,
                                     const PassphraseSource& passphrase, const Profile& profile,
                                     const TrainingMode* training = nullptr)
{
    const auto printer = [training](const Profile& place,
                                    const Company&) -> std::unique_ptr<ReceiptPrinter> {
        auto made = std::make_unique<reports::ReceiptPrinters>(reports::ReceiptPrinters::Parts{
            place.receipts(), ui::receiptWords,
            [settings = MachineSettings{machineSettingsFile()}] { return settings.printing(); }});
        if (training)
            return training->onTrainingPaper(std::move(made));
        return made;
    };
    const QString reader = training ? training->reader() : parser.value(u"reader"_s);
    return Wiring::make({profile, reader, passphrase, printer, parser.value(u"time-server"_s)});
}

// None where this is no training window.
Result<std::unique_ptr<TrainingMode>> trainingFor(const QCommandLineParser& parser)
{
    if (!parser.isSet(u"training"_s))
        return std::unique_ptr<TrainingMode>{};
    return TrainingMode::open(trainingProfile(parser.value(u"profile-dir"_s)));
}

// The reader's thread calls back; the event goes to the receiver's own thread.
template <class Receiver> void watch(Wiring& wiring, Receiver& receiver)
{
    wiring.watch().start([&receiver](const ReaderEvent& event) {
        QMetaObject::invokeMethod(&receiver, [&receiver, event] { receiver.readerChanged(event); });
    });
}

int runScript(const QCommandLineParser& parser)
{
    EndOnSignal ends;
    const Profile profile{profileDirectory(parser.value(u"profile-dir"_s))};
    auto wiring = wire(parser, nobodyToAsk, profile);
    if (!wiring)
        return static_cast<int>(complain(wiring.error()));
    ScriptRunner runner{(*wiring)->counter(), (*wiring)->records(), (*wiring)->company().counter,
                        nullptr};
    QObject::connect(&runner, &ScriptRunner::finished, qApp, &QCoreApplication::quit,
                     Qt::QueuedConnection);
    watch(**wiring, runner);
    runner.start();
    const int status = ends.exec();
    (*wiring)->watch().stop();
    return status;
}

ui::Language languageNamed(const QString& name)
{
    return name.startsWith(u"zh"_s) ? ui::Language::Chinese : ui::Language::English;
}

// Before there is a window, a message box is all there is to say why.
int complainInWindow(const Failure& failure, const EndOnSignal& ends)
{
    const int status = static_cast<int>(exitFor(failure.fault));
    if (ends.hasCome())
        return status; // nobody waits for it any more
    const ui::FaultText text = ui::faultText(failure.fault);
    QMessageBox box{QMessageBox::Critical, u"WattCard"_s, text.sentence, QMessageBox::Close};
    box.setInformativeText(text.remedy);
    box.setDetailedText(QString{code(failure.fault)} + u' ' + failure.detail);
    box.exec();
    return status;
}

// Books that were chosen once and are not there now are missing, perhaps with their disk: nobody is
// led to begin new ones.
bool isFirstRun(const QCommandLineParser& parser, const Profile& profile)
{
    const bool wasChosen = !parser.isSet(u"profile-dir"_s) && !rememberedProfile().isEmpty();
    return !wasChosen && !mayHoldBooks(profile.directory);
}

// The folder of the new books; none when the window was closed before its end.
Result<QString> runFirstTime(const QCommandLineParser& parser, const Profile& profile,
                             ui::LanguageSwitch& language, EndOnSignal& ends)
{
    const auto practise = [&language] {
        const bool isChinese = language.current() == ui::Language::Chinese;
        return openTrainingWindow(isChinese ? u"zh"_s : u"en"_s);
    };
    auto room = FirstRunRoom::open({profile.directory, parser.isSet(u"profile-dir"_s),
                                    parser.value(u"reader"_s), language, practise});
    if (!room)
        return failed(room);
    QObject::connect(room->get(), &FirstRunRoom::finished, qApp, &QCoreApplication::quit,
                     Qt::QueuedConnection);
    (*room)->window().show();
    ends.exec();
    return (*room)->books();
}

// Where it was closed in this profile; the first time at the left, the meter stands at the right.
void showWhereItStood(ui::MainWindow& window, const Profile& profile)
{
    auto* keeper =
        new ui::WindowKeeper{{ui::userSettingsFile(), u"counter"_s, profile.directory}, window};
    if (keeper->showAgain())
        return;
    const QRect room = window.screen()->availableGeometry();
    if (room.width() <= window.width() || room.height() <= window.height()) {
        window.showMaximized(); // its frame would push the buttons off a small screen
    } else {
        window.show();
        window.move(room.topLeft());
    }
}

// Of this program, the last that ended unexpectedly and was not told of yet.
void tellOfCrashes(ui::MainWindow& window)
{
    auto reports = crashReportsIn(stateFolder());
    const QString ours = u"/crash-%1-20"_s.arg(QCoreApplication::applicationName()); // and a time
    std::erase_if(reports, [&ours](const CrashReport& report) {
        return !report.isNew || !report.file.contains(ours);
    });
    if (reports.empty())
        return;
    markTold(reports);
    ui::showCrashNotice(window, reports.back().at, toldFile(reports.back()));
}

struct BooksRound {
    EndOnSignal& ends;
    const QCommandLineParser& parser;
    const Profile& profile;
    TrainingMode* training; // none where this is no training window
    ui::LanguageSwitch& language;
    ui::LookSwitch& look;
};

// One window over one store, until it is closed, a restore is signed in it or the region changes.
// At the end every connection to the books is closed, and with it their lock.
int runBooks(const BooksRound& round, RestoreTurn& turn)
{
    auto wiring = wire(round.parser, askInWindow, round.profile, round.training);
    if (!wiring)
        return complainInWindow(wiring.error(), round.ends);
    const SystemClock clock;
    const auto end = [] {
        QApplication::setQuitOnLastWindowClosed(false); // this one ends, not the program
        QApplication::exit(0);
    };
    const auto restart = [&turn, end](const app::SignedRestore& restore) {
        turn.next = restore;
        end();
    };
    const auto reopen = [&turn, end] {
        turn.isReopened = true;
        end();
    };
    Screens screens{{.wiring = **wiring,
                     .language = round.language,
                     .clock = clock,
                     .readerIsFixed = round.training || round.parser.isSet(u"reader"_s),
                     .isTraining = round.training != nullptr,
                     .papers = round.profile.receipts(),
                     .look = &round.look,
                     .restart = restart,
                     .restored = turn.last,
                     .reopen = reopen}};
    ui::MainWindow& window = screens.window();
    std::optional<TrainingLesson> lesson;
    if (round.training)
        lesson.emplace(TrainingLesson::Parts{*round.training, **wiring, window, clock});
    showWhereItStood(window, round.profile);
    tellOfCrashes(window);
    QApplication::setQuitOnLastWindowClosed(true);
    return round.ends.exec();
}

int runWindow(const QCommandLineParser& parser)
{
    ui::LanguageSwitch language{ui::userSettingsFile()};
    if (parser.isSet(u"lang"_s))
        language.use(languageNamed(parser.value(u"lang"_s)));
    if (parser.isSet(u"screenshots"_s)) {
        unblockEndSignals();
        const auto saved = takePictures(parser, language);
        return saved ? 0 : static_cast<int>(complain(saved.error()));
    }
    EndOnSignal ends;
    ui::LookSwitch look{ui::userSettingsFile()};
    ui::DesktopWatch desktop;
    QObject::connect(&desktop, &ui::DesktopWatch::changed, &look, &ui::LookSwitch::desktopSays);
    desktop.start();
    const auto training = trainingFor(parser);
    if (!training)
        return complainInWindow(training.error(), ends);
    Profile profile{*training ? (*training)->profile().directory
                              : profileDirectory(parser.value(u"profile-dir"_s))};
    if (!*training && isFirstRun(parser, profile)) {
        const auto made = runFirstTime(parser, profile, language, ends);
        if (!made)
            return complainInWindow(made.error(), ends);
        if (made->isEmpty())
            return 0;
        profile = {*made};
    }
    RestoreTurn turn;
    int status = 0;
    do
        status = runBooks({ends, parser, profile, training->get(), language, look}, turn);
    while (turn.take());
    return status;
}

bool asksFor(const char* option, int argc, char** argv)
{
    for (int i = 1; i < argc; ++i)
        if (std::strcmp(argv[i], option) == 0)
            return true;
    return false;
}

// Answered in the terminal, on a machine without a display as well.
bool asksForWords(int argc, char** argv)
{
    constexpr std::array options{"--help", "-h", "--help-all", "--version", "-v"};
    return std::ranges::any_of(options,
                               [&](const char* option) { return asksFor(option, argc, argv); });
}

// Training has a window, and cards of its own.
bool isContradiction(const QCommandLineParser& parser)
{
    return parser.isSet(u"training"_s) && (parser.isSet(u"script"_s) || parser.isSet(u"reader"_s));
}

} // namespace

int main(int argc, char** argv)
{
    refuseCoreDumpsInRelease();
    blockEndSignals();
    const QString name = asksFor("--training", argc, argv) ? u"wattcard-training"_s : u"wattcard"_s;
    keepLogLines(name);
    const bool script = asksFor("--script", argc, argv);
    std::unique_ptr<QCoreApplication> application;
    if (asksForWords(argc, argv)) {
        application = std::make_unique<QCoreApplication>(argc, argv);
    } else if (script) {
        application = std::make_unique<QGuiApplication>(argc, argv);
    } else {
        auto windows = std::make_unique<QApplication>(argc, argv);
        ui::applyTheme(*windows, ui::Theme::Light);
        QGuiApplication::setDesktopFileName(u"wattcard"_s); // its icon in the task bar
        QGuiApplication::setWindowIcon(QIcon::fromTheme(u"wattcard"_s));
        application = std::move(windows);
    }
    QCoreApplication::setOrganizationName(u"WattCard"_s);
    // Training has settings of its own: its printer and its people are not those of the counter.
    QCoreApplication::setApplicationName(name);
    QCoreApplication::setApplicationVersion(versionText());
    keepCrashReports(stateFolder(), name);
    QCommandLineParser parser;
    describe(parser);
    if (!parser.parse(QCoreApplication::arguments())) {
        std::fprintf(stderr, "%s\n", qPrintable(parser.errorText()));
        return static_cast<int>(Exit::Usage);
    }
    if (isContradiction(parser)) {
        std::fprintf(stderr, "--training takes neither --script nor --reader\n");
        return static_cast<int>(Exit::Usage);
    }
    if (parser.isSet(u"version"_s))
        parser.showVersion();
    if (parser.isSet(u"help"_s))
        parser.showHelp(0);
    return script ? runScript(parser) : runWindow(parser);
}

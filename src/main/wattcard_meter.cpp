// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cardio/virtual_card/box_client.h"
#include "main/crash_report.h"
#include "main/end_on_signal.h"
#include "main/log_file.h"
#include "main/log_lines.h"
#include "main/meter_screenshots.h"
#include "main/meter_story.h"
#include "main/meter_theme.h"
#include "main/meter_wiring.h"
#include "main/release_guard.h"
#include "main/version.h"
#include "ui/meter/inside_tabs.h"
#include "ui/meter/load_panel.h"
#include "ui/meter/meter_desk.h"
#include "ui/meter/meter_window.h"
#include "ui/meter/scenario_panel.h"
#include "ui/shell/language_switch.h"
#include "ui/shell/window_keeper.h"
#include "ui/widgets/wheel_guard.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QIcon>
#include <QScreen>
#include <QTemporaryDir>

#include <algorithm>
#include <cstdio>

using namespace Qt::StringLiterals;
using namespace wattcard;

namespace {

// sysexits.h: 69 is EX_UNAVAILABLE, something that the meter needs is taken by another meter.
enum ExitCode { Done = 0, Failed = 1, WrongUsage = 2, Unavailable = 69 };

constexpr auto programName = "wattcard-meter";
constexpr std::uint64_t numberOfStories = 261'121'000'123;    // where no other is given
constexpr std::chrono::milliseconds pauseBetweenSteps{1'200}; // of a story, to be read

int complain(ExitCode code, const QString& text)
{
    std::fprintf(stderr, "%s: %s\n", programName, qUtf8Printable(text));
    return code;
}

int complain(const Failure& failure)
{
    const QString text = QString{code(failure.fault)} + u' ' + failure.detail;
    switch (failure.fault) {
    case Fault::BadInput: return complain(WrongUsage, text);
    case Fault::NoService:
    case Fault::DatabaseInUse: return complain(Unavailable, text);
    default: return complain(Failed, text);
    }
}

void describe(QCommandLineParser& parser)
{
    parser.setApplicationDescription(
        u"A prepaid meter-controller with test keys: takes cards from its slot, meters a load and "
        u"drives a switch.\nPrints \"ready\" when its control socket listens; one JSON object a "
        u"line is asked there and answered:\n"
        u"  {\"verb\":\"read\"}  {\"verb\":\"load\",\"watts\":3000}  "
        u"{\"verb\":\"speed\",\"factor\":60}\n"
        u"  {\"verb\":\"advance\",\"seconds\":3600}  "
        u"{\"verb\":\"key\",\"name\":\"page|read|program|trip-close\",\"ms\":5000}\n"
        u"  {\"verb\":\"condition\",\"name\":\"cover-open\",\"on\":true}  "
        "{\"verb\":\"contact\",\"stands\":\"closed|open|follows\"}\n"
        u"  {\"verb\":\"power\",\"on\":true}  "
        u"{\"verb\":\"await\",\"cardsHandled\":1,\"timeoutMs\":5000}  {\"verb\":\"quit\"}\n"
        u"  {\"verb\":\"inside\"}  {\"verb\":\"appliances\",\"on\":[\"fridge\",\"kettle\"]}\n"
        u"  {\"verb\":\"load-curve\",\"file\":\"day.csv\"}  "
        u"{\"verb\":\"load-curve\",\"play\":false}\n"
        u"  {\"verb\":\"insert\",\"card\":\"card-1\"}  {\"verb\":\"remove\"}  "
        u"{\"verb\":\"fault\",\"name\":\"pull-card\",\"number\":3}\n"
        u"  {\"verb\":\"expect\",\"remaining\":\"94.72\",\"switch\":\"closed\"}\n"
        u"Exit codes: 0 done, 1 failed, 2 wrong usage, "
        u"69 directory or socket serve another meter."_s);
    parser.addOptions({
        {u"headless"_s, u"Without a window."_s},
        {u"directory"_s, u"Folder of the meter's memory, nvm.a and nvm.b."_s, u"DIR"_s},
        {u"number"_s, u"Meter number of a new memory, twelve digits."_s, u"NUMBER"_s},
        {u"reader"_s, u"pcsc[:NAME], direct[:SOCKET], or none."_s, u"READER"_s, u"pcsc"_s},
        {u"control"_s, u"Name or absolute path of the control socket."_s, u"NAME"_s,
         QString::fromLatin1(programName)},
        {u"box"_s, u"Control socket of the card box: its cards are the window's tray."_s,
         u"NAME"_s},
        {u"utility-region"_s, u"Utility and region that the meter belongs to, eight hex digits."_s,
         u"HEX"_s, u"00880001"_s},
        {u"area"_s, u"Area code of a new memory for work orders, eight hex digits."_s, u"HEX"_s,
         u"00000000"_s},
        {u"no-courtesy-trip"_s, u"A new memory: alarm 2 does not open the switch."_s},
        {u"high-voltage"_s, u"A new memory: the device trips a breaker, ten minutes warned."_s},
        {u"closes-on-loading"_s, u"A new memory: a card that lifts a trip closes the switch."_s},
        {u"factory"_s, u"A new memory: as it comes from the factory, to be reset and cleared."_s},
        {u"load"_s, u"Primary load in watts."_s, u"W"_s, u"0"_s},
        {u"speed"_s, u"Meter seconds for each second, 0 to 3600."_s, u"F"_s, u"1"_s},
        {u"lang"_s, u"Language of the window: en or zh."_s, u"LANGUAGE"_s},
        {u"theme"_s, u"Colours of the window: light or dark."_s, u"THEME"_s},
        {u"reduced-motion"_s, u"Still pictures, no movement."_s},
        {u"load-curve"_s, u"Play a day of \"time;watts\" lines, again each day."_s, u"FILE"_s},
        {u"scenario"_s,
         u"A story: with --headless it is played, and the exit code says whether the meter did "
         u"what "
         u"it says. Without --directory the meter is a new one."_s,
         u"FILE"_s},
        {u"screenshots"_s, u"Write pictures of the window into a folder and end."_s, u"DIR"_s},
    });
    parser.addHelpOption();
    parser.addVersionOption();
}

Result<int> numberFrom(const QCommandLineParser& parser, const QString& option, int largest)
{
    bool isNumber = false;
    const int value = parser.value(option).toInt(&isNumber);
    if (!isNumber || value < 0 || value > largest)
        return failed(Fault::BadInput, u"--%1 wants a number up to %2"_s.arg(option).arg(largest));
    return value;
}

Result<std::array<std::uint8_t, 4>> codeFrom(const QCommandLineParser& parser,
                                             const QString& option)
{
    const auto bytes = cardio::box::fromHex(parser.value(option));
    std::array<std::uint8_t, 4> code{};
    if (!bytes || bytes->size() != code.size())
        return failed(Fault::BadInput, u"--%1 wants eight hex digits"_s.arg(option));
    std::ranges::copy(*bytes, code.begin());
    return code;
}

// What the window and --headless are given beside the meter's own options.
struct Programme {
    std::optional<app::MeterScenario> story = {};
    std::optional<app::LoadCurve> curve = {};
    std::unique_ptr<QTemporaryDir> home = {}; // of a story's own meter
};

Result<Programme> programmeFrom(const QCommandLineParser& parser)
{
    Programme programme;
    if (parser.isSet(u"scenario"_s)) {
        auto story = storyIn(parser.value(u"scenario"_s));
        if (!story)
            return failed(story);
        programme.story = std::move(*story);
    }
    if (parser.isSet(u"load-curve"_s)) {
        const auto curve = loadCurveIn(parser.value(u"load-curve"_s));
        if (!curve)
            return failed(curve);
        programme.curve = *curve;
    }
    if (programme.story && !parser.isSet(u"directory"_s))
        programme.home = std::make_unique<QTemporaryDir>();
    return programme;
}

// A story without a directory is played on a meter of its own: new, alone, by its own clock.
void makeOwn(MeterWiring::Options& options, const QCommandLineParser& parser,
             const Programme& programme)
{
    if (!programme.home)
        return;
    options.directory = programme.home->filePath(u"meter"_s);
    options.startsAt = programme.story->clock;
    if (!parser.isSet(u"reader"_s))
        options.reader.specification = u"none"_s;
    if (!parser.isSet(u"control"_s))
        options.control = programme.home->filePath(u"meter.sock"_s);
    if (!parser.isSet(u"speed"_s))
        options.speed = parser.isSet(u"headless"_s) ? 0 : 1;
}

Result<MeterWiring::Options> optionsFrom(const QCommandLineParser& parser)
{
    MeterWiring::Options options;
    options.directory = parser.value(u"directory"_s);
    if (options.directory.isEmpty() && !parser.isSet(u"scenario"_s))
        return failed(Fault::BadInput, u"--directory is missing"_s);
    const bool isStory = parser.isSet(u"scenario"_s) && !parser.isSet(u"number"_s);
    const auto number = isStory ? MeterNumber::fromNumber(numberOfStories)
                                : MeterNumber::parse(parser.value(u"number"_s));
    const auto region = codeFrom(parser, u"utility-region"_s);
    const auto area = codeFrom(parser, u"area"_s);
    const auto watts = numberFrom(parser, u"load"_s, std::numeric_limits<int>::max());
    const auto speed = numberFrom(parser, u"speed"_s, 3'600);
    if (!number)
        return failed(Fault::BadInput, u"--number wants twelve digits"_s);
    if (!region)
        return failed(region);
    if (!area)
        return failed(area);
    if (!watts)
        return failed(watts);
    if (!speed)
        return failed(speed);
    options.number = *number;
    options.utilityRegion = *region;
    options.area = *area;
    options.watts = *watts;
    options.speed = *speed;
    options.control = parser.value(u"control"_s);
    options.reader = {parser.value(u"reader"_s), parser.value(u"box"_s), 1};
    options.courtesyTrip = !parser.isSet(u"no-courtesy-trip"_s);
    options.highVoltage = parser.isSet(u"high-voltage"_s);
    options.closesOnLoading = parser.isSet(u"closes-on-loading"_s);
    options.isFactoryNew = parser.isSet(u"factory"_s);
    return options;
}

Result<std::unique_ptr<MeterWiring>> startMeter(const QCommandLineParser& parser,
                                                const Programme& programme)
{
    auto options = optionsFrom(parser);
    if (!options)
        return failed(options);
    makeOwn(*options, parser, programme);
    auto wiring = MeterWiring::make(*options);
    if (!wiring)
        return wiring;
    if (const auto started = (*wiring)->start(); !started)
        return failed(started);
    std::puts("ready");
    std::fflush(stdout);
    return wiring;
}

int runHeadless(const QCommandLineParser& parser)
{
    EndOnSignal ends;
    const auto programme = programmeFrom(parser);
    if (!programme)
        return complain(programme.error());
    const auto wiring = startMeter(parser, *programme);
    if (!wiring)
        return complain(wiring.error());
    if (programme->curve)
        playCurve(**wiring, *programme->curve);
    if (programme->story)
        return playStory(**wiring, *programme->story) ? Done : Failed;
    return ends.exec();
}

ui::Language languageFrom(const QString& name)
{
    return name.startsWith(u"zh"_s) ? ui::Language::Chinese : ui::Language::English;
}

void openFiles(const QCommandLineParser& parser, ui::MeterWindow& window)
{
    if (parser.isSet(u"load-curve"_s))
        window.loadPanel().openCurve(parser.value(u"load-curve"_s));
    if (!parser.isSet(u"scenario"_s))
        return;
    window.inside().choose(ui::InsideTabs::Tab::Story);
    window.inside().story().openFile(parser.value(u"scenario"_s));
}

int runWindow(const QCommandLineParser& parser)
{
    EndOnSignal ends;
    const auto programme = programmeFrom(parser);
    if (!programme)
        return complain(programme.error());
    const auto wiring = startMeter(parser, *programme);
    if (!wiring)
        return complain(wiring.error());
    if (parser.isSet(u"theme"_s))
        useMeterTheme(parser.value(u"theme"_s) == "dark"_L1 ? ui::Theme::Dark : ui::Theme::Light);
    ui::LanguageSwitch languages{ui::userSettingsFile()};
    if (parser.isSet(u"lang"_s))
        languages.use(languageFrom(parser.value(u"lang"_s)));
    cardio::BoxClient tray{parser.value(u"box"_s)};
    const ui::WheelGuard guard{nullptr};
    QGuiApplication::setDesktopFileName(u"wattcard-meter"_s); // its icon in the task bar
    QGuiApplication::setWindowIcon(QIcon::fromTheme(u"wattcard-meter"_s));
    ui::MeterWindow window{nullptr};
    ui::MeterDesk desk;
    desk.connectTo(window);
    desk.connectTo((*wiring)->service());
    desk.connectTo((*wiring)->bench(), window);
    (*wiring)->player().setPause(pauseBetweenSteps);
    desk.connectTo((*wiring)->player(), window);
    if (parser.isSet(u"box"_s))
        desk.connectTo(tray);
    window.showSurroundings(parser.value(u"load"_s).toInt(), parser.value(u"speed"_s).toInt());
    window.showLanguage(languages.current() == ui::Language::Chinese ? u"zh_CN"_s : u"en"_s);
    QObject::connect(&window, &ui::MeterWindow::languageRequested, &languages,
                     [&languages, &window](const QString& locale) {
                         languages.use(languageFrom(locale));
                         window.showLanguage(locale);
                     });
    window.setReducedMotion(parser.isSet(u"reduced-motion"_s));
    auto* keeper = new ui::WindowKeeper{
        {ui::userSettingsFile(), u"meter"_s, parser.value(u"directory"_s)}, window};
    if (!keeper->showAgain()) {
        window.show();
        const QRect room = window.screen()->availableGeometry(); // the counter stands at the left
        window.move(room.right() - window.frameGeometry().width(), room.top());
    }
    openFiles(parser, window);
    return ends.exec();
}

bool needsNoWindow(int argc, char** argv)
{
    return std::any_of(argv + 1, argv + argc, [](const char* argument) {
        const QLatin1StringView word{argument};
        return word == "--headless"_L1 || word == "--help"_L1 || word == "-h"_L1 ||
               word == "--version"_L1 || word == "-v"_L1 || word == "--help-all"_L1;
    });
}

} // namespace

int main(int argc, char** argv)
{
    refuseCoreDumpsInRelease();
    blockEndSignals();
    const bool headless = needsNoWindow(argc, argv);
    const std::unique_ptr<QCoreApplication> application{headless ? new QCoreApplication{argc, argv}
                                                                 : new QApplication{argc, argv}};
    QCoreApplication::setOrganizationName(u"WattCard"_s);
    QCoreApplication::setApplicationName(QString::fromLatin1(programName));
    QCoreApplication::setApplicationVersion(versionText());
    keepLogLines(QString::fromLatin1(programName));
    keepCrashReports(stateFolder(), QString::fromLatin1(programName));
    QCommandLineParser parser;
    describe(parser);
    if (!parser.parse(QCoreApplication::arguments()))
        return complain(WrongUsage, parser.errorText());
    if (parser.isSet(u"help"_s))
        parser.showHelp();
    if (parser.isSet(u"version"_s))
        parser.showVersion();
    if (!parser.positionalArguments().isEmpty())
        return complain(WrongUsage, u"unknown word: "_s + parser.positionalArguments().first());
    if (parser.isSet(u"screenshots"_s)) {
        unblockEndSignals();
        return writeMeterScreenshots(parser.value(u"screenshots"_s)) ? Done : Failed;
    }
    return headless ? runHeadless(parser) : runWindow(parser);
}

// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "main/meter_screenshots.h"

#include "main/meter_theme.h"
#include "meter/display.h"
#include "meter/nvm_codec.h"
#include "ui/meter/inside_tabs.h"
#include "ui/meter/live_chart.h"
#include "ui/meter/load_panel.h"
#include "ui/meter/meter_window.h"
#include "ui/meter/scenario_panel.h"
#include "ui/shell/language_switch.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QPixmap>
#include <QTemporaryDir>

namespace wattcard {

using namespace meter;
using namespace Qt::StringLiterals;

namespace {

constexpr std::uint32_t kettleW = 2'200;
constexpr int readableSeconds = 90;
constexpr int secondsOfAMinute = 60;
constexpr int hoursShown = 6;

// An opening card of 50.00 at 0.5283, alarms at 20.00 and 5.00.
MeterCardReading openingCard(const MeterNumber& number)
{
    MeterCardReading card;
    card.hints.serial = CardSerial{{0x57, 0x41, 0x54, 0x54, 0, 0, 0, 1}};
    card.hints.lifeCycle = LifeCycle::Operational;
    card.formatValid = card.purchaseMacValid = card.tariffDigestValid = true;
    card.parameter.meter = number;
    card.parameter.customer = *CustomerNumber::fromNumber(100'000'000'042);
    card.parameter.update = {0x95};
    card.parameter.alarm1 = Credit::fromHundredths(2'000);
    card.parameter.alarm2 = Credit::fromHundredths(500);
    card.tariff1 = TariffFile{};
    card.tariff1->prices[0] = Price::fromTenThousandths(5'283);
    card.load.seq = Sequence{1};
    card.load.gen = Generation{1};
    card.load.total = Credit::fromHundredths(5'000);
    return card;
}

// Steps the core with a memory and a card that always answer.
class StagedMeter {
public:
    StagedMeter()
    {
        PowerUp up;
        const auto number = *MeterNumber::fromNumber(261'121'000'123);
        const auto morning =
            std::chrono::local_days{std::chrono::year{2026} / 11 / 21} + std::chrono::hours{8};
        up.memory = clearedMeter(number, morning);
        up.memory->supply.courtesyEnabled = false;
        apply(up);
        apply(CardRead{openingCard(number)});
        pass(pauseOfPower);
        apply(Key{KeyName::TripClose, 5'000});
        pass(readableSeconds);
    }
    // Rice, kettle, air conditioner and quiet take turns, ten minutes each.
    void useUntil(Credit remaining)
    {
        constexpr std::array<std::uint32_t, 5> turns{1'650, 250, 3'650, 150, 1'800};
        constexpr int minutesOfATurn = 10;
        while (m_controller.state.balance.remaining > remaining) {
            const auto turn = m_day.size() / minutesOfATurn % turns.size();
            apply(Tick{turns[turn], secondsOfAMinute});
            m_day.push_back(readout());
        }
        pass(1);
    }
    Readout readout() const { return readoutOf(m_controller); }
    const std::vector<Readout>& day() const { return m_day; } // a readout each minute
    app::MeterInside inside() const
    {
        app::MeterInside inside{m_controller.state, {}, true, false};
        const Bytes image = encode(m_controller.state);
        inside.images = {app::MemoryImage{image, 1'204, true, false},
                         app::MemoryImage{image, 1'205, true, true}};
        return inside;
    }

private:
    static constexpr int pauseOfPower = 15;
    void pass(int seconds)
    {
        for (int second = 0; second < seconds; ++second)
            apply(Tick{kettleW});
    }
    void apply(const Input& input)
    {
        Step result = step(std::move(m_controller), input);
        m_controller = std::move(result.next);
        for (const Effect& effect : result.effects) {
            if (std::holds_alternative<SaveNvm>(effect))
                return apply(NvmSaved{});
            if (std::holds_alternative<WriteReturn>(effect))
                return apply(ReturnWritten{});
        }
    }

    Controller m_controller;
    std::vector<Readout> m_day;
};

using Tab = ui::InsideTabs::Tab;

struct Scene {
    QString name;
    Readout readout;
    Tab tab = Tab::Events;
};

TrayCard cardOfTheBox(const QString& name, std::uint8_t last)
{
    TrayCard card{.name = name, .serial = CardSerial{{0x26, 0x11, 0x21, 0, 0, 0x4A, 0x7F, last}}};
    card.blank = true;
    return card;
}

// A customer's card in the slot, an engineer's and a blank one on the tray; a story has its own.
std::vector<TrayCard> cardsBeside(Tab tab)
{
    TrayCard customer = cardOfTheBox(u"card-1"_s, 1);
    customer.blank = false;
    customer.owner = u"100000000042"_s;
    customer.place = CardPlace::Meter;
    TrayCard engineer = cardOfTheBox(u"card-2"_s, 2);
    engineer.blank = false;
    engineer.cardClass = static_cast<std::uint8_t>(ManagementClass::Inspection);
    const TrayCard blank = cardOfTheBox(u"card-3"_s, 3);
    if (tab != Tab::Story)
        return {customer, engineer, blank};
    TrayCard opening = cardOfTheBox(u"opening"_s, 0xA1);
    opening.blank = false;
    opening.ofStory = true;
    TrayCard reset = opening;
    reset.serial = CardSerial{{0x57, 0x41, 0x54, 0x54, 0, 0, 0, 0xE4}};
    opening.subType = SubType::Opening;
    opening.place = CardPlace::Meter;
    reset.name = u"reset"_s;
    reset.cardClass = static_cast<std::uint8_t>(ManagementClass::Reset);
    customer.place = CardPlace::Counter;
    return {opening, reset, customer, blank};
}

// The chart with the hours behind it, and the inside as it is at their end.
void showDay(ui::MeterWindow& window, const StagedMeter& staged)
{
    window.setReducedMotion(true);
    window.showSurroundings(static_cast<int>(kettleW), 1);
    window.show();
    window.loadPanel().chart().chooseHours(hoursShown);
    window.inside().showInside(staged.inside());
}

void showScene(ui::MeterWindow& window, const StagedMeter& staged, const Scene& scene)
{
    window.inside().choose(scene.tab);
    for (const Readout& each : staged.day()) {
        if (each.now < scene.readout.now)
            window.loadPanel().chart().showReadout(each);
    }
    window.showCards(cardsBeside(scene.tab));
    Readout readout = scene.readout;
    readout.cardInSlot = true;
    window.showReadout(readout);
    window.loadPanel().chart().plot();
    QCoreApplication::sendPostedEvents(); // charts place their lines by events
}

bool writeStory(const QString& name)
{
    QFile file{name};
    return file.open(QIODevice::WriteOnly) && file.write(R"({
        "title":{"en":"Alarm, and buying again","zh":"报警与再购电"},"steps":[
        {"verb":"load","watts":2200,"say":{"en":"A kettle: 2.2 kW.","zh":"电水壶：2.2 kW。"}},
        {"verb":"advance","seconds":7200,"say":{"en":"Two hours pass.","zh":"过去两小时。"}},
        {"verb":"expect","happened":"alarm1"}]})") > 0;
}

} // namespace

bool writeMeterScreenshots(const QString& directory)
{
    StagedMeter staged;
    std::vector<Scene> scenes;
    staged.useUntil(Credit::fromHundredths(3'500));
    scenes.push_back({u"supplying"_s, staged.readout(), Tab::Events});
    scenes.push_back({u"registers"_s, staged.readout(), Tab::Registers});
    scenes.push_back({u"memory"_s, staged.readout(), Tab::Memory});
    staged.useUntil(Credit::fromHundredths(1'850));
    scenes.push_back({u"alarm"_s, staged.readout(), Tab::Story});
    staged.useUntil(Credit{});
    scenes.push_back({u"tripped"_s, staged.readout(), Tab::Events});

    const QTemporaryDir scratch; // the user's own language stays as it is
    ui::LanguageSwitch languages{scratch.filePath(u"settings.ini"_s)};
    bool written = QDir{}.mkpath(directory) && writeStory(scratch.filePath(u"story.json"_s));
    for (const auto& [theme, shade] :
         {std::pair{ui::Theme::Light, QString{}}, std::pair{ui::Theme::Dark, u"-dark"_s}}) {
        useMeterTheme(theme);
        for (const auto& [language, suffix] : {std::pair{ui::Language::English, u"en"_s},
                                               std::pair{ui::Language::Chinese, u"zh_CN"_s}}) {
            languages.use(language);
            ui::MeterWindow window{nullptr};
            showDay(window, staged);
            window.inside().story().openFile(scratch.filePath(u"story.json"_s));
            window.inside().story().showStep(0, {});
            for (const Scene& scene : scenes) {
                showScene(window, staged, scene);
                const QString file = u"meter-%1-%2%3.png"_s.arg(scene.name, suffix, shade);
                written = window.grab().save(QDir{directory}.filePath(file)) && written;
            }
        }
    }
    return written;
}

} // namespace wattcard

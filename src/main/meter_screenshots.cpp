// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "main/meter_screenshots.h"

#include "meter/display.h"
#include "ui/meter/meter_window.h"
#include "ui/shell/language_switch.h"

#include <QDir>
#include <QPixmap>
#include <QTemporaryDir>

namespace wattcard {

using namespace meter;
using namespace Qt::StringLiterals;

namespace {

constexpr std::uint32_t kettleW = 2'200;
constexpr int readableSeconds = 90;

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
    void useUntil(Credit remaining)
    {
        while (m_controller.state.balance.remaining > remaining)
            apply(Tick{kettleW});
        pass(1);
    }
    Readout readout() const { return readoutOf(m_controller); }

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
};

} // namespace

bool writeMeterScreenshots(const QString& directory)
{
    StagedMeter staged;
    std::vector<std::pair<QString, Readout>> scenes{{u"supplying"_s, staged.readout()}};
    staged.useUntil(Credit::fromHundredths(1'850));
    scenes.emplace_back(u"alarm"_s, staged.readout());
    staged.useUntil(Credit{});
    scenes.emplace_back(u"tripped"_s, staged.readout());

    const QTemporaryDir settings; // the user's own language stays as it is
    ui::LanguageSwitch languages{settings.filePath(u"settings.ini"_s)};
    bool written = QDir{}.mkpath(directory);
    for (const auto& [language, suffix] : {std::pair{ui::Language::English, u"en"_s},
                                           std::pair{ui::Language::Chinese, u"zh_CN"_s}}) {
        languages.use(language);
        ui::MeterWindow window{nullptr};
        window.setReducedMotion(true);
        window.showSurroundings(static_cast<int>(kettleW), 1);
        window.show();
        for (const auto& [scene, readout] : scenes) {
            window.showReadout(readout);
            const QString file = u"meter-%1-%2.png"_s.arg(scene, suffix);
            written = window.grab().save(QDir{directory}.filePath(file)) && written;
        }
    }
    return written;
}

} // namespace wattcard

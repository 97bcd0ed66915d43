// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/meter_bench.h"
#include "app/meter_remote.h"
#include "app/meter_scenario.h"
#include "main/reader_choice.h"

#include <QThread>

namespace wattcard {

// Makes a running meter-controller and hands each part what it asks for. The meter and its remote
// live on one thread, the reader's events come from another; a window needs neither.
class MeterWiring {
public:
    struct Options {
        QString directory; // of the two memory images; made when it is missing
        MeterNumber number;
        SlotChoice reader; // "none": no reader, for the described cards of a story
        QString control;   // name or path of the remote's socket
        std::array<std::uint8_t, 4> utilityRegion{};
        AreaCode area{}; // of a new memory: where area work orders may be used
        bool courtesyTrip = true;
        bool highVoltage = false;
        bool closesOnLoading = false;
        bool isFactoryNew = false;
        int watts = 0;
        int speed = 1;
        std::optional<LocalTime> startsAt = {}; // of a new memory; none: this machine's clock
    };
    // DatabaseInUse when another meter has the directory, NoService when one answers on the control
    // socket, DatabaseFailed when the directory cannot be made, BadInput for the reader.
    static Result<std::unique_ptr<MeterWiring>> make(const Options& options);
    ~MeterWiring(); // powers the meter down, which saves its last state
    MeterWiring(const MeterWiring&) = delete;
    MeterWiring& operator=(const MeterWiring&) = delete;

    // Power up; when it returns the remote can be spoken to.
    Result<void> start();
    app::MeterService& service();
    app::MeterBench& bench(); // both on the service's thread
    app::ScenarioPlayer& player();

private:
    struct Parts; // live and die on the meter's thread
    explicit MeterWiring(const Options& options);

    Options m_options;
    std::unique_ptr<Parts> m_parts;
    std::unique_ptr<ReaderWatch> m_watch;
    QThread m_thread;
};

} // namespace wattcard

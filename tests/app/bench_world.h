// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/meter_bench.h"
#include "app/meter_remote.h"

#include <array>

namespace wattcard::app {

class MemoryStore : public ImageStore {
public:
    Result<Bytes> read(Slot slot) override { return images.at(static_cast<std::size_t>(slot)); }
    Result<void> write(Slot slot, ByteView bytes) override
    {
        images.at(static_cast<std::size_t>(slot)).assign(bytes.begin(), bytes.end());
        return {};
    }
    std::array<Bytes, 2> images;
};

class EmptySlot : public MeterSlot {
public:
    bool cardPresent() override { return false; }
    Result<std::unique_ptr<MeterCardSession>> open(const MeterModule&) override
    {
        return failed(Fault::NoCard);
    }
};

// A new meter on its bench, without a reader and with a clock that moves by command only.
struct BenchWorld {
    explicit BenchWorld(LocalTime startsAt, bool isFactoryNew = false)
        : service{parts(startsAt, isFactoryNew)}
    {
        service.setSpeed(0);
        service.start();
    }
    MeterService::Parts parts(LocalTime startsAt, bool isFactoryNew)
    {
        return {.slot = slot,
                .nvm = memory,
                .number = MeterNumber::fromNumber(261'121'000'123).value(),
                .startsAt = startsAt,
                .isFactoryNew = isFactoryNew};
    }

    MemoryStore store;
    crypto::FaultyStore memory{store};
    EmptySlot reader;
    BenchSlot slot{reader};
    MeterService service;
    MeterBench bench{{.service = service, .slot = slot, .memory = memory}};
    MeterRemote remote{service, &bench};
};

} // namespace wattcard::app

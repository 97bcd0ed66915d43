// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/simulation/kill/world.h"

namespace wattcard::kill {

// A world in which somebody ends the programs: the counter in its sales and again while it
// recovers, the card box under it, the meter while it loads, wattcardctl while it takes a sale
// back, the smart-card service where there is one; and holds the counter for a while (SIGSTOP).
class KillLoop : public World {
public:
    KillLoop(const Prepared& prepared, std::uint32_t seed, Tally& tally);
    void run(int kills); // so many; holding is not counted

private:
    enum class Victim { Counter, Box, Meter, Tool, Service, Held };
    enum class Light { AtStart, AtCard, AtOpen, Settled }; // when the counter's fuse begins to burn

    Victim choose();
    bool isRecoveryDue() const;
    Light chooseLight();
    void turn(Victim victim);
    void killCounter();
    void killUnder(Victim victim);
    void killMeter();
    void killTool();
    void holdCounter();
    void beReady(); // settled, and no fuse burns

    void makeTrouble();
    void openFound() override;
    void interrupted() override;
    void burnt();
    void counterDied();
    void lostBox();
    void held();
    void recover();
    void tellKill(const QString& victim, const QString& where);

    Victim m_victim = Victim::Counter;
    int m_kills = 0;
    bool m_wasOpen = false; // when the counter died
    bool m_isDisturbed = false;
    Light m_light = Light::Settled;
    Fuse::Length m_recovery{std::chrono::milliseconds{300}}; // the last one, from start to settled
    Fuse::Length m_reversal{0};
    int m_inRecovery = 0, m_ofMeter = 0;
};

} // namespace wattcard::kill

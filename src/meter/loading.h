// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "meter/presenting.h"

namespace wattcard::meter {

// "Loading, exactly once" of CARD.md section 8, as reactions to the card and to the two memories.
// Each appends at most one SaveNvm or WriteReturn and then waits for its answer.
class Loading : private Presenting {
public:
    Loading(Controller& controller, std::vector<Effect>& effects) : Presenting{controller, effects}
    {
    }

    void cardRead(const MeterCardReading& card);
    void cardUnreadable(Fault fault);
    void nvmSaved();
    void returnWritten();
    void returnFailed(Fault fault);

private:
    bool resumesStage();
    void judgeFromTop();
    void refuse(const Acceptance& verdict);
    void stageLoad(const Acceptance& verdict);
    void acceptWithoutCredit(const Acceptance& verdict);
    void applyStage();
    void finishOrJudgeAgain();
    void takeGeneration(Generation gen);
    void takeParameters(const ParameterUpdate& update);
    void renewReturn(Phase phase);
    void write(Phase phase, CardLock lock, std::uint32_t writeBackCounter);
};

// The return data of the meter as it stands now (CARD.md 3.3).
struct ReturnMark {
    CustomerNumber customer;
    CardLock lock = CardLock::Free;
    std::uint32_t writeBackCounter = 0;
};
ReturnFile returnFileOf(const MeterState& meter, const ReturnMark& mark);

} // namespace wattcard::meter

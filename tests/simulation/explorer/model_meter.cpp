// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/simulation/explorer/model_meter.h"

#include "meter/nvm_codec.h"
#include "tests/meter/sample_cards.h"

namespace wattcard::explorer {

namespace {

using namespace meter;

class Visiting {
public:
    Visiting(ModelMeter& meter, ModelCard& card, std::optional<Trouble> trouble)
        : m_meter{meter},
          m_card{card},
          m_trouble{trouble}
    {
    }
    void run()
    {
        apply(CardRead{m_card.plain.seenBy(m_meter.state().number)});
        if (m_powered)
            apply(CardLeft{});
        if (!m_powered)
            powerUp();
        forget();
    }
    const std::vector<bool>& effects() const { return m_effects; }

private:
    void apply(const Input& input)
    {
        std::optional<Input> next = input;
        while (next && m_powered) {
            Step done = step(std::move(m_meter.controller), *next);
            m_meter.controller = std::move(done.next);
            next.reset();
            for (const Effect& effect : done.effects) {
                if (auto answer = carryOut(effect))
                    next = std::move(answer);
            }
        }
    }
    std::optional<Input> carryOut(const Effect& effect)
    {
        if (std::holds_alternative<SaveNvm>(effect))
            return save();
        if (const auto* writing = std::get_if<WriteReturn>(&effect))
            return write(writing->file);
        return std::nullopt;
    }
    std::optional<Mishap> mishapAt(bool isCard)
    {
        const int now = static_cast<int>(m_effects.size());
        m_effects.push_back(isCard);
        return m_trouble && m_trouble->effect == now ? std::optional{m_trouble->mishap}
                                                     : std::nullopt;
    }
    std::optional<Input> save()
    {
        const auto mishap = mishapAt(false);
        if (!mishap || *mishap == Mishap::CutAfter)
            m_meter.memory = encode(m_meter.state());
        m_powered = !mishap;
        return mishap ? std::nullopt : std::optional<Input>{NvmSaved{}};
    }
    std::optional<Input> write(const ReturnFile& file)
    {
        const auto mishap = mishapAt(true);
        const bool reaches = !mishap || *mishap == Mishap::CutAfter || *mishap == Mishap::PullAfter;
        const bool taken = reaches && m_card.plain.take(file).has_value();
        if (!mishap)
            return taken ? Input{ReturnWritten{}} : Input{ReturnFailed{Fault::CardRefused}};
        m_powered = *mishap != Mishap::CutBefore && *mishap != Mishap::CutAfter;
        return ReturnFailed{*mishap == Mishap::PullBefore ? Fault::NoCard : Fault::OutcomeUnknown};
    }
    void powerUp()
    {
        m_powered = true;
        m_meter.controller = {};
        PowerUp input;
        if (const auto state = decodeState(m_meter.memory))
            input.memory = *state;
        apply(input);
    }
    // What no rule reads, and what would make every world another one.
    void forget()
    {
        MeterState& state = m_meter.controller.state;
        state.events.clear();
        state.rejectedCards = 0;
        state.lastError = DisplayCode::None;
        m_meter.controller.presentation.reset();
        m_meter.controller.transient = {};
        m_meter.controller.transient.powered = true;
        if (auto kept = decodeState(m_meter.memory)) {
            kept->events.clear();
            kept->rejectedCards = 0;
            kept->lastError = DisplayCode::None;
            m_meter.memory = encode(*kept);
        }
    }

    ModelMeter& m_meter;
    ModelCard& m_card;
    std::optional<Trouble> m_trouble;
    std::vector<bool> m_effects;
    bool m_powered = true;
};

} // namespace

ModelMeter openedModelMeter()
{
    ModelMeter model;
    MeterState state = openedMeter();
    state.series.seq = Sequence{1};
    state.series.accepted = {};
    state.balance = {};
    state.writeBackCounter = 0;
    model.memory = encode(state);
    model.controller.state = state;
    model.controller.transient.powered = true;
    return model;
}

std::vector<bool> effectsOfVisit(ModelMeter meter, ModelCard card)
{
    Visiting visiting{meter, card, std::nullopt};
    visiting.run();
    return visiting.effects();
}

void visit(ModelMeter& meter, ModelCard& card, std::optional<Trouble> trouble)
{
    Visiting{meter, card, trouble}.run();
    card.isStale = !trouble;
}

QByteArray keyOf(const ModelMeter& meter)
{
    QByteArray key;
    const auto add = [&key](const Bytes& bytes) {
        key.append(reinterpret_cast<const char*>(bytes.data()),
                   static_cast<qsizetype>(bytes.size()));
    };
    add(meter.memory);
    const Bytes running = encode(meter.state());
    if (running != meter.memory)
        add(running);
    return key;
}

} // namespace wattcard::explorer

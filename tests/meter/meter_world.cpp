// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/meter/meter_world.h"

#include "meter/nvm_codec.h"

#include <gtest/gtest.h>

namespace wattcard::meter {

bool SimulatedCard::isLocked() const
{
    return reading.returned && reading.returned->lock == CardLock::Locked;
}

std::int64_t SimulatedCard::acceptedOnCard() const
{
    return reading.returned ? reading.returned->accepted.hundredths() : 0;
}

Result<void> TearableStore::write(Slot slot, ByteView bytes)
{
    Bytes& place = m_places[slot == Slot::A ? 0 : 1];
    if (!m_tear) {
        place.assign(bytes.begin(), bytes.end());
        return {};
    }
    const std::size_t written = std::min(*m_tear, bytes.size());
    if (place.size() < written)
        place.resize(written);
    std::copy_n(bytes.begin(), written, place.begin());
    m_tear.reset();
    return failed(Fault::DatabaseFailed);
}

MeterWorld::MeterWorld(const MeterState& state) : m_nvm{m_store}
{
    EXPECT_TRUE(m_nvm.save(encode(state)));
    powerUp();
}

void MeterWorld::powerUp(Plan plan)
{
    m_plan = std::move(plan);
    m_effects = 0;
    m_choices.clear();
    m_pending.clear();
    m_powered = true;
    m_controller = {};
    PowerUp input;
    const auto image = m_nvm.load();
    ASSERT_TRUE(image && *image);
    const auto loaded = decodeState(**image);
    ASSERT_TRUE(loaded);
    input.memory = *loaded;
    apply(input);
}

std::optional<ShowCode> MeterWorld::present(SimulatedCard& card)
{
    m_card = &card;
    m_shown.reset();
    apply(CardRead{card.seenBy(state().number)});
    remove();
    return m_powered ? m_shown : std::nullopt;
}

std::optional<ShowCode> MeterWorld::insert(SimulatedCard& card)
{
    m_card = &card;
    m_shown.reset();
    apply(CardArrived{});
    return m_powered ? m_shown : std::nullopt;
}

void MeterWorld::remove()
{
    m_card = nullptr;
    apply(CardLeft{});
}

void MeterWorld::tick(std::uint32_t watts, int seconds)
{
    for (int second = 0; second < seconds; ++second)
        apply(Tick{watts});
}

void MeterWorld::key(KeyName key, int heldMs)
{
    m_shown.reset();
    apply(Key{key, heldMs});
}

void MeterWorld::apply(const Input& input)
{
    std::optional<Input> next = input;
    while (next && m_powered) {
        Step result = step(std::move(m_controller), *next);
        m_controller = std::move(result.next);
        next.reset();
        for (const Effect& effect : result.effects) {
            if (auto answer = carryOut(effect)) {
                EXPECT_FALSE(next) << "two effects wait for an answer";
                next = std::move(answer);
            }
        }
    }
}

std::optional<Input> MeterWorld::carryOut(const Effect& effect)
{
    if (std::holds_alternative<SaveNvm>(effect))
        return save();
    if (const auto* writing = std::get_if<WriteReturn>(&effect))
        return write(writing->file);
    if (const auto* appending = std::get_if<AppendVisit>(&effect))
        return append(appending->visit);
    if (std::holds_alternative<TakeCard>(effect) && m_card != nullptr)
        return CardRead{m_card->seenBy(state().number)};
    if (const auto* shown = std::get_if<ShowCode>(&effect))
        m_shown = *shown;
    return std::nullopt;
}

std::optional<Input> MeterWorld::save()
{
    const auto trouble = planned({Trouble::CutBefore, Trouble::CutAfter, Trouble::TornFirst,
                                  Trouble::TornMiddle, Trouble::TornLast});
    const Bytes image = encode(m_controller.state);
    if (!trouble) {
        EXPECT_TRUE(m_nvm.save(image));
        return NvmSaved{};
    }
    m_powered = false;
    switch (*trouble) {
    case Trouble::CutBefore: break;
    case Trouble::TornFirst: m_store.tearNext(1); break;
    case Trouble::TornMiddle: m_store.tearNext(image.size() / 2); break;
    case Trouble::TornLast: m_store.tearNext(image.size() - 1); break;
    default: break;
    }
    if (*trouble != Trouble::CutBefore)
        std::ignore = m_nvm.save(image);
    return std::nullopt;
}

std::optional<Trouble> MeterWorld::planned(std::vector<Trouble> choices)
{
    m_choices.push_back(std::move(choices));
    const auto found = m_plan.find(m_effects++);
    return found == m_plan.end() ? std::nullopt : std::optional{found->second};
}

namespace {

const std::vector<Trouble> cardTroubles{Trouble::CutBefore, Trouble::CutAfter, Trouble::PullBefore,
                                        Trouble::PullAfter};

bool reachesCard(std::optional<Trouble> trouble)
{
    return !trouble || trouble == Trouble::CutAfter || trouble == Trouble::PullAfter;
}

bool cutsPower(Trouble trouble)
{
    return trouble == Trouble::CutBefore || trouble == Trouble::CutAfter;
}

Fault faultOf(Trouble trouble)
{
    return trouble == Trouble::PullBefore ? Fault::NoCard : Fault::OutcomeUnknown;
}

} // namespace

std::optional<Input> MeterWorld::write(const ReturnFile& file)
{
    checkOneCountOneContent(file);
    const auto trouble = planned(cardTroubles);
    const bool taken = reachesCard(trouble) && m_card->take(file).has_value();
    if (!trouble)
        return taken ? Input{ReturnWritten{}} : Input{ReturnFailed{Fault::CardRefused}};
    m_powered = !cutsPower(*trouble);
    return ReturnFailed{faultOf(*trouble)};
}

std::optional<Input> MeterWorld::append(const Visit& visit)
{
    const auto trouble = planned(cardTroubles);
    const bool taken = reachesCard(trouble) && m_card->take(visit).has_value();
    if (!trouble)
        return taken ? Input{VisitWritten{}} : Input{VisitFailed{Fault::CardRefused}};
    m_powered = !cutsPower(*trouble);
    return VisitFailed{faultOf(*trouble)};
}

void MeterWorld::checkOneCountOneContent(const ReturnFile& file)
{
    const auto [place, isNew] = m_seen.try_emplace(file.writeBackCounter, file);
    EXPECT_TRUE(isNew || place->second == file)
        << "write-back count " << file.writeBackCounter << " carries two contents";
}

} // namespace wattcard::meter

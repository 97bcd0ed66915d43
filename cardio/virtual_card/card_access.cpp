// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cardio/virtual_card/card_access.h"

namespace wattcard::cardio {

namespace {

constexpr std::uint8_t tripleDesOffset = 0x10; // 91 to 95 (CARD.md section 4)

} // namespace

std::optional<Suite> mainSuite(std::uint8_t suites)
{
    if (offers(suites, Suite::S))
        return Suite::S;
    if (offers(suites, Suite::A))
        return Suite::A;
    return {};
}

std::optional<KeyMeaning> meaningOf(std::uint8_t reference, std::uint8_t suites)
{
    constexpr auto first = static_cast<std::uint8_t>(Purpose::Vending);
    constexpr auto last = static_cast<std::uint8_t>(Purpose::Management);
    if (reference >= first && reference <= last) {
        const auto main = mainSuite(suites);
        return main ? std::optional{KeyMeaning{Purpose{reference}, *main}} : std::nullopt;
    }
    const auto role = static_cast<std::uint8_t>(reference - tripleDesOffset);
    if (role >= first && role <= last && offers(suites, Suite::T))
        return KeyMeaning{Purpose{role}, Suite::T};
    return {};
}

bool isUserCard(const CardState& state)
{
    return state.cardClass == userCardClass;
}

bool belongsToClass(Purpose role, const CardState& state)
{
    switch (role) {
    case Purpose::Vending: return isUserCard(state);
    case Purpose::Management: return !isUserCard(state);
    case Purpose::Meter:
    case Purpose::Inspection:
    case Purpose::Issuer: return true;
    case Purpose::Purchase:
    case Purpose::Return:
    case Purpose::AuditChain:
    case Purpose::Transport: return false; // never on a card, or in the issuer's place
    }
    return false;
}

bool hasFile(const CardState& state, ShortFile file)
{
    switch (file) {
    case ShortFile::Parameter:
    case ShortFile::Load:
    case ShortFile::Tariff1:
    case ShortFile::Tariff2:
    case ShortFile::Return:
    case ShortFile::Journal: return isUserCard(state);
    case ShortFile::Order:
    case ShortFile::Visits: return !isUserCard(state);
    case ShortFile::Serial: return true;
    }
    return false; // a short file identifier that nobody has named
}

bool mayAuthenticate(LifeCycle lifeCycle, Purpose role)
{
    switch (lifeCycle) {
    case LifeCycle::Operational: return true;
    case LifeCycle::Initialisation:
    case LifeCycle::Blocked: return role == Purpose::Issuer;
    case LifeCycle::Creation:
    case LifeCycle::Terminated: return false;
    }
    return false;
}

bool mayReadFiles(Purpose role)
{
    return role == Purpose::Vending || role == Purpose::Meter || role == Purpose::Inspection ||
           role == Purpose::Issuer || role == Purpose::Management;
}

bool mayWriteLoad(Purpose role)
{
    return role == Purpose::Vending || role == Purpose::Issuer;
}

bool mayWriteReturn(Purpose role)
{
    return role == Purpose::Meter;
}

bool mayWriteOrder(Purpose role)
{
    return role == Purpose::Management || role == Purpose::Issuer;
}

std::uint8_t mostTries(Purpose role)
{
    const bool isDaily = role == Purpose::Vending || role == Purpose::Meter;
    return isDaily ? 10 : 3;
}

} // namespace wattcard::cardio

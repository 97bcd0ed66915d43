// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cardio/virtual_card/management_files.h"

#include <algorithm>

namespace wattcard::cardio {

namespace {

// ISO 7816-4 section 11.4.6: the file is named in P2, P1 is 00.
constexpr auto visitsP2 = static_cast<std::uint8_t>(static_cast<int>(ShortFile::Visits) << 3);

} // namespace

Response ManagementFiles::writeOrder(const Command& command, Purpose role)
{
    const CardState& state = m_memory.state();
    if (!mayWriteOrder(role))
        return refusal(status::securityNotSatisfied);
    if (!hasFile(state, ShortFile::Order))
        return refusal(status::fileNotFound);
    if (state.lifeCycle != LifeCycle::Operational)
        return refusal(status::conditionsNotSatisfied);
    if (command.header.p2 != 0)
        return refusal(status::wrongOffset);
    if (command.data.size() != state.order.size())
        return refusal(status::wrongLength);
    CardState next = state;
    std::ranges::copy(command.data, next.order.begin());
    return saved(next);
}

Response ManagementFiles::appendVisit(const Command& command, Purpose role)
{
    const CardState& state = m_memory.state();
    if (command.header.p1 != 0 || command.header.p2 != visitsP2)
        return refusal(status::wrongP1P2);
    if (!mayWriteReturn(role))
        return refusal(status::securityNotSatisfied);
    if (!hasFile(state, ShortFile::Visits))
        return refusal(status::fileNotFound);
    if (command.data.size() != visitSize)
        return refusal(status::wrongLength);
    if (!state.visits.empty() && std::ranges::equal(state.visits.front(), command.data))
        return Response{{}, status::ok};
    CardState next = state;
    VisitRecord record{};
    std::ranges::copy(command.data, record.begin());
    next.visits.insert(next.visits.begin(), record);
    if (next.visits.size() > mostVisitsOnCard)
        next.visits.pop_back();
    return saved(next);
}

Response ManagementFiles::saved(const CardState& next)
{
    return {{}, m_memory.save(next) ? status::ok : status::memoryFailure};
}

} // namespace wattcard::cardio

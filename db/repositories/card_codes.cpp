// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/repositories/codes.h"

#include <cstdlib>

using namespace Qt::StringLiterals;

// The words of cards, work orders and keys; those of sales are in codes.cpp.
namespace wattcard::db {

QLatin1StringView code(StockState value)
{
    switch (value) {
    case StockState::Blank: return "blank"_L1;
    case StockState::Issued: return "issued"_L1;
    case StockState::Returned: return "returned"_L1;
    case StockState::Scrapped: return "scrapped"_L1;
    case StockState::Lost: return "lost"_L1;
    }
    std::abort();
}

QLatin1StringView code(ManagementClass value)
{
    switch (value) {
    case ManagementClass::Inspection: return "inspection"_L1;
    case ManagementClass::Preset: return "preset"_L1;
    case ManagementClass::RelayTest: return "relay_test"_L1;
    case ManagementClass::Reset: return "reset"_L1;
    case ManagementClass::Clear: return "clear"_L1;
    case ManagementClass::KeyUpdate: return "key_update"_L1;
    case ManagementClass::EmergencyCredit: return "emergency_credit"_L1;
    }
    std::abort();
}

QLatin1StringView code(WorkOrderState value)
{
    switch (value) {
    case WorkOrderState::Prepared: return "prepared"_L1;
    case WorkOrderState::Approved: return "approved"_L1;
    case WorkOrderState::Writing: return "writing"_L1;
    case WorkOrderState::Issued: return "issued"_L1;
    case WorkOrderState::Returned: return "returned"_L1;
    case WorkOrderState::Lost: return "lost"_L1;
    case WorkOrderState::Revoked: return "revoked"_L1;
    }
    std::abort();
}

QLatin1StringView code(VisitResult value)
{
    switch (value) {
    case VisitResult::Done: return "done"_L1;
    case VisitResult::Refused: return "refused"_L1;
    case VisitResult::UsedUp: return "used_up"_L1;
    case VisitResult::Expired: return "expired"_L1;
    case VisitResult::OtherPlace: return "other_place"_L1;
    case VisitResult::Altered: return "altered"_L1;
    case VisitResult::NotConfirmed: return "not_confirmed"_L1;
    }
    std::abort();
}

QLatin1StringView code(KeyEvent::Kind value)
{
    switch (value) {
    case KeyEvent::Kind::Loaded: return "loaded"_L1;
    case KeyEvent::Kind::Retired: return "retired"_L1;
    case KeyEvent::Kind::Revoked: return "revoked"_L1;
    }
    std::abort();
}

std::span<const StockState> every(StockState)
{
    static constexpr std::array all{StockState::Blank, StockState::Issued, StockState::Returned,
                                    StockState::Scrapped, StockState::Lost};
    return all;
}

std::span<const ManagementClass> every(ManagementClass)
{
    static constexpr std::array all{ManagementClass::Inspection,     ManagementClass::Preset,
                                    ManagementClass::RelayTest,      ManagementClass::Reset,
                                    ManagementClass::Clear,          ManagementClass::KeyUpdate,
                                    ManagementClass::EmergencyCredit};
    return all;
}

std::span<const WorkOrderState> every(WorkOrderState)
{
    static constexpr std::array all{WorkOrderState::Prepared, WorkOrderState::Approved,
                                    WorkOrderState::Writing,  WorkOrderState::Issued,
                                    WorkOrderState::Returned, WorkOrderState::Lost,
                                    WorkOrderState::Revoked};
    return all;
}

std::span<const VisitResult> every(VisitResult)
{
    static constexpr std::array all{VisitResult::Done,        VisitResult::Refused,
                                    VisitResult::UsedUp,      VisitResult::Expired,
                                    VisitResult::OtherPlace,  VisitResult::Altered,
                                    VisitResult::NotConfirmed};
    return all;
}

std::span<const KeyEvent::Kind> every(KeyEvent::Kind)
{
    static constexpr std::array all{KeyEvent::Kind::Loaded, KeyEvent::Kind::Retired,
                                    KeyEvent::Kind::Revoked};
    return all;
}

} // namespace wattcard::db

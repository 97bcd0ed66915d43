// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/signatures.h"

namespace wattcard::app {

using namespace Qt::StringLiterals;

std::optional<ApprovalRequest> nextApproval(const Signable& signable,
                                            const std::vector<Approval>& approvals)
{
    const auto rights = rightsToApprove(signable.operation);
    if (approvals.size() >= rights.size())
        return std::nullopt;
    ApprovalRequest request{.right = rights[approvals.size()], .author = signable.author};
    for (const Approval& approval : approvals)
        request.before.push_back(approval.who());
    request.shown = digestOf(signable.shown);
    return request;
}

Result<std::vector<ApprovalRecord>> signatures(const Signable& signable,
                                               const std::vector<Approval>& approvals)
{
    std::vector<ApprovalRecord> records;
    std::vector<Approval> before;
    while (const auto request = nextApproval(signable, before)) {
        if (before.size() == approvals.size())
            return failed(Fault::NotApproved);
        const Approval& approval = approvals[before.size()];
        const auto record = demand(approval, *request);
        if (!record)
            return failed(record);
        records.push_back(*record);
        before.push_back(approval);
    }
    return records;
}

void show(const transaction::SeriesEnd& end, ShownValues& shown)
{
    shown.push_back({u"accepted"_s, end.accepted.toString()});
    shown.push_back({u"remaining"_s, end.remaining.toString()});
    shown.push_back({u"source"_s, QString::number(static_cast<int>(end.source))});
    shown.push_back({u"register"_s, end.registers.total.toString()});
}

void show(const StepCause& cause, ShownValues& shown)
{
    shown.push_back({u"reason"_s, QString::number(static_cast<int>(cause.reason))});
    shown.push_back({u"note"_s, cause.note});
}

} // namespace wattcard::app

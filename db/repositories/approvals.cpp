// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/repositories/approvals.h"

#include "db/repositories/permission.h"

#include <algorithm>

namespace wattcard::db {

Result<void> approved(Database& database, const std::vector<OperatorId>& people,
                      std::span<const Right> rights, const Actor& author)
{
    if (people.size() < rights.size())
        return failed(Fault::NotApproved);
    for (std::size_t place = 0; place < rights.size(); ++place) {
        const OperatorId who = people[place];
        const auto before = people.begin() + static_cast<std::ptrdiff_t>(place);
        if (who == author.who || std::find(people.begin(), before, who) != before)
            return failed(Fault::ApproverIsAuthor);
        if (auto may = permit(database, {who, author.counter}, rights[place]); !may)
            return may;
    }
    return {};
}

Result<void> approvedAt(Database& database, AccountId account, const Signers& signers,
                        const Actor& author)
{
    if (auto good = approved(database, signers.people, signers.rights, author); !good)
        return good;
    for (const OperatorId who : signers.people) {
        if (auto there = serves(database, who, account); !there)
            return there;
    }
    return {};
}

std::vector<OperatorId> signersOf(const Cause& cause)
{
    std::vector<OperatorId> people;
    for (const OperatorId who : {cause.approver, cause.second}) {
        if (!who.isNull())
            people.push_back(who);
    }
    return people;
}

} // namespace wattcard::db

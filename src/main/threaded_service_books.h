// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/service_desk.h"
#include "main/threaded_catch_up_book.h"
#include "main/threaded_account_book.h"
#include "main/threaded_account_terms.h"
#include "main/threaded_debts.h"
#include "main/threaded_people.h"
#include "main/threaded_registry.h"
#include "main/threaded_reversals.h"
#include "main/threaded_tariffs.h"

namespace wattcard {

// The books that only the card services ask, as the card thread sees them.
class ThreadedServiceBooks {
public:
    // `home` lives on the database thread.
    ThreadedServiceBooks(const app::ServiceDesk::Books& books, QObject& home)
        : m_accounts{books.accounts, home},
          m_debts{books.debts, home},
          m_reversals{books.reversals, home},
          m_terms{books.terms, home},
          m_registry{books.registry, home},
          m_tariffs{books.tariffs, home},
          m_people{books.people, home}
    {
        if (books.catchUps)
            m_catchUps.emplace(*books.catchUps, home);
    }
    app::ServiceDesk::Books books()
    {
        return {m_accounts, m_debts,   m_reversals, m_terms,
                m_registry, m_tariffs, m_people,    m_catchUps ? &*m_catchUps : nullptr};
    }

private:
    ThreadedAccountBook m_accounts;
    ThreadedDebts m_debts;
    ThreadedReversals m_reversals;
    ThreadedAccountTerms m_terms;
    ThreadedRegistry m_registry;
    ThreadedTariffs m_tariffs;
    ThreadedPeople m_people;
    std::optional<ThreadedCatchUpBook> m_catchUps;
};

} // namespace wattcard

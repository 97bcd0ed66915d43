// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ports/account_terms.h"

namespace wattcard::app {

// A vulnerable customer, who must be spoken to before supply ends, and that he was (DOMAIN.md
// sections 2 and F-62). The words say what is known of him, or how he was reached.
class ContactFirst {
public:
    ContactFirst(AccountTerms& terms, CounterId counter) : m_terms{terms}, m_counter{counter} {}
    enum class Kind { Set, Clear, Contact };
    struct Note {
        AccountId account;
        Kind kind = Kind::Set;
        StepCause cause = {};
    };
    // How it stands afterwards. Setting what is set already books nothing; each contact is booked.
    // PermissionDenied, OutOfScope, BadInput without words, AccountClosed.
    Result<Care> run(const Note& note, const Operator& author);
    Result<Care> now(AccountId account) { return m_terms.care(account); }

private:
    Result<void> book(const Note& note, const Actor& actor);
    AccountTerms& m_terms;
    CounterId m_counter;
};

} // namespace wattcard::app

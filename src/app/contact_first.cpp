// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/contact_first.h"

#include "app/step_rules.h"
#include "domain/approvals_needed.h"

#include <cstdlib>

namespace wattcard::app {

Result<Care> ContactFirst::run(const Note& note, const Operator& author)
{
    const Right right = rightToPrepare(Operation::EditData);
    if (auto good = checkStep(author, right, note.cause.note); !good)
        return failed(good);
    const auto before = m_terms.care(note.account);
    if (!before)
        return before;
    const bool isSo =
        note.kind != Kind::Contact && before->contactFirst == (note.kind == Kind::Set);
    if (isSo)
        return before;
    if (auto booked = book(note, {author.id, m_counter}); !booked)
        return failed(booked);
    return m_terms.care(note.account);
}

Result<void> ContactFirst::book(const Note& note, const Actor& actor)
{
    switch (note.kind) {
    case Kind::Set:
    case Kind::Clear:
        return m_terms.setContactFirst(note.account, note.kind == Kind::Set, note.cause, actor);
    case Kind::Contact: return m_terms.recordContact(note.account, note.cause, actor);
    }
    std::abort();
}

} // namespace wattcard::app

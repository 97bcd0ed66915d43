// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/sqlite/record.h"
#include "domain/result.h"

#include <chrono>

namespace wattcard::db {

// A statement with the name under which the observer hears of it. Values are bound, never written
// in.
struct StatementText {
    const char* name;
    const char* sql;
};

// A sale runs about a hundred different statements, the whole program a few hundred.
inline constexpr int mostPrepared = 512;

// What a back end does for Database: one connection that writes, of one thread.
class Writer {
public:
    Writer() = default;
    virtual ~Writer() = default;
    Writer(const Writer&) = delete;
    Writer& operator=(const Writer&) = delete;

    // Runs a statement to its end. NotSaved when it was refused; the detail names the constraint.
    virtual Result<Answer> run(const StatementText& statement,
                               const std::vector<QVariant>& values) = 0;
    virtual Result<NamedAnswer> runNamed(const StatementText& statement,
                                         const std::vector<QVariant>& values) = 0;
    // The name of the flow whose transaction begins next.
    virtual void expect(const QString&) {}
    virtual Result<void> begin() = 0;
    // NotSaved: surely not kept. OutcomeUnknown: nobody can tell before looking it up.
    virtual Result<void> commit() = 0;
    virtual void rollback() = 0;

    // What must be done now and then with the file: after each commit when much has gathered, more
    // readily while nothing is being sold.
    virtual Result<void> tidy(bool isIdle) = 0;
    // Of the running or the last transaction: it met another one, was not kept, and may be tried
    // again from its beginning.
    virtual bool mayRetry() const = 0;
    // For so long, less when something is heard from the other side.
    virtual void wait(std::chrono::milliseconds most) = 0;
    // The failure after which nothing more is done, if there was one.
    virtual const Failure* stopped() const = 0;
    // Whether the books lie as they were left in order, and were sound then; what a server holds
    // is its own care.
    virtual bool wasClosedInOrder() const { return true; }
    // They have been checked in full: their end may say that they were left in order.
    virtual void vouch() {}
    // Whether the search's lines are found by their own table, without other indexes to keep.
    virtual bool indexesLines() const = 0;
};

} // namespace wattcard::db

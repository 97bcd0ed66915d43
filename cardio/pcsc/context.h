// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ports/reader_watch.h"
#include "domain/result.h"

#include <chrono>
#include <optional>
#include <string>
#include <vector>

namespace wattcard::cardio {

// What pcscd says of one reader: its state and the upper half of dwEventState, which counts
// insertions and removals.
struct ReaderState {
    ReaderEvent::Status status = ReaderEvent::Status::NoReader;
    std::uint16_t changes = 0;
    bool exclusive = false; // somebody has the card for himself
    friend bool operator==(const ReaderState&, const ReaderState&) = default;
};
// dwEventState of SCardGetStatusChange. A card that somebody uses exclusively is Present: who that
// is, connecting tells, and our own session must not look like a stranger's.
ReaderState readerStateOf(unsigned long eventState);

// SCardGetStatusChange refuses to wait for more (PCSCLITE_MAX_READERS_CONTEXTS).
inline constexpr std::size_t mostReaders = 16;

// Which reader is ours: the index-th of those whose names begin with the prefix, in pcscd's order.
// A whole name that is not there stands for the same slot of a reader of that model on another
// port.
struct ReaderChoice {
    QString prefix;
    int index = 0;
};
std::optional<std::string> pick(const std::vector<std::string>& readers,
                                const ReaderChoice& choice);

// A connection with the smart-card service, to be used by one thread. Handles are the LONGs of
// winscard.h.
class Context {
public:
    static Result<Context> establish();
    Context(Context&& other) noexcept;
    Context& operator=(Context&& other) noexcept;
    ~Context();

    Result<std::vector<std::string>> readers() const;           // empty when there are none
    Result<ReaderState> state(const std::string& reader) const; // as it is now, without waiting
    long handle() const { return m_handle; }
    // Ends a wait on this context; the only function that another thread may call. Says nothing
    // about success: the wait may just have ended by itself.
    void cancelWait() const;

private:
    explicit Context(long handle) : m_handle{handle} {}
    long m_handle = 0;
    bool m_owned = true;
};

} // namespace wattcard::cardio

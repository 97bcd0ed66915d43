// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cardio/pcsc/pcsc_watch.h"

#include <winscard.h>

namespace wattcard::cardio {

// What one wait of the event thread is about: the list of readers and the readers on it. Part of
// pcsc_watch.cpp, apart because it is winscard.h's structures and nothing else.
class PcscWatch::Wait {
public:
    // `readers` outlives the wait, whose structures point to the names. `first` is among those
    // waited for even when there are more than PC/SC allows.
    Wait(const std::vector<std::string>& readers, const std::optional<std::string>& first);

    long run(const Context& context, std::chrono::milliseconds longest); // the code of PC/SC
    bool listChanged() const { return (m_states.front().dwEventState & SCARD_STATE_CHANGED) != 0; }
    ReaderState stateOf(const std::string& reader) const; // NoReader for one dropped
    std::vector<ReaderSight> sights() const;              // in the order of the list
    void noteChanges();                                   // what was told is known from now on
    // Readers that are listed and yet gone are not waited for any more: the others go on. True
    // when there were any.
    bool dropGone();
    bool dropUnknown(const Context& context); // by asking for each: PC/SC does not say which

private:
    bool drop(const std::function<bool(const SCARD_READERSTATE&)>& isGone);

    const std::vector<std::string>& m_readers;
    std::vector<SCARD_READERSTATE> m_states; // the list of readers first
};

} // namespace wattcard::cardio

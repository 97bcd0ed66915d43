// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/bytes.h"

#include <condition_variable>
#include <deque>
#include <map>
#include <mutex>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace wattcard::tests {

// Stands in for libpcsclite at link time: linking scard_mock.cpp makes all SCard* calls of the
// binary come here. Codes are settable, APDUs are a strict script: an unexpected, missing or extra
// command is counted as a mistake.
class ScardMock {
public:
    static ScardMock& current(); // the one that lives; the C functions have no other way to find it
    ScardMock();
    ScardMock(const ScardMock&) = delete;
    ScardMock& operator=(const ScardMock&) = delete;
    ~ScardMock();

    void setCode(const std::string& call, long code); // "SCardConnect": what it returns from now on
    void setReaders(std::vector<std::string> readers);
    void
    setReaderState(unsigned long eventState); // of every reader, as dwEventState without CHANGED
    void setReaderState(const std::string& reader, unsigned long eventState); // of this one alone
    void setUnknown(const std::string& reader); // still listed, but a wait for it is refused
    void expect(Bytes command, Bytes answer);
    bool scriptFinished(); // everything asked for, nothing else
    int calls(const std::string& call);
    unsigned long lastDisposition(); // of SCardDisconnect
    unsigned long lastShareMode();   // of SCardConnect

    // For the C functions.
    long enter(const std::string& call);
    long listReaders(char* names, unsigned long* length);
    long transmit(const Bytes& command, Bytes& answer);
    // Blocks until something differs from the state given, the wait is cancelled or a code is set
    // for the call.
    struct Asked {
        std::string reader;
        unsigned long known = 0;
        unsigned long event = 0;
    };
    long waitForChange(std::vector<Asked>& asked, unsigned long timeoutMs);
    void cancel();
    void noteConnect(unsigned long shareMode);
    void noteDisconnect(unsigned long disposition);

private:
    long codeOf(const std::string& call) const;
    long codeOfWait(const std::vector<Asked>& asked) const;
    bool update(std::vector<Asked>& asked, std::size_t readersBefore) const;

    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::map<std::string, long> m_codes;
    std::map<std::string, int> m_calls;
    std::vector<std::string> m_readers;
    unsigned long m_state = 0;
    std::map<std::string, unsigned long> m_states;
    std::set<std::string> m_unknown;
    std::deque<std::pair<Bytes, Bytes>> m_script;
    int m_mistakes = 0;
    bool m_waiting = false;
    bool m_cancelled = false;
    unsigned long m_disposition = 0;
    unsigned long m_shareMode = 0;
};

} // namespace wattcard::tests

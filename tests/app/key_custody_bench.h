// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/key_ceremony.h"
#include "crypto/key_file_vault.h"

#include <QTemporaryDir>

namespace wattcard::app::test {

class FixedClock final : public Clock {
public:
    UtcTime now() const override
    {
        return std::chrono::sys_days{std::chrono::year{2026} / 11 / 21} + std::chrono::hours{2};
    }
    LocalTime local(UtcTime time) const override
    {
        return LocalTime{std::chrono::floor<std::chrono::seconds>(time).time_since_epoch()};
    }
};

// Operators in memory; none is ever locked out.
class MemoryPeople final : public People {
public:
    Result<std::vector<Operator>> operators() override;
    Result<StoredOperator> byLogin(const QString& login) override;
    Result<OperatorId> add(const Operator& person, const QString& encodedPassword,
                           const Actor& actor) override;
    Result<void> recordFailure(OperatorId, const LockOut&, CounterId) override { return {}; }
    Result<void> recordSignIn(OperatorId, CounterId) override { return {}; }
    Result<void> changePassword(OperatorId, const QString&, const Actor&) override
    {
        return failed(Fault::NotFound);
    }
    Result<void> raisePasswordCost(OperatorId, const QString&, const Actor&) override { return {}; }

private:
    std::vector<StoredOperator> m_people;
};

// A custody book in memory that can lose a write.
class MemoryKeyBook final : public KeyBook {
public:
    Result<void> record(const KeyEvent& event, const Actor& witness) override
    {
        if (fault && !answersLate)
            return failed(*fault);
        m_events.push_back(event);
        witnesses.push_back(witness.who);
        return fault ? Result<void>{failed(*fault)} : Result<void>{};
    }
    Result<std::vector<KeyEvent>> events() override { return m_events; }
    std::optional<Fault> fault;
    bool answersLate = false; // the entry is made, and the fault is the answer
    std::vector<OperatorId> witnesses;

private:
    std::vector<KeyEvent> m_events;
};

// The people of a ceremony and an empty key file.
class KeyCustodyBench {
public:
    KeyCustodyBench();
    CustodyParts parts() { return {*vault, book, {people, clock, counter}}; }
    void reopen();
    void loseKeyFile();                       // and begin with an empty one
    static Login login(const char16_t* name); // with the right password
    OperatorId id(const char16_t* name);

    static constexpr CounterId counter{3};
    QTemporaryDir directory;
    FixedClock clock;
    MemoryPeople people;
    MemoryKeyBook book;
    std::unique_ptr<crypto::KeyFileVault> vault;

private:
    void makeKeyFile();
    void add(const char16_t* name, Role role, bool oneTime = false);
    crypto::KeyFileVault::Place place();
};

// 32 hex digits and their check value, made by OpenSSL's command line:
//   openssl mac -cipher AES-128-CBC -macopt hexkey:... -in zeros.bin CMAC
struct Component {
    const char* digits;
    const char16_t* checkValue;
    crypto::Secret secret() const;
};
inline constexpr Component componentA{"1F8D0C5B7A6934E2D1C0BFAE9D8C7B6A", u"2AA9D2C852"};
inline constexpr Component componentB{"8E4A2377F10C95D8630B7E215CC4A9F3", u"10CAFE97C9"};
inline constexpr auto combinedOfAAndB = u"19 11 A3 02 C2";

} // namespace wattcard::app::test

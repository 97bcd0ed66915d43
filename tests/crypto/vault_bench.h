// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "crypto/key_file_vault.h"

#include <QTemporaryDir>

#include <gtest/gtest.h>

namespace wattcard::crypto::vaults {

class SetClock final : public Clock {
public:
    UtcTime now() const override { return m_now; }
    LocalTime local(UtcTime time) const override
    {
        return LocalTime{std::chrono::floor<std::chrono::seconds>(time).time_since_epoch()};
    }
    void pass(std::chrono::milliseconds time) { m_now += time; }

private:
    UtcTime m_now =
        std::chrono::sys_days{std::chrono::year{2026} / 11 / 21} + std::chrono::hours{2};
};

inline Secret secretOf(std::string_view text)
{
    return Secret::copyOf({reinterpret_cast<const std::uint8_t*>(text.data()), text.size()});
}

// A master that nobody else has, and a label that fits it.
inline Secret masterOf(std::uint8_t seed)
{
    Bytes bytes(16);
    for (std::size_t i = 0; i < bytes.size(); ++i)
        bytes[i] = static_cast<std::uint8_t>(seed * 31 + i * 7 + 3);
    return Secret{std::move(bytes)};
}
inline KeyLabel labelFor(const KeySlot& slot, const Secret& master)
{
    return {slot, keyCheckValue(masterAlgorithm(slot.suite), master.view())};
}

inline constexpr KeySlot vending{Purpose::Vending, Suite::A, 1};
inline constexpr KeySlot issuer{Purpose::Issuer, Suite::A, 1};

// The smallest cost that the file may have: tests are about the rules, not about time.
inline constexpr PasswordCost smallCost{64, 1, 1};

// A kind of vault on a directory of its own, that can be closed and opened again.
class VaultBench {
public:
    virtual ~VaultBench() = default;
    virtual Result<std::unique_ptr<KeyVault>> open() = 0; // made at the first call
    virtual bool holdsSm4() const = 0;
    SetClock clock;

protected:
    // In memory where there is such a folder: thousands of writes are synced.
    static QString memoryFolder();
    QTemporaryDir m_directory{memoryFolder()};
};

class FileBench final : public VaultBench {
public:
    Result<std::unique_ptr<KeyVault>> open() override;
    bool holdsSm4() const override { return true; }
    std::string path() const { return m_directory.filePath(QStringLiteral("keys")).toStdString(); }
    QString folder() const { return m_directory.path(); }
    KeyFileVault::Place place() { return {path(), binding, clock, observer}; }
    Result<std::unique_ptr<KeyFileVault>> openWith(std::string_view passphrase);

    Bytes binding{0x4D, 0x31}; // this machine and user
    FileObserver observer;
    static constexpr std::string_view passphrase = "correct horse battery staple";
};

// SoftHSM2 in a directory of its own; null where it is not installed.
std::unique_ptr<VaultBench> makeTokenBench();
inline constexpr std::string_view tokenPin = "246813";
inline constexpr std::string_view tokenLabel = "wattcard test";
std::string tokenModule(); // empty where there is none

} // namespace wattcard::crypto::vaults

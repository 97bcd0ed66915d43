// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/machine_binding.h"

#include "crypto/byte_order.h"
#include "crypto/durable_file.h"
#include "crypto/hash.h"

#include <array>
#include <string_view>
#include <unistd.h>

namespace wattcard::crypto {

namespace {

// Where D-Bus keeps it on systems that do not run systemd.
constexpr std::array machineIdFiles{"/etc/machine-id", "/var/lib/dbus/machine-id"};
constexpr std::size_t machineIdSize = 32; // hex digits
constexpr std::string_view purpose = "WattCard key file";

} // namespace

// machine-id(5) asks that the id itself is not passed on, only a hash of it for a purpose.
Result<Bytes> machineBinding()
{
    Bytes id;
    for (const char* file : machineIdFiles) {
        if (id.size() < machineIdSize)
            id = readFile(file, machineIdSize).value_or(Bytes{});
    }
    if (id.size() < machineIdSize)
        return failed(Fault::ConfigurationMissing,
                      QStringLiteral("this machine has no machine-id"));
    Bytes input(purpose.begin(), purpose.end());
    input.insert(input.end(), id.begin(), id.begin() + machineIdSize);
    appendBigEndian(input, getuid(), 4);
    const Sha256 digest = sha256(input);
    return Bytes(digest.begin(), digest.end());
}

} // namespace wattcard::crypto

// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "crypto/secret.h"
#include "domain/result.h"

#include <optional>

namespace wattcard {

// Reads what must not be seen: from the terminal without echo, or from an open file descriptor, one
// a line. Never from arguments or the environment, which other programs can read.
class SecretReader {
public:
    // Without a descriptor the controlling terminal.
    explicit SecretReader(std::optional<int> descriptor) : m_descriptor{descriptor} {}
    // One line without its end. BadInput at the end of the input, after Ctrl+C, and above 256
    // bytes, and without a terminal.
    Result<crypto::Secret> secret(const QString& prompt);
    Result<QString> password(const QString& prompt); // for signing in, which takes a QString
    Result<QString> line(const QString& prompt);     // no secret: shown as it is typed

private:
    enum class Echo { Shown, Hidden };
    Result<crypto::Secret> read(const QString& prompt, Echo echo);
    std::optional<int> m_descriptor;
};

} // namespace wattcard

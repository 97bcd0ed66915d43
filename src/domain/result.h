// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/fault.h"

#include <QString>

#include <tl/expected.hpp>

#include <utility>

namespace wattcard {

// What went wrong, and what the log should know beside it. The detail never reaches a screen.
struct Failure {
    Fault fault;
    QString detail = {};
    friend bool operator==(const Failure&, const Failure&) = default;
};

// The only file that names the stand-in for std::expected.
template <class T> class [[nodiscard]] Result : public tl::expected<T, Failure> {
public:
    using tl::expected<T, Failure>::expected;
};

// return failed(Fault::NoReader);
inline tl::unexpected<Failure> failed(Fault fault, QString detail = {})
{
    return tl::unexpected<Failure>{Failure{fault, std::move(detail)}};
}
// Hands a failure on: if (!read) return failed(read);
template <class T> tl::unexpected<Failure> failed(const Result<T>& result)
{
    return tl::unexpected<Failure>{result.error()};
}

} // namespace wattcard

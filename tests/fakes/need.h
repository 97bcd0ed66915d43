// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"

#include <optional>
#include <stdexcept>
#include <string>
#include <type_traits>
#include <utility>

namespace wattcard {

// The value of a result; a failure ends the test, or the child of a test, with what it says.
template <class T> T need(Result<T> result, const char* what = "")
{
    if (!result)
        throw std::runtime_error(std::string{what} + ' ' + code(result.error().fault).data() + ' ' +
                                 result.error().detail.toStdString());
    if constexpr (!std::is_void_v<T>)
        return std::move(*result);
}

// What a result failed with; nothing where it did not.
std::optional<Fault> faultOf(const auto& result)
{
    return result ? std::nullopt : std::optional{result.error().fault};
}

} // namespace wattcard

// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <unistd.h>
#include <utility>

namespace wattcard::cardio {

// A file descriptor that closes itself.
class Descriptor {
public:
    explicit Descriptor(int handle = -1) : m_handle{handle} {}
    Descriptor(Descriptor&& other) noexcept : m_handle{std::exchange(other.m_handle, -1)} {}
    Descriptor& operator=(Descriptor&& other) noexcept
    {
        std::swap(m_handle, other.m_handle);
        return *this;
    }
    ~Descriptor()
    {
        if (valid())
            ::close(m_handle);
    }
    bool valid() const { return m_handle >= 0; }
    int get() const { return m_handle; }

private:
    int m_handle;
};

} // namespace wattcard::cardio

// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <memory>

namespace wattcard::explorer {

// One part of a world. Worlds that agree in it share it, and it knows the number under which the
// explorer has it, so that a step costs only what it changes.
template <class T> class Shared {
public:
    explicit Shared(T value = {}) : m_value{std::make_shared<T>(std::move(value))} {}
    const T& operator*() const { return *m_value; }
    const T* operator->() const { return m_value.get(); }
    T& edit()
    {
        if (m_number || m_value.use_count() > 1)
            m_value = std::make_shared<T>(*m_value);
        m_number = 0;
        return *m_value;
    }
    std::uint32_t number() const { return m_number; } // 0: not known yet
    void setNumber(std::uint32_t number) { m_number = number; }

private:
    std::shared_ptr<T> m_value;
    std::uint32_t m_number = 0;
};

} // namespace wattcard::explorer

// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/simulation/storage/scarce_memory.h"

#include <sqlite3.h>

#include <stdexcept>
#include <utility>

namespace wattcard::storage {

namespace {

sqlite3_mem_methods plainMemory;
std::function<bool()> refusal;
bool isCounting = false;

// What is asked may allocate as well.
bool isRefused()
{
    if (!isCounting || !refusal)
        return false;
    isCounting = false;
    const bool isNow = refusal();
    isCounting = true;
    return isNow;
}

void* allocate(int size)
{
    return isRefused() ? nullptr : plainMemory.xMalloc(size);
}

void* reallocate(void* memory, int size)
{
    return isRefused() ? nullptr : plainMemory.xRealloc(memory, size);
}

} // namespace

void useScarceMemory()
{
    if (sqlite3_config(SQLITE_CONFIG_GETMALLOC, &plainMemory) != SQLITE_OK)
        throw std::runtime_error{"SQLite is in use"};
    sqlite3_mem_methods scarce = plainMemory;
    scarce.xMalloc = &allocate;
    scarce.xRealloc = &reallocate;
    if (sqlite3_config(SQLITE_CONFIG_MALLOC, &scarce) != SQLITE_OK)
        throw std::runtime_error{"SQLite keeps its memory"};
}

void askBeforeAllocating(std::function<bool()> fails)
{
    refusal = std::move(fails);
}

void countAllocations(bool isOn)
{
    isCounting = isOn;
}

} // namespace wattcard::storage

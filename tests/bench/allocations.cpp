// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "allocations.h"

#include <openssl/crypto.h>

#include <atomic>
#include <cstdlib>

namespace wattcard::bench {

namespace {

std::atomic<long> count{0};

void* allocate(std::size_t size, const char*, int)
{
    ++count;
    return std::malloc(size);
}

void* reallocate(void* memory, std::size_t size, const char*, int)
{
    ++count;
    return std::realloc(memory, size);
}

void release(void* memory, const char*, int)
{
    std::free(memory);
}

} // namespace

bool countAllocations()
{
    return CRYPTO_set_mem_functions(allocate, reallocate, release) == 1;
}

long allocations()
{
    return count;
}

} // namespace wattcard::bench

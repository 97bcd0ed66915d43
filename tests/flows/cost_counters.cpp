// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cost_counters.h"

#include <openssl/evp.h>
#include <sqlite3.h>

#include <atomic>
#include <dlfcn.h>
#include <ostream>
#include <unistd.h>

namespace wattcard::flows {

namespace {

std::atomic<long> costSyncs = 0;
std::atomic<long> costBytes = 0;
std::atomic<long> costStatements = 0;
std::atomic<long> costPrepared = 0;
std::atomic<long> costKeys = 0;
std::atomic<long> costContexts = 0;

// The library's own function behind the one that was called here.
template <class Function> Function* behind(Function*, const char* name)
{
    return reinterpret_cast<Function*>(dlsym(RTLD_NEXT, name));
}

} // namespace

Costs operator-(const Costs& later, const Costs& earlier)
{
    return {later.syncs - earlier.syncs,           later.written - earlier.written,
            later.statements - earlier.statements, later.prepared - earlier.prepared,
            later.keys - earlier.keys,             later.contexts - earlier.contexts};
}

Costs costsSoFar()
{
    return {costSyncs, costBytes, costStatements, costPrepared, costKeys, costContexts};
}

std::ostream& operator<<(std::ostream& out, const Costs& costs)
{
    return out << costs.syncs << " syncs, " << costs.written << " bytes written, "
               << costs.statements << " statements, " << costs.prepared << " compiled, "
               << costs.keys << " keys set, " << costs.contexts << " contexts made";
}

} // namespace wattcard::flows

using namespace wattcard::flows;

extern "C" {

int fdatasync(int file)
{
    static auto* const real = behind(&fdatasync, "fdatasync");
    ++costSyncs;
    return real(file);
}

int fsync(int file)
{
    static auto* const real = behind(&fsync, "fsync");
    ++costSyncs;
    return real(file);
}

ssize_t pwrite64(int file, const void* bytes, size_t size, off64_t at)
{
    static auto* const real = behind(&pwrite64, "pwrite64");
    costBytes += static_cast<long>(size);
    return real(file, bytes, size, at);
}

int sqlite3_step(sqlite3_stmt* statement)
{
    static auto* const real = behind(&sqlite3_step, "sqlite3_step");
    if (sqlite3_stmt_busy(statement) == 0)
        ++costStatements;
    return real(statement);
}

int sqlite3_prepare_v2(sqlite3* store, const char* text, int size, sqlite3_stmt** statement,
                       const char** rest)
{
    static auto* const real = behind(&sqlite3_prepare_v2, "sqlite3_prepare_v2");
    ++costPrepared;
    return real(store, text, size, statement, rest);
}

int EVP_MAC_init(EVP_MAC_CTX* context, const unsigned char* key, size_t size,
                 const OSSL_PARAM* parameters)
{
    static auto* const real = behind(&EVP_MAC_init, "EVP_MAC_init");
    costKeys += key != nullptr ? 1 : 0;
    return real(context, key, size, parameters);
}

int EVP_CipherInit_ex2(EVP_CIPHER_CTX* context, const EVP_CIPHER* cipher, const unsigned char* key,
                       const unsigned char* iv, int encrypts, const OSSL_PARAM* parameters)
{
    static auto* const real = behind(&EVP_CipherInit_ex2, "EVP_CipherInit_ex2");
    costKeys += key != nullptr ? 1 : 0;
    return real(context, cipher, key, iv, encrypts, parameters);
}

EVP_CIPHER_CTX* EVP_CIPHER_CTX_new()
{
    static auto* const real = behind(&EVP_CIPHER_CTX_new, "EVP_CIPHER_CTX_new");
    ++costContexts;
    return real();
}

EVP_MAC_CTX* EVP_MAC_CTX_new(EVP_MAC* mac)
{
    static auto* const real = behind(&EVP_MAC_CTX_new, "EVP_MAC_CTX_new");
    ++costContexts;
    return real(mac);
}

} // extern "C"

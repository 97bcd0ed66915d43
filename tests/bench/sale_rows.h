// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace wattcard::bench {

// A purchase as two durable transactions, in number and size of rows, without anything that keeps
// it right: the floor under the product's store, and what designs of a store are compared on.

inline constexpr const char* saleTables =
    "CREATE TABLE sale (number INTEGER PRIMARY KEY, id BLOB UNIQUE, account INTEGER, image BLOB,"
    " state TEXT, proof BLOB) STRICT;"
    "CREATE INDEX sale_by_account ON sale (account, number);"
    "CREATE TABLE leg (number INTEGER PRIMARY KEY, entry INTEGER, book TEXT, owner INTEGER,"
    " amount INTEGER) STRICT; CREATE INDEX leg_by_book ON leg (book, owner, amount);"
    "CREATE TABLE audit (number INTEGER PRIMARY KEY, details TEXT, hash BLOB) STRICT";

inline constexpr const char* saleBegun =
    "BEGIN IMMEDIATE;"
    "INSERT INTO sale SELECT COALESCE(MAX(number), 0) + 1, randomblob(16), abs(random()) % 200,"
    " randomblob(400), 'intent', NULL FROM sale;"
    "INSERT INTO leg (entry, book, owner, amount) VALUES (1, 'till', 3, 10000),"
    " (1, 'suspense', 7, -10000);"
    "INSERT INTO audit (details, hash) VALUES (hex(randomblob(150)), randomblob(64)); COMMIT";

inline constexpr const char* saleCommitted =
    "BEGIN IMMEDIATE;"
    "UPDATE sale SET state = 'committed', proof = randomblob(8)"
    " WHERE number = (SELECT MAX(number) FROM sale);"
    "INSERT INTO leg (entry, book, owner, amount) VALUES (2, 'suspense', 7, 10000),"
    " (2, 'revenue', 1, -8850), (2, 'tax', 0, -1150), (2, 'on_card', 7, 10000),"
    " (2, 'issued', 7, -10000);"
    "INSERT INTO audit (details, hash) VALUES (hex(randomblob(150)), randomblob(64)); COMMIT";

} // namespace wattcard::bench

// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/bytes.h"

// libmrtd's functions with our byte types; nothing here computes.
namespace wattcard::peer {

struct Keys {
    Bytes encryption;
    Bytes mac;
};
Keys keysFrom(const Bytes& seed); // KENC and KMAC of a seed

struct Nonces {
    Bytes rndIfd;
    Bytes keyIfd;
    Bytes rndIcc;
};
Bytes authenticationData(const Keys& keys, const Nonces& nonces); // 40 bytes, pass 2

// K.ICC, when the token of pass 3 answers RND.IFD; empty otherwise. Looks at the cryptogram alone.
Bytes keyIccFrom(const Keys& keys, const Bytes& token, const Bytes& rndIfd);

std::uint64_t initialCounter(const Bytes& rndIcc, const Bytes& rndIfd);
// `counter` is the one in use, after counting up.
Bytes protectedCommand(const Keys& session, std::uint64_t counter, const Bytes& plain);
Bytes decryptedResponse(const Keys& session, const Bytes& secured);

// The parts of a card, which the library does not have as a whole.
Bytes encrypt(const Bytes& key, const Bytes& data); // 3DES-CBC, IV 0, whole blocks
Bytes padded(const Bytes& data);
Bytes paddedMac(const Bytes& key, const Bytes& data); // retail MAC with padding method 2

} // namespace wattcard::peer

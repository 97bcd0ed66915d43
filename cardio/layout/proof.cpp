// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cardio/layout/proof.h"

#include "cardio/layout/fields.h"

#include <algorithm>

namespace wattcard::cardio {

namespace {

constexpr std::size_t proofSize = 16;

} // namespace

Bytes encodeProof(const transaction::Proof& proof)
{
    Bytes out;
    for (const std::uint32_t number : {proof.atc, static_cast<std::uint32_t>(proof.seq)}) {
        for (int shift = 24; shift >= 0; shift -= 8)
            out.push_back(static_cast<std::uint8_t>(number >> shift));
    }
    out.insert(out.end(), proof.digest.begin(), proof.digest.end());
    return out;
}

Result<transaction::Proof> decodeProof(ByteView bytes)
{
    FieldReader in{bytes};
    in.check(bytes.size() == proofSize, "proof size");
    transaction::Proof proof;
    proof.atc = in.number32();
    proof.seq = Sequence{in.number32()};
    std::ranges::copy(in.raw(proof.digest.size()), proof.digest.begin());
    if (const auto right = in.failure(); !right)
        return failed(right);
    return proof;
}

} // namespace wattcard::cardio

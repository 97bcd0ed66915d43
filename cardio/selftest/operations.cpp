// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cardio/selftest/operations.h"

#include "cardio/apdu/secure_messaging.h"
#include "cardio/selftest/inputs.h"
#include "crypto/diversify.h"
#include "crypto/hash.h"
#include "crypto/kcv.h"
#include "crypto/retail_mac.h"

#include <algorithm>
#include <array>

namespace wattcard::cardio {

using namespace Qt::StringLiterals;
using crypto::KeyAlgorithm;
using crypto::Secret;

namespace {

constexpr std::size_t keySize = crypto::keySize;

template <class Range> Bytes copied(const Range& range)
{
    return Bytes(range.begin(), range.end());
}
Bytes copied(const Secret& secret)
{
    return copied(secret.view());
}

Outputs cmac(Inputs& in, Suite suite)
{
    const Bytes key = in.bytes("key"_L1, keySize);
    return {{u"mac"_s,
             copied(crypto::cmac(crypto::masterAlgorithm(suite), key, in.message("message"_L1)))}};
}

template <KeyAlgorithm algorithm> Outputs block(Inputs& in, Suite)
{
    const Bytes key = in.bytes("key"_L1, keySize);
    const Bytes plain = in.bytes("block"_L1, crypto::blockSize(algorithm));
    return {{u"cryptogram"_s, crypto::encryptBlock(algorithm, key, plain)}};
}

Outputs hash(Inputs& in, Suite)
{
    const Bytes message = in.message("message"_L1);
    return {{u"sha1"_s, copied(crypto::sha1(message))},
            {u"sha256"_s, copied(crypto::sha256(message))}};
}

Outputs kdf(Inputs& in, Suite suite)
{
    const AuthenticationKeys keys =
        authenticationKeys(suiteOf(suite), in.bytes("seed"_L1, 1, longestData));
    return {{u"encryption"_s, copied(keys.encryption)}, {u"mac"_s, copied(keys.mac)}};
}

Outputs an10922(Inputs& in, Suite suite)
{
    constexpr std::size_t longestInput = 31;
    const std::size_t shortestInput = suite == Suite::S ? 16 : 0;
    const Bytes master = in.bytes("master"_L1, keySize);
    const Bytes input = in.bytes("input"_L1, shortestInput, longestInput);
    Outputs out{{u"diversified"_s, copied(crypto::diversify(suite, master, input))}};
    if (suite != Suite::S) {
        const crypto::CmacSubkeys subkeys = crypto::aesCmacSubkeys(master);
        out.insert({{u"k1"_s, copied(subkeys.k1)}, {u"k2"_s, copied(subkeys.k2)}});
    }
    return out;
}

Outputs retailMac(Inputs& in, Suite)
{
    const Bytes key = in.bytes("key"_L1, keySize);
    return {{u"mac"_s, copied(crypto::retailMac(key, in.message("message"_L1)))}};
}

Outputs checkValue(Inputs& in, Suite suite)
{
    const Bytes key = in.bytes("key"_L1, keySize);
    return {
        {u"check_value"_s, copied(crypto::keyCheckValue(crypto::cardKeyAlgorithm(suite), key))}};
}

SecureMessaging messaging(Inputs& in, const CryptoSuite& suite)
{
    return {suite,
            {Secret{in.bytes("encryption"_L1, keySize)}, Secret{in.bytes("mac"_L1, keySize)},
             in.bytes("ssc"_L1, suite.blockSize())}};
}

Outputs wrap(Inputs& in, Suite suite)
{
    SecureMessaging sender = messaging(in, suiteOf(suite));
    if (in.has("response"_L1)) {
        sender.allowLongAnswer();
        const auto secured = sender.protectResponse(in.response("response"_L1));
        if (!secured)
            in.refuse(secured.error().detail);
        return {{u"secured"_s, secured.value_or(Response{}).encode()}};
    }
    const auto secured = sender.protectCommand(in.command("command"_L1));
    if (!secured)
        in.refuse(secured.error().detail);
    return {{u"secured"_s, secured.value_or(Command{}).encode().value()}};
}

Outputs unwrap(Inputs& in, Suite suite)
{
    SecureMessaging receiver = messaging(in, suiteOf(suite));
    if (in.has("response"_L1)) {
        const auto plain = receiver.openResponse(in.response("response"_L1));
        if (!plain)
            in.refuse(plain.error().detail);
        return {{u"plain"_s, plain.value_or(Response{}).encode()}};
    }
    const auto opened = receiver.openCommand(in.command("command"_L1));
    if (const auto* status = std::get_if<StatusWord>(&opened)) {
        in.refuse(u"refused with SW "_s + status->toString());
        return {};
    }
    return {{u"plain"_s, std::get<Command>(opened).encode().value()}};
}

void insertKeys(Outputs& out, const SessionKeys& keys)
{
    out.insert({{u"session_encryption"_s, copied(keys.encryption)},
                {u"session_mac"_s, copied(keys.mac)},
                {u"ssc"_s, keys.counter}});
}

Outputs sessionKeysOf(Inputs& in, Suite suite)
{
    const CryptoSuite& algorithms = suiteOf(suite);
    const Bytes rndIcc = in.bytes("rnd_icc"_L1, algorithms.nonceSize());
    const Bytes rndIfd = in.bytes("rnd_ifd"_L1, algorithms.nonceSize());
    const Bytes keyIfd = in.bytes("key_ifd"_L1, keySize);
    const Bytes keyIcc = in.bytes("key_icc"_L1, keySize);
    Outputs out;
    insertKeys(out, sessionKeys(algorithms, {rndIcc, rndIfd, keyIfd, keyIcc}));
    return out;
}

Outputs authenticationCommand(Inputs& in, Suite suite)
{
    const CryptoSuite& algorithms = suiteOf(suite);
    const AuthenticationKeys keys =
        authenticationKeys(algorithms, in.bytes("card_key"_L1, keySize));
    const TerminalNonces nonces{in.bytes("rnd_icc"_L1, algorithms.nonceSize()),
                                in.bytes("rnd_ifd"_L1, algorithms.nonceSize()),
                                Secret{in.bytes("key_ifd"_L1, keySize)}};
    const Bytes token = terminalToken(algorithms, keys, nonces);
    const Command command = mutualAuthenticate(in.bytes("reference"_L1, 1)[0], token);
    return {{u"encryption"_s, copied(keys.encryption)},
            {u"mac"_s, copied(keys.mac)},
            {u"token"_s, token},
            {u"command"_s, command.encode().value()}};
}

Outputs authenticationResponse(Inputs& in, Suite suite)
{
    const CryptoSuite& algorithms = suiteOf(suite);
    const AuthenticationKeys keys =
        authenticationKeys(algorithms, in.bytes("card_key"_L1, keySize));
    const CardNonces nonces{in.bytes("rnd_icc"_L1, algorithms.nonceSize()),
                            Secret{in.bytes("key_icc"_L1, keySize)}};
    const Command command = in.command("command"_L1);
    const auto answer = answerToken(algorithms, keys, command.data, nonces);
    if (!answer) {
        in.refuse(answer.error().detail);
        return {};
    }
    Outputs out{{u"token"_s, answer->token},
                {u"response"_s, Response{answer->token, status::ok}.encode()}};
    insertKeys(out, answer->session);
    return out;
}

struct Operation {
    QLatin1StringView name;
    QLatin1StringView suites;
    Outputs (*compute)(Inputs& in, Suite suite);
};
constexpr std::array operations{
    Operation{"cmac"_L1, "AS"_L1, cmac},
    Operation{"aes"_L1, "A"_L1, block<KeyAlgorithm::Aes128>},
    Operation{"sm4"_L1, "S"_L1, block<KeyAlgorithm::Sm4>},
    Operation{"triple_des"_L1, "T"_L1, block<KeyAlgorithm::TripleDes>},
    Operation{"hash"_L1, "AST"_L1, hash},
    Operation{"kdf"_L1, "AST"_L1, kdf},
    Operation{"an10922"_L1, "AST"_L1, an10922},
    Operation{"retail_mac"_L1, "T"_L1, retailMac},
    Operation{"kcv"_L1, "AST"_L1, checkValue},
    Operation{"sm_wrap"_L1, "AST"_L1, wrap},
    Operation{"sm_unwrap"_L1, "AST"_L1, unwrap},
    Operation{"session_keys"_L1, "AST"_L1, sessionKeysOf},
    Operation{"mutual_auth_command"_L1, "AST"_L1, authenticationCommand},
    Operation{"mutual_auth_response"_L1, "AST"_L1, authenticationResponse},
};

std::optional<Suite> suiteCalled(const QString& name)
{
    constexpr std::array suites{std::pair{"A"_L1, Suite::A}, std::pair{"S"_L1, Suite::S},
                                std::pair{"T"_L1, Suite::T}};
    const auto* found =
        std::ranges::find_if(suites, [&](const auto& each) { return each.first == name; });
    return found == suites.end() ? std::nullopt : std::optional{found->second};
}

} // namespace

Result<Outputs> perform(const KnownAnswer& known)
{
    const std::optional<Suite> suite = suiteCalled(known.suite);
    if (!suite)
        return failed(Fault::BadInput, u"unknown suite"_s);
    const auto* operation = std::ranges::find_if(
        operations, [&](const Operation& each) { return each.name == known.operation; });
    if (operation == operations.end())
        return failed(Fault::BadInput, u"unknown operation"_s);
    if (!operation->suites.contains(known.suite))
        return failed(Fault::BadInput, u"the suite has no such operation"_s);
    Inputs inputs{known.inputs};
    Outputs outputs = operation->compute(inputs, *suite);
    if (!inputs.refusal().isEmpty())
        return failed(Fault::BadInput, inputs.refusal());
    return outputs;
}

} // namespace wattcard::cardio

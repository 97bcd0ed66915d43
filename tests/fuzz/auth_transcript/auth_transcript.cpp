// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cardio/apdu/mutual_auth.h"
#include "tests/fuzz/fixture.h"

#include <openssl/evp.h>

#include <algorithm>

// The three passes between a terminal and a card, suites A, S and T. Whatever a stranger sends in
// pass 2 or 3, also under a right MAC and also from who has another key: it is accepted only if the
// second decoder below accepts it, the failing pass is named, and both sides end with its keys.
namespace wattcard::cardio::fuzz {

namespace {

// --- the second decoder: the primitives of the library alone, no line of the product ---

struct NaiveSuite {
    const char* cipher; // in CBC mode
    std::size_t nonce;
    bool isDes;
};

NaiveSuite naiveSuite(Suite suite)
{
    switch (suite) {
    case Suite::A: return {"AES-128-CBC", 16, false};
    case Suite::S: return {"SM4-CBC", 16, false};
    case Suite::T: return {"DES-EDE-CBC", 8, true};
    }
    std::abort();
}

Bytes naiveCbc(const char* name, ByteView key, ByteView iv, ByteView data, int encrypts)
{
    const std::unique_ptr<EVP_CIPHER, decltype(&EVP_CIPHER_free)> cipher{
        EVP_CIPHER_fetch(nullptr, name, nullptr), &EVP_CIPHER_free};
    const std::unique_ptr<EVP_CIPHER_CTX, decltype(&EVP_CIPHER_CTX_free)> context{
        EVP_CIPHER_CTX_new(), &EVP_CIPHER_CTX_free};
    Bytes out(data.size() + 32);
    int size = 0;
    mustHold(EVP_CipherInit_ex(context.get(), cipher.get(), nullptr, key.data(), iv.data(),
                               encrypts) == 1);
    EVP_CIPHER_CTX_set_padding(context.get(), 0);
    mustHold(EVP_CipherUpdate(context.get(), out.data(), &size, data.data(),
                              static_cast<int>(data.size())) == 1);
    out.resize(static_cast<std::size_t>(size));
    return out;
}

// ISO 9797-1: CMAC of the block cipher, or algorithm 3 with padding 2 and single DES, which is
// triple DES under one key three times.
Bytes naiveMac(const NaiveSuite& suite, ByteView key, ByteView data)
{
    if (!suite.isDes) {
        std::array<std::uint8_t, 64> mac{};
        std::size_t size = 0;
        mustHold(EVP_Q_mac(nullptr, "CMAC", nullptr, suite.cipher, nullptr, key.data(), key.size(),
                           data.data(), data.size(), mac.data(), mac.size(), &size) != nullptr);
        return {mac.begin(), mac.begin() + 8};
    }
    Bytes padded{data.begin(), data.end()};
    padded.push_back(0x80);
    padded.resize((padded.size() + 7) / 8 * 8);
    Bytes one{key.begin(), key.begin() + 8};
    one.insert(one.end(), key.begin(), key.begin() + 8);
    const ByteView front = ByteView{padded}.first(padded.size() - 8);
    const Bytes chained = naiveCbc(suite.cipher, one, Bytes(8), front, 1);
    const Bytes before = chained.empty() ? Bytes(8) : Bytes(chained.end() - 8, chained.end());
    return naiveCbc(suite.cipher, key, before, ByteView{padded}.last(8), 1);
}

// SHA-1 over seed || 00 00 00 use; the parity of DES keys is nothing to the cipher.
Bytes naiveKey(ByteView seed, std::uint8_t use)
{
    Bytes input{seed.begin(), seed.end()};
    input.insert(input.end(), {0, 0, 0, use});
    std::array<std::uint8_t, 20> digest{};
    mustHold(EVP_Q_digest(nullptr, "SHA1", nullptr, input.data(), input.size(), digest.data(),
                          nullptr) == 1);
    return {digest.begin(), digest.begin() + 16};
}

std::optional<Bytes> naiveOpen(const NaiveSuite& suite, ByteView cardKey, ByteView token)
{
    if (token.size() != 2 * suite.nonce + 16 + 8)
        return std::nullopt;
    const ByteView sealed = token.first(token.size() - 8);
    if (!std::ranges::equal(naiveMac(suite, naiveKey(cardKey, 2), sealed), token.last(8)))
        return std::nullopt;
    return naiveCbc(suite.cipher, naiveKey(cardKey, 1), Bytes(16), sealed, 0);
}

Bytes naiveSeal(const NaiveSuite& suite, ByteView cardKey, ByteView plain)
{
    Bytes token = naiveCbc(suite.cipher, naiveKey(cardKey, 1), Bytes(16), plain, 1);
    const Bytes mac = naiveMac(suite, naiveKey(cardKey, 2), token);
    token.insert(token.end(), mac.begin(), mac.end());
    return token;
}

bool sameKey(const NaiveSuite& suite, ByteView own, ByteView other)
{
    const int unused = suite.isDes ? 0xFE : 0xFF; // parity
    return std::ranges::equal(own, other,
                              [unused](int a, int b) { return (a & unused) == (b & unused); });
}

// --- the two partners ---

struct Partners {
    Suite suite;
    NaiveSuite naive = naiveSuite(suite);
    const CryptoSuite& crypto = suiteOf(suite);
    Bytes cardKey = Bytes(16, 0x5B);
    AuthenticationKeys keys = authenticationKeys(crypto, cardKey);
    Bytes rndIcc = Bytes(naive.nonce, 0x11);
    Bytes rndIfd = Bytes(naive.nonce, 0x22);
    Bytes keyIcc = Bytes(16, 0x33);
    Bytes keyIfd = Bytes(16, 0x44);
    CardNonces ofCard() const { return {rndIcc, crypto::Secret::copyOf(keyIcc)}; }
    TerminalNonces ofTerminal() const { return {rndIcc, rndIfd, crypto::Secret::copyOf(keyIfd)}; }
};

void keysMustBe(const Partners& all, const SessionKeys& own, ByteView rndIfd, ByteView shares)
{
    mustHold(sameKey(all.naive, own.encryption.view(), naiveKey(shares, 1)));
    mustHold(sameKey(all.naive, own.mac.view(), naiveKey(shares, 2)));
    Bytes counter(16);
    if (all.naive.isDes) {
        counter.assign(all.rndIcc.end() - 4, all.rndIcc.end());
        counter.insert(counter.end(), rndIfd.end() - 4, rndIfd.end());
    }
    mustHold(own.counter == counter);
}

Bytes mixed(ByteView one, ByteView other)
{
    Bytes out(16);
    for (std::size_t at = 0; at < out.size(); ++at)
        out[at] = static_cast<std::uint8_t>(one[at] ^ other[at]);
    return out;
}

// Pass 2 at the card; its answer where it gave one.
std::optional<Bytes> cardHears(const Partners& all, ByteView token)
{
    const auto plain = naiveOpen(all.naive, all.cardKey, token);
    const std::size_t size = all.naive.nonce;
    const bool fits = plain && std::ranges::equal(ByteView{*plain}.subspan(size, size), all.rndIcc);
    const auto answer = answerToken(all.crypto, all.keys, token, all.ofCard());
    mustHold(answer.has_value() == fits);
    if (!answer) {
        mustHold(answer.error().fault == Fault::AuthenticationFailed);
        mustHold(answer.error().detail.startsWith(QLatin1StringView{"pass 2 of 3"}));
        return std::nullopt;
    }
    const ByteView rndIfd = ByteView{*plain}.first(size);
    const auto told = naiveOpen(all.naive, all.cardKey, answer->token);
    Bytes expected = all.rndIcc;
    expected.insert(expected.end(), rndIfd.begin(), rndIfd.end());
    expected.insert(expected.end(), all.keyIcc.begin(), all.keyIcc.end());
    mustHold(told == expected);
    keysMustBe(all, answer->session, rndIfd, mixed(ByteView{*plain}.last(16), all.keyIcc));
    return answer->token;
}

// Pass 3 at the terminal.
bool terminalHears(const Partners& all, ByteView token)
{
    const auto plain = naiveOpen(all.naive, all.cardKey, token);
    const std::size_t size = all.naive.nonce;
    const bool fits = plain && std::ranges::equal(ByteView{*plain}.first(size), all.rndIcc) &&
                      std::ranges::equal(ByteView{*plain}.subspan(size, size), all.rndIfd);
    const auto session = acceptAnswer(all.crypto, all.keys, token, all.ofTerminal());
    mustHold(session.has_value() == fits);
    if (session) {
        keysMustBe(all, *session, all.rndIfd, mixed(ByteView{*plain}.last(16), all.keyIfd));
        return true;
    }
    mustHold(session.error().fault == Fault::AuthenticationFailed);
    mustHold(session.error().detail.startsWith(QLatin1StringView{"pass 3 of 3"}));
    return false;
}

// A plain text of the stranger's own under a right MAC, with the partner's key or with another.
Bytes sealedByStranger(const Partners& all, Input& input)
{
    Bytes key = all.cardKey;
    key[15] ^= static_cast<std::uint8_t>(input.byte() & 0xFE);
    const std::uint8_t from = input.byte(); // so much of the right beginning is kept
    Bytes plain = all.rndIfd;
    plain.insert(plain.end(), all.rndIcc.begin(), all.rndIcc.end());
    if (from % 2 != 0)
        std::rotate(plain.begin(), plain.begin() + static_cast<std::ptrdiff_t>(all.naive.nonce),
                    plain.end());
    plain.insert(plain.end(), 16, 0x66);
    const std::size_t kept = std::min<std::size_t>(from / 2, plain.size());
    const ByteView rest = input.take(plain.size() - kept);
    std::ranges::copy(rest, plain.begin() + static_cast<std::ptrdiff_t>(kept));
    return naiveSeal(all.naive, key, plain);
}

// Both sides are honest; what goes over the line is edited: place, then what is added.
void wholeTranscript(const Partners& all, Input& input)
{
    const auto edited = [&input](Bytes token) {
        for (std::uint8_t edits = input.byte() % 4; edits > 0; --edits) {
            const std::uint8_t place = input.byte();
            token[place % token.size()] ^= input.byte();
        }
        return token;
    };
    const Bytes sent = terminalToken(all.crypto, all.keys, all.ofTerminal());
    const Bytes arrived = edited(sent);
    const auto answer = cardHears(all, arrived);
    mustHold(answer.has_value() == (arrived == sent));
    if (!answer)
        return;
    const Bytes back = edited(*answer);
    mustHold(terminalHears(all, back) == (back == *answer));
    mustHold(!terminalHears(all, sent)); // nobody authenticates with his own token
}

} // namespace

} // namespace wattcard::cardio::fuzz

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    using namespace wattcard;
    using namespace wattcard::cardio::fuzz;
    constexpr std::array suites{Suite::A, Suite::S, Suite::T};
    Input input{data, size};
    const Partners all{.suite = suites[input.byte() % suites.size()]};
    switch (input.byte() % 5) {
    case 0: cardHears(all, input.rest()); break;
    case 1: terminalHears(all, input.rest()); break;
    case 2: cardHears(all, sealedByStranger(all, input)); break;
    case 3: terminalHears(all, sealedByStranger(all, input)); break;
    default: wholeTranscript(all, input); break;
    }
    return 0;
}

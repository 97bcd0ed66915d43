// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/twin_image.h"

#include "crypto/hash.h"

#include <algorithm>
#include <array>

namespace wattcard::crypto {

using namespace Qt::StringLiterals;

namespace {

// magic(4) sequence(8) length(4) payload check(8): numbers big-endian, the check value is the start
// of SHA-256 over everything before it.
constexpr std::array<std::uint8_t, 4> imageMagic{'W', 'C', 'I', '1'};
constexpr std::size_t sequenceSize = 8;
constexpr std::size_t lengthSize = 4;
constexpr std::size_t headerSize = imageMagic.size() + sequenceSize + lengthSize;
constexpr std::size_t checkSize = 8;

struct Image {
    std::uint64_t sequence = 0;
    Bytes content;
};

void append(Bytes& out, std::uint64_t number, std::size_t size)
{
    for (std::size_t i = size; i-- > 0;)
        out.push_back(static_cast<std::uint8_t>(number >> (8 * i)));
}

std::uint64_t numberAt(ByteView bytes, std::size_t offset, std::size_t size)
{
    std::uint64_t number = 0;
    for (const std::uint8_t byte : bytes.subspan(offset, size))
        number = number << 8 | byte;
    return number;
}

Bytes encode(const Image& image)
{
    Bytes out(imageMagic.begin(), imageMagic.end());
    append(out, image.sequence, sequenceSize);
    append(out, image.content.size(), lengthSize);
    out.insert(out.end(), image.content.begin(), image.content.end());
    const Sha256 check = sha256(out);
    out.insert(out.end(), check.begin(), check.begin() + checkSize);
    return out;
}

bool checkHolds(ByteView image)
{
    const Sha256 check = sha256(image.first(image.size() - checkSize));
    return std::ranges::equal(image.last(checkSize), ByteView{check}.first(checkSize));
}

// `valid` is an image whose check value is known to hold; it becomes the one that is decoded.
std::optional<Image> decode(const Bytes& bytes, Bytes& valid)
{
    if (bytes.size() < headerSize + checkSize ||
        !std::ranges::equal(ByteView{bytes}.first(imageMagic.size()), imageMagic))
        return {};
    const auto length = numberAt(bytes, imageMagic.size() + sequenceSize, lengthSize);
    if (length != bytes.size() - headerSize - checkSize)
        return {};
    if (bytes != valid) {
        if (!checkHolds(bytes))
            return {};
        valid = bytes;
    }
    const ByteView content = ByteView{bytes}.subspan(headerSize, length);
    return Image{numberAt(bytes, imageMagic.size(), sequenceSize),
                 {content.begin(), content.end()}};
}

struct Twins {
    std::optional<Image> newest; // that is valid
    bool newestIsA = false;
    bool writtenA = false;
    bool writtenB = false;
};

// What an image says of itself, before it is checked.
std::uint64_t claimedSequence(ByteView bytes)
{
    return bytes.size() < headerSize ? 0 : numberAt(bytes, imageMagic.size(), sequenceSize);
}

// The check of one image is enough when the one that claims to be newer passes it.
Result<Twins> read(ImageStore& store, Bytes& valid)
{
    const auto a = store.read(ImageStore::Slot::A);
    if (!a)
        return failed(a);
    const auto b = store.read(ImageStore::Slot::B);
    if (!b)
        return failed(b);
    const bool isAFirst = claimedSequence(*a) > claimedSequence(*b);
    Twins out{decode(isAFirst ? *a : *b, valid), isAFirst, !a->empty(), !b->empty()};
    if (!out.newest) {
        out.newest = decode(isAFirst ? *b : *a, valid);
        out.newestIsA = !isAFirst;
    }
    return out;
}

} // namespace

Result<std::optional<Bytes>> TwinImage::load()
{
    const auto twins = read(m_store, m_valid);
    if (!twins)
        return failed(twins);
    if (const auto& newest = twins->newest)
        return std::optional<Bytes>{newest->content};
    if (twins->writtenA && twins->writtenB)
        return failed(Fault::DatabaseDamaged, u"both images are invalid"_s);
    return std::optional<Bytes>{};
}

Result<void> TwinImage::save(ByteView content)
{
    const auto twins = read(m_store, m_valid);
    if (!twins)
        return failed(twins);
    Image next{1, Bytes(content.begin(), content.end())};
    if (const auto& newest = twins->newest) {
        next.sequence = newest->sequence + 1;
        m_valid = encode(next);
        return m_store.write(twins->newestIsA ? ImageStore::Slot::B : ImageStore::Slot::A, m_valid);
    }
    // The first content goes to both places: from then on an image that rots is told from a first
    // write that was torn.
    if (auto first = m_store.write(ImageStore::Slot::A, encode(next)); !first)
        return first;
    ++next.sequence;
    m_valid = encode(next);
    return m_store.write(ImageStore::Slot::B, m_valid);
}

ImageFacts factsOf(const Bytes& image)
{
    Bytes checked;
    return {claimedSequence(image), decode(image, checked).has_value()};
}

} // namespace wattcard::crypto

// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/hash.h"
#include "crypto/key_file.h"
#include "tests/fuzz/fixture.h"

#include <algorithm>

// A key file that somebody has had in his hands. The first byte chooses: a file of its own whose
// hash is made right, the header of one key, or edits of a good file. Caps hold before any work; a
// file is what it was when it was made, or nothing of it is taken: no key of an edited list.
namespace {

using namespace wattcard;
using namespace wattcard::crypto;
namespace fuzz = wattcard::cardio::fuzz;

constexpr std::size_t digestSize = 32;

struct GoodFile {
    KeyFile file;
    Secret storageKey;
    Bytes bytes;
};

const GoodFile& goodFile()
{
    static const GoodFile good = [] {
        GoodFile made;
        made.file.cost = keyFileCostFloor;
        made.file.salt = Bytes(16, 0x0A);
        const Bytes binding(8, 0x0B);
        made.file.bindingDigest = bindingDigest(made.file.salt, binding);
        auto key = storageKeyFrom(Secret{Bytes(14, 'p')}, made.file, binding);
        fuzz::mustHold(key.has_value());
        made.storageKey = std::move(*key);
        std::uint8_t version = 1;
        for (const Purpose purpose : {Purpose::Vending, Purpose::Issuer, Purpose::Purchase}) {
            KeyLabel label;
            label.slot = {purpose, Suite::A, version++};
            const Bytes master(16, static_cast<std::uint8_t>(purpose));
            auto block = wrapKey(made.file, made.storageKey, label, Secret::copyOf(master));
            fuzz::mustHold(block.has_value());
            made.file.blocks.push_back(std::move(*block));
        }
        auto bytes = encodeKeyFile(made.file, made.storageKey);
        fuzz::mustHold(bytes.has_value());
        made.bytes = std::move(*bytes);
        return made;
    }();
    return good;
}

void makeHashRight(Bytes& file)
{
    if (file.size() < digestSize)
        return;
    const Sha256 digest = sha256(ByteView{file}.first(file.size() - digestSize));
    std::ranges::copy(digest, file.end() - digestSize);
}

// RELIABILITY.md section 11: m up to 1 GiB, t and p up to 16, 64 blocks, 64 KiB.
void holdsCaps(const KeyFile& file, std::size_t size)
{
    fuzz::mustHold(size <= 64 * 1024 && file.blocks.size() <= 64);
    fuzz::mustHold(file.cost.memoryKiB <= 1024 * 1024 && file.cost.memoryKiB >= 8);
    fuzz::mustHold(file.cost.passes >= 1 && file.cost.passes <= 16);
    fuzz::mustHold(file.cost.lanes >= 1 && file.cost.lanes <= 16);
    fuzz::mustHold(file.salt.size() == 16 && file.bindingDigest.size() == 32);
    fuzz::mustHold(size == 66 + 28 + 2 + 84 * file.blocks.size() + 28 + 32);
}

void strangersFile(Bytes bytes)
{
    makeHashRight(bytes);
    const auto file = decodeKeyFile(bytes);
    if (!file)
        return;
    holdsCaps(*file, bytes.size());
    fuzz::mustHold(!authenticateKeyFile(bytes, goodFile().storageKey));
    // What was read is what is written: all but the nonces and seals of the storage key.
    const auto again = encodeKeyFile(*file, goodFile().storageKey);
    fuzz::mustHold(again && again->size() == bytes.size());
    const auto back = decodeKeyFile(*again);
    fuzz::mustHold(back && back->blocks.size() == file->blocks.size());
    for (std::size_t each = 0; each < back->blocks.size(); ++each)
        fuzz::mustHold(back->blocks[each].label == file->blocks[each].label &&
                       back->blocks[each].wrapped == file->blocks[each].wrapped);
}

void header(ByteView bytes)
{
    if (const auto label = decodeKeyHeader(bytes))
        fuzz::mustHold(std::ranges::equal(encodeKeyHeader(*label), bytes));
}

// Edits: two bytes of place and one to be added; one that is left over cuts it off.
void editedFile(ByteView edits)
{
    const GoodFile& good = goodFile();
    Bytes bytes = good.bytes;
    for (; edits.size() >= 3; edits = edits.subspan(3)) {
        const std::size_t place = static_cast<std::size_t>(edits[0] << 8 | edits[1]) % bytes.size();
        bytes[place] = static_cast<std::uint8_t>(bytes[place] + edits[2]);
    }
    if (!edits.empty())
        bytes.resize(bytes.size() - edits[0] % bytes.size());
    makeHashRight(bytes);
    const auto file = decodeKeyFile(bytes);
    if (!file)
        return;
    holdsCaps(*file, bytes.size());
    const bool isUnchanged = bytes == good.bytes;
    fuzz::mustHold(authenticateKeyFile(bytes, good.storageKey).has_value() == isUnchanged);
    for (const KeyFileBlock& block : file->blocks) {
        const auto master = unwrapKey(*file, good.storageKey, block);
        const Bytes expected(16, static_cast<std::uint8_t>(block.label.slot.purpose));
        fuzz::mustHold(!master || std::ranges::equal(master->view(), expected));
        fuzz::mustHold(master.has_value() || !isUnchanged);
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    if (size == 0)
        return 0;
    const ByteView rest = ByteView{data, size}.subspan(1);
    switch (data[0] % 3) {
    case 0: strangersFile({rest.begin(), rest.end()}); break;
    case 1: header(rest); break;
    default: editedFile(rest); break;
    }
    return 0;
}

// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/backup_chunks.h"
#include "crypto/hash.h"
#include "tests/fuzz/fixture.h"

#include <algorithm>

// A backup that somebody has had in his hands. An odd first byte: the rest is a head whose hash is
// made right; it is decoded within its caps and written back as it was. An even one: the rest are
// edits of a good backup, three bytes of place and one to be added; it is refused, or nothing was
// changed, and whatever is given out before is how the plain text begins.
namespace {

using namespace wattcard;
using namespace wattcard::crypto;
namespace fuzz = wattcard::cardio::fuzz;

constexpr std::size_t plainSize = 2 * backupChunkSize + 1'000;

const Secret& fuzzPhrase()
{
    static const Secret phrase{Bytes(14, 'p')};
    return phrase;
}

const Bytes& goodBackup()
{
    static const Bytes file = [] {
        BackupLabel label;
        label.cost = {8, 1, 1};
        Bytes made;
        auto sealer = BackupSealer::start(label, fuzzPhrase().view(), {}, [&](ByteView bytes) {
            made.insert(made.end(), bytes.begin(), bytes.end());
            return Result<void>{};
        });
        fuzz::mustHold(sealer && sealer->add(Bytes(plainSize, 'x')) && sealer->finish());
        return made;
    }();
    return file;
}

void decodeHead(ByteView input)
{
    constexpr std::size_t digestSize = 32;
    if (input.size() < digestSize)
        return;
    Bytes head{input.begin(), input.end()};
    const Sha256 digest = sha256(ByteView{head}.first(head.size() - digestSize));
    std::ranges::copy(digest, head.end() - digestSize);
    const auto label = decodeBackupLabel(head);
    if (!label)
        return;
    fuzz::mustHold(label->cost.memoryKiB <= 1024 * 1024 && label->cost.passes <= 16);
    Bytes again = encodeBackupLabel(*label);
    fuzz::mustHold(again.size() == head.size());
}

void openEdited(ByteView edits)
{
    Bytes file = goodBackup();
    for (; edits.size() >= 4; edits = edits.subspan(4)) {
        const std::size_t place = (edits[0] << 16 | edits[1] << 8 | edits[2]) % file.size();
        file[place] = static_cast<std::uint8_t>(file[place] + edits[3]);
    }
    if (!edits.empty()) // what is left over cuts it off
        file.resize(file.size() - std::min<std::size_t>(file.size(), edits[0] * 600u));
    std::size_t at = 0;
    auto opener = BackupOpener::open(
        [&](std::span<std::uint8_t> buffer) {
            const std::size_t count = std::min(buffer.size(), file.size() - at);
            std::copy_n(file.begin() + static_cast<std::ptrdiff_t>(at), count, buffer.begin());
            at += count;
            return Result<std::size_t>{count};
        },
        fuzzPhrase().view());
    if (!opener)
        return;
    std::size_t given = 0;
    const auto all = opener->all([&](ByteView bytes) {
        fuzz::mustHold(std::ranges::all_of(bytes, [](std::uint8_t byte) { return byte == 'x'; }));
        given += bytes.size();
        return Result<void>{};
    });
    fuzz::mustHold(all ? file == goodBackup() && given == plainSize : given < plainSize);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    if (size == 0)
        return 0;
    const ByteView rest = ByteView{data, size}.subspan(1);
    if (data[0] % 2 != 0)
        decodeHead(rest);
    else
        openEdited(rest);
    return 0;
}

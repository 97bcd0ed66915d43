// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cardio/fmcos/card_memory.h"

#include "cardio/apdu/tlv.h"
#include "cardio/layout/fields.h"

#include <algorithm>

namespace wattcard::cardio::fmcos {

namespace {

constexpr std::uint8_t directoryTag = 0x61;
constexpr std::uint8_t nameTag = 0x84;
constexpr std::uint8_t keyTag = 0x81;
constexpr std::uint8_t fileTag = 0x82;
constexpr std::size_t keyHead = 5;
constexpr std::size_t fileHead = 6;

Bytes bytesOf(const StoredKey& key)
{
    Bytes out{key.type, key.id, key.use, key.follow, key.tries};
    out.insert(out.end(), key.value.begin(), key.value.end());
    return out;
}

Bytes bytesOf(const StoredFile& file)
{
    FieldWriter out{fileHead + file.content.size()};
    out.number(file.id, 2, "file id");
    out.byte(file.type);
    out.byte(file.read);
    out.byte(file.write);
    out.byte(file.protection);
    out.raw(file.content);
    return out.bytes();
}

StoredKey keyOf(ByteView bytes, FieldReader in)
{
    StoredKey key;
    key.type = in.byte();
    key.id = in.byte();
    key.use = in.byte();
    key.follow = in.byte();
    key.tries = in.byte();
    const ByteView value = bytes.subspan(keyHead);
    key.value.assign(value.begin(), value.end());
    return key;
}

StoredFile fileOf(ByteView bytes, FieldReader in)
{
    StoredFile file;
    file.id = static_cast<std::uint16_t>(in.number(2, "file id"));
    file.type = in.byte();
    file.read = in.byte();
    file.write = in.byte();
    file.protection = in.byte();
    const ByteView content = bytes.subspan(fileHead);
    file.content.assign(content.begin(), content.end());
    return file;
}

Result<void> addTo(StoredDirectory& directory, const DataObject& object)
{
    const ByteView value = object.value;
    if (object.tag == nameTag)
        directory.name.assign(value.begin(), value.end());
    else if (object.tag == keyTag && value.size() > keyHead)
        directory.keys.push_back(keyOf(value, FieldReader{value}));
    else if (object.tag == fileTag && value.size() >= fileHead)
        directory.files.push_back(fileOf(value, FieldReader{value}));
    else
        return failed(Fault::BadInput, QStringLiteral("card memory"));
    return {};
}

Result<StoredDirectory> directoryOf(ByteView bytes)
{
    FieldReader head{bytes};
    StoredDirectory directory;
    directory.id = static_cast<std::uint16_t>(head.number(2, "directory id"));
    if (const auto right = head.failure(); !right)
        return failed(right);
    TlvReader in{bytes.subspan(2)};
    while (!in.atEnd()) {
        const auto object = in.next();
        if (!object)
            return failed(object);
        if (const auto added = addTo(directory, *object); !added)
            return failed(added);
    }
    return directory;
}

template <class Range, class Match> auto* firstOf(Range& range, Match match)
{
    const auto found = std::ranges::find_if(range, match);
    return found == range.end() ? nullptr : &*found;
}

} // namespace

StoredKey* StoredDirectory::key(std::uint8_t type, std::uint8_t id)
{
    return firstOf(keys, [=](const auto& key) { return key.type == type && key.id == id; });
}

StoredFile* StoredDirectory::file(std::uint16_t id)
{
    return firstOf(files, [=](const auto& file) { return file.id == id; });
}

StoredFile* StoredDirectory::shortFile(std::uint8_t shortId)
{
    return firstOf(files, [=](const auto& file) { return (file.id & 0x1F) == shortId; });
}

Bytes encode(const CardMemory& memory)
{
    Bytes out;
    for (const StoredDirectory& directory : memory) {
        Bytes inner{static_cast<std::uint8_t>(directory.id >> 8),
                    static_cast<std::uint8_t>(directory.id)};
        appendObject(inner, nameTag, directory.name);
        for (const StoredKey& key : directory.keys)
            appendObject(inner, keyTag, bytesOf(key));
        for (const StoredFile& file : directory.files)
            appendObject(inner, fileTag, bytesOf(file));
        appendObject(out, directoryTag, inner);
    }
    return out;
}

Result<CardMemory> decode(ByteView bytes)
{
    CardMemory memory;
    TlvReader in{bytes};
    while (!in.atEnd()) {
        const auto object = in.next();
        if (!object)
            return failed(object);
        auto directory = directoryOf(object->value);
        if (!directory)
            return failed(directory);
        memory.push_back(std::move(*directory));
    }
    return memory;
}

} // namespace wattcard::cardio::fmcos

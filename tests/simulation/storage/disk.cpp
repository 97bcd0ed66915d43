// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/simulation/storage/disk.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <random>
#include <stdexcept>

namespace wattcard::storage {

namespace {

namespace fs = std::filesystem;
using Random = std::mt19937_64;

constexpr const char* database = "wattcard.db";
constexpr std::array<const char*, acts> actNames{"create", "write",  "truncate",
                                                 "sync",   "delete", "map"};

bool endsWith(const std::string& path, std::string_view ending)
{
    return path.size() >= ending.size() &&
           path.compare(path.size() - ending.size(), ending.size(), ending) == 0;
}

std::string parentOf(const std::string& path)
{
    return path.substr(0, path.rfind('/'));
}

std::string nameOf(const std::string& path)
{
    return path.substr(path.rfind('/') + 1);
}

bool isDatabaseFile(const std::string& name)
{
    return name.rfind(database, 0) == 0;
}

// What others see of a file in memory: that it is there, and not empty.
void showThat(const std::string& path, bool isThere)
{
    if (isThere)
        std::ofstream{path, std::ios::trunc} << '.';
    else
        fs::remove(path);
}

void applyChange(Image& image, const Change& change)
{
    if (change.isLength) {
        image.resize(change.at);
        return;
    }
    if (image.size() < change.at + change.bytes.size())
        image.resize(change.at + change.bytes.size());
    std::copy(change.bytes.begin(), change.bytes.end(),
              image.begin() + static_cast<std::ptrdiff_t>(change.at));
}

// The writes as a disk does them: no two of them in one go.
std::vector<Change> inSectors(const std::vector<Change>& changes, std::size_t sector)
{
    std::vector<Change> pieces;
    for (const Change& change : changes) {
        if (change.isLength) {
            pieces.push_back(change);
            continue;
        }
        for (std::size_t from = 0; from < change.bytes.size();) {
            const std::size_t at = change.at + from;
            const std::size_t size = std::min(change.bytes.size() - from, sector - at % sector);
            const auto first = change.bytes.begin() + static_cast<std::ptrdiff_t>(from);
            pieces.push_back({false, at, Image(first, first + static_cast<std::ptrdiff_t>(size))});
            from += size;
        }
    }
    return pieces;
}

// Only the bytes that are being written suffer: this is what SQLite takes for granted where its
// system says SQLITE_IOCAP_POWERSAFE_OVERWRITE, as the one of Debian does.
void tear(Change& piece, Random& random)
{
    const std::size_t whole = random() % piece.bytes.size();
    if (random() % 2 == 0) {
        piece.bytes.resize(whole);
        return;
    }
    for (std::size_t at = whole; at < piece.bytes.size(); ++at)
        piece.bytes[at] = static_cast<std::uint8_t>(random());
}

Image damaged(const File& file, const Pattern& pattern, Random& random, Damage& damage)
{
    Image image = file.synced;
    if (pattern.kind == Pattern::Kind::AllLost) {
        damage.lost += static_cast<int>(file.unsynced.size());
        return image;
    }
    if (pattern.kind == Pattern::Kind::NoneLost) {
        for (const Change& change : file.unsynced)
            applyChange(image, change);
        return image;
    }
    std::vector<Change> pieces = inSectors(file.unsynced, pattern.sector);
    // Now most of them are lost, now few.
    constexpr std::uint64_t whole = 100;
    const std::uint64_t kept = 1 + random() % (whole - 1);
    const auto gone = std::remove_if(pieces.begin(), pieces.end(),
                                     [&](const Change&) { return random() % whole >= kept; });
    damage.lost += static_cast<int>(std::distance(gone, pieces.end()));
    pieces.erase(gone, pieces.end());
    if (pieces.size() > 1 && random() % 2 == 0) {
        std::shuffle(pieces.begin(), pieces.end(), random);
        ++damage.reordered;
    }
    if (!pieces.empty() && random() % 2 == 0) {
        Change& piece = pieces[random() % pieces.size()];
        if (!piece.isLength) {
            tear(piece, random);
            ++damage.torn;
        }
    }
    for (const Change& piece : pieces)
        applyChange(image, piece);
    return image;
}

bool happens(const Pattern& pattern, Random& random)
{
    if (pattern.kind != Pattern::Kind::Random)
        return pattern.kind == Pattern::Kind::NoneLost;
    return random() % 2 == 0;
}

// Also the small files beside the database, which are real.
void makeBeside(const std::string& from, const std::string& to)
{
    fs::create_directories(to);
    for (const auto& entry : fs::directory_iterator{from}) {
        const std::string name = entry.path().filename();
        if (entry.is_regular_file() && !isDatabaseFile(name) && name != "store.lock")
            fs::copy_file(entry.path(), to + '/' + name, fs::copy_options::overwrite_existing);
    }
}

} // namespace

std::string Call::name() const
{
    const char* file = endsWith(path, "-wal")       ? "-wal"
                       : endsWith(path, "-journal") ? "-journal"
                       : endsWith(path, database)   ? "-db"
                                                    : "-other";
    return std::string{actNames[static_cast<std::size_t>(act)]} + file;
}

Pattern Pattern::nth(int number, std::uint64_t seed)
{
    constexpr std::uint64_t spread = 0x9E3779B97F4A7C15ULL;
    constexpr std::size_t small = 512, large = 4'096;
    Pattern pattern;
    pattern.kind = number == 0 ? Kind::AllLost : number == 1 ? Kind::NoneLost : Kind::Random;
    pattern.seed = seed + spread * static_cast<std::uint64_t>(number);
    pattern.sector = number % 2 == 0 ? small : large;
    return pattern;
}

Disk& disk()
{
    static Disk only;
    return only;
}

void Disk::adopt(const std::string& folder)
{
    Folder& here = m_folders[folder];
    for (const auto& entry : fs::directory_iterator{folder}) {
        const std::string name = entry.path().filename();
        if (!isDatabaseFile(name) || endsWith(name, "-shm"))
            continue;
        std::ifstream stream{entry.path(), std::ios::binary};
        auto file = std::make_shared<File>();
        file->current.assign(std::istreambuf_iterator<char>{stream}, {});
        file->synced = file->current;
        here.current[name] = here.synced[name] = file;
    }
}

void Disk::forget(const std::string& folder)
{
    m_folders.erase(folder);
}

bool Disk::has(const std::string& path) const
{
    return m_folders.contains(parentOf(path));
}

Disk::Folder& Disk::folderOf(const std::string& path)
{
    const auto found = m_folders.find(parentOf(path));
    if (found == m_folders.end())
        throw std::logic_error{"not on this disk: " + path};
    return found->second;
}

Damage Disk::cutPower(const std::string& from, const std::string& to, const Pattern& pattern)
{
    Damage damage;
    Random random{pattern.seed};
    const Folder& before = m_folders.at(from);
    auto left = before.synced;
    for (const auto& [name, file] : before.unsynced) {
        const bool isDone = happens(pattern, random);
        (file ? damage.uncreated : damage.undeleted) += isDone ? 0 : 1;
        if (isDone && file)
            left[name] = file;
        else if (isDone)
            left.erase(name);
    }
    makeBeside(from, to);
    Folder after;
    for (const auto& [name, file] : left) {
        auto kept = std::make_shared<File>();
        kept->current = kept->synced = damaged(*file, pattern, random, damage);
        showThat(to + '/' + name, true);
        after.current[name] = after.synced[name] = kept;
    }
    m_folders[to] = std::move(after);
    return damage;
}

void Disk::endProcess(const std::string& from, const std::string& to)
{
    std::map<std::shared_ptr<File>, std::shared_ptr<File>> copies;
    const auto copied = [&](const std::shared_ptr<File>& file) {
        auto& copy = copies[file];
        if (file && !copy) {
            copy = std::make_shared<File>();
            copy->current = file->current;
            copy->synced = file->synced;
            copy->unsynced = file->unsynced;
        }
        return copy;
    };
    const Folder& before = m_folders.at(from);
    Folder after;
    for (const auto& [name, file] : before.synced)
        after.synced[name] = copied(file);
    for (const auto& [name, file] : before.unsynced)
        after.unsynced.emplace_back(name, copied(file));
    makeBeside(from, to);
    for (const auto& [name, file] : before.current) {
        after.current[name] = copied(file);
        showThat(to + '/' + name, true);
    }
    m_folders[to] = std::move(after);
}

std::shared_ptr<File> Disk::find(const std::string& path) const
{
    const auto folder = m_folders.find(parentOf(path));
    if (folder == m_folders.end())
        return nullptr;
    const auto file = folder->second.current.find(nameOf(path));
    return file == folder->second.current.end() ? nullptr : file->second;
}

std::shared_ptr<File> Disk::create(const std::string& path)
{
    if (ask(Act::Create, path) != Trouble::None)
        return nullptr;
    Folder& folder = folderOf(path);
    auto file = std::make_shared<File>();
    folder.current[nameOf(path)] = file;
    folder.unsynced.emplace_back(nameOf(path), file);
    showThat(path, true);
    return file;
}

Trouble Disk::remove(const std::string& path, bool isSynced)
{
    if (const Trouble trouble = ask(Act::Delete, path); trouble != Trouble::None)
        return trouble;
    Folder& folder = folderOf(path);
    folder.current.erase(nameOf(path));
    folder.unsynced.emplace_back(nameOf(path), nullptr);
    if (isSynced)
        syncFolder(folder);
    showThat(path, false);
    return Trouble::None;
}

Trouble Disk::write(File& file, const std::string& path, Change change)
{
    const Trouble trouble = ask(change.isLength ? Act::Truncate : Act::Write, path);
    if (trouble != Trouble::None && (trouble != Trouble::ShortWrite || change.isLength))
        return trouble;
    if (trouble == Trouble::ShortWrite)
        change.bytes.resize(change.bytes.size() / 2);
    applyChange(file.current, change);
    file.unsynced.push_back(std::move(change));
    return trouble;
}

Trouble Disk::sync(File& file, const std::string& path)
{
    if (const Trouble trouble = ask(Act::Sync, path); trouble != Trouble::None) {
        if (trouble == Trouble::Forgetful)
            for (Change& change : file.unsynced)
                change.isForgotten = true;
        return trouble;
    }
    if (m_lie == Lie::EverySync || (m_lie == Lie::LogSync && endsWith(path, "-wal")))
        return Trouble::None;
    std::vector<Change> forgotten;
    for (Change& change : file.unsynced) {
        if (change.isForgotten)
            forgotten.push_back(std::move(change));
        else
            applyChange(file.synced, change);
    }
    file.unsynced = std::move(forgotten);
    syncFolder(folderOf(path)); // as SQLite's own system layer does for a new log
    return Trouble::None;
}

Trouble Disk::ask(Act act, const std::string& path)
{
    return m_watcher ? m_watcher({act, path}) : Trouble::None;
}

void Disk::syncFolder(Folder& folder)
{
    folder.synced = folder.current;
    folder.unsynced.clear();
}

std::uint64_t Disk::fingerprint(const std::string& folder) const
{
    constexpr std::uint64_t prime = 0x100000001B3ULL;
    std::uint64_t hash = 0xCBF29CE484222325ULL;
    for (const auto& [name, file] : m_folders.at(folder).current) {
        const std::string_view bytes{reinterpret_cast<const char*>(file->current.data()),
                                     file->current.size()};
        hash = (hash ^ std::hash<std::string>{}(name)) * prime;
        hash = (hash ^ std::hash<std::string_view>{}(bytes)) * prime;
    }
    return hash;
}

} // namespace wattcard::storage

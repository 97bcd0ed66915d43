// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/simulation/storage/children.h"
#include "tests/simulation/twelve_flows.h"

#include <optional>

namespace wattcard::storage {

// What the books hold, byte for byte as SQLite reads them; counters of the file's header apart.
std::uint64_t contentOf(const QString& databaseFile); // of the connection that this process has

// A setting of the writer that the program itself would never change.
void setOnOpenBooks(const QString& databaseFile, const char* pragma);

// What has been promised to those at the counter: the content after the last COMMIT that was
// answered, and that of the COMMIT that runs.
struct Promise {
    std::uint64_t kept = 0;
    std::optional<std::uint64_t> underway;
    bool holds(std::uint64_t content) const { return content == kept || content == underway; }
};

// A town in which a flow is about to happen, its books on disk() and closed.
class StoredTown {
public:
    explicit StoredTown(const simulation::Flow& flow);
    ~StoredTown();
    StoredTown(const StoredTown&) = delete;
    StoredTown& operator=(const StoredTown&) = delete;

    // The process is gone, and what it had open with it; the next one finds in another folder what
    // is made there of this one.
    using Making = std::function<void(const std::string& from, const std::string& to)>;
    void beginAnew(const Making& making);
    // Does everything that is left of the flow, as patient people do. What is wrong afterwards;
    // empty when nothing is.
    std::string goOn(const std::string& twin);

    std::string folder() const { return town.directory.path().toStdString(); }
    std::string newFolder(); // beside it, empty

    // Does the flow, and counts the commands that write a card: PUT DATA (CARD.md section 5).
    void runFlow();
    int cardWrites = 0;

    const simulation::Flow& flow;
    simulation::FlowTown town;
    Promise promise;
    // Called around what is not the program's own work.
    std::function<void(bool isBegin)> aside;

private:
    void watchCommits();
    int m_folders = 0;
    QTemporaryDir m_scratch;
};

// Opens the books of a folder as the program does; their content. Throws what is wrong with them.
std::uint64_t contentWhenOpened(const std::string& folder);

// The same, by SQLite alone, which leaves the files as they are; twenty times as fast.
std::uint64_t contentBySqlite(const std::string& folder);

// The state after the flow that knew no fault; the town remains as it is.
std::string twinOf(StoredTown& stored, const SharedTally& tally);

} // namespace wattcard::storage

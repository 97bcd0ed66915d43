// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDir>

#include <functional>

namespace wattcard::soak {

// Where a world waits for its next slice. What a slice leaves is written beside what the one before
// has left and takes its place when it is whole: a slice that is killed, at whatever moment, loses
// only itself.
class KeptWorld {
public:
    explicit KeptWorld(const QString& place); // clears away what a killed slice has begun
    bool isThere() const;
    QString folder() const; // of the world that waits
    // `write` fills a folder that is empty.
    void replace(const std::function<void(const QString& folder)>& write);

private:
    void remove(const QString& name);
    void rename(const QString& name, const QString& other);
    QDir m_place;
};

} // namespace wattcard::soak

// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/simulation/soak/soak_world.h"

#include <stdexcept>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace wattcard::soak {

namespace {

const auto worldKept = u"kept"_s;
const auto worldNew = u"new"_s;
const auto worldOld = u"old"_s; // of the slice before, while the new one takes its place

} // namespace

KeptWorld::KeptWorld(const QString& place) : m_place{place}
{
    if (!m_place.mkpath(u"."_s))
        throw std::runtime_error("cannot make " + place.toStdString());
    if (!isThere() && m_place.exists(worldOld))
        rename(worldOld, worldKept);
    remove(worldNew);
    remove(worldOld);
}

bool KeptWorld::isThere() const
{
    return m_place.exists(worldKept);
}

QString KeptWorld::folder() const
{
    return m_place.filePath(worldKept);
}

void KeptWorld::replace(const std::function<void(const QString& folder)>& write)
{
    remove(worldNew);
    if (!m_place.mkpath(worldNew))
        throw std::runtime_error("cannot make the folder of a new world");
    write(m_place.filePath(worldNew));
    ::sync(); // what gets its name is on the disk
    if (isThere())
        rename(worldKept, worldOld);
    rename(worldNew, worldKept);
    remove(worldOld);
}

void KeptWorld::remove(const QString& name)
{
    if (!QDir{m_place.filePath(name)}.removeRecursively())
        throw std::runtime_error("cannot remove the world " + name.toStdString());
}

void KeptWorld::rename(const QString& name, const QString& other)
{
    if (!m_place.rename(name, other))
        throw std::runtime_error("cannot rename the world " + name.toStdString());
}

} // namespace wattcard::soak

// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "main/training_box.h"

#include "main/database_thread.h"

namespace wattcard {

TrainingBox::TrainingBox()
{
    m_thread.setObjectName(QStringLiteral("cards"));
    m_home.moveToThread(&m_thread);
    m_thread.start();
}

Result<std::unique_ptr<TrainingBox>> TrainingBox::open(const Place& place)
{
    std::unique_ptr<TrainingBox> box{new TrainingBox};
    const auto begun = onThreadOf(box->m_home, [&] { return box->begin(place); });
    if (!begun)
        return failed(begun);
    return box;
}

Result<void> TrainingBox::begin(const Place& place)
{
    cardio::BoxServer::Setting setting;
    setting.directory = QDir{place.directory};
    setting.utilityRegion = place.utilityRegion;
    if (!setting.directory.mkpath(QStringLiteral(".")))
        return failed(Fault::ConfigurationMissing, place.directory);
    auto server = cardio::BoxServer::open(setting);
    if (!server)
        return failed(server);
    m_server = std::move(*server);
    return m_server->listen(place.socket);
}

TrainingBox::~TrainingBox()
{
    QMetaObject::invokeMethod(
        &m_home, [this] { m_server.reset(); }, Qt::BlockingQueuedConnection);
    m_thread.quit();
    m_thread.wait();
}

} // namespace wattcard

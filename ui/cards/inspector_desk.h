// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ports/reader_watch.h"
#include "ui/cards/inspector_view.h"

#include <QObject>

#include <functional>

namespace wattcard::ui {

// The inspector without widgets: reads whatever card is put in while its screen is shown, and never
// while another screen has the reader.
class InspectorDesk : public QObject {
    Q_OBJECT
public:
    using Save = std::function<Result<void>(const SaveWish&, const app::CardReport&)>;
    explicit InspectorDesk(Save save, QObject* parent = nullptr);
    const InspectorView& view() const { return m_view; }

public Q_SLOTS:
    void setHere(bool isHere); // the screen is shown, or left
    void readAgain();          // F5
    void readerChanged(const wattcard::ReaderEvent& event);
    void inspected(const wattcard::app::CardReport& report);
    void failed(const wattcard::Failure& failure);
    void save(const wattcard::ui::SaveWish& wish);

Q_SIGNALS:
    void viewChanged(const wattcard::ui::InspectorView& view);
    void inspectionWanted();

private:
    void answered();
    void show() { Q_EMIT viewChanged(m_view); }

    Save m_save;
    InspectorView m_view;
    ReaderEvent m_reader;
    bool m_isHere = false;
    bool m_cardChanged = false; // while a reading was under way
};

} // namespace wattcard::ui

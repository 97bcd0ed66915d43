// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/customers_service.h"

#include <QObject>

#include <array>

namespace wattcard::ui {

enum class MetersCommand { Previous, Next, Receive, Scrap };
inline constexpr std::array allMetersCommands{MetersCommand::Previous, MetersCommand::Next,
                                              MetersCommand::Receive, MetersCommand::Scrap};
enum class MetersGap { None, Number, Count, TooLong, Note };

// What the list of meters shows.
struct MetersView {
    std::optional<Operator> person;
    app::MetersPage page;
    bool isListed = false;
    bool busy = false;
    std::vector<QString> before; // where the pages above this one began
    std::optional<MeterNumber> selected;
    std::vector<MeterEvent> events; // of the selected one
    MetersGap gap = MetersGap::None;
    std::optional<Failure> failure;
    int received = 0; // that the last step took in
    bool isScrapped = false;
};
bool isOffered(const MetersView& view, MetersCommand command);

// The list of meters without widgets.
class MetersDesk : public QObject {
    Q_OBJECT
public:
    explicit MetersDesk(QObject* parent = nullptr);
    const MetersView& view() const { return m_view; }

public Q_SLOTS:
    void enter(const wattcard::Operator& person);
    void leave();
    void look(wattcard::MeterPlace place);
    void select(wattcard::MeterNumber meter);
    void choose(wattcard::ui::MetersCommand command); // Previous, Next
    void receive(const QString& first, const QString& count, const wattcard::MeterDelivery& of);
    void scrap(const QString& note); // the selected one

    // From the service
    void metersReady(int request, const wattcard::app::MetersPage& page);
    void meterReady(int request, wattcard::MeterNumber meter,
                    const std::vector<wattcard::MeterEvent>& events);
    void metersChanged();
    void failed(const wattcard::Failure& failure);

Q_SIGNALS:
    void viewChanged(const wattcard::ui::MetersView& view);
    void pageWanted(int request, const wattcard::app::MetersWish& wish);
    void meterWanted(int request, wattcard::MeterNumber meter);
    void receiveWanted(const wattcard::MeterDelivery& delivery);
    void scrapWanted(wattcard::MeterNumber meter, const QString& note);

private:
    void show() { Q_EMIT viewChanged(m_view); }
    void forget();
    void turnTo(const app::MetersWish& wish);
    MetersView m_view;
    int m_request = 0;
    int m_eventsRequest = 0;
    bool m_hasAsked = false; // for a movement: an error of another tab is not ours
    int m_receiving = 0;
};

} // namespace wattcard::ui

// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reports/export/till_paper.h"
#include "ui/shift/shift_view.h"

#include <QObject>

#include <functional>

namespace wattcard::ui {

// The shift screen without widgets: which form is open, what is missing in it, what came of it.
// A password is handed on and not kept.
class ShiftDesk : public QObject {
    Q_OBJECT
public:
    // Puts a paper into a file and says where.
    using Save = std::function<Result<QString>(const reports::TillPaper&)>;
    explicit ShiftDesk(Save save, QObject* parent = nullptr);
    const ShiftView& view() const { return m_view; }

public Q_SLOTS:
    // From the people
    void signIn(const wattcard::Operator& person);
    void signOut();
    void enter(); // the screen is opened: fresh figures
    void choose(wattcard::ui::ShiftCommand command);
    void select(const wattcard::TransactionId& row);
    void submit(const wattcard::app::ShiftWish& wish); // of the form that is open
    void cancel();

    // From the service
    void stand(const wattcard::app::ShiftStanding& standing);
    void fulfilled(wattcard::app::ShiftWish::Kind kind);
    void totalsReady(const wattcard::DayTotals& totals);
    void closed(const wattcard::ShiftReport& report);
    void dayClosed(const std::vector<wattcard::ZReport>& reports);
    void failed(const wattcard::Failure& failure);

Q_SIGNALS:
    void viewChanged(const wattcard::ui::ShiftView& view);
    void signChanged(const std::optional<wattcard::ui::ShiftSign>& sign); // none: not known
    void lookWanted();
    void wishGiven(const wattcard::app::ShiftWish& wish);

private:
    void show() { Q_EMIT viewChanged(m_view); }
    void save();
    void save(const reports::TillPaper& paper);
    ShiftGap gapIn(const app::ShiftWish& wish) const;

    Save m_save;
    ShiftView m_view;
};

} // namespace wattcard::ui

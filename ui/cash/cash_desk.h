// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reports/export/till_paper.h"
#include "ui/cash/cash_view.h"

#include <QObject>

#include <functional>

namespace wattcard::ui {

// Cash control without widgets: which number is looked at, which form is open, what came of it.
class CashDesk : public QObject {
    Q_OBJECT
public:
    // Puts a paper into a file and says where.
    using Save = std::function<Result<QString>(const reports::TillPaper&)>;
    explicit CashDesk(Save save, QObject* parent = nullptr);
    const CashView& view() const { return m_view; }

public Q_SLOTS:
    // From the people
    void enter(const wattcard::Operator& person); // the screen is opened: fresh figures
    void leave();                                 // nobody is signed in any more
    void look(wattcard::ui::CashTopic topic);
    void select(const wattcard::ShiftId& shift);
    void choose(wattcard::ui::CashCommand command);
    void submit(const wattcard::app::CashWish& wish); // of the form that is open
    void cancel();

    // From the service: a number, then the answers to that question
    void answering(int request) { m_answered = request; }
    void stand(const wattcard::CashStanding& standing);
    void fulfilled(wattcard::app::CashWish::Kind kind);
    void reconciled(const wattcard::Reconciliation& sides);
    void shiftClosed(const wattcard::ShiftReport& report);
    void dayClosed(const std::vector<wattcard::ZReport>& reports);
    void failed(const wattcard::Failure& failure);

Q_SIGNALS:
    void viewChanged(const wattcard::ui::CashView& view);
    void asked(int request); // the number of the question that follows
    void lookWanted();
    void wishGiven(const wattcard::app::CashWish& wish);

private:
    void show() { Q_EMIT viewChanged(m_view); }
    void forget(); // what the last step left
    void ask() { Q_EMIT asked(++m_request); }
    bool isAnswer() const { return m_view.person && m_answered == m_request; }
    void save(const reports::TillPaper& paper);
    void chooseFirst();

    Save m_save;
    CashView m_view;
    int m_request = 0;  // the newest question; older answers may be somebody else's
    int m_answered = 0; // what the answers that come now belong to
};

} // namespace wattcard::ui

// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/customers/customers_view.h"

#include <QObject>

#include <functional>

namespace wattcard::ui {

// The list of customers and the form of one of them, without widgets. What was typed belongs to the
// page; the desk knows what it was compared with.
class CustomersDesk : public QObject {
    Q_OBJECT
public:
    using NewFile = std::function<QString()>; // of an export: one that is not there yet
    explicit CustomersDesk(NewFile newFile, QObject* parent = nullptr);
    const CustomersView& view() const { return m_view; }

public Q_SLOTS:
    // From the people
    void enter(const wattcard::Operator& person); // the screen is opened: fresh lines
    void leave();                                 // or nobody is signed in any more
    void find(const QString& text, const wattcard::CustomerFilter& filter);
    void select(wattcard::AccountId account);
    void choose(wattcard::ui::CustomersCommand command);
    void save(const wattcard::CustomerFields& wanted, wattcard::Reason reason, const QString& note);
    // Takes the last save back, as a change of its own; `note` says so.
    void undo(const QString& note);
    void undoLapsed();

    // From the service
    void pageReady(int request, const wattcard::app::CustomersPage& page);
    void recordReady(int request, const wattcard::CustomerRecord& record);
    void edited(const wattcard::CustomerEdit& edit, const wattcard::EditOutcome& outcome);
    void progressed(qint64 lines);
    void exported(const QString& file, qint64 lines);
    void stopped();
    void failed(const wattcard::Failure& failure);

Q_SIGNALS:
    void viewChanged(const wattcard::ui::CustomersView& view);
    void pageWanted(int request, const wattcard::app::CustomersWish& wish);
    void recordWanted(int request, wattcard::AccountId account);
    void editWanted(const wattcard::CustomerEdit& edit);
    void exportWanted(const QString& file, const wattcard::CustomerFilter& filter);
    void stopWanted();
    void purchasesWanted(const QString& number); // of that customer, where they are told

private:
    void show() { Q_EMIT viewChanged(m_view); }
    void forget(); // what the last step left
    void turnTo(const app::CustomersWish& wish);
    void openRecord(AccountId account);
    void ask(const CustomerEdit& edit);

    NewFile m_newFile;
    CustomersView m_view;
    int m_request = 0; // the newest; older answers are dropped
    app::CustomersWish m_wanted;
    std::optional<CustomerEdit> m_asked;
    std::optional<CustomerEdit> m_undo;
    bool m_isUndoing = false;
};

} // namespace wattcard::ui

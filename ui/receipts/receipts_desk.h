// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/receipts/receipts_view.h"

#include <functional>

namespace wattcard::ui {

// The screen of the receipts without widgets. Prints copies and goes on with what waits; there is
// no way from here to a payment.
class ReceiptsDesk : public QObject {
    Q_OBJECT
public:
    struct Parts {
        CounterId counter{};
        std::function<reports::ReceiptTemplate()> look;
    };
    explicit ReceiptsDesk(Parts parts, QObject* parent = nullptr);
    const ReceiptsView& view() const { return m_view; }

public Q_SLOTS:
    // From the people
    void enter(const wattcard::Operator& person);
    void choose(const wattcard::TransactionId& id);
    void find(const QString& number);
    void command(wattcard::ui::ReceiptCommand command);

    // From the services
    void receiptsReady(int request, const std::vector<wattcard::ReceiptEntry>& entries);
    void receiptReady(int request, const wattcard::TransactionId& id,
                      const wattcard::Receipt& receipt);
    void receiptRefused(int request, const wattcard::Failure& failure);
    void receiptPrinted(const wattcard::TransactionId& id, const QString& where, int copy);
    void recordsFailed(const wattcard::Failure& failure);
    void queueChanged(const wattcard::app::PrintQueue& queue);

Q_SIGNALS:
    void viewChanged(const wattcard::ui::ReceiptsView& view);
    void newestWanted(int request, const wattcard::Actor& actor);
    void lookWanted(int request, const wattcard::TransactionId& id, const wattcard::Actor& actor);
    void numberWanted(int request, const QString& number, const wattcard::Actor& actor);
    void copyWanted(const wattcard::TransactionId& id, const QString& reason,
                    const wattcard::Actor& actor);
    void printingWanted();
    void pdfWanted(const QString& number);

private:
    Actor actor() const { return {m_view.person->id, m_parts.counter}; }
    void forgetAnswer();
    void show() { Q_EMIT viewChanged(m_view); }

    Parts m_parts;
    ReceiptsView m_view;
    int m_listed = 0; // the last questions: late answers to older ones are dropped
    int m_looked = 0;
};

} // namespace wattcard::ui

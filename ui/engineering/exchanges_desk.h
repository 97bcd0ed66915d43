// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/engineering/exchanges_view.h"

#include <QObject>

#include <functional>

namespace wattcard::ui {

// Meter exchanges as engineers see them, without widgets: evidence for the clerk's wizard, and the
// slips of what came of it.
class ExchangesDesk : public QObject {
    Q_OBJECT
public:
    using Print = std::function<Result<QString>(const ExchangeSlip&)>; // the path of the PDF
    explicit ExchangesDesk(Print print, QObject* parent = nullptr);
    const ExchangesView& view() const { return m_view; }

public Q_SLOTS:
    void enter(const wattcard::Operator& person);
    void leave();
    void find(const QString& number);
    void give(const wattcard::ExchangeEvidence& evidence);
    void select(qint64 slip);
    void print();

    void exchangesReady(const std::vector<wattcard::ExchangeEvidence>& evidence,
                        const std::vector<wattcard::ExchangeSlip>& slips);
    void accountFound(const wattcard::AccountFacts& facts);
    void evidenceGiven(const wattcard::ExchangeEvidence& evidence);
    void failed(const wattcard::Failure& failure);

Q_SIGNALS:
    void viewChanged(const wattcard::ui::ExchangesView& view);
    void listWanted();
    void accountWanted(const QString& number);
    void evidenceWanted(const wattcard::ExchangeEvidence& evidence);

private:
    void show() { Q_EMIT viewChanged(m_view); }
    bool ask(ExchangeCommand command);

    Print m_print;
    ExchangesView m_view;
    bool m_isMine = false; // an answer to this screen is under way
};

} // namespace wattcard::ui

// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/tariffs/tariffs_view.h"

#include <QObject>

#include <functional>

namespace wattcard::ui {

// What the second person typed beside the version that he was shown.
struct TariffSigning {
    TariffVersionId version;
    UtcTime from{};
    QString differences; // why its power factors differ from the rule, where they do
    app::Login signer;
};

// The tariffs' screen without widgets: asks the service, remembers its answers.
class TariffsDesk : public QObject {
    Q_OBJECT
public:
    using Now = std::function<UtcTime()>;
    explicit TariffsDesk(Now now, QObject* parent = nullptr);
    const TariffsView& view() const { return m_view; }

public Q_SLOTS:
    // From the people
    void enter(const wattcard::Operator& person); // the screen is opened: fresh figures
    void leave();                                 // signed out
    void select(wattcard::TariffVersionId version);
    void draft(const wattcard::TariffDraft& draft);
    void rehearse();
    void release(const wattcard::ui::TariffSigning& signing);
    void retire(const QString& reason);
    void importFrom(const QString& file);
    void exportTo(const QString& file);
    void ask(const wattcard::app::WhatIfQuestion& question);

    // From the service
    void listed(const std::vector<wattcard::TariffVersion>& versions);
    void mapped(const wattcard::app::PropagationMap& map);
    void drafted(wattcard::TariffVersionId version);
    void rehearsed(const wattcard::app::RehearsalSheet& sheet);
    void fulfilled(wattcard::app::TariffWish::Kind kind);
    void imported(const wattcard::Tariff& tariff);
    void importRefused(const wattcard::app::TariffFileProblem& problem);
    void exported(const QString& file);
    void exportRefused(const QString& file);
    void failed(const wattcard::Failure& failure);

Q_SIGNALS:
    void viewChanged(const wattcard::ui::TariffsView& view);
    void answered(const wattcard::ui::TariffsView& view); // only what if has changed
    void lookWanted();
    void mapWanted();
    void wishGiven(const wattcard::app::TariffWish& wish);
    void importWanted(const QString& file);
    void exportWanted(const QString& file, wattcard::TariffVersionId version);
    // A tariff from a file, to be looked at and kept as a draft: null plan is a new one.
    void draftOffered(const wattcard::Tariff& tariff, wattcard::TariffPlanId plan);

private:
    void show() { Q_EMIT viewChanged(m_view); }
    bool begin(TariffCommand command); // false when it is not offered now
    void end(TariffsView::Notice notice);
    void calculate();

    Now m_now;
    TariffsView m_view;
};

} // namespace wattcard::ui

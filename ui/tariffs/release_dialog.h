// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/tariffs/tariffs_desk.h"

#include <QDateTimeEdit>
#include <QDialog>
#include <QLabel>
#include <QLineEdit>

namespace wattcard::ui {

// The second pair of eyes: shows what begins and when, and what the rehearsal said; who releases
// it signs with a password of his own, whoever uses the screen.
class ReleaseDialog : public QDialog {
    Q_OBJECT
public:
    // `login` is proposed; empty where the person at the screen may not sign.
    ReleaseDialog(const TariffsView& view, UtcTime now, const QString& login, QWidget* parent);
    TariffSigning signing() const;

    void accept() override; // refused while something is wrong

private:
    UtcTime from() const; // a whole minute
    QString sheet() const;
    QString wrong() const;
    void showWrong();

    TariffsView m_view;
    UtcTime m_now;
    bool m_tried = false;
    QDateTimeEdit* m_from;
    QLabel* m_wrongTime;
    QLineEdit* m_differences;
    QLineEdit* m_login;
    QLineEdit* m_password;
    QLabel* m_wrong;
};

} // namespace wattcard::ui

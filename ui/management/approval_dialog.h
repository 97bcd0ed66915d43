// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/management/orders_desk.h"

#include <QCheckBox>
#include <QDialog>
#include <QLineEdit>

namespace wattcard::ui {

// The second pair of eyes: shows exactly what will be approved and asks the approver to sign in for
// this one act, whoever uses the screen.
class ApprovalDialog : public QDialog {
    Q_OBJECT
public:
    // `others` are offered to be approved in the same act, each with everything that it says.
    ApprovalDialog(const WorkOrderEntry& entry, const QString& login,
                   std::vector<WorkOrderEntry> others, QWidget* parent);
    Approval approval() const;

private:
    QWidget* makeOthers();

    WorkOrderSerial m_order;
    std::vector<WorkOrderEntry> m_others;
    QCheckBox* m_all = nullptr; // none where there are no others
    QLineEdit* m_login;
    QLineEdit* m_password;
};

// Everything that an order says, a line each: what approver and writer are shown.
QString orderSheet(const WorkOrderEntry& entry);

} // namespace wattcard::ui

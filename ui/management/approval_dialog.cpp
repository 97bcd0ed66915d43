// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/management/approval_dialog.h"

#include "ui/management/order_text.h"
#include "ui/text/value_text.h"

#include <QCoreApplication>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace wattcard::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int dialogWidth = 560;

class SheetWords {
    Q_DECLARE_TR_FUNCTIONS(wattcard::ui::SheetWords)
public:
    static QString sheet(const WorkOrderEntry& entry);
};

QString row(const QString& name, const QString& value)
{
    return u"<tr><td style='padding-right:16px'>%1</td><td><b>%2</b></td></tr>"_s.arg(
        name.toHtmlEscaped(), value.toHtmlEscaped());
}

QString SheetWords::sheet(const WorkOrderEntry& entry)
{
    const WorkOrder& order = entry.order;
    QString rows = row(tr("Number"), QString::number(order.serial.value())) +
                   row(tr("Class"), managementClassText(order.kind)) +
                   row(tr("Effect"), managementClassMeaning(order.kind));
    if (const QString parameters = parametersText(order); !parameters.isEmpty())
        rows += row(tr("Values"), parameters);
    rows += row(tr("Place"), scopeText(order.scope)) +
            row(tr("Uses at each meter"), QString::number(order.uses)) +
            row(tr("Valid from"), dateTimeText(order.validFrom)) +
            row(tr("Valid until"), dateTimeText(order.validUntil)) +
            row(tr("Reason"), entry.reason);
    return u"<table>"_s + rows + u"</table>"_s;
}

} // namespace

QString orderSheet(const WorkOrderEntry& entry)
{
    return SheetWords::sheet(entry);
}

ApprovalDialog::ApprovalDialog(const WorkOrderEntry& entry, const QString& login, QWidget* parent)
    : QDialog{parent},
      m_order{entry.order.serial},
      m_login{new QLineEdit{login, this}},
      m_password{new QLineEdit{this}}
{
    setWindowTitle(tr("Approve work order"));
    auto* sheet = new QLabel{orderSheet(entry), this};
    sheet->setTextFormat(Qt::RichText);
    sheet->setWordWrap(true);
    auto* rule = new QLabel{tr("You approve exactly these values, with your own password."), this};
    rule->setWordWrap(true);
    m_password->setEchoMode(QLineEdit::Password);
    auto* fields = new QFormLayout;
    const auto add = [&](const QString& name, QLineEdit* edit) {
        fields->addRow(name, edit);
        edit->setAccessibleName(name);
    };
    add(tr("Operator"), m_login);
    add(tr("Password"), m_password);
    auto* buttons = new QDialogButtonBox{QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this};
    buttons->button(QDialogButtonBox::Ok)->setText(tr("Approve"));
    buttons->button(QDialogButtonBox::Cancel)->setText(tr("Cancel"));
    auto* layout = new QVBoxLayout{this};
    layout->addWidget(sheet);
    layout->addWidget(rule);
    layout->addLayout(fields);
    layout->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    sheet->setFixedWidth(dialogWidth);
    sheet->setMinimumHeight(sheet->heightForWidth(dialogWidth)); // else it may open too low
    (login.isEmpty() ? m_login : m_password)->setFocus();
}

Approval ApprovalDialog::approval() const
{
    return {m_order, m_login->text(), m_password->text()};
}

} // namespace wattcard::ui

// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/management/approval_dialog.h"

#include "ui/management/order_text.h"
#include "ui/text/value_text.h"
#include "ui/widgets/plain_table.h"

#include <QCoreApplication>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace wattcard::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int sheetWidth = 560;
constexpr int othersWidth = 900;
constexpr int othersHeight = 170;

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
            row(tr("Reason"), entry.reason) + row(tr("Approved by"), approvalsText(order));
    if (entry.card)
        rows += row(tr("Card"), entry.card->toString());
    return u"<table>"_s + rows + u"</table>"_s;
}

} // namespace

QString orderSheet(const WorkOrderEntry& entry)
{
    return SheetWords::sheet(entry);
}

ApprovalDialog::ApprovalDialog(const WorkOrderEntry& entry, const QString& login,
                               std::vector<WorkOrderEntry> others, QWidget* parent)
    : QDialog{parent},
      m_order{entry.order.serial},
      m_others{std::move(others)},
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
    if (!m_others.empty())
        layout->addWidget(makeOthers());
    layout->addWidget(rule);
    layout->addLayout(fields);
    layout->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    const int wide = m_others.empty() ? sheetWidth : othersWidth;
    sheet->setFixedWidth(wide);
    sheet->setMinimumHeight(sheet->heightForWidth(wide)); // else it may open too low
    (login.isEmpty() ? m_login : m_password)->setFocus();
}

// Nobody approves what he was not shown: the list has every value.
QWidget* ApprovalDialog::makeOthers()
{
    auto* box = new QWidget{this};
    m_all = new QCheckBox{tr("Approve the other %n order(s) of this list as well", nullptr,
                             static_cast<int>(m_others.size())),
                          box};
    auto* list = new PlainTable{7, box};
    list->setAccessibleName(tr("Other orders that wait for the same approval"));
    list->setHorizontalHeaderLabels(
        {tr("No."), tr("Class"), tr("Values"), tr("Place"), tr("Uses"), tr("Valid"), tr("Reason")});
    list->setRowCount(static_cast<int>(m_others.size()));
    for (int row = 0; row < list->rowCount(); ++row) {
        const WorkOrderEntry& entry = m_others[static_cast<std::size_t>(row)];
        const WorkOrder& order = entry.order;
        list->fillRow(
            row, {QString::number(order.serial.value()), managementClassText(order.kind),
                  parametersText(order), scopeText(order.scope), QString::number(order.uses),
                  tr("%1 to %2").arg(dateTimeText(order.validFrom), dateTimeText(order.validUntil)),
                  entry.reason});
    }
    list->setMinimumHeight(othersHeight);
    auto* layout = new QVBoxLayout{box};
    layout->setContentsMargins({});
    layout->addWidget(m_all);
    layout->addWidget(list);
    box->setMinimumWidth(othersWidth);
    return box;
}

Approval ApprovalDialog::approval() const
{
    Approval approval{m_order, m_login->text(), m_password->text()};
    if (!m_all || !m_all->isChecked())
        return approval;
    for (const WorkOrderEntry& other : m_others)
        approval.others.push_back(other.order.serial);
    return approval;
}

} // namespace wattcard::ui

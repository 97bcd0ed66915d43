// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/keys/passphrase_dialog.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace wattcard::ui {

PassphraseDialog::PassphraseDialog(const QString& question, QWidget* parent)
    : QDialog{parent},
      m_secret{new SecretEdit{SecretEdit::Allowed::Anything, this}}
{
    setWindowTitle(tr("Keys"));
    auto* label = new QLabel{question, this};
    label->setWordWrap(true);
    m_secret->setAccessibleName(question);
    auto* buttons = new QDialogButtonBox{QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this};
    auto* layout = new QVBoxLayout{this};
    layout->addWidget(label);
    layout->addWidget(m_secret);
    layout->addWidget(buttons);
    connect(m_secret, &SecretEdit::returnPressed, this, &PassphraseDialog::accept);
    connect(buttons, &QDialogButtonBox::accepted, this, &PassphraseDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    m_secret->setFocus();
}

// Hiding wipes the field, and accepting hides: so it is handed on before.
void PassphraseDialog::accept()
{
    if (m_secret->isEmpty())
        return;
    Q_EMIT completed(m_secret->take());
    QDialog::accept();
}

app::SharedSecret askPassphrase(const QString& question, QWidget* parent)
{
    PassphraseDialog dialog{question, parent};
    app::SharedSecret secret;
    QObject::connect(&dialog, &PassphraseDialog::completed, &dialog,
                     [&secret](const app::SharedSecret& typed) { secret = typed; });
    dialog.exec();
    return secret;
}

} // namespace wattcard::ui

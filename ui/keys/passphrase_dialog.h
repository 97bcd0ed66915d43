// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/keys/secret_edit.h"

#include <QDialog>

namespace wattcard::ui {

// Asks for the passphrase of the key file or the PIN of the token when the counter starts.
class PassphraseDialog : public QDialog {
    Q_OBJECT
public:
    explicit PassphraseDialog(const QString& question, QWidget* parent = nullptr);
    void accept() override;

Q_SIGNALS:
    void completed(const wattcard::app::SharedSecret& secret);

private:
    SecretEdit* m_secret;
};

// Null when the question was given up.
app::SharedSecret askPassphrase(const QString& question, QWidget* parent = nullptr);

} // namespace wattcard::ui

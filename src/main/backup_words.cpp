// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "main/backup_words.h"

#include "app/backup_contents.h"
#include "crypto/compare.h"
#include "main/secret_reader.h"
#include "ui/text/backup_text.h"

#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <unistd.h>

namespace wattcard {

using namespace Qt::StringLiterals;
using ui::BackupPrompt;
using ui::backupPromptText;

namespace {

constexpr auto passphraseVariable = "WATTCARD_BACKUP_PASSPHRASE";

volatile std::sig_atomic_t backupInterrupted = 0;

void interruptBackup(int)
{
    backupInterrupted = 1;
}

QLatin1StringView wordOf(app::BackupProof::Books books)
{
    switch (books) {
    case app::BackupProof::Books::GoOn: return "go_on"_L1;
    case app::BackupProof::Books::Differ: return "differ"_L1;
    case app::BackupProof::Books::None: return "none"_L1;
    }
    std::abort();
}

} // namespace

QJsonObject toJson(const app::BackupMade& made)
{
    QJsonObject json = app::toJson(made.contents);
    json.remove(u"sums"_s);
    json.insert(u"file"_s, made.file);
    json.insert(u"file_size"_s, qint64{made.size});
    json.insert(u"sha256"_s, made.digest);
    return json;
}

QJsonObject toJson(const app::BackupProof& proof)
{
    QJsonObject json = app::toJson(proof.contents);
    json.remove(u"sums"_s);
    json.insert(u"proven"_s, true);
    json.insert(u"books"_s, QString{wordOf(proof.books)});
    json.insert(u"milliseconds"_s, qint64{proof.took.count()});
    if (!proof.difference.isEmpty())
        json.insert(u"difference"_s, proof.difference);
    return json;
}

Result<crypto::Secret> backupPassphrase(const ToolOptions& options, PassphraseIs which)
{
    if (char* const given = std::getenv(passphraseVariable); given != nullptr) {
        auto* const bytes = reinterpret_cast<std::uint8_t*>(given);
        auto secret = crypto::Secret::takeOver({bytes, std::strlen(given)});
        ::unsetenv(passphraseVariable);
        return secret;
    }
    SecretReader reader{options.secretsDescriptor};
    const bool isNew = which == PassphraseIs::New;
    auto first = reader.secret(
        backupPromptText(isNew ? BackupPrompt::NewPassphrase : BackupPrompt::Passphrase));
    if (!first || !isNew || options.secretsDescriptor)
        return first;
    const auto second = reader.secret(backupPromptText(BackupPrompt::PassphraseAgain));
    if (!second)
        return failed(second);
    if (!crypto::equalInConstantTime(first->view(), second->view()))
        return failed(Fault::BadInput, u"the two passphrases differ"_s);
    return first;
}

BackupWatch::BackupWatch() : m_isWatched{::isatty(STDERR_FILENO) != 0}
{
    backupInterrupted = 0;
    std::signal(SIGINT, &interruptBackup);
    std::signal(SIGTERM, &interruptBackup);
}

BackupWatch::~BackupWatch()
{
    std::signal(SIGINT, SIG_DFL);
    std::signal(SIGTERM, SIG_DFL);
    if (m_isWatched)
        std::fputs("\n", stderr);
}

BackupProgress BackupWatch::progress()
{
    return [this](BackupStage stage, std::int64_t done, std::int64_t total) {
        return tell(stage, done, total);
    };
}

bool BackupWatch::tell(BackupStage stage, std::int64_t done, std::int64_t total)
{
    if (m_isWatched) {
        constexpr std::int64_t percent = 100;
        QString line = ui::backupStageText(stage);
        if (total > 0)
            line += u" %1 %"_s.arg(done * percent / total);
        if (line != m_shown)
            std::fprintf(stderr, "\r\033[K%s", qPrintable(line));
        m_shown = line;
    }
    return backupInterrupted == 0;
}

} // namespace wattcard

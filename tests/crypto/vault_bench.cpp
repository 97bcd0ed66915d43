// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/crypto/vault_bench.h"

#include "crypto/pkcs11_vault.h"

#include <QDir>
#include <QFile>
#include <QProcess>

namespace wattcard::crypto::vaults {

using namespace Qt::StringLiterals;

namespace {

class TokenBench final : public VaultBench {
public:
    // The module reads its environment each time it is initialised.
    TokenBench()
    {
        const QString configuration = m_directory.filePath(u"softhsm2.conf"_s);
        QFile file{configuration};
        if (!file.open(QIODevice::WriteOnly))
            std::abort();
        file.write("directories.tokendir = " + m_directory.path().toLocal8Bit() +
                   "\nobjectstore.backend = file\nlog.level = ERROR\n");
        file.close();
        qputenv("SOFTHSM2_CONF", configuration.toLocal8Bit());
        const auto text = [](std::string_view view) {
            return QString::fromLatin1(view.data(), static_cast<qsizetype>(view.size()));
        };
        QProcess tool;
        tool.setStandardOutputFile(QProcess::nullDevice());
        tool.start(u"softhsm2-util"_s,
                   {u"--init-token"_s, u"--free"_s, u"--label"_s, text(tokenLabel), u"--pin"_s,
                    text(tokenPin), u"--so-pin"_s, u"13572468"_s});
        if (!tool.waitForFinished() || tool.exitCode() != 0)
            std::abort();
    }
    Result<std::unique_ptr<KeyVault>> open() override
    {
        auto vault =
            Pkcs11Vault::open({tokenModule(), std::string{tokenLabel}, clock}, secretOf(tokenPin));
        if (!vault)
            return failed(vault);
        return std::unique_ptr<KeyVault>{std::move(*vault)};
    }
    bool holdsSm4() const override { return false; }
};

} // namespace

QString VaultBench::memoryFolder()
{
    const QFileInfo memory{u"/dev/shm"_s};
    return (memory.isWritable() ? memory.filePath() : QDir::tempPath()) + u"/wattcard-XXXXXX"_s;
}

std::string tokenModule()
{
    for (const QString& folder :
         {u"/usr/lib/softhsm/"_s, u"/usr/lib64/softhsm/"_s, u"/usr/lib/x86_64-linux-gnu/softhsm/"_s,
          u"/usr/lib64/pkcs11/"_s}) {
        if (QFile::exists(folder + u"libsofthsm2.so"_s))
            return (folder + u"libsofthsm2.so"_s).toStdString();
    }
    return {};
}

std::unique_ptr<VaultBench> makeTokenBench()
{
    return tokenModule().empty() ? nullptr : std::make_unique<TokenBench>();
}

Result<std::unique_ptr<KeyVault>> FileBench::open()
{
    auto vault = QFile::exists(QString::fromStdString(path()))
                     ? openWith(passphrase)
                     : KeyFileVault::create(place(), secretOf(passphrase), smallCost);
    if (!vault)
        return failed(vault);
    return std::unique_ptr<KeyVault>{std::move(*vault)};
}

Result<std::unique_ptr<KeyFileVault>> FileBench::openWith(std::string_view words)
{
    return KeyFileVault::open(place(), secretOf(words));
}

} // namespace wattcard::crypto::vaults

// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
// A fuzz target without its fuzzer: every file of the folder that is named, once. What was ever
// found stays found in each run of the tests; looking for more is the campaign.
#include <QByteArray>
#include <QDir>
#include <QFile>

#include <cstdint>
#include <cstdio>
#include <cstdlib>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

int main(int argc, char** argv)
{
    if (argc != 2)
        return EXIT_FAILURE;
    const QDir corpus{QString::fromLocal8Bit(argv[1])};
    const QStringList names = corpus.entryList(QDir::Files, QDir::Name);
    for (const QString& name : names) {
        QFile file{corpus.filePath(name)};
        if (!file.open(QIODevice::ReadOnly))
            return EXIT_FAILURE;
        const QByteArray bytes = file.readAll();
        std::printf("%s\n", qPrintable(name)); // the last line names the one that ends the process
        std::fflush(stdout);
        LLVMFuzzerTestOneInput(reinterpret_cast<const std::uint8_t*>(bytes.constData()),
                               static_cast<std::size_t>(bytes.size()));
    }
    return names.isEmpty() ? EXIT_FAILURE : EXIT_SUCCESS;
}

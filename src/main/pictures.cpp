// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "main/pictures.h"

#include "ui/shell/screenshots.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QProcess>

namespace wattcard {

using namespace Qt::StringLiterals;

namespace {

constexpr auto scaleVariable = "QT_SCALE_FACTOR"_L1;

Result<ui::PictureMatrix> wantedPictures(const QCommandLineParser& parser)
{
    ui::PictureMatrix matrix =
        parser.isSet(u"matrix"_s) ? ui::PictureMatrix::whole() : ui::PictureMatrix{};
    matrix.only = parser.value(u"only"_s);
    return ui::withWords(matrix, {.themes = parser.value(u"themes"_s),
                                  .scales = parser.value(u"scales"_s),
                                  .languages = parser.value(u"langs"_s),
                                  .sizes = parser.value(u"sizes"_s)});
}

// The later --scales of the command line is the one that counts: parser.value takes the last.
Result<void> takeScaled(double scale)
{
    QProcess child;
    QProcessEnvironment surroundings = QProcessEnvironment::systemEnvironment();
    surroundings.insert(scaleVariable, QString::number(scale));
    child.setProcessEnvironment(surroundings);
    child.setProcessChannelMode(QProcess::ForwardedChannels);
    child.start(QCoreApplication::applicationFilePath(),
                QCoreApplication::arguments().mid(1) +
                    QStringList{u"--scales"_s, QString::number(scale)});
    const bool ended = child.waitForFinished(-1) && child.exitStatus() == QProcess::NormalExit;
    if (!ended || child.exitCode() != 0)
        return failed(Fault::NotSaved, u"--scales %1: %2"_s.arg(scale).arg(child.errorString()));
    return {};
}

} // namespace

Result<void> takePictures(const QCommandLineParser& parser, ui::LanguageSwitch& language)
{
    const auto matrix = wantedPictures(parser);
    if (!matrix)
        return tl::unexpected{matrix.error()};
    const bool isChild =
        qEnvironmentVariable(scaleVariable.data()) == QString::number(matrix->scales.front());
    const bool isUsual = matrix->scales == QList<double>{1};
    if (isUsual || (isChild && matrix->scales.size() == 1)) {
        const auto saved = ui::saveScreenshots(parser.value(u"screenshots"_s), language, *matrix);
        return saved ? Result<void>{} : tl::unexpected{saved.error()};
    }
    for (const double scale : matrix->scales) {
        if (const auto taken = takeScaled(scale); !taken)
            return taken;
    }
    return {};
}

} // namespace wattcard

// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/meter_service.h"

#include <QJsonObject>

namespace wattcard::app {

class MeterBench;

// The window's verbs for scripts: one JSON object a line on a local socket, one answer a line, in
// the order asked.
//   {"verb":"read"} · {"verb":"speed","factor":60} · {"verb":"advance","seconds":3600}
//   {"verb":"load","watts":3000,"power_factor":"0.90"} · {"verb":"load","phases":[900,0,450]}
//   {"verb":"key","name":"page|read|program|trip-close","ms":5000} · {"verb":"power","on":true} ·
//   {"verb":"quit"}
//   {"verb":"presets", ...}: guarantee and day tables, see presets_json.h
//   {"verb":"condition","name":"cover-open|phase-missing|reverse-energy|low-voltage|
//   clock-battery-low|clock-invalid|bypassed|module-silent","on":true,"phase":3} ·
//   {"verb":"contact","stands":"closed|open|follows"}: of a switch that does not follow
//   {"verb":"await","cardsHandled":1,"timeoutMs":5000}: until so many presentations have ended
//   since the start
// and those of bench_verbs.h: inside, appliances, load-curve, insert, remove, fault, expect.
// Each answer has "ok"; a refused one has "error" and changes nothing. Amounts and energies are
// decimal strings. Lives on the service's thread and calls it directly.
class MeterRemote : public QObject {
    Q_OBJECT
public:
    explicit MeterRemote(MeterService& service, MeterBench* bench = nullptr);
    ~MeterRemote() override;
    // A verb that is answered at once, as a client would ask it: each but await and quit.
    QJsonObject ask(const QJsonObject& request);
    // Takes the place of a dead server; BadInput with the system's words when a living one has the
    // name.
    Result<void> listen(const QString& name);
    void close();

Q_SIGNALS:
    void quitRequested();

private:
    struct Private;
    std::unique_ptr<Private> d;
};

// Everything that the meter shows, as {"verb":"read"} answers it, and as a log may keep it.
QJsonObject toJson(const meter::Readout& readout);

} // namespace wattcard::app

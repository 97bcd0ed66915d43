// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/sqlite/database.h"
#include "db/store/server_file.h"

#include <QFile>
#include <QTemporaryDir>

#include <gtest/gtest.h>

// What a profile says about its server, and what the library is told of it.

using namespace Qt::StringLiterals;

namespace wattcard::db {

namespace {

ServerFile overNetwork()
{
    ServerFile file{u"books.example.net"_s, 5433, u"wattcard"_s, u"counter_3"_s};
    file.rootCertificate = u"/etc/wattcard/it's root.pem"_s;
    file.certificate = u"/etc/wattcard/counter_3.pem"_s;
    file.key = u"/etc/wattcard/counter_3.key"_s;
    file.counter = CounterId{3};
    return file;
}

void writeServerFile(const QTemporaryDir& folder, const QByteArray& text)
{
    QFile file{folder.filePath(u"server.ini"_s)};
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    file.write(text);
}

} // namespace

TEST(ServerFile, isReadAsItWasKept)
{
    const QTemporaryDir folder;
    EXPECT_FALSE(serverFileIn(folder.path()).value());
    EXPECT_FALSE(Database::hasBooks(folder.path()));
    ASSERT_TRUE(keepServerFile(folder.path(), overNetwork()));
    EXPECT_TRUE(Database::hasBooks(folder.path()));
    const auto read = serverFileIn(folder.path()).value();
    ASSERT_TRUE(read);
    EXPECT_EQ(read->counter, CounterId{3});
    EXPECT_EQ(optionsFrom(*read)->server, optionsFrom(overNetwork())->server);
}

TEST(ServerFile, asksAServerOverANetworkForItsCertificate)
{
    EXPECT_EQ(optionsFrom(overNetwork())->server,
              "host='books.example.net' port=5433 dbname='wattcard' user='counter_3'"
              " gssencmode=disable sslmode=verify-full ssl_min_protocol_version=TLSv1.2"
              " sslrootcert='/etc/wattcard/it\\'s root.pem'"
              " sslcert='/etc/wattcard/counter_3.pem' sslkey='/etc/wattcard/counter_3.key'");
    ServerFile unknown = overNetwork();
    unknown.rootCertificate.clear();
    EXPECT_EQ(optionsFrom(unknown).error().fault, Fault::BadInput);
}

TEST(ServerFile, letsASocketBeReachedWithoutOne)
{
    const ServerFile socket{u"/run/postgresql"_s, 5432, u"wattcard"_s, u"counter_3"_s};
    EXPECT_EQ(optionsFrom(socket)->server,
              "host='/run/postgresql' port=5432 dbname='wattcard' user='counter_3'"
              " gssencmode=disable sslmode=disable");
    // The library would go on to the second one, unencrypted.
    ServerFile two = socket;
    two.host = u"/run/postgresql,books.example.net"_s;
    EXPECT_EQ(optionsFrom(two).error().fault, Fault::BadInput);
}

// Neither a password nor anything else that nobody has thought of; its value is not shown.
TEST(ServerFile, takesNoOtherWord)
{
    for (const char* line : {"password=secret", "sslmode=disable", "port=secret", "port=70000",
                             "host", "counter=0", "=secret"}) {
        const QTemporaryDir folder;
        writeServerFile(folder, QByteArray{"[server]\nhost=/run/postgresql\n"} + line + "\n");
        const auto read = serverFileIn(folder.path());
        ASSERT_FALSE(read) << line;
        EXPECT_EQ(read.error().fault, Fault::BadInput) << line;
        EXPECT_FALSE(read.error().detail.contains(u"secret"_s)) << line;
        // Never the file beside it, which would be other books.
        const auto opened = Database::open({folder.path(), Place::Anything});
        EXPECT_EQ(opened.error().fault, Fault::BadInput) << line;
    }
}

TEST(ServerFile, leadsToAClearFaultWhileTheServerIsAway)
{
    const QTemporaryDir folder;
    ASSERT_TRUE(keepServerFile(folder.path(), {folder.path(), 5432, u"books"_s, u"counter_3"_s}));
    const auto opened = Database::open({folder.path(), Place::Anything});
    ASSERT_FALSE(opened);
    EXPECT_EQ(opened.error().fault, Fault::ServerAway) << qPrintable(opened.error().detail);
    EXPECT_FALSE(QFile::exists(Database::fileIn(folder.path()))) << "nothing is made instead";
}

} // namespace wattcard::db

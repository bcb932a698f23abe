#include "cli/clifixture.h"

#include <QFile>
#include <QProcess>

using namespace Qt::StringLiterals;

QString CliAnswer::errorCode() const
{
    return json().value("error"_L1).toObject().value("code"_L1).toString();
}

CliFixture::CliFixture()
    : m_environment(QProcessEnvironment::systemEnvironment())
{
    for (const QString &name : { u"DISPLAY"_s, u"WAYLAND_DISPLAY"_s, u"QT_QPA_PLATFORM"_s,
             u"LC_ALL"_s, u"LANGUAGE"_s, u"LC_MESSAGES"_s }) {
        m_environment.remove(name);
    }
    setVariable(u"LANG"_s, u"C.UTF-8"_s);
    setVariable(u"TZ"_s, u"UTC"_s);
    setVariable(u"HOME"_s, m_folder.path());
    for (const QString &name : { u"DATA"_s, u"CONFIG"_s, u"CACHE"_s, u"STATE"_s }) {
        setVariable(u"XDG_%1_HOME"_s.arg(name), path(name.toLower()));
    }
}

QString CliFixture::file(const QString &name, const QByteArray &content) const
{
    QFile file(path(name));
    return file.open(QIODevice::WriteOnly) && file.write(content) == content.size() ? path(name)
                                                                                    : QString();
}

void CliFixture::setVariable(const QString &name, const QString &value)
{
    m_environment.insert(name, value);
}

CliAnswer CliFixture::raw(const QStringList &arguments) const
{
    QProcess process;
    process.setProcessEnvironment(m_environment);
    process.setWorkingDirectory(m_folder.path());
    process.start(program(), arguments);
    CliAnswer answer;
    if (process.waitForFinished(120'000) && process.exitStatus() == QProcess::NormalExit) {
        answer.exit = process.exitCode();
    }
    answer.out = process.readAllStandardOutput();
    answer.err = process.readAllStandardError();
    return answer;
}

CliAnswer CliFixture::run(const QStringList &arguments) const
{
    return raw(QStringList{ u"--book"_s, book() } + arguments);
}

CliAnswer CliFixture::json(const QStringList &arguments) const
{
    return run(arguments + QStringList{ u"--json"_s });
}

bool CliFixture::takeDemo() const
{
    static const QTemporaryDir shared;
    static const QString demo = [] {
        const QString file = shared.filePath(u"demo.sqlite"_s);
        const CliFixture writer;
        return writer.raw({ u"demo"_s, u"--book"_s, file }).exit == 0 ? file : QString();
    }();
    return !demo.isEmpty() && QFile::copy(demo, book());
}

QList<QJsonObject> CliFixture::checks(const QStringList &options) const
{
    QList<QJsonObject> checks;
    const CliAnswer answer = json(QStringList{ u"check"_s, u"--all"_s } + options);
    for (const QByteArray &line : answer.out.split('\n')) {
        if (!line.isEmpty()) {
            checks.append(QJsonDocument::fromJson(line).object());
        }
    }
    return checks;
}

QString CliFixture::program()
{
    return QStringLiteral(DESK_CLI);
}

QString CliFixture::partnerExport(const QString &name)
{
    return QStringLiteral(DESK_SOURCE_DIR) + u"/tests/data/partner-export/"_s + name;
}

QStringList errorCodes(const QJsonArray &errors)
{
    QStringList codes;
    for (const QJsonValue &error : errors) {
        codes.append(error.toObject().value("code"_L1).toString());
    }
    return codes;
}

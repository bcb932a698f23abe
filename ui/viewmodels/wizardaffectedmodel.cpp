#include "viewmodels/wizardaffectedmodel.h"

#include "viewmodels/roles.h"

#include <QPromise>
#include <QSaveFile>
#include <QThreadPool>

#include <memory>

using namespace Qt::StringLiterals;

namespace viewmodels {
namespace {

QString cell(QString text)
{
    if (!text.isEmpty() && u"=+-@\t\r"_s.contains(text.front())) {
        text.prepend(u'\'');
    }
    const bool quoted = text.contains(u',') || text.contains(u'"') || text.contains(u'\n')
        || text.contains(u'\r');
    if (!quoted) {
        return text;
    }
    return u'"' + text.replace(u'"', u"\"\""_s) + u'"';
}

domain::Result<void> write(const QString &file, const QByteArray &content)
{
    QSaveFile target(file);
    if (!target.open(QIODevice::WriteOnly) || target.write(content) != content.size()
        || !target.commit()) {
        return domain::failure(
            domain::ErrorCode::StorageFailed, target.errorString(), { { u"file"_s, file } });
    }
    return {};
}

} // namespace

void WizardAffectedModel::setLines(const QList<AffectedLine> &lines)
{
    if (lines.size() != m_lines.size()) {
        beginResetModel();
        m_lines = lines;
        endResetModel();
        return;
    }
    m_lines = lines;
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
    if (!m_lines.isEmpty()) {
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
    }
}

int WizardAffectedModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_lines.size());
}

int WizardAffectedModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(ColumnCount);
}

QVariant WizardAffectedModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= m_lines.size()) {
        return {};
    }
    const AffectedLine &line = m_lines.at(index.row());
    switch (index.column()) {
    case Account:
        if (role == Qt::DisplayRole) {
            return line.name.isEmpty() ? line.email : line.name;
        }
        if (role == SecondaryTextRole && !line.name.isEmpty()) {
            return line.email;
        }
        if (role == Qt::AccessibleTextRole) {
            return tr("%1, %2", "name of an account, its email").arg(line.name, line.email);
        }
        if (role == CopyTextRole) {
            return line.email;
        }
        break;
    case Service:
    case Reason:
    case WhatToDo:
        if (role == EmphasisRole) {
            return QVariant::fromValue(Emphasis::Caption);
        }
        if (role == TextToneRole && index.column() == WhatToDo) {
            return QVariant::fromValue(Tone::Secondary);
        }
        if (role == Qt::DisplayRole || role == Qt::AccessibleTextRole) {
            return index.column() == Service ? line.service
                : index.column() == Reason   ? line.reason
                                             : line.whatToDo;
        }
        break;
    default:
        break;
    }
    return {};
}

QVariant WizardAffectedModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) {
        return QAbstractTableModel::headerData(section, orientation, role);
    }
    switch (section) {
    case Account:
        return tr("Account");
    case Service:
        return tr("Service");
    case Reason:
        return tr("Reason");
    case WhatToDo:
        return tr("What to do", "accounts");
    default:
        return {};
    }
}

QByteArray WizardAffectedModel::csv(bool withByteOrderMark) const
{
    QString text = QStringList{ cell(tr("Account")), cell(tr("Email")), cell(tr("Service")),
        cell(tr("Reason")), cell(tr("What to do", "accounts")) }
                       .join(u',')
        + u'\n';
    for (const AffectedLine &line : m_lines) {
        text += QStringList{ cell(line.name), cell(line.email), cell(line.service),
            cell(line.reason), cell(line.whatToDo) }
                    .join(u',')
            + u'\n';
    }
    const QByteArray mark = withByteOrderMark ? QByteArray("\xEF\xBB\xBF") : QByteArray();
    return mark + text.toUtf8();
}

QFuture<domain::Result<void>> WizardAffectedModel::saveCsv(
    const QString &file, bool withByteOrderMark) const
{
    auto promise = std::make_shared<QPromise<domain::Result<void>>>();
    promise->start();
    QThreadPool::globalInstance()->start([promise, file, content = csv(withByteOrderMark)] {
        promise->addResult(write(file, content));
        promise->finish();
    });
    return promise->future();
}

} // namespace viewmodels

#include "importing/importdraft.h"

#include <algorithm>

namespace importing {

using services::ImportCorrection;
using services::ImportedColumn;
using services::ImportKind;

namespace {

std::size_t placeOf(ImportKind kind)
{
    return static_cast<std::size_t>(kind);
}

bool sameNames(const QList<ImportedColumn> &a, const QList<ImportedColumn> &b)
{
    return std::equal(a.cbegin(), a.cend(), b.cbegin(), b.cend(),
        [](const ImportedColumn &one, const ImportedColumn &other) {
            return one.name == other.name;
        });
}

} // namespace

services::ImportFileChoices &ImportDraft::of(ImportKind kind)
{
    return m_choices.at(placeOf(kind));
}

bool ImportDraft::hasFiles() const
{
    return !m_files.customers.isEmpty() || !m_files.subscriptions.isEmpty()
        || !m_files.users.isEmpty();
}

void ImportDraft::setFiles(const services::ImportFiles &files)
{
    if (files.customers != m_files.customers) {
        forget(ImportKind::Customers);
    }
    if (files.subscriptions != m_files.subscriptions) {
        forget(ImportKind::Subscriptions);
    }
    if (files.users != m_files.users) {
        forget(ImportKind::Users);
    }
    m_files = files;
}

void ImportDraft::forget(ImportKind kind)
{
    of(kind) = {};
    m_columns.at(placeOf(kind)).clear();
    static_cast<void>(forgetCorrections(kind));
}

bool ImportDraft::forgetCorrections(ImportKind kind)
{
    return m_corrections.removeIf([kind](const ImportCorrection &correction) {
        return correction.kind == kind;
    }) > 0;
}

services::ImportOptions ImportDraft::options(bool dryRun) const
{
    services::ImportOptions options;
    options.dryRun = dryRun;
    options.choices = m_choices;
    options.corrections = m_corrections;
    if (dryRun) {
        // A check looks at the file as it is now; the import at the one that was checked.
        for (services::ImportFileChoices &choices : options.choices) {
            choices.stamp.clear();
        }
    }
    return options;
}

void ImportDraft::setField(ImportKind kind, qsizetype column, const QString &field)
{
    const QList<ImportedColumn> &columns = m_columns.at(placeOf(kind));
    QHash<qsizetype, QString> &fields = of(kind).fields;
    if (!field.isEmpty()) {
        for (qsizetype i = 0; i < columns.size(); ++i) {
            if (i != column && columns.at(i).field == field) {
                fields[i] = QString();
            }
        }
    }
    fields[column] = field;
}

void ImportDraft::setFirstRowHasNames(ImportKind kind, bool hasNames)
{
    of(kind).firstRowHasNames = hasNames;
    of(kind).fields.clear();
    m_columns.at(placeOf(kind)).clear();
}

void ImportDraft::correct(const ImportCorrection &correction)
{
    m_corrections.append(correction);
}

void ImportDraft::undoCorrection()
{
    if (!m_corrections.isEmpty()) {
        m_corrections.removeLast();
    }
}

bool ImportDraft::take(const QList<services::ImportedFile> &files)
{
    bool dropped = false;
    for (const services::ImportedFile &file : files) {
        services::ImportFileChoices &choices = of(file.kind);
        QList<ImportedColumn> &columns = m_columns.at(placeOf(file.kind));
        const bool changed = !choices.stamp.isEmpty() && choices.stamp != file.stamp;
        if (changed) {
            dropped = forgetCorrections(file.kind) || dropped;
            if (!sameNames(columns, file.columns) && !choices.fields.isEmpty()) {
                choices.fields.clear();
                dropped = true;
            }
        }
        choices.stamp = file.stamp;
        columns = file.columns;
    }
    return dropped;
}

} // namespace importing

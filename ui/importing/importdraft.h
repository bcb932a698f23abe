#pragma once

#include "services/importing.h"

namespace importing {

/// What the person has chosen so far: the files, which column is what, and corrected values. Knows
/// what of it a changed file makes void.
class ImportDraft
{
public:
    [[nodiscard]] const services::ImportFiles &files() const { return m_files; }
    [[nodiscard]] bool hasFiles() const;
    /// What belongs to a file that was exchanged is forgotten.
    void setFiles(const services::ImportFiles &files);

    /// The choices and corrections; what is not of a file (dry run, cloud) the caller fills in.
    [[nodiscard]] services::ImportOptions options(bool dryRun) const;

    /// An empty field leaves the column out. A field stands in one column only.
    void setField(services::ImportKind kind, qsizetype column, const QString &field);
    void setFirstRowHasNames(services::ImportKind kind, bool hasNames);

    void correct(const services::ImportCorrection &correction);
    void undoCorrection();
    [[nodiscard]] qsizetype corrections() const { return m_corrections.size(); }

    /// What a check found. True where choices or corrections had to be dropped because the file is
    /// another one than before: it has to be checked again.
    [[nodiscard]] bool take(const QList<services::ImportedFile> &files);

private:
    void forget(services::ImportKind kind);
    [[nodiscard]] bool forgetCorrections(services::ImportKind kind);
    [[nodiscard]] services::ImportFileChoices &of(services::ImportKind kind);

    services::ImportFiles m_files;
    std::array<services::ImportFileChoices, services::importKinds> m_choices;
    std::array<QList<services::ImportedColumn>, services::importKinds> m_columns;
    QList<services::ImportCorrection> m_corrections;
};

} // namespace importing

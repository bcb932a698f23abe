#pragma once

#include "viewmodels/affectedmodel.h"
#include "viewmodels/exportoffer.h"

#include <QObject>

namespace viewmodels {

/// Works on a list of extra work: marks lines, writes notes, takes the last change of states back.
/// The model shows a change when the book has it.
class AffectedFollowUp final : public QObject
{
    Q_OBJECT
public:
    /// `model` is the parent's and outlives this.
    explicit AffectedFollowUp(AffectedModel *model, QObject *parent = nullptr);

    [[nodiscard]] AffectedModel *model() const { return m_model; }
    void setService(
        const services::AffectedWorkService &service, std::shared_ptr<const wording::Texts> texts);
    /// Reads the kept lines into the model; with `namesUpgrades` each says which upgrade left it.
    void load(const domain::WorkQuery &query, bool namesUpgrades);
    /// The same lines again, as the book has them now.
    void reload();

    /// Empty: lines may be marked and notes written; else why not.
    [[nodiscard]] QString disabledReason() const;
    /// Done where one of the rows is open, else open again.
    void toggle(const QList<int> &rows);
    [[nodiscard]] bool canUndo() const { return !m_undo.isEmpty(); }
    void undo();
    /// "Extra work: 3 of 4 items open"; empty where there is none.
    [[nodiscard]] QString summary() const;
    /// The customer is one of 21Vianet, whose admin center has a part of the work.
    [[nodiscard]] bool in21Vianet() const
    {
        return m_list && !m_list->lines.isEmpty() && m_list->cloud == domain::Cloud::China21Vianet;
    }
    /// The list as it is filtered, with what is selected in it, to be exported.
    [[nodiscard]] WorkShown shown(const QList<int> &selected) const;
    /// None while there is no list that the book keeps.
    [[nodiscard]] std::optional<ExportOffer> exportOffer(const WorkShown &shown) const;
    [[nodiscard]] const std::shared_ptr<const wording::Texts> &texts() const { return m_texts; }

Q_SIGNALS:
    void loaded();
    /// So many lines have another state; `undone`: the change before was taken back.
    void marked(qint64 lines, domain::WorkState state, bool undone);
    void noteSaved();
    void failed(const domain::Error &error);

private:
    void send(const QList<services::WorkChange> &changes, bool undoing);
    void saveNote(const services::WorkLine &line, const QString &note);
    void take(const services::WorkList &list);

    AffectedModel *m_model;
    std::optional<services::AffectedWorkService> m_service;
    std::shared_ptr<const wording::Texts> m_texts;
    domain::WorkQuery m_query;
    bool m_namesUpgrades = false;
    std::optional<services::WorkList> m_list; ///< as last read, for other words
    QList<services::WorkChange> m_undo; ///< what the last change was before
    int m_ticket = 0;
};

/// "Extra work: 3 of 4 items open"; "Extra work: all 4 items done"; empty for none.
[[nodiscard]] QString workSummary(const domain::WorkCounts &counts, const wording::Texts &texts);

} // namespace viewmodels

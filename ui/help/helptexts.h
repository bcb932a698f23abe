#pragma once

#include "help/helppage.h"

#include <QCoreApplication>

namespace help {

/// The context of the help's texts, and the small tools of its pages. Facts: domain.md, by section.
class HelpTexts
{
    Q_DECLARE_TR_FUNCTIONS(help::HelpTexts)
public:
    [[nodiscard]] static HelpBlock heading(const QString &text)
    {
        return { HelpBlock::Kind::Heading, text, {}, {}, {} };
    }
    [[nodiscard]] static HelpBlock paragraph(const QString &text)
    {
        return { HelpBlock::Kind::Paragraph, text, {}, {}, {} };
    }
    [[nodiscard]] static HelpBlock steps(const QStringList &lines)
    {
        return { HelpBlock::Kind::Steps, {}, lines, {}, {} };
    }
    [[nodiscard]] static HelpBlock points(const QStringList &lines)
    {
        return { HelpBlock::Kind::Points, {}, lines, {}, {} };
    }
    [[nodiscard]] static HelpBlock table(const QList<QStringList> &rows)
    {
        return { HelpBlock::Kind::Table, {}, {}, rows, {} };
    }
    [[nodiscard]] static HelpBlock seeAlso(const QList<viewmodels::HelpTopic> &links)
    {
        return { HelpBlock::Kind::Topics, {}, {}, {}, links };
    }

    // The pages, by what they are about
    [[nodiscard]] static QList<HelpBlock> keyboard(const HelpSources &sources);
    [[nodiscard]] static QList<HelpBlock> finding();
    [[nodiscard]] static QList<HelpBlock> upgrading(const HelpSources &sources);
    [[nodiscard]] static QList<HelpBlock> planner();
    [[nodiscard]] static QList<HelpBlock> upgradePaths(const HelpSources &sources);
    [[nodiscard]] static QList<HelpBlock> statuses();
    [[nodiscard]] static QList<HelpBlock> delegatedAdmin(const HelpSources &sources);
    [[nodiscard]] static QList<HelpBlock> multiChannel();
    [[nodiscard]] static QList<HelpBlock> billing(const HelpSources &sources);
    [[nodiscard]] static QList<HelpBlock> appsForBusiness(const HelpSources &sources);
    [[nodiscard]] static QList<HelpBlock> reassigning();
    [[nodiscard]] static QList<HelpBlock> data();
    [[nodiscard]] static QList<HelpBlock> handOff();
    [[nodiscard]] static QList<HelpBlock> sandbox();
    [[nodiscard]] static QList<HelpBlock> demo();
};

} // namespace help

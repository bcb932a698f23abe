#include "help/aboutpage.h"

#include "help/helptexts.h"

using namespace Qt::StringLiterals;

namespace help {

namespace {

class AboutTexts
{
    Q_DECLARE_TR_FUNCTIONS(help::AboutTexts)
};

QList<QStringList> sourceRows(const HelpSources &sources)
{
    const wording::Texts &texts = *sources.texts;
    QList<QStringList> rows{ { AboutTexts::tr("Source"), AboutTexts::tr("Date"),
        AboutTexts::tr("What comes from it") } };
    using domain::Cloud;
    for (const Cloud cloud : { Cloud::Global, Cloud::China21Vianet }) {
        const catalog::Edition &edition
            = sources.catalogue->edition(cloud, catalog::Variant::AsWritten);
        rows.append({ cloud == Cloud::Global
                ? AboutTexts::tr("Article on upgrades, Partner Center, Cloud Solution Provider")
                : AboutTexts::tr(
                    "Article on upgrades, Partner Center operated by 21Vianet (in Korean)"),
            texts.date(edition.date),
            AboutTexts::tr("Upgrade table, conditions and steps: %1").arg(texts.cloud(cloud)) });
    }
    rows.append({ AboutTexts::tr("Public REST documentation of Partner Center"),
        AboutTexts::tr("As of 2020"),
        AboutTexts::tr("Codes of refusals, fields, limits and the rules of billing") });
    return rows;
}

} // namespace

HelpPage aboutPage(const HelpSources &sources, const ProgramFacts &facts)
{
    const QString mit = AboutTexts::tr("MIT licence");
    const QString fontLicence = u"SIL Open Font License 1.1"_s;
    const QString unknown = AboutTexts::tr("Not known");
    HelpPage page{ AboutTexts::tr("Partner Desk"), {} };
    page.blocks = {
        HelpTexts::paragraph(
            AboutTexts::tr("Upgrades of Microsoft 365 subscriptions for Cloud Solution Provider "
                           "partners, offline on a database of your own. Prices come from an "
                           "invented price list.")),
        HelpTexts::heading(AboutTexts::tr("Versions")),
        HelpTexts::table({ { AboutTexts::tr("Part"), AboutTexts::tr("Version") },
            { AboutTexts::tr("Partner Desk"), facts.program.isEmpty() ? unknown : facts.program },
            { u"Qt"_s, facts.qt },
            { u"SQLite"_s, facts.database.isEmpty() ? unknown : facts.database },
            { AboutTexts::tr("Schema of the database"),
                facts.schema == 0 ? unknown : QString::number(facts.schema) },
            { AboutTexts::tr("Operating system"), facts.system } }),
        HelpTexts::paragraph(AboutTexts::tr(
            "Partner Desk never looks for updates. Install a newer version over this "
            "one: databases and settings stay where they are.")),
        HelpTexts::heading(AboutTexts::tr("What it is not")),
        HelpTexts::paragraph(
            AboutTexts::tr("Partner Desk is not made, sponsored or endorsed by Microsoft or "
                           "21Vianet, and it is not a part of Partner Center. It signs in "
                           "nowhere and changes nothing outside its own database. Names of "
                           "products belong to their owners. All companies and people in the "
                           "demo are invented.")),
        HelpTexts::heading(AboutTexts::tr("Where the rules come from")),
        HelpTexts::table(sourceRows(sources)),
        HelpTexts::paragraph(
            AboutTexts::tr("Where the sources are silent or contradict each other, the program "
                           "decides by data of its own, and the catalogue names the reason.")),
        HelpTexts::heading(AboutTexts::tr("Licences")),
        HelpTexts::table(
            { { AboutTexts::tr("Part"), AboutTexts::tr("Licence"), AboutTexts::tr("Remark") },
                { AboutTexts::tr("Partner Desk"), mit,
                    AboutTexts::tr("Its text comes with the program.") },
                { AboutTexts::tr("Icons and drawings"), mit,
                    AboutTexts::tr("Drawn for this program.") },
                { u"Qt"_s, AboutTexts::tr("GNU LGPL version 3"),
                    AboutTexts::tr("Linked as shared libraries, which you may replace. Sources: "
                                   "download.qt.io") },
                { u"SQLite"_s, AboutTexts::tr("Public domain"), u"sqlite.org"_s },
                { u"libxlsxwriter"_s, AboutTexts::tr("BSD licence, 2 clauses"),
                    u"libxlsxwriter.github.io"_s },
                { u"minizip, zlib"_s, AboutTexts::tr("zlib licence"), u"zlib.net"_s },
                { u"tl::expected"_s, u"CC0 1.0"_s, AboutTexts::tr("Compiled in.") },
                { u"Inter"_s, fontLicence,
                    AboutTexts::tr("Used where it is installed; not part of the program.") },
                { u"Noto Sans CJK, Noto Sans Mono"_s, fontLicence,
                    AboutTexts::tr("Used where it is installed; not part of the program.") } }),
    };
    return page;
}

QString versionLines(const ProgramFacts &facts)
{
    QStringList lines{ AboutTexts::tr("Partner Desk %1").arg(facts.program),
        u"Qt %1"_s.arg(facts.qt) };
    if (!facts.database.isEmpty()) {
        lines.append(u"SQLite %1"_s.arg(facts.database));
    }
    if (facts.schema != 0) {
        lines.append(AboutTexts::tr("Schema of the database: %1").arg(facts.schema));
    }
    lines.append(facts.system);
    return lines.join(u'\n');
}

} // namespace help

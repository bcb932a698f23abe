#include "wordtree.h"

#include <QAbstractItemView>
#include <QAction>
#include <QComboBox>
#include <QHeaderView>
#include <QMenu>
#include <QMetaProperty>
#include <QRegularExpression>
#include <QSet>

using namespace Qt::StringLiterals;

namespace support {
namespace {

constexpr int mostRows = 40; ///< of a list

const QSet<QByteArray> notForPeople{ "objectName", "styleSheet", "windowFilePath", "inputMask",
    "windowIconText", "displayText", "selectedText", "plainText", "windowRole", "windowModified",
    "windowTitle", "documentTitle", "source", "searchPaths" };

class Words
{
public:
    explicit Words(const QWidget &window) { widget(window, u""_s); }

    QMap<QString, QString> found;

private:
    void add(const QString &place, const QString &kind, QString text)
    {
        static const QRegularExpression id(
            u"[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}"_s,
            QRegularExpression::CaseInsensitiveOption);
        static const QRegularExpression folder(u"/tmp/[\\w.-]+"_s);
        // Of the database, which grows by a page where random ids fall so.
        static const QRegularExpression size(u"\\d+[.,]\\d+ (kB|MB)"_s);
        static const QRegularExpression cssFamilies(
            u"<style.*</style>"_s, QRegularExpression::DotMatchesEverythingOption);
        text.replace(id, u"{id}"_s)
            .replace(folder, u"{folder}"_s)
            .replace(size, u"0 \\1"_s)
            .remove(cssFamilies);
        if (place.contains("runTable"_L1)) { // a run is begun when it is begun
            static const QRegularExpression minute(u"\\d+:\\d\\d"_s);
            text.replace(minute, u"0:00"_s);
        }
        if (!text.isEmpty()) {
            found.insert(place % u' ' % kind, text);
        }
    }

    void properties(const QObject &object, const QString &place)
    {
        const QMetaObject *meta = object.metaObject();
        for (int i = 0; i < meta->propertyCount(); ++i) {
            const QMetaProperty property = meta->property(i);
            if (property.metaType() == QMetaType::fromType<QString>()
                && !notForPeople.contains(property.name())) {
                add(place, QString::fromLatin1(property.name()), property.read(&object).toString());
            }
        }
    }

    void cells(const QAbstractItemView &view, const QString &place)
    {
        const QAbstractItemModel *model = view.model();
        if (model == nullptr || qobject_cast<const QHeaderView *>(&view) != nullptr) {
            return;
        }
        const int columns = model->columnCount();
        for (int column = 0; column < columns; ++column) {
            for (const int role :
                { static_cast<int>(Qt::DisplayRole), static_cast<int>(Qt::ToolTipRole),
                    static_cast<int>(Qt::AccessibleTextRole) }) {
                add(place, u"header %1 role %2"_s.arg(column).arg(role),
                    model->headerData(column, Qt::Horizontal, role).toString());
            }
            for (int row = 0; row < qMin(model->rowCount(), mostRows); ++row) {
                for (const int role :
                    { static_cast<int>(Qt::DisplayRole), static_cast<int>(Qt::ToolTipRole),
                        static_cast<int>(Qt::StatusTipRole), static_cast<int>(Qt::WhatsThisRole),
                        static_cast<int>(Qt::AccessibleTextRole),
                        static_cast<int>(Qt::AccessibleDescriptionRole) }) {
                    add(place, u"row %1 column %2 role %3"_s.arg(row).arg(column).arg(role),
                        model->index(row, column).data(role).toString());
                }
            }
        }
    }

    void actions(const QMenu &menu, const QString &place)
    {
        int i = 0;
        for (const QAction *action : menu.actions()) {
            const QString entry = place % u"/entry"_s % QString::number(i++);
            add(entry, u"text"_s, action->text());
            add(entry, u"toolTip"_s, action->toolTip());
            if (action->menu() != nullptr) {
                actions(*action->menu(), entry);
            }
        }
    }

    void widget(const QWidget &self, const QString &above)
    {
        const QString place = above % u'/'
            % (self.objectName().isEmpty() ? QString::fromLatin1(self.metaObject()->className())
                                           : self.objectName());
        properties(self, place);
        if (const auto *view = qobject_cast<const QAbstractItemView *>(&self)) {
            cells(*view, place);
        } else if (const auto *menu = qobject_cast<const QMenu *>(&self)) {
            actions(*menu, place);
            return;
        } else if (const auto *combo = qobject_cast<const QComboBox *>(&self)) {
            for (int i = 0; i < combo->count(); ++i) {
                add(place, u"choice %1"_s.arg(i), combo->itemText(i));
            }
        }
        QMap<QString, int> seen;
        for (const QObject *child : self.children()) {
            const auto *part = qobject_cast<const QWidget *>(child);
            // A word that is said once and goes is not said again in another language.
            const bool passes = part != nullptr && part->objectName() == "toast"_L1;
            const bool shown = part != nullptr && !passes
                && (!part->isHidden() || qobject_cast<const QMenu *>(part) != nullptr);
            if (shown) {
                // The pages of a stack and what stands in a row are told apart by their order.
                const QString name = QString::fromLatin1(part->metaObject()->className());
                widget(*part, place % u'.' % QString::number(seen[name]++));
            }
        }
    }
};

} // namespace

QMap<QString, QString> wordsOf(const QWidget &window)
{
    return Words(window).found;
}

QStringList differences(const QMap<QString, QString> &wanted, const QMap<QString, QString> &found)
{
    QStringList lines;
    for (auto it = wanted.cbegin(); it != wanted.cend(); ++it) {
        if (found.value(it.key()) != it.value()) {
            lines.append(
                u"%1: \"%2\", not \"%3\""_s.arg(it.key(), found.value(it.key()), it.value()));
        }
    }
    for (auto it = found.cbegin(); it != found.cend(); ++it) {
        if (!wanted.contains(it.key())) {
            lines.append(u"%1: \"%2\", not there before"_s.arg(it.key(), it.value()));
        }
    }
    return lines;
}

} // namespace support

#pragma once

#include "common/overlaydialog.h"
#include "services/pricelists.h"
#include "wording/texts.h"

#include <QPointer>

#include <memory>

class QFileDialog;

namespace common {
class MessageBar;
}

namespace upgradewizard {

/// Which price list counts, and the choice of another: a CSV of the partner's own, or the demo
/// prices. A file with a mistake changes nothing; each mistake is told.
class PriceListDialog : public common::OverlayDialog
{
    Q_OBJECT
public:
    PriceListDialog(QWidget *host, services::PriceListService service,
        std::shared_ptr<const wording::Texts> texts);

Q_SIGNALS:
    void pricesChanged();

protected:
    void changeEvent(QEvent *event) override;

private:
    void build();
    void retranslate();
    void readCurrent();
    void refreshCurrent();
    void askForFile(bool load);
    void load(const QString &file);
    void save(const QString &file);
    void useDemoPrices();
    void take(const domain::Result<services::PriceListLoad> &answer, const QString &done);
    void tellError(const domain::Error &error);

    services::PriceListService m_service;
    std::shared_ptr<const wording::Texts> m_texts;
    std::optional<domain::PriceList> m_list;
    common::Label *m_current;
    common::Label *m_help;
    common::MessageBar *m_bar;
    common::Button *m_load;
    common::Button *m_save;
    common::Button *m_demo;
    common::Button *m_close;
    QPointer<QFileDialog> m_fileDialog;
};

} // namespace upgradewizard

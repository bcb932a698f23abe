#pragma once

#include "common/overlaydialog.h"
#include "help/aboutpage.h"

#include <functional>

namespace help {

class HelpView;

/// The page about the program, with a button that copies the versions and one that leads to
/// the diagnostic file.
class AboutSheet : public common::OverlayDialog
{
    Q_OBJECT
public:
    /// `sources` is asked again after a change of language.
    AboutSheet(QWidget *host, Versions versions, std::function<HelpSources()> sources);

Q_SIGNALS:
    void diagnosticsRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();

    Versions m_versions;
    std::function<HelpSources()> m_ask;
    HelpView *m_view = nullptr;
    common::Button *m_diagnostics = nullptr;
    common::Button *m_copy = nullptr;
    common::Button *m_close = nullptr;
};

} // namespace help

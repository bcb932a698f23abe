#pragma once

#include "common/overlaydialog.h"
#include "help/aboutpage.h"
#include "services/diagnostics.h"

#include <functional>

class QLineEdit;

namespace common {
class Label;
}

namespace help {

class HelpView;

/// The page about the program, with where the open database is, a button that copies the versions
/// and one that leads to the diagnostic file.
class AboutSheet : public common::OverlayDialog
{
    Q_OBJECT
public:
    /// The schema of the book is read from its file. `sources` is asked again after a change of
    /// language.
    AboutSheet(QWidget *host, ProgramFacts facts, const services::SchemaReader &schemaOf,
        std::function<HelpSources()> sources);

Q_SIGNALS:
    void diagnosticsRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    void build();
    void retranslate();
    void openFolder();

    ProgramFacts m_facts;
    std::function<HelpSources()> m_ask;
    HelpView *m_view;
    common::Label *m_placeLabel;
    QLineEdit *m_place;
    common::Button *m_folder;
    common::Button *m_diagnostics;
    common::Button *m_copy;
    common::Button *m_close;
};

} // namespace help

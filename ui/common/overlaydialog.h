#pragma once

#include "common/button.h"
#include "common/focus.h"

#include <QPointer>
#include <QWidget>

class QBoxLayout;
class QScrollArea;

namespace common {

class Card;
class IconButton;
class IconLabel;
class Label;

/// A sheet over its window: the window stays visible under a scrim but cannot be used. Header and
/// footer are fixed, the content scrolls. Focus stays inside while it is open and returns to the
/// widget that had it before. Shortcuts of the window sleep meanwhile; those with
/// Qt::ApplicationShortcut (text size, language, theme) keep working. Sheets may stand on sheets.
///
/// Where the window names a widget in its property "deskBesideSheets" (the step card of a
/// walkthrough), that one stays visible and usable beside the sheet.
///
/// Use: derive or fill, then open(). It deletes itself after closed().
class OverlayDialog : public QWidget
{
    Q_OBJECT
public:
    enum class Size {
        Wizard, ///< 1016x696
        Import, ///< 920x696
        Message, ///< 640 wide, as high as its content
        Question, ///< 480 wide, as high as its content
    };

    /// `host` is any widget of the window that the sheet covers.
    explicit OverlayDialog(QWidget *host, Size size = Size::Wizard);
    ~OverlayDialog() override;

    void setIconName(const QString &name);
    /// Also the accessible name.
    void setTitle(const QString &title);
    void setSubtitle(const QString &subtitle);
    [[nodiscard]] QString title() const;
    /// At the right of the header, before the close button.
    void addHeaderWidget(QWidget *widget);
    /// A fixed column at the left of the content, full height (stepper). Owned by the sheet.
    void setSide(QWidget *side);
    /// The scrolling content, inside 24 px of padding. Replaces (and deletes) the one before.
    void setContent(QWidget *content);
    [[nodiscard]] QWidget *content() const { return m_content; }
    void scrollToTop();
    void ensureVisible(QWidget *part);

    void setFooterText(const QString &text);
    /// Buttons stand right-aligned in the order of adding: Cancel, Back, main action.
    Button *addFooterButton(const QString &text, Button::Kind kind);
    /// False while something runs that cannot be cancelled: close button and Esc do nothing.
    void setClosable(bool closable, const QString &reason = {});
    [[nodiscard]] bool isClosable() const { return m_closable; }
    [[nodiscard]] QString notClosableReason() const { return m_notClosableReason; }
    /// Takes the focus when the sheet opens; else the first control of the content does.
    void setInitialFocus(QWidget *widget);

    /// Shows the sheet. The focus widget of this moment gets the focus back at the end.
    void open();
    /// As by Esc or the close button: closes if isClosable() and mayClose().
    void requestClose();
    /// Closes without asking, emits closed() and deletes itself later.
    void finish();
    [[nodiscard]] bool isOpen() const { return m_open; }
    /// The topmost open sheet of a window; null if none.
    [[nodiscard]] static OverlayDialog *topOf(const QWidget *window);

    /// What F6 goes through, in reading order.
    [[nodiscard]] QList<Pane> panes() const;
    /// Geometry of the sheet inside the window.
    [[nodiscard]] QRect sheetRect() const;

Q_SIGNALS:
    void closed();

protected:
    /// Asked by requestClose(). A sheet with something to lose returns false, asks (ConfirmDialog)
    /// and calls finish() itself on a yes.
    [[nodiscard]] virtual bool mayClose() { return true; }
    bool event(QEvent *event) override;
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    bool focusNextPrevChild(bool next) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void build();
    void retheme();
    void place();
    /// Null where there is none, or it is not in this window now.
    [[nodiscard]] QWidget *beside() const;
    [[nodiscard]] bool isBeside(const QWidget *widget) const;
    void paintPart(QWidget *part);
    void keepFocusInside(QWidget *old, QWidget *now);
    [[nodiscard]] bool isTopmost() const;
    [[nodiscard]] QWidget *firstFocus() const;
    void rememberOpener(QWidget *opener);
    [[nodiscard]] QWidget *openerNow() const;
    [[nodiscard]] bool ownsShortcut(QObject *receiver) const;

    Size m_size;
    bool m_open = false;
    bool m_closable = true;
    QString m_notClosableReason;
    QPointer<QWidget> m_opener;
    QString m_openerName;
    QList<QPointer<QWidget>> m_openerPlace; ///< what it stood in, from the inside out
    QPointer<QWidget> m_initialFocus;
    QPointer<QWidget> m_lastInside;
    QMetaObject::Connection m_focusKept;
    Card *m_sheet = nullptr;
    QWidget *m_header = nullptr;
    QWidget *m_footer = nullptr;
    QWidget *m_middle = nullptr;
    QWidget *m_padding = nullptr;
    QWidget *m_content = nullptr;
    QWidget *m_side = nullptr;
    IconLabel *m_icon = nullptr;
    Label *m_title = nullptr;
    Label *m_subtitle = nullptr;
    Label *m_footerText = nullptr;
    IconButton *m_close = nullptr;
    QScrollArea *m_scroll = nullptr;
    QBoxLayout *m_headerExtra = nullptr;
    QBoxLayout *m_buttons = nullptr;
    QBoxLayout *m_headerRow = nullptr;
    QBoxLayout *m_middleRow = nullptr;
    QBoxLayout *m_footerRow = nullptr;
    QBoxLayout *m_paddingLayout = nullptr;
};

} // namespace common

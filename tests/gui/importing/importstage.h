#pragma once

#include "importing/importsheet.h"

#include <QPointer>
#include <QTemporaryDir>
#include <QTranslator>
#include <QWidget>

class QComboBox;

namespace common {
class Table;
}

/// The import dialog over an empty book, worked as a person works it: by clicks and keys.
class ImportStage
{
public:
    explicit ImportStage(const QSize &size = { 1280, 800 });
    ~ImportStage();

    void speak(catalog::Language language);
    /// Writes a file beside the book, #n replaced by an id that ends in n; returns its path.
    QString file(const QString &name, const QString &text);
    void open(const services::ImportFiles &files);
    /// Waits until a check or an import has ended.
    void settle();

    [[nodiscard]] importing::ImportSheet &sheet() { return *m_sheet; }
    [[nodiscard]] bool isOpen() const { return !m_sheet.isNull() && m_sheet->isOpen(); }
    [[nodiscard]] viewmodels::Workspace &workspace() { return m_workspace; }
    template <typename T = QWidget>
    [[nodiscard]] T *find(const QString &name) const
    {
        return m_window.findChild<T *>(name);
    }
    [[nodiscard]] bool isSeen(const QString &name) const;
    [[nodiscard]] QString text(const QString &name) const;
    /// All texts that are seen.
    [[nodiscard]] QString seen() const;
    /// The texts of a row of a table, visible columns.
    [[nodiscard]] QStringList row(const QString &table, int row) const;
    [[nodiscard]] int rows(const QString &table) const;

    void click(const QString &name);
    void clickCell(const QString &table, int row, int column);
    void key(int key, Qt::KeyboardModifiers modifiers = {});
    void type(const QString &text);
    /// Chooses a field for a column as by its box.
    void choose(int column, const QString &field);
    void chooseSegment(const QString &control, int index);

    /// Names of the customers in the book.
    [[nodiscard]] QStringList customers();
    [[nodiscard]] QString path(const QString &name) const { return m_folder.filePath(name); }
    /// Saved as `name`.png where the environment variable DESK_PICTURES names a folder.
    void picture(const QString &name);
    /// What is cut off of texts and buttons; empty: nothing.
    [[nodiscard]] QStringList clipped();

private:
    QTemporaryDir m_folder;
    QTranslator m_translator;
    QWidget m_window;
    viewmodels::Workspace m_workspace;
    QPointer<importing::ImportSheet> m_sheet;
};

# The headers of Qt and of the standard library that most sources begin with, compiled once for those
# who see Widgets and once for the others: a whole build takes half the time. Sources still include all
# that they use; ./dev check reads each without these (DESK_READY_HEADERS=OFF) and finds what is missing.
option(DESK_READY_HEADERS "Compile the headers of Qt once for all rooms" ON)

set(desk_ready_core
    <algorithm> <array> <functional> <memory> <optional> <utility> <vector> <tl/expected.hpp>
    <QByteArray> <QDateTime> <QFuture> <QHash> <QJsonArray> <QJsonDocument> <QJsonObject> <QList> <QLocale>
    <QObject> <QPromise> <QRegularExpression> <QSet> <QString> <QStringList> <QTimer> <QUuid> <QVariantMap>
    <QAbstractTableModel> <QCoreApplication> <QDir> <QFile> <QFileInfo>)
set(desk_ready_widgets
    ${desk_ready_core}
    <QAbstractButton> <QAccessible> <QApplication> <QBoxLayout> <QEvent> <QKeyEvent> <QLabel> <QLineEdit>
    <QMenu> <QMouseEvent> <QPainter> <QShortcut> <QStackedLayout> <QStyle> <QTableView> <QToolButton>
    <QWidget>)

if(DESK_READY_HEADERS)
    foreach(kind core widgets)
        add_library(desk_ready_${kind} OBJECT ${PROJECT_SOURCE_DIR}/resources/empty.cpp)
        target_precompile_headers(desk_ready_${kind} PRIVATE ${desk_ready_${kind}})
        set_target_properties(desk_ready_${kind} PROPERTIES AUTOMOC OFF)
    endforeach()
    target_link_libraries(desk_ready_core PRIVATE desk_options tl::expected Qt6::Core)
    target_link_libraries(desk_ready_widgets PRIVATE desk_options tl::expected Qt6::Widgets)
endif()

# What a target sees of Qt, itself or through the rooms that it links: none, core or widgets.
function(desk_seen_of_qt target answer)
    get_property(seen GLOBAL PROPERTY desk_seen_of_qt_${target})
    if(NOT seen)
        set(seen none)
        set(links)
        foreach(property LINK_LIBRARIES INTERFACE_LINK_LIBRARIES)
            get_target_property(some ${target} ${property})
            if(some)
                list(APPEND links ${some})
            endif()
        endforeach()
        foreach(link IN LISTS links)
            if(link MATCHES "^Qt6::(Widgets|PrintSupport)$")
                set(below widgets)
            elseif(link MATCHES "^Qt6::")
                set(below core)
            elseif(link MATCHES "^desk_" AND TARGET ${link})
                desk_seen_of_qt(${link} below)
            else()
                set(below none)
            endif()
            if(below STREQUAL "widgets" OR seen STREQUAL "none")
                set(seen ${below})
            endif()
        endforeach()
        set_property(GLOBAL PROPERTY desk_seen_of_qt_${target} ${seen})
    endif()
    set(${answer} ${seen} PARENT_SCOPE)
endfunction()

# Gives the ready headers to every target of this folder and of those below it.
function(desk_use_ready_headers folder)
    if(NOT DESK_READY_HEADERS)
        return()
    endif()
    get_directory_property(targets DIRECTORY ${folder} BUILDSYSTEM_TARGETS)
    foreach(target IN LISTS targets)
        get_target_property(kind ${target} TYPE)
        get_target_property(links ${target} LINK_LIBRARIES)
        # On Windows Qt gives a program its main(), by a definition that the ready headers lack.
        if(WIN32 AND kind STREQUAL "EXECUTABLE")
            continue()
        endif()
        if(kind MATCHES "EXECUTABLE|STATIC_LIBRARY" AND "desk_options" IN_LIST links)
            desk_seen_of_qt(${target} seen)
            if(NOT seen STREQUAL "none")
                target_precompile_headers(${target} REUSE_FROM desk_ready_${seen})
            endif()
        endif()
    endforeach()
    get_directory_property(folders DIRECTORY ${folder} SUBDIRECTORIES)
    foreach(below IN LISTS folders)
        desk_use_ready_headers(${below})
    endforeach()
endfunction()

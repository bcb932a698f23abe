# What Windows reads out of a program before it runs: its icon, its version and its manifest.
find_program(DESK_ICOTOOL icotool REQUIRED)
set(mark ${PROJECT_SOURCE_DIR}/resources/icons/mark.svg)
set(icon ${CMAKE_CURRENT_BINARY_DIR}/partner-desk.ico)
set(pictures "")
foreach(size 16 20 24 32 40 48 64 256)
    set(picture ${CMAKE_CURRENT_BINARY_DIR}/icon-${size}.png)
    add_custom_command(OUTPUT ${picture} DEPENDS ${mark} VERBATIM
        COMMAND ${RSVG_CONVERT} -w ${size} -h ${size} -o ${picture} ${mark})
    if(size LESS 256)
        list(APPEND small ${picture})
    else() # as a picture of its own, as Windows has it since Vista
        set(large --raw=${picture})
    endif()
    list(APPEND pictures ${picture})
endforeach()
add_custom_command(OUTPUT ${icon} DEPENDS ${pictures} VERBATIM
    COMMAND ${DESK_ICOTOOL} -c -o ${icon} ${small} ${large})
add_custom_target(desk_icon DEPENDS ${icon})

# desk_windows_program(TARGET ENGLISH KOREAN): the words are what the file is called in its properties.
function(desk_windows_program target english korean)
    set(DESK_PROGRAM ${target})
    set(DESK_ENGLISH ${english})
    set(DESK_KOREAN ${korean})
    set(DESK_ICON ${icon})
    set(DESK_MANIFEST ${CMAKE_CURRENT_SOURCE_DIR}/windows/program.manifest)
    set(resources ${CMAKE_CURRENT_BINARY_DIR}/${target}.rc)
    configure_file(windows/program.rc.in ${resources} @ONLY)
    target_sources(${target} PRIVATE ${resources})
    set_source_files_properties(${resources} PROPERTIES OBJECT_DEPENDS "${icon};${DESK_MANIFEST}")
    add_dependencies(${target} desk_icon)
endfunction()

desk_windows_program(partner-desk "Partner Desk" "파트너 데스크")
desk_windows_program(partner-desk-cli "Partner Desk on the command line" "명령줄에서 쓰는 파트너 데스크")
set_target_properties(partner-desk PROPERTIES WIN32_EXECUTABLE ON)

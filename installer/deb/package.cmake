# The Debian package, made by `./dev package deb` with cpack. What the program links is found by
# dpkg-shlibdeps, and brings the plugins for X, for no display and for printing.
set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_NAME partner-desk)
set(CPACK_PACKAGE_VENDOR "The Partner Desk developers")
set(CPACK_PACKAGE_CONTACT "The Partner Desk developers <developers@partner-desk.example>")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "Upgrades of Microsoft 365 subscriptions for partners")
set(CPACK_PACKAGE_DESCRIPTION
"For partners who resell Microsoft 365: find a customer, see which
subscriptions can be upgraded and why the others cannot, upgrade in five
steps, and get the list of accounts and services that need extra work.
.
It works offline on a book of your own, in Korean and English, for the
Global cloud and the one operated by 21Vianet, with a command line, a
loopback REST sandbox, and test scripts that collect evidence.")
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_STRIP_FILES ON)
set(CPACK_INSTALL_DEFAULT_DIRECTORY_PERMISSIONS
    OWNER_READ OWNER_WRITE OWNER_EXECUTE GROUP_READ GROUP_EXECUTE WORLD_READ WORLD_EXECUTE)
set(CPACK_PACKAGE_DIRECTORY ${CMAKE_BINARY_DIR}/cpack)
set(CPACK_PRE_BUILD_SCRIPTS ${CMAKE_CURRENT_LIST_DIR}/sametimes.cmake)

set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_RELEASE 1)
set(CPACK_DEBIAN_PACKAGE_SECTION misc)
set(CPACK_DEBIAN_PACKAGE_PRIORITY optional)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_PACKAGE_RECOMMENDS
    "qt6-translations-l10n, fonts-noto-cjk, fonts-inter, fonts-noto-mono, qt6-wayland, shared-mime-info")
include(CPack)

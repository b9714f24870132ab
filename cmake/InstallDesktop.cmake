# The desktop entry, the file type and the icon, where the freedesktop specifications look for them.
install(FILES resources/desktop/inclusion-workbench.desktop DESTINATION "${CMAKE_INSTALL_DATADIR}/applications")
install(FILES resources/desktop/inclusion-workbench.xml DESTINATION "${CMAKE_INSTALL_DATADIR}/mime/packages")
install(FILES resources/icons/inclusion-workbench.svg
        DESTINATION "${CMAKE_INSTALL_DATADIR}/icons/hicolor/scalable/apps")

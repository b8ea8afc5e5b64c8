# cmake --install: the program, its compiled data, and the library with a CMake package for find_package(dealgraph).
# bin and share are spelt out: the installed program looks for its data in ../share/dealgraph, seen from its own place.
include(CMakePackageConfigHelpers)

set(libraries core extract graph export)
set(package_folder ${CMAKE_INSTALL_LIBDIR}/cmake/dealgraph)

install(TARGETS dealgraph_cli RUNTIME DESTINATION bin)
install(FILES ${DEALGRAPH_PACK} DESTINATION share/dealgraph)
install(FILES ${PROJECT_SOURCE_DIR}/data/context.jsonld ${PROJECT_SOURCE_DIR}/data/shapes.ttl
              ${PROJECT_SOURCE_DIR}/scripts/load_kuzu.py DESTINATION share/dealgraph)

list(TRANSFORM libraries PREPEND dealgraph_ OUTPUT_VARIABLE targets)
install(TARGETS ${targets} EXPORT dealgraph_targets ARCHIVE DESTINATION ${CMAKE_INSTALL_LIBDIR})
# With detail/, which some public headers include.
foreach(library IN LISTS libraries)
  install(DIRECTORY ${PROJECT_SOURCE_DIR}/${library}/ DESTINATION ${CMAKE_INSTALL_INCLUDEDIR}/dealgraph/${library}
          FILES_MATCHING PATTERN *.hpp)
endforeach()

install(EXPORT dealgraph_targets NAMESPACE dealgraph:: DESTINATION ${package_folder})
set(pack_folder share/dealgraph)
configure_package_config_file(${CMAKE_CURRENT_LIST_DIR}/dealgraphConfig.cmake.in ${PROJECT_BINARY_DIR}/dealgraphConfig.cmake
                              INSTALL_DESTINATION ${package_folder} PATH_VARS pack_folder)
write_basic_package_version_file(${PROJECT_BINARY_DIR}/dealgraphConfigVersion.cmake COMPATIBILITY SameMinorVersion)
install(FILES ${PROJECT_BINARY_DIR}/dealgraphConfig.cmake ${PROJECT_BINARY_DIR}/dealgraphConfigVersion.cmake
        DESTINATION ${package_folder})

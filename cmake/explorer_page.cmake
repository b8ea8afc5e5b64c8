# The explorer's page: apps/viewer, bundled by Node.js into one source file, ${explorer_template}, that the export library holds.
option(DEALGRAPH_EXPLORER "Bundle the explorer page (needs Node.js 18 and npm)" ON)
set(viewer ${PROJECT_SOURCE_DIR}/apps/viewer)
set(explorer_template ${PROJECT_BINARY_DIR}/explorer/explorer_template.cpp)

if(NOT DEALGRAPH_EXPLORER)
  file(CONFIGURE OUTPUT ${explorer_template} CONTENT [[
#include "export/detail/explorer_template.hpp"
std::string_view dealgraph::detail::explorer_template() { return {}; }
]])
  return()
endif()

find_program(NODE NAMES node nodejs)
find_program(NPM npm)
if(NOT NODE OR NOT NPM)
  message(FATAL_ERROR "The explorer page is bundled by Node.js, and node or npm is missing. Install them (Debian: apt-get install "
                      "nodejs npm), or build without the page: -DDEALGRAPH_EXPLORER=OFF")
endif()
execute_process(COMMAND ${NODE} -p "process.versions.node.split('.')[0]" OUTPUT_VARIABLE node_version
                OUTPUT_STRIP_TRAILING_WHITESPACE COMMAND_ERROR_IS_FATAL ANY)
if(node_version LESS 18)
  message(FATAL_ERROR "The explorer page needs Node.js 18 or newer, ${NODE} is version ${node_version}. Install a newer one, or "
                      "build without the page: -DDEALGRAPH_EXPLORER=OFF")
endif()

# npm writes this file last; it is older than the lock file where that has changed.
set(installed ${viewer}/node_modules/.package-lock.json)
add_custom_command(
  OUTPUT ${installed}
  COMMAND ${NPM} ci --prefer-offline --no-audit --no-fund --ignore-scripts --loglevel=error
  COMMAND ${CMAKE_COMMAND} -E touch ${installed}
  DEPENDS ${viewer}/package.json ${viewer}/package-lock.json
  WORKING_DIRECTORY ${viewer}
  COMMENT "Fetching the explorer's libraries (npm ci)"
  VERBATIM)

file(GLOB_RECURSE viewer_sources CONFIGURE_DEPENDS ${viewer}/src/*)
add_custom_command(
  OUTPUT ${explorer_template}
  COMMAND ${NODE} ${viewer}/bundle.mjs ${explorer_template}
  DEPENDS ${installed} ${viewer}/bundle.mjs ${viewer_sources}
  COMMENT "Bundling the explorer page"
  VERBATIM)

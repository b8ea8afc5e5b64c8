# Compiler settings shared by every target of the project.
add_library(dealgraph_options INTERFACE)
target_compile_options(dealgraph_options INTERFACE -Wall -Wextra -Wpedantic)
if(CMAKE_CXX_COMPILER_ID STREQUAL GNU AND CMAKE_CXX_COMPILER_VERSION VERSION_LESS 13)
  # g++ 12 sees copies onto themselves in `"x" + std::string` (GCC bug 105651) and unset values in every std::optional (80635).
  target_compile_options(dealgraph_options INTERFACE -Wno-restrict -Wno-maybe-uninitialized)
endif()
if(DEALGRAPH_HARDEN AND NOT DEALGRAPH_SANITIZE MATCHES thread)
  # Indices of vectors, strings and spans are checked, under address and undefined-behaviour sanitizers and in fuzzers too.
  target_compile_definitions(dealgraph_options INTERFACE _GLIBCXX_ASSERTIONS)
endif()
if(DEALGRAPH_HARDEN AND NOT DEALGRAPH_SANITIZE)
  # What each costs: HACKING.md.
  target_compile_options(dealgraph_options INTERFACE -fstack-protector-strong -fstack-clash-protection)
  target_compile_options(dealgraph_options INTERFACE $<$<CONFIG:Release>:-U_FORTIFY_SOURCE> $<$<CONFIG:Release>:-D_FORTIFY_SOURCE=3>)
  if(CMAKE_SYSTEM_PROCESSOR MATCHES "x86_64|AMD64")
    target_compile_options(dealgraph_options INTERFACE -fcf-protection)
  endif()
  target_link_options(dealgraph_options INTERFACE -Wl,-z,relro,-z,now,-z,noexecstack)
endif()
if(DEALGRAPH_WERROR)
  target_compile_options(dealgraph_options INTERFACE -Werror)
endif()
if(DEALGRAPH_SANITIZE)
  target_compile_options(dealgraph_options INTERFACE -fsanitize=${DEALGRAPH_SANITIZE} -fno-sanitize-recover=all -fno-omit-frame-pointer)
  target_link_options(dealgraph_options INTERFACE -fsanitize=${DEALGRAPH_SANITIZE})
endif()

# dealgraph_library(NAME SOURCES... ): the static library dealgraph_NAME with the alias dealgraph::NAME. Headers are included
# from the project's root ("core/span.hpp").
function(dealgraph_library name)
  add_library(dealgraph_${name} STATIC ${ARGN})
  add_library(dealgraph::${name} ALIAS dealgraph_${name})
  set_target_properties(dealgraph_${name} PROPERTIES EXPORT_NAME ${name})
  target_include_directories(dealgraph_${name} PUBLIC $<BUILD_INTERFACE:${PROJECT_SOURCE_DIR}>
                                                      $<INSTALL_INTERFACE:${CMAKE_INSTALL_INCLUDEDIR}/dealgraph>)
  target_compile_features(dealgraph_${name} PUBLIC cxx_std_20)
  target_link_libraries(dealgraph_${name} PRIVATE $<BUILD_INTERFACE:dealgraph_options>)
endfunction()

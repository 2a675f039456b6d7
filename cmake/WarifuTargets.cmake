# SPDX-License-Identifier: Apache-2.0
# One function per kind of target, so that every target has the same warnings, hardening and names.
include(CheckCXXCompilerFlag)

add_library(warifu_flags INTERFACE)
target_compile_options(warifu_flags INTERFACE
  -Wall -Wextra -Wpedantic $<$<NOT:$<BOOL:$<TARGET_PROPERTY:WARIFU_MAY_SHADOW>>>:-Wshadow>
  -Wnon-virtual-dtor -Woverloaded-virtual -Wimplicit-fallthrough)
if(CMAKE_BUILD_TYPE STREQUAL "Release")
  target_compile_options(warifu_flags INTERFACE -ffile-prefix-map=${CMAKE_SOURCE_DIR}/=)
endif()
if(WARIFU_WERROR)
  target_compile_options(warifu_flags INTERFACE -Werror)
endif()
check_cxx_compiler_flag(-fstack-protector-strong WARIFU_HAS_STACK_PROTECTOR)
if(WARIFU_HAS_STACK_PROTECTOR)
  target_compile_options(warifu_flags INTERFACE -fstack-protector-strong)
endif()
if(UNIX AND NOT APPLE AND CMAKE_BUILD_TYPE MATCHES "Rel")
  target_link_options(warifu_flags INTERFACE -Wl,-z,relro,-z,now,-z,noexecstack)
endif()
target_compile_definitions(warifu_flags INTERFACE
  QT_NO_KEYWORDS QT_NO_FOREACH QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_URL_CAST_FROM_STRING
  WARIFU_VERSION="${PROJECT_VERSION}")
target_include_directories(warifu_flags INTERFACE ${CMAKE_SOURCE_DIR})
target_include_directories(warifu_flags SYSTEM INTERFACE ${TL_EXPECTED_INCLUDE_DIR})

if(WARIFU_FUZZ)
  # The libraries are instrumented too: coverage of the parsers is the point.
  add_compile_options(-fsanitize=fuzzer-no-link,address,undefined)
  add_link_options(-fsanitize=address,undefined)
endif()

# warifu_core_library(<module> SOURCES ... [PUBLIC libs...] [PRIVATE libs...])
# A static library core/<module>, alias warifu::<module>. Never links Qt Gui.
function(warifu_core_library module)
  cmake_parse_arguments(arg "" "" "SOURCES;PUBLIC;PRIVATE" ${ARGN})
  warifu_library(warifu_${module} SOURCES ${arg_SOURCES}
    PUBLIC Qt6::Core ${arg_PUBLIC} PRIVATE ${arg_PRIVATE})
  add_library(warifu::${module} ALIAS warifu_${module})
endfunction()

# warifu_app_library(<module> SOURCES ... [PUBLIC libs...] [PRIVATE libs...])
# A static library app/<module>, alias warifu::app_<module>.
function(warifu_app_library module)
  cmake_parse_arguments(arg "" "" "SOURCES;PUBLIC;PRIVATE" ${ARGN})
  warifu_library(warifu_app_${module} SOURCES ${arg_SOURCES}
    PUBLIC ${arg_PUBLIC} PRIVATE ${arg_PRIVATE})
  add_library(warifu::app_${module} ALIAS warifu_app_${module})
endfunction()

# What the two above share.
function(warifu_library target)
  cmake_parse_arguments(arg "" "" "SOURCES;PUBLIC;PRIVATE" ${ARGN})
  add_library(${target} STATIC ${arg_SOURCES})
  set_target_properties(${target} PROPERTIES AUTOMOC ON POSITION_INDEPENDENT_CODE ON)
  target_link_libraries(${target} PUBLIC warifu_flags ${arg_PUBLIC} PRIVATE ${arg_PRIVATE})
endfunction()

# warifu_test(<label>.<module>.<name> SOURCES ... [LIBRARIES libs...] [TIMEOUT s] [LABELS more...])
# One Qt Test program; its first word is its CTest label (unit, component, integration, ui, lint).
# Locale and time zone are pinned; the window system is offscreen with the software scene graph.
function(warifu_test name)
  cmake_parse_arguments(arg "" "TIMEOUT" "SOURCES;LIBRARIES;LABELS;ENVIRONMENT;WRAPPER" ${ARGN})
  string(REGEX MATCH "^[a-z]+" label ${name})
  string(REPLACE "." "_" target tst_${name})
  add_executable(${target} ${arg_SOURCES})
  set_target_properties(${target} PROPERTIES AUTOMOC ON)
  target_link_libraries(${target} PRIVATE warifu_flags Qt6::Test ${arg_LIBRARIES})
  add_test(NAME ${name} COMMAND ${arg_WRAPPER} $<TARGET_FILE:${target}>)
  if(NOT arg_TIMEOUT)
    set(arg_TIMEOUT 120)
  endif()
  set_tests_properties(${name} PROPERTIES
    LABELS "${label};${arg_LABELS}" TIMEOUT ${arg_TIMEOUT}
    ENVIRONMENT "LC_ALL=C.UTF-8;TZ=UTC;QT_QPA_PLATFORM=offscreen;QT_QUICK_BACKEND=software;${arg_ENVIRONMENT}")
endfunction()

# warifu_fuzz_target(<name> SOURCES ... [LIBRARIES libs...]): libFuzzer program fuzz_<name>;
# seeds in tests/fuzz/corpus/<name>/.
function(warifu_fuzz_target name)
  cmake_parse_arguments(arg "" "" "SOURCES;LIBRARIES" ${ARGN})
  if(NOT WARIFU_FUZZ)
    return()
  endif()
  add_executable(fuzz_${name} ${arg_SOURCES})
  target_link_libraries(fuzz_${name} PRIVATE warifu_flags ${arg_LIBRARIES})
  target_link_options(fuzz_${name} PRIVATE -fsanitize=fuzzer)
endfunction()
